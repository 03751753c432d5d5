"""Units of length in, points out: the one unit of everything that is laid out."""

from __future__ import annotations

MM = 72 / 25.4
POINTS = {"pt": 1.0, "mm": MM, "cm": 10 * MM, "m": 1000 * MM, "in": 72.0}
