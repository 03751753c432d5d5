"""Things for exercise: each is one module that says where it goes, how it looks, its words and how it is judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from cards.pose.body.resting import REST
from cards.pose.body.solve import solve
from cards.pose.figures import frames
from cards.pose.judge.checks import check
from cards.pose.picture.curves import bounds
from cards.pose.placed import placed
from cards.pose.props.kinds import KINDS
from cards.pose.props.solid import Block, under
from tests.pose.files import found, read, refused

DOCS = Path(__file__).parents[2] / "docs" / "illustrations.md"
TIED = ("anchored-band", "cable")
WHERE = ("ahead", "behind", "left", "right", "low", "high")  # of a post, by itself held by nothing
ALONE = {(name, place) for name in TIED for place in WHERE}
PLACED = [
    (name, place) for name, kind in KINDS.items() for place in kind.places if (name, place) not in ALONE
]
LYING = "base: hook\nraised: 24\nfeet: on floor 34 ahead, 9 out\n"


def test_there_are_the_things_that_exercises_need() -> None:
    needed = "mat wall pad towel strap band step chair roller block ball dumbbell bench box kettlebell barbell stick"
    more = "table couch bar rope cone hurdle line marbles holder cable rower bike pulldown"
    long = "medicine-ball anchored-band stood-band exercise-ball door-frame towel-roll"
    machines = "leg-press leg-curl leg-extension chest-press"
    assert {*needed.split(), *more.split(), *long.split(), *machines.split()} == set(KINDS)
    assert all(kind.name == name for name, kind in KINDS.items())


def written(name: str, place: str) -> str:
    """The thing there; a band under a foot also needs what it is held by."""
    if name == "stood-band":
        return f"props: [{{{name}: [{place}, {'hands' if place.endswith(('foot', 'feet')) else 'feet'}]}}]"
    return f"props: [{{{name}: {place}}}]"


VIEWED = [(name, place, "side") for name, place in PLACED]
VIEWED += [
    (name, kind.places[0], view) for name, kind in KINDS.items() if kind.places for view in ("front", "above")
]


@pytest.mark.parametrize(("name", "place", "view"), VIEWED)
def test_a_thing_is_drawn_at_each_of_its_places(name: str, place: str, view: str) -> None:
    """Of one who kneels on one knee, so that no part is where its twin is."""
    start = f"base: half-kneel\nraised: 10\nview: {view}\n"
    bare, shown = (frames(read(start + more), 30)[0] for more in ("", written(name, place)))
    assert len(shown.shapes) > len(bare.shapes)
    assert all(abs(edge) < 3 for edge in shown.box)


@pytest.mark.parametrize("name", KINDS)
def test_a_thing_is_told_in_the_docs_and_in_words(name: str) -> None:
    assert f"`{{{name}: " in DOCS.read_text(encoding="utf-8") or f"`{name}`" in DOCS.read_text(
        encoding="utf-8"
    )
    told = [
        KINDS[name].told((at,)) for thing, at in PLACED if thing == name and (name, at) != ("wall", "hands")
    ]
    assert all(told)
    assert told or name == "mat"


def test_a_thing_without_its_place_is_told() -> None:
    assert "the bench has no place" in refused("props: [bench]")
    assert "write `{bench: seat}`" not in refused("props: [bench]")
    assert "say where it comes to, such as `{bench: seat}`" in refused("props: [bench]")


def block(text: str, *at: str) -> Block:
    return under(at, solve(read(text).frames[0].posture).skeleton, (0.7, 0.17), 0.035)


def test_a_bench_is_as_high_as_what_lies_on_it() -> None:
    """Along who lies on it, across for who sits on it, along from a hand to a knee."""
    skeleton = solve(read(LYING).frames[0].posture).skeleton
    lying = block(LYING, "back")
    assert lying.top[2] == pytest.approx(min(skeleton[name][2] - radius for name, radius in REST["back"]))
    assert abs(lying.way[0]) == pytest.approx(1, abs=1e-6)
    sitting = block("base: sit\nraised: 24\nknees: 90\nfeet: on floor", "seat")
    assert sitting.top[2] == pytest.approx(0.24, abs=0.01)
    assert abs(sitting.way[1]) > 0.999
    row = "base: all-fours\nraised: 24\nrest: right knee\nright hand: on floor 34 ahead, 6 right, 24 up"
    assert abs(block(row, "right knee", "right hand").way[0]) > 0.9


def test_a_bench_carries_who_lies_on_it() -> None:
    assert found(LYING + "props: [{bench: back}]") == []
    leg_up = "base: stand\nrest: left foot\nfeet: on floor\nright foot: on floor 16 ahead, 5 right, 22 up\n"
    assert found(leg_up + "view: other-side\nprops: [{box: right foot}]") == []


def test_a_bench_without_height_is_told() -> None:
    (problem,) = check(read("base: supine\nprops: [{bench: back}]\n"))
    assert str(problem) == (
        "warning: the bench is flat: what is on it is on the floor\n"
        " --> pose.yaml:2:9\n"
        "  |\n"
        "2 | props: [{bench: back}]\n"
        "  |         ^\n"
        "  = hint: lift the body by `raised`, or the hand or foot by `up` in its place"
    )


@pytest.mark.parametrize(("ahead", "inside"), [(9.1, True), (9.3, False)])
def test_a_part_inside_a_thing_is_told(ahead: float, inside: bool) -> None:
    text = f"base: stand\nrest: left foot\nleft foot: on floor\nright foot: on floor {ahead} ahead, 2 right, 20 up\n"
    told = any("the left shin goes through the box" in m for m in found(text + "props: [{box: right foot}]"))
    assert told is inside


def test_a_wall_that_runs_along_the_picture_is_told() -> None:
    text = "base: stand\narms: T\nview: VIEW\nprops: [{wall: right hand}]"
    told = "the wall at the right hand cannot be seen from here"
    assert told in found(text.replace("VIEW", "side"))
    assert told not in found(text.replace("VIEW", "three-quarter"))


def test_a_thing_that_ends_the_floor_ends_it() -> None:
    plain, walled = (
        frames(read("base: stand\nshoulders: 90\n" + more), 30)[0] for more in ("", "props: [{wall: hands}]")
    )
    floors = [next(s for s in figure.shapes if s.tone == "floor").commands for figure in (plain, walled)]
    wall = next(s for s in walled.shapes if s.tone == "wall")
    assert bounds([floors[1]])[2] == pytest.approx(bounds([wall.commands])[2])


@pytest.mark.parametrize(("hands", "bells"), [("hands", 1), ("left hand", 1)])
def test_one_kettlebell_hangs_under_the_hands(hands: str, bells: int) -> None:
    figure = frames(read(f"base: stand\nprops: [{{kettlebell: {hands}}}]"), 60)[0]
    assert sum(shape.tone == "prop" and not shape.stroke for shape in figure.shapes) == bells
    assert figure.words("en").endswith("holding a kettlebell.")


def test_words_for_a_bench() -> None:
    assert frames(read(LYING + "props: [{bench: back}]"), 60)[0].words("en").endswith("back on a bench.")
    sitting = frames(read("base: sit\nraised: 24\nknees: 90\nfeet: on floor\nprops: [{bench: seat}]"), 60)[0]
    assert sitting.words("en").endswith("on a bench.")


@pytest.mark.parametrize(("where", "sign"), [("ahead", 1), ("behind", -1)])
def test_an_anchored_band_runs_to_its_post(where: str, sign: int) -> None:
    low, high = (
        frames(read(f"base: stand\nshoulders: 90\nprops: [{{anchored-band: [hands, {where}, {up}]}}]"), 60)[0]
        for up in ("low", "high")
    )
    posts = [bounds([next(s for s in figure.shapes if s.tone == "wall").commands]) for figure in (low, high)]
    assert all(post[0] * sign > 0.1 for post in posts)
    assert posts[0][1] > posts[1][1]
    assert found("base: stand\nprops: [{anchored-band: ahead}]") == ["the anchored band is held by nothing"]


def test_a_chair_is_under_who_sits_and_before_who_holds_it() -> None:
    sits = (
        "base: sit\nrest: seat\nraised: 25\nknees: 90\nfeet: on floor\narms: on-hips\nprops: [{chair: seat}]"
    )
    stands = "base: stand\nleft hand: on floor 14 ahead 12 left 52 up\nleft elbow: {points: behind}\n"
    stands += "props: [{chair: left hand}]"
    boxes = [
        bounds([s.commands for s in frames(read(text), 60)[0].shapes if s.tone == "prop"])
        for text in (sits, stands)
    ]
    assert boxes[0][0] < 0 < boxes[0][2]
    assert boxes[1][0] > 0.1
    assert boxes[1][1] == pytest.approx(-0.52, abs=0.03)
    assert found(sits) == found(stands) == []


def test_what_stands_stays_where_it_is() -> None:
    """The chair is as high behind who has stood up; a wall is as large in each frame."""
    text = "base: chair\nprops: [{chair: seat}]\nframes: [{}, {base: stand, stays: feet}]"
    first, second = placed(read(text))
    assert [each.by for each in first.values()] == [each.by for each in second.values()]
    held = "base: stand\nprops: [{dumbbell: hands}]\nframes: [{arms: by-side}, {arms: overhead}]"
    first, second = placed(read(held))
    assert [each.by for each in first.values()] != [each.by for each in second.values()]
    walls = [
        shape.commands
        for figure in frames(
            read("view: front\nbase: stand\nprops: [{wall: back}]\nframes: [{arms: W}, {arms: Y}]"), 30
        )
        for shape in figure.shapes
        if shape.tone == "rim"
    ]
    assert walls[0] == walls[1]
