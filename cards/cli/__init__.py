"""The command `cards`: arguments in; files, tables and problems out. Nothing else in the program prints."""

from __future__ import annotations


def main() -> None:
    """Exit code 0: done; 1: the content is wrong; 2: the command line is wrong."""
    from cards.cli.app import app
    from cards.cli.terminal.surroundings import prepare

    prepare()
    app(prog_name="cards")
