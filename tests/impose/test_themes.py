"""The shipped themes: text can be read, what means something can be seen, one ink is one ink."""

from __future__ import annotations

import pytest

from cards.link.library import built_in, open_library
from cards.model.template import Theme

LIBRARY = open_library(built_in())
THEMES = [LIBRARY.theme(name) for name in LIBRARY.names("theme")]


def luminance(colour: str) -> float:
    """WCAG 2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_are_the_inks_the_documents_name() -> None:
    assert {"standard", "ink-light", "grey", "black", "low"} <= {theme.key for theme in THEMES}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_contrast(theme: Theme) -> None:
    tones = theme.tones
    assert all(contrast(tones[tone], tones["paper"]) >= 7 for tone in ("ink", "soft", "accent", "warn"))
    assert all(contrast(tones[tone], tones["tint"]) >= 7 for tone in ("ink", "accent", "warn"))
    assert all(contrast(tones[tone], tones["paper"]) >= 3 for tone in ("figure", "arrow"))
    assert contrast(tones["rule"], tones["paper"]) >= 2.4  # lines that lasers still print
    assert contrast(tones["hairline"], tones["paper"]) >= 2
    assert contrast(tones["figure"], tones["far"]) >= 1.8  # near limbs before far ones
    assert contrast(tones["figure"], tones["stretch"]) >= 1.8


def test_one_ink_is_one_ink() -> None:
    assert set(LIBRARY.theme("black").tones.values()) == {"000000", "ffffff"}
    assert all(tone[:2] == tone[2:4] == tone[4:] for tone in LIBRARY.theme("grey").tones.values())
    assert {LIBRARY.theme(name).header for name in ("black", "low", "ink-light")} == {"rule"}
