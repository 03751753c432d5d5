"""A theme and a brand in, the theme in the brand's colours out; one without colours, for copiers, stays as it is."""

from __future__ import annotations

from dataclasses import replace

from cards.model import Brand
from cards.model.template import Theme

FIRST, SECOND = "accent", "second"  # tones: of bands, rules and doses; of the line under the header


def branded(theme: Theme, brand: Brand | None) -> Theme:
    if brand is None or not brand.colours or _grey(theme):
        return theme
    return replace(theme, tones={**theme.tones, **dict(zip((FIRST, SECOND), brand.colours, strict=False))})


def _grey(theme: Theme) -> bool:
    """Whether all its tones are greys."""
    return all(tone[:2] == tone[2:4] == tone[4:] for tone in theme.tones.values())
