"""Every shipped illustration: what it may not do, what it must be, and what it looks like."""

from __future__ import annotations

import zlib
from itertools import combinations

import pytest

from cards.model.figure import Command, Figure
from cards.model.illustration import Illustration
from cards.parse import parse
from cards.pose.body.resting import REST
from cards.pose.body.vectors import distance
from cards.pose.figures import frames, summary
from cards.pose.judge.checks import check
from cards.pose.judge.joints import BONES
from cards.pose.judge.likeness import ALIKE, difference, told_apart
from cards.pose.language.illustration import read_illustration
from cards.pose.picture.boldness import STEPS
from cards.pose.picture.curves import bounds
from cards.pose.solved import solved_frames
from tests.pose.pictures import LIBRARY, REFERENCES, library, shown

EXERCISES = (
    "butterfly reclining-twist seated-twist hip-flexor-stretch cat-cow standing-twist hip-circles "
    "knee-to-chest-march seated-forward-fold childs-pose supine-spinal-twist lying-knee-hug side-plank bird-dog "
    "side-lying-leg-raise glute-bridge single-leg-squat running-balance partial-crunch hamstring-stretch wall-sit "
    "knee-to-chest pelvic-tilt lying-twist plank"
).split()
FURTHER = (
    "calf-stretch quad-stretch figure-four down-dog cobra lunge lateral-lunge leg-swings dead-bug clamshell "
    "calf-raise calf-foam-roll"
).split()
every = pytest.mark.parametrize("illustration", library().values(), ids=library().keys())


def test_all_exercises_are_drawn() -> None:
    assert set(EXERCISES) | set(FURTHER) <= set(library())


@every
def test_no_check_finds_anything(illustration: Illustration) -> None:
    assert check(illustration) == ()


@every
def test_what_is_accepted_would_be_found(illustration: Illustration) -> None:
    """An `accept:` that accepts nothing is dead."""
    bare = Illustration(illustration.key, illustration.frames)
    for name, reason in illustration.accept:
        others = Illustration(
            illustration.key,
            illustration.frames,
            accept=tuple(a for a in illustration.accept if a[0] != name),
        )
        assert check(others) != (), name
        assert len(reason) > 10
    assert (check(bare) == ()) == (illustration.accept == ())


@every
def test_bones_keep_their_length(illustration: Illustration) -> None:
    for solved in solved_frames(illustration):
        for a, b, length in BONES:
            assert distance(solved.skeleton[a], solved.skeleton[b]) == pytest.approx(length, abs=1e-6)


@every
def test_rest_points_touch_the_floor(illustration: Illustration) -> None:
    for solved in solved_frames(illustration):
        posture = solved.posture
        lowest = min(
            solved.skeleton[name][2] - radius for rest in posture.rest for name, radius in REST[rest]
        )
        assert lowest == pytest.approx(posture.raised, abs=0.012)


@every
def test_a_frame_takes_less_than_three_kilobytes(illustration: Illustration) -> None:
    for figure in (*frames(illustration, 60), summary(illustration, 60)):
        lines = (
            " ".join(f"{n * 170:.2f}" for n in numbers) + " " + letter
            for shape in figure.shapes
            for letter, *numbers in shape.commands
        )
        assert len(zlib.compress("\n".join(lines).encode())) < 3000


@every
def test_the_box_holds_every_shape(illustration: Illustration) -> None:
    for figure in (*frames(illustration, 18), summary(illustration, 18)):
        x0, y0, x1, y1 = figure.box
        for shape in figure.shapes:
            half = shape.stroke / 2 - 1e-9
            numbers = [n for _, *n in shape.commands]
            xs = [x for n in numbers for x in n[0::2]]
            ys = [y for n in numbers for y in n[1::2]]
            assert x0 <= min(xs) - half and max(xs) + half <= x1
            assert y0 <= min(ys) - half and max(ys) + half <= y1


@every
@pytest.mark.parametrize("size", STEPS)
def test_no_line_is_a_hairline(illustration: Illustration, size: int) -> None:
    point = 1 / (size * 72 / 25.4)
    strokes = [s.stroke for f in frames(illustration, size) for s in f.shapes if s.stroke]
    assert all(stroke >= 0.5 * point for stroke in strokes)


@every
def test_the_mirrored_figure_is_the_mirrored_picture(illustration: Illustration) -> None:
    for plain, other in zip(frames(illustration, 30), frames(illustration, 30, mirrored=True), strict=True):
        assert [_negated(shape.commands) for shape in plain.shapes] == [
            [list(c) for c in s.commands] for s in other.shapes
        ]
        assert plain.alt.count("left") == other.alt.count("right")
        assert plain.alt.count("right") == other.alt.count("left")


