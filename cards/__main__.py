"""`python -m cards` is the command `cards`."""

import sys

if __name__ == "__main__":
    if not sys.flags.safe_path:
        sys.path.pop(0)  # the working folder, which `-m` puts there: nothing in it is to be run
    from cards.cli import main

    main()
