"""Arrows: where they go, how many heads they have, how many there may be."""

from __future__ import annotations

from math import dist

import pytest

from cards.errors import ContentError
from cards.model.figure import Figure, Shape
from cards.pose.figures import frames
from cards.pose.picture.boldness import boldness
from tests.pose.files import read, refused


def arrow(figure: Figure) -> list[Shape]:
    return [shape for shape in figure.shapes if shape.tone == "arrow"]


def heads(figure: Figure) -> int:
    return sum(not shape.stroke for shape in arrow(figure))


def start(figure: Figure) -> tuple[float, ...]:
    """Where the shaft begins."""
    return next(shape for shape in arrow(figure) if shape.stroke).commands[0][1:]


def test_more_arrows_than_a_picture_can_hold_are_refused() -> None:
    arrows = ", ".join(["{push: head}"] * 4)
    assert refused(f"base: stand\narrows: [{arrows}]\n").splitlines()[:3] == [
        "error: found 4 arrows, expected 1 to 3",
        " --> pose.yaml:2:9",
        "  |",
    ]
    three = frames(read(f"base: stand\narrows: [{', '.join(['{push: head}'] * 3)}]\n"), 60)[0]
    assert heads(three) == 3


@pytest.mark.parametrize(("bend", "number"), [(-15, 1), (20, 2)])
def test_two_heads_have_room_or_there_is_one(bend: int, number: int) -> None:
    toe = f"frames:\n  - right ankle: -60\n  - right ankle: {bend}\n    arrow: {{follow: right toe, both: true}}"
    figure = frames(read("base: sit\n" + toe), 60)[1]
    assert heads(figure) == number
    tips = [shape.commands[0][1:] for shape in arrow(figure) if not shape.stroke]
    assert number == 1 or dist(*tips) > 2 * boldness(60).arrowhead  # they never meet in a star


@pytest.mark.parametrize("size", [12, 18, 60])
def test_a_joint_that_goes_nowhere_is_drawn_without_an_arrow(size: int) -> None:
    still = "base: stand\nframes:\n  - arms: by-side\n  - arms: T\n    arrow: left knee\n"
    assert arrow(frames(read(still), size)[1]) == []


@pytest.mark.parametrize("base", ["stand", "supine", "prone", "side-lying", "all-fours"])
@pytest.mark.parametrize("facing", [0, 180])
@pytest.mark.parametrize(
    ("word", "dx", "dy"), [("ahead", 1, 0), ("behind", -1, 0), ("up", 0, -1), ("down", 0, 1)]
)
def test_a_push_goes_and_begins_by_the_same_axes(base: str, facing: int, word: str, dx: int, dy: int) -> None:
    """Ahead is where the figure faces, up is up, whichever way its pelvis is turned."""
    sign = -1 if facing else 1
    text = f"base: {base}\nfacing: {facing}\narrow: {{push: pelvis, way: {word}, at: AT, length: 10}}\n"
    near, far = (frames(read(text.replace("AT", f"{at} {word}")), 60)[0] for at in (10, 20))
    moved = [b - a for a, b in zip(start(near), start(far), strict=True)]
    assert moved == pytest.approx([0.1 * dx * sign, 0.1 * dy], abs=2e-4)
    tip = next(shape for shape in arrow(near) if not shape.stroke).commands[0][1:]
    goes = [b - a for a, b in zip(start(near), tip, strict=True)]
    assert [round(n / 0.1) for n in goes] == [dx * sign, dy]


def test_a_picture_so_wide_that_nobody_sees_the_body_is_refused() -> None:
    far = read("base: stand\narrow: {push: pelvis, way: ahead, at: 200 behind, length: 300}\n")
    assert frames(far, 18)
    wide = read("base: stand\narrows: [{push: pelvis, at: 280 behind}, {push: pelvis, at: 280 ahead}]\n")
    with pytest.raises(ContentError, match=r"found a figure 5.. statures wide, expected 4 at most"):
        frames(wide, 60)
