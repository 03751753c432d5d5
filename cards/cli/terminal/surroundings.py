"""What the program is started in, made fit for it, or told in plain words: streams, signals, folder, environment."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

from cards.errors import ContentError, Problem
from cards.write.silence import silence

ENDING = ("SIGTERM", "SIGHUP")  # which else would leave unfinished files


def prepare() -> None:
    """A stream that is closed swallows what it is given, one that lacks a letter shows its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            silence(number)
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif number and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for ending in (signal.Signals[name] for name in ENDING if name in signal.Signals.__members__):
        signal.signal(ending, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    """As if Ctrl-C was pressed: what is half done is taken back."""
    sys.exit(128 + number)


def wrong() -> Problem | None:
    """What makes every command fail."""
    try:
        Path.cwd()
        if os.environ.get("SOURCE_DATE_EPOCH"):  # wrong, it would keep reportlab from being imported
            from cards.draw.epoch import epoch

            epoch()
    except OSError:
        return Problem("the working folder is not there any more", hint="go to another one: `cd`")
    except ContentError as error:
        return error.problems[0]
    return None


def refused(error: OSError) -> Problem:
    """What the system did not allow. A full or broken stream is given up, so that its rest is not tried again."""
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                silence(number)
    why = (error.strerror or str(error) or "the system refused").lower()
    where = f": `{error.filename}`" if error.filename else ""
    full = "free some space" if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
    return Problem(f"{why}{where}", hint=full)
