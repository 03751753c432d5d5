"""A colour, six hex digits, in; how far it stands out from white, and the nearest colour that does enough, out.

Contrast is that of WCAG 2.2, (lighter + 0.05) / (darker + 0.05) of relative luminances; 7 is its level AAA for text.
"""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

LEAST = 7.0
STEPS = 1000  # of lightness, from black to white


def contrast(colour: str, ground: str = "ffffff") -> float:
    """From 1, none, to 21, black on white."""
    low, high = sorted((_luminance(colour), _luminance(ground)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str) -> str:
    """The colour, or the lightest of its hue and saturation that reaches the least contrast to white."""
    if contrast(colour) >= LEAST:
        return colour
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    shades = (
        _hex(hls_to_rgb(hue, step / STEPS, saturation)) for step in range(int(lightness * STEPS), -1, -1)
    )
    return next(shade for shade in shades if contrast(shade) >= LEAST)


def _luminance(colour: str) -> float:
    """Relative luminance of sRGB."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "".join(f"{round(part * 255):02x}" for part in parts)
