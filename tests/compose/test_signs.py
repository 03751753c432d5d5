"""The small signs as their proportions say: where each line runs, that round is round."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, pi, radians, sin

import pytest

from cards.compose.type.signs import (
    band,
    capsule,
    chevron,
    danger,
    danger_width,
    hold,
    reps,
    rounded_box,
    rule,
)
from cards.model.figure import Command
from cards.model.page import Box

Point = tuple[float, float]


def points(commands: tuple[Command, ...]) -> list[Point]:
    """All ends and handles."""
    return [pair for _, *at in commands for pair in zip(at[::2], at[1::2], strict=True)]


def around(commands: tuple[Command, ...]) -> Box:
    xs, ys = zip(*points(commands), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def on_curves(commands: tuple[Command, ...]) -> Iterator[Point]:
    """Points along every curve, its ends among them."""
    pen = (0.0, 0.0)
    for kind, *at in commands:
        ends = [pen, *zip(at[::2], at[1::2], strict=True)]
        if kind == "C":
            for t in (0.0, 0.25, 0.5, 0.75, 1.0):
                shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
                yield (
                    sum(share * x for share, (x, _) in zip(shares, ends, strict=True)),
                    sum(share * y for share, (_, y) in zip(shares, ends, strict=True)),
                )
        pen = ends[-1]


def test_a_pause_is_two_bars_in_a_disc() -> None:
    disc, bars = hold(100, 50, 20)
    assert (disc.colour, bars.colour) == ("accent", "paper")
    assert around(disc.commands) == pytest.approx((100, 40, 120, 60))
    assert all(hypot(x - 110, y - 50) == pytest.approx(10, rel=1e-3) for x, y in on_curves(disc.commands))
    left, right = around(bars.commands[:5]), around(bars.commands[5:])
    assert left == pytest.approx((105.6, 45.6, 108.4, 54.4))
    assert right == pytest.approx((111.6, 45.6, 114.4, 54.4))


def test_a_go_round_is_an_open_ring_with_a_head_where_it_ends() -> None:
    disc, ring, head = reps(100, 50, 20)
    assert around(disc.commands) == pytest.approx((100, 40, 120, 60))
    assert (disc.colour, ring.colour, head.colour) == ("accent", "paper", "paper")
    assert ring.stroke == pytest.approx(2.2)
    along = [*on_curves(ring.commands)]
    assert all(hypot(x - 110, y - 50) == pytest.approx(5.5, rel=1e-3) for x, y in along)
    for at, angle in ((along[0], -60), (along[-1], 230), (along[9], 85)):  # its start, its end and its middle
        assert at == pytest.approx((110 + 5.5 * cos(radians(angle)), 50 + 5.5 * sin(radians(angle))))
    tip, one, other = points(head.commands)
    assert ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2) == pytest.approx(along[0])
    assert hypot(one[0] - other[0], one[1] - other[1]) == pytest.approx(8.4)
    assert tip == pytest.approx((along[0][0] - 4.2 * cos(pi / 6), along[0][1] - 4.2 * sin(pi / 6)))


def test_a_warning_stands_on_its_line_with_a_bang_in_its_middle() -> None:
    triangle, bang = danger(10, 100, 50)
    assert (triangle.colour, bang.colour) == ("warn", "paper")
    assert danger_width(50) == pytest.approx(56)
    left, top, right, bottom = around(triangle.commands)
    assert bottom == pytest.approx(100)
    assert (left + right) / 2 == pytest.approx(38)
    assert 10 < left < 14
    assert 50 < top < 55
    straight = [at for kind, *at in triangle.commands if kind in "ML"]
    assert [tuple(at) for at in straight[2:]] == [
        pytest.approx((19, 100))
    ]  # 9 before the corner at (10, 100)
    ends = [at[-2:] for kind, *at in triangle.commands if kind == "C"]
    assert ends[1] == pytest.approx([57, 100])  # and 9 after that at (66, 100)
    assert [hypot(x - 38, y - 50) for x, y in (straight[0], ends[0])] == pytest.approx([9, 9])
    handles = [at[:4] for kind, *at in triangle.commands if kind == "C"]
    assert handles[2][:2] == pytest.approx([19 - 5.4, 100])
    assert around(bang.commands[:5]) == pytest.approx((35.25, 65.5, 40.75, 82.5))
    assert around(bang.commands[5:]) == pytest.approx((34.25, 86.75, 41.75, 94.25))


def test_lines_and_bands() -> None:
    arrow = chevron(10, 20, 10)
    assert points(arrow.commands) == [pytest.approx(at) for at in ((7.3, 15), (12.7, 20), (7.3, 25))]
    assert arrow.colour == "accent"
    assert arrow.stroke == pytest.approx(2.2)
    line = rule(1, 9, 5, 0.5, "soft")
    assert (points(line.commands), line.colour, line.stroke) == ([(1, 5), (9, 5)], "soft", 0.5)
    solid = band(190, 40)
    assert points(solid.commands) == [(0, 0), (190, 0), (190, 40), (0, 40)]
    assert (solid.colour, solid.bleeds, solid.commands[-1]) == ("accent", True, ("Z",))


def test_round_corners_are_round() -> None:
    box = rounded_box(10, 20, 30, 16, 4)
    middles = [(36, 24), (36, 32), (14, 32), (14, 24)]
    curves = [*on_curves(box)]
    for at, (x, y) in enumerate(curves):
        middle = middles[at // 5]
        assert hypot(x - middle[0], y - middle[1]) == pytest.approx(4, rel=1e-3)
    assert around(box) == (10, 20, 40, 36)
    assert points(box)[0] == points(box)[-1] == (14, 20)
    assert capsule(10, 20, 30, 16) == rounded_box(10, 20, 30, 16, 8)
