"""A place and a size in, the small signs of a card out: hold, repeat, danger, chevron, rule, slot.

All are decoration: the words beside them say the same. Places are in points, y down.
"""

from __future__ import annotations

from math import cos, radians, sin

from cards.model.face import Drawing
from cards.model.figure import Command

KAPPA = 0.5523  # handle length of a quarter circle of radius 1 drawn as one Bézier curve
REPS_ARC = (-60.0, 230.0)  # the open ring, in degrees clockwise from the right
RING = 0.55  # radius of the ring in the disc
RING_STROKE = 0.22
RING_LINE = 0.08  # of a ring round a number, in parts of its height


def rule(x0: float, x1: float, y: float, weight: float, colour: str) -> Drawing:
    return Drawing((("M", x0, y), ("L", x1, y)), colour, weight)


def hold(x: float, y: float, diameter: float) -> list[Drawing]:
    """The pause sign, its left edge at `x`, centred on `y`."""
    radius = diameter / 2
    centre = x + radius
    bars = tuple(
        command
        for side in (-0.30, 0.30)
        for command in _box(centre + side * radius, y, 0.28 * radius, 0.88 * radius)
    )
    return [Drawing(_disc(centre, y, radius), "accent"), Drawing(bars, "paper")]


def reps(x: float, y: float, diameter: float) -> list[Drawing]:
    """The go-round sign: an open ring with one head."""
    radius = diameter / 2
    centre = x + radius
    ring = RING * radius
    end = radians(REPS_ARC[0])
    tip = (centre + ring * cos(end), y + ring * sin(end))
    back = (sin(end), -cos(end))  # against the clock: the way the head points
    out = (cos(end), sin(end))
    size = 0.42 * radius
    head: tuple[Command, ...] = (
        ("M", tip[0] + back[0] * size, tip[1] + back[1] * size),
        ("L", tip[0] + out[0] * size, tip[1] + out[1] * size),
        ("L", tip[0] - out[0] * size, tip[1] - out[1] * size),
        ("Z",),
    )
    return [
        Drawing(_disc(centre, y, radius), "accent"),
        Drawing(_arc(centre, y, ring, *REPS_ARC), "paper", RING_STROKE * radius),
        Drawing(head, "paper"),
    ]


def danger(x: float, baseline: float, height: float) -> list[Drawing]:
    """The warning triangle standing on the baseline, its bang knocked out."""
    width = danger_width(height)
    round_ = height * 0.09
    corners = ((x + width / 2, baseline - height), (x + width, baseline), (x, baseline))
    middle = x + width / 2
    bang = _box(middle, baseline - height * 0.52, height * 0.11, height * 0.34)
    dot = _disc(middle, baseline - height * 0.19, height * 0.075)
    return [Drawing(_rounded(corners, round_), "warn"), Drawing((*bang, *dot), "paper")]


def danger_width(height: float) -> float:
    return height * 1.12


def chevron(x: float, y: float, height: float) -> Drawing:
    """From one frame to the next, centred on (x, y)."""
    reach, half = height * 0.27, height / 2
    commands = (("M", x - reach, y - half), ("L", x + reach, y), ("L", x - reach, y + half))
    return Drawing(commands, "accent", height * 0.22)


def band(width: float, height: float) -> Drawing:
    """A solid band along the top of the card, out to the bleed."""
    return Drawing(
        (("M", 0.0, 0.0), ("L", width, 0.0), ("L", width, height), ("L", 0.0, height), ("Z",)),
        "accent",
        bleeds=True,
    )


def ring(x: float, y: float, width: float, height: float) -> Drawing:
    """A hollow ring, wider than high where it holds more: its left edge at `x`, centred on `y`."""
    stroke = RING_LINE * height
    inset = stroke / 2
    box = capsule(x + inset, y - height / 2 + inset, width - stroke, height - stroke)
    return Drawing(box, "accent", stroke)


def stripe(width: float, low: float, height: float) -> Drawing:
    """A line in the second colour that a band ends in, out to the bleed at both sides."""
    commands = (
        ("M", 0.0, low - height),
        ("L", width, low - height),
        ("L", width, low),
        ("L", 0.0, low),
        ("Z",),
    )
    return Drawing(commands, "second", bleeds=True)


def capsule(x: float, y: float, width: float, height: float) -> tuple[Command, ...]:
    """The outline of a slot: a box with round ends."""
    return rounded_box(x, y, width, height, height / 2)


def rounded_box(x: float, y: float, width: float, height: float, radius: float) -> tuple[Command, ...]:
    """The outline of a box with round corners."""
    r, k = radius, radius * (1 - KAPPA)
    x1, y1 = x + width, y + height
    return (
        ("M", x + r, y),
        ("L", x1 - r, y),
        ("C", x1 - k, y, x1, y + k, x1, y + r),
        ("L", x1, y1 - r),
        ("C", x1, y1 - k, x1 - k, y1, x1 - r, y1),
        ("L", x + r, y1),
        ("C", x + k, y1, x, y1 - k, x, y1 - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )


def _box(cx: float, cy: float, width: float, height: float) -> tuple[Command, ...]:
    x0, y0, x1, y1 = cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2
    return ("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)


def _disc(cx: float, cy: float, radius: float) -> tuple[Command, ...]:
    return rounded_box(cx - radius, cy - radius, 2 * radius, 2 * radius, radius)


def _rounded(corners: tuple[tuple[float, float], ...], radius: float) -> tuple[Command, ...]:
    """A polygon whose corners are rounded by curves that start `radius` before and end as far behind each."""
    commands: list[Command] = []
    for index, (x, y) in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        enter, leave = _towards((x, y), before, 2 * radius), _towards((x, y), after, 2 * radius)
        commands.append(("L" if commands else "M", *enter))
        commands.append(
            ("C", *_towards(enter, (x, y), radius * 1.2), *_towards(leave, (x, y), radius * 1.2), *leave)
        )
    return (*commands, ("Z",))


def _towards(start: tuple[float, float], end: tuple[float, float], distance: float) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = distance / (dx * dx + dy * dy) ** 0.5
    return start[0] + dx * share, start[1] + dy * share


def _arc(cx: float, cy: float, radius: float, start: float, end: float) -> tuple[Command, ...]:
    """Quarter turns or less, each one Bézier curve (Riškus 2006: handles of 4/3 tan(angle / 4))."""
    pieces = 4
    step = radians(end - start) / pieces
    handle = 4 / 3 * sin(step / 4) / cos(step / 4) * radius
    commands: list[Command] = []
    for index in range(pieces):
        a, b = radians(start) + index * step, radians(start) + (index + 1) * step
        ax, ay, bx, by = (
            cx + radius * cos(a),
            cy + radius * sin(a),
            cx + radius * cos(b),
            cy + radius * sin(b),
        )
        if not commands:
            commands.append(("M", ax, ay))
        commands.append(
            (
                "C",
                ax - handle * sin(a),
                ay + handle * cos(a),
                bx + handle * sin(b),
                by - handle * cos(b),
                bx,
                by,
            )
        )
    return tuple(commands)
