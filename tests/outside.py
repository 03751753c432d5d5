"""Programs from outside the Python index that some tests need, and what to do where one is not installed."""

from __future__ import annotations

import os
import shutil

import pytest

PACKAGES = {"gs": "ghostscript", "pdfinfo": "poppler-utils", "pdftotext": "poppler-utils"}
ON_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def needs(program: str) -> pytest.MarkDecorator:
    """Skips a test where the program is not installed; on CI no test may be skipped: see `conftest.py`."""
    reason = f"needs `{program}`: apt-get install {PACKAGES[program]}"
    return pytest.mark.skipif(shutil.which(program) is None, reason=reason)