def _negated(commands: tuple[Command, ...]) -> list[list[object]]:
    return [[letter, *(-v if i % 2 == 0 else v for i, v in enumerate(n))] for letter, *n in commands]


@every
def test_a_held_picture_has_no_arrow_and_a_moving_one_has(illustration: Illustration) -> None:
    tones = [shape.tone for shape in summary(illustration, 60).shapes]
    assert ("arrow" in tones) is not bool(illustration.hold)


@every
def test_words_say_something_of_every_frame(illustration: Illustration) -> None:
    words = [figure.alt for figure in frames(illustration, 60)]
    assert all(len(alt) > 8 and alt.endswith(".") and "  " not in alt for alt in words)
    assert summary(illustration, 60).alt


@every
def test_the_picture_is_the_reviewed_one(illustration: Illustration) -> None:
    """When a change is right, look at the difference and run `python -m tests.pose.pictures`."""
    expected = (REFERENCES / f"{illustration.key}.txt").read_text(encoding="utf-8")
    assert shown(illustration) == expected


def test_what_looks_alike_is_told_apart() -> None:
    """Variants of one exercise may look alike; others differ in outline, or by an arrow, a prop or a frame."""
    for one, other in combinations(library().values(), 2):
        variants = one.key.startswith(other.key) or other.key.startswith(one.key)
        # of the two the outlines take long
        assert variants or told_apart(one, other) or difference(one, other) >= ALIKE, (one.key, other.key)


def test_a_picture_is_like_itself_alone() -> None:
    plank, squat = library()["plank"], library()["single-leg-squat"]
    assert difference(plank, plank) == pytest.approx(0, abs=1e-6)
    assert difference(plank, squat) > 0.6


def test_figures_are_made_once() -> None:
    plank = library()["plank"]
    first: tuple[Figure, ...] = frames(plank, 60)
    assert frames(plank, 60) is first
    assert frames(plank, 62) is first  # the same optical size
    assert frames(plank, 18) is not first


def test_a_small_figure_is_drawn_bolder() -> None:
    squat = library()["single-leg-squat"]
    arms = [max(shape.stroke for shape in frames(squat, size)[1].shapes) for size in (18, 60)]
    assert arms[0] > arms[1]


def test_a_first_frame_that_is_held_is_the_one_that_small_cards_show() -> None:
    butterfly = library()["butterfly"]
    assert butterfly.hold == "first"
    upright, forward = frames(butterfly, 18.0)
    assert summary(butterfly, 18.0).shapes == upright.shapes != forward.shapes
    assert "folded forward" in forward.words("en")
    assert "folded forward" not in upright.words("en") + summary(butterfly, 18.0).words("en")


def variant(key: str, *changes: tuple[str, str]) -> Illustration:
    """A shipped illustration with some of its words changed."""
    text = (LIBRARY / f"{key}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_illustration(parse(text.encode(), "changed.yaml"), "changed")


def arrowheads(figure: Figure) -> int:
    return sum(shape.tone == "arrow" and not shape.stroke for shape in figure.shapes)


def test_the_one_picture_goes_there_and_back_unless_the_file_denies_it() -> None:
    denied = library()["pelvic-tilt"]
    assert arrowheads(summary(denied, 18)) == 1
    assert arrowheads(summary(variant("pelvic-tilt", (", both: false", "")), 18)) == 2


def test_the_one_picture_shows_the_start_unless_the_file_denies_it() -> None:
    denied, shows = library()["standing-twist"], variant("standing-twist", ("ghost: false\n", ""))
    tones = [[shape.tone for shape in summary(one, 18).shapes] for one in (denied, shows)]
    assert "ghost" not in tones[0]
    assert "ghost" in tones[1]


def test_a_wall_is_a_line_from_the_side_and_a_sheet_from_above() -> None:
    side, above = ([shape.tone for shape in f.shapes] for f in frames(library()["hip-flexor-stretch"], 60))
    assert "wall" in side
    assert "wall" not in above
    bare = frames(variant("hip-flexor-stretch", ("{wall: left toe}, ", "")), 60)[1]
    assert len(above) == len(bare.shapes) + 2
    assert above.count("rim") == 1
    assert "rim" not in [shape.tone for shape in bare.shapes]


def test_a_mat_lies_ahead_of_who_sits_folded() -> None:
    upright, forward = frames(library()["butterfly"], 60)
    for figure in (upright, forward):
        mat = next(shape for shape in figure.shapes if shape.tone == "mat")
        assert bounds([mat.commands])[3] > 0.2  # towards who looks, whom the figure faces
