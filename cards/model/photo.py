"""Somebody's own photograph or drawing as plain pixels, with the words that say what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Photo:
    """sRGB on white, turned upright. `pixels` holds three bytes each, row by row from the top left."""

    pixels: bytes = field(repr=False)
    width: int
    height: int
    alt: str
    smooth: bool  # a photograph, for which a lossy form is right; False for drawings
    side: str = ""  # as an illustration's; nobody knows which side works here
