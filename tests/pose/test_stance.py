"""What a body stands on: `raised`, `balance`, walls and steps."""

from __future__ import annotations

import pytest

from cards.pose.body.solve import solve
from cards.pose.body.weight import balance_point
from cards.pose.figures import frames
from cards.pose.picture.curves import bounds
from tests.pose.files import found, read, refused


def test_feet_that_rest_are_as_high_as_the_body_is_raised() -> None:
    text = "base: stand\nraised: 25\nfeet: on floor\nprops: [{step: feet}]\n"
    ankles = [solve(read(t).frames[0].posture).skeleton["left ankle"][2] for t in (text, "base: stand")]
    assert ankles[0] - ankles[1] == pytest.approx(0.25, abs=1e-3)
    step = next(shape for shape in frames(read(text), 60)[0].shapes if shape.tone == "prop")
    assert bounds([step.commands])[1] == pytest.approx(-0.25, abs=1e-3)


def test_a_foot_that_does_not_rest_stays_on_the_floor() -> None:
    text = "base: half-kneel\nraised: 2.6\nprops: [{pad: right knee}]\n"
    solved = solve(read(text).frames[0].posture)
    assert solved.skeleton["left ankle"][2] == pytest.approx(0.039, abs=1e-3)
    assert found(text) == []


@pytest.mark.parametrize("said", ["", "right foot: on floor\n", "rest: right foot\n"])
def test_a_body_balances_on_a_foot_that_is_not_said_to_be_on_the_floor(said: str) -> None:
    text = "base: stand\nleft hip: 90\nleft knee: 100\nbalance: right foot\n" + said
    skeleton = solve(read(text).frames[0].posture).skeleton
    middle = [(a + b) / 2 for a, b in zip(skeleton["right heel"], skeleton["right ball"], strict=True)]
    assert balance_point(skeleton)[:2] == pytest.approx(middle[:2], abs=0.01)
    assert found(text) == []


def test_why_nobody_can_balance_is_told() -> None:
    on_knee = "base: stand\nright foot: on left knee\nbalance: right foot\n"
    assert (
        refused(on_knee).splitlines()[0]
        == "error: nobody can balance on the right foot: it is on the left knee"
    )
    lying = "base: supine\nbalance: right foot\n"
    assert refused(lying) == (
        "error: nobody can balance on the right foot with the back on the floor\n"
        " --> pose.yaml:2:10\n"
        "  |\n"
        "2 | balance: right foot\n"
        "  |          ^^^^^^^^^^\n"
        "  = hint: write `rest: right foot`"
    )


@pytest.mark.parametrize(
    ("pose", "touches"),
    [
        ("arms: T\nprops: [{wall: right hand}]", "right hand"),
        ("shoulders: 90\nprops: [{wall: hands}]", "left hand"),
        ("shoulders: {flex: 170}\nprops: [{wall: right hand}]", "right hand"),
        ("props: [{wall: back}]", "head"),
        ("right hip: 90\nprops: [{wall: right foot}]", "right toe"),
    ],
)
@pytest.mark.parametrize("view", ["{around: 45, above: 8}", "{around: 130, above: 20}"])
def test_a_wall_reaches_past_what_touches_it(pose: str, touches: str, view: str) -> None:
    picture = read(f"base: stand\nview: {view}\n{pose}\n")
    sheet = [s for s in frames(picture, 60)[0].shapes if s.tone == "rim"]
    assert len(sheet) == 1
    height = solve(picture.frames[0].posture).skeleton[touches][2]
    heights = bounds([sheet[0].commands])
    assert heights[3] - heights[1] > height * 0.9


def test_parts_are_named_in_either_number() -> None:
    for one, many in (("right shin", "right shins"), ("shins", "shin"), ("left foot", "left feet")):
        assert read(f"rest: {one}").frames == read(f"rest: {many}").frames
    assert read("props: [{wall: left toes}]").frames == read("props: [{wall: left toe}]").frames
    assert read("base: sit\nhands: on knees").frames == read("base: sit\nhands: on knee").frames
    assert "did you mean `right shin`?" in refused("rest: right shinn")
