"""Each made-up document in turn."""

from __future__ import annotations

import pytest

from tests.draw.drawn import DOCUMENTS


@pytest.fixture(params=sorted(DOCUMENTS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)
