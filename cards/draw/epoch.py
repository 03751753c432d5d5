"""The environment in, the moment it says documents are made at out."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from cards.errors import ContentError, Problem

NAME = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/
LATEST = 253_402_300_799  # the end of the year 9999


def epoch() -> datetime | None:
    """ContentError when it is no number of seconds since 1970 that has a date."""
    written = os.environ.get(NAME, "")
    if not written:
        return None
    if not re.fullmatch("[0-9]{1,12}", written) or int(written) > LATEST:
        expected = f"expected whole seconds since 1970, {LATEST} at most"
        raise ContentError(
            [Problem(f"found `{NAME}={written}`, {expected}", hint="leave it out, or mend it")]
        )
    return datetime.fromtimestamp(int(written), UTC)
