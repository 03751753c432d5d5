"""The pose language: what words do to a body, and what is said of words that mean nothing."""

from __future__ import annotations

import re

import pytest

from cards.model.posture import Posture
from cards.parse import Mapping, parse
from cards.pose.body.solve import solve
from cards.pose.judge.checks import check
from cards.pose.language.bases import built_in, read_starts
from cards.pose.language.illustration import read_illustration
from tests.pose.files import read, refused

BASES = built_in().bases


def said(text: str) -> Posture:
    return read(text).frames[0].posture


@pytest.mark.parametrize("base", BASES)
def test_every_base_rests_on_the_floor_within_reach(base: str) -> None:
    solved = solve(said(f"base: {base}"))
    assert all(miss < 0.012 for miss in solved.missed.values())
    assert min(point[2] for point in solved.skeleton.joints.values()) > -0.012


def test_both_sides_and_one_side() -> None:
    posture = said("hips: {flex: 30, out: 10}\nleft hip: {flex: 80}")
    assert posture.angle("left hip") == (80, 10, 0)
    assert posture.angle("right hip") == (30, 10, 0)


def test_a_spine_is_bent_in_two_parts() -> None:
    posture = said("spine: {flex: 40, turn: 40}")
    assert posture.angle("lumbar") == pytest.approx((22, 0, 10))
    assert posture.angle("thorax") == pytest.approx((18, 0, 30))


def test_an_angle_lets_go_of_a_contact() -> None:
    assert "right foot" in said("base: hook").contacts
    assert "right foot" not in said("base: hook\nright hip: 100").contacts
    assert "left foot" in said("base: hook\nright hip: 100").contacts


def test_a_hand_reaches_its_place() -> None:
    solved = solve(said("base: hook\nright hip: 125\nright knee: 130\nright hand: on right knee"))
    assert solved.missed == {}


def test_out_is_away_from_the_midline_on_both_sides() -> None:
    posture = said("feet: on floor 10 out")
    assert posture.contacts["left foot"].offset == (0, 0.1, 0)
    assert posture.contacts["right foot"].offset == (0, -0.1, 0)


def test_what_a_frame_rests_on_stays_where_it_was() -> None:
    picture = read("base: hook\nframes:\n  - {}\n  - body: {pitch: -117}\n    rest: shoulders\n")
    start, end = (solve(frame.posture) for frame in picture.frames)
    bridged = solve(picture.frames[1].posture, start)
    assert bridged.skeleton["left ankle"] == pytest.approx(start.skeleton["left ankle"], abs=1e-6)
    assert end.skeleton["pelvis"][2] > start.skeleton["pelvis"][2] + 0.1


def test_a_frame_goes_on_from_the_one_before() -> None:
    picture = read("base: stand\nframes:\n  - left knee: 40\n  - right knee: 20\n")
    assert picture.frames[1].posture.angle("left knee") == (40, 0, 0)


def test_equal_files_have_equal_digests() -> None:
    assert read("base: stand\nneck: 5").digest == read("base: stand\n# a comment\nneck: 5\n").digest
    assert read("base: stand\nneck: 5").digest != read("base: stand\nneck: 6").digest


def test_all_problems_of_a_file_at_once() -> None:
    assert refused("base: stnad\nleft nee: 20\nright hand: on moon\nhips: {flax: 3}\nview: sideways\n") == (
        "error: no base named `stnad`\n"
        " --> pose.yaml:1:7\n"
        "  |\n"
        "1 | base: stnad\n"
        "  |       ^^^^^\n"
        "  = hint: did you mean `stand`?\n"
        "\n"
        "error: unknown key `left nee`\n"
        " --> pose.yaml:2:1\n"
        "  |\n"
        "2 | left nee: 20\n"
        "  | ^^^^^^^^\n"
        "  = hint: did you mean `left knee`?\n"
        "\n"
        "error: no place named `moon` on a body\n"
        " --> pose.yaml:3:13\n"
        "  |\n"
        "3 | right hand: on moon\n"
        "  |             ^^^^^^^\n"
        "  = hint: known: `ankle`, `back of head`, `back of thigh`, `belly`, `calf`, `chest`, `chin`, `ear`,\n"
        "          `elbow`, `floor`, `foot`, `forearm`, `forehead`, `glute`, `hand`, `head`, `heel`, `hip`,\n"
        "          `knee`, `low back`, `neck`, `pelvis`, `shin`, `shoulder`, `sole`, `thigh`, `toes`,\n"
        "          `upper arm`, `upper back`, `wrist`\n"
        "\n"
        "error: unknown key `flax`\n"
        " --> pose.yaml:4:8\n"
        "  |\n"
        "4 | hips: {flax: 3}\n"
        "  |        ^^^^\n"
        "  = hint: did you mean `flex`?\n"
        "\n"
        "error: no view named `sideways`\n"
        " --> pose.yaml:5:7\n"
        "  |\n"
        "5 | view: sideways\n"
        "  |       ^^^^^^^^\n"
        "  = hint: did you mean `side`?"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a list", "found a list, expected keys with values, such as `base: stand`"),
        ("base: stand\nbase: sit", "the key `base` stands twice; the first is on line 1"),
        ("base: stand\nframes: []", "found no list of frames, expected 1 to 3"),
        ("base: stand\nframes: [{}, {}, {}, {}]", "found 4 frames, expected 1 to 3"),
        ("left knee: bent", "found `bent`, expected a number"),
        ("left hip: {flex: far}", "found `far`, expected a number"),
        ("left hand: on floor 5", "`5` needs a number before it and a direction after it"),
        ("left hand: [a]", "found a list, expected a text"),
        ("rest: nose", "no part to rest on named `nose`"),
        ("arms: folded", "no arm named `folded`"),
        ("props: [{wall: moon}]", "no place for a wall named `moon`"),
        ("props: [trampoline]", "no prop named `trampoline`"),
        ("stretch: hamstring", "the hamstring has a left and right"),
        ("stretch: left belly", "the belly has no left and right"),
        ("arrow: left nose", "no point to follow named `left nose`"),
        ("arrow: {away: 3}", "an arrow needs `follow`, `push` or `circle`"),
        ("arrow: {push: head, way: out}", "`out` is no direction"),
        ("arrow: {push: head, lenght: 3}", "unknown key `lenght`"),
        ("left hand: on left floor", "no place named `left floor` on a body"),
        ("left foot: {to: on floor, pionts: ahead}", "unknown key `pionts`"),
        ("left knee: {points: sideways}", "`sideways` is no direction"),
        ("neck:", "the key `neck` has no value"),
        ("props: [chair]", "the chair has no place"),
        ("props: [wall]", "the wall has no place"),
        ("props: [{wall: []}]", "found 0 places, expected 1 to 20"),
        ("left foot: on floor 999 ahead", "found `999`, expected a number"),
        (
            "left foot: on floor 200 ahead 150 ahead",
            "found a place more than 300 hundredths of a stature away",
        ),
        ("arrow: {circle: chest, to: 721}", "found `721`, expected -720 to 720 degrees"),
        ("arrow: {push: chest, length: 301}", "found `301`, expected -300 to 300"),
        ("rest: []", "found 0 parts, expected 1 to 8"),
        ("hold: yes", "found `yes`, expected `true`, `first`, `false`"),
        ("accept: {nothing: because}", "no check named `nothing`"),
        ("balance: left hand", "no foot named `left hand`"),
        ("right knee: 200", "found `200`, expected -180 to 180 degrees"),
        ("left shoulder: {flex: -201.5}", "found `-201.5`, expected -200 to 200 degrees"),
        ("body: {pitch: 181}", "found `181`, expected -180 to 180 degrees"),
        ("spine: {turn: 999}", "found `999`, expected -180 to 180 degrees"),
        ("facing: 270", "found `270`, expected -180 to 180 degrees"),
        ("raised: 1000", "found `1000`, expected -150 to 150"),
        ("view: {above: 500}", "found `500`, expected -90 to 90 degrees"),
        ("view: {around: -361}", "found `-361`, expected -360 to 360 degrees"),
        (
            "base: stand\narrow: right ankle",
            "an arrow follows a joint from the frame before, but this is the first",
        ),
        (
            "frames: [{arrows: [{push: head}, right ankle]}, {}]",
            "an arrow follows a joint from the frame before, but this is the first",
        ),
        (
            "frames: [{}]\narrow: right ankle",
            "an arrow follows a joint from the frame before, but this is the first",
        ),
    ],
)
def test_what_means_nothing_is_refused(text: str, message: str) -> None:
    assert refused(text).splitlines()[0] == f"error: {message}"


def test_what_is_past_all_bounds_is_told_at_its_own_place() -> None:
    assert refused("base: stand\nleft hip: {flex: 20, out: 700}\nview: {above: 500}\narrow: left knee\n") == (
        "error: found `700`, expected -180 to 180 degrees\n"
        " --> pose.yaml:2:27\n"
        "  |\n"
        "2 | left hip: {flex: 20, out: 700}\n"
        "  |                           ^^^\n"
        "\n"
        "error: found `500`, expected -90 to 90 degrees\n"
        " --> pose.yaml:3:15\n"
        "  |\n"
        "3 | view: {above: 500}\n"
        "  |               ^^^\n"
        "\n"
        "error: an arrow follows a joint from the frame before, but this is the first\n"
        " --> pose.yaml:4:1\n"
        "  |\n"
        "4 | arrow: left knee\n"
        "  | ^^^^^\n"
        "  = hint: give the arrow to a later frame, or draw it with `push`"
    )


def test_a_joint_past_its_range_is_told_of_the_body() -> None:
    problem, *_ = check(read("base: supine\nleft hip: 80\nleft knee: 171\n"))
    assert str(problem) == (
        "error: left knee bends 171°, more than a knee can (160°)\n"
        " --> pose.yaml:3:1\n"
        "  |\n"
        "3 | left knee: 171\n"
        "  | ^^^^^^^^^"
    )


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "base: stand\nright hand: on floor 90 ahead",
            ["short of its place"],
        ),
        (
            "base: stand\nleft hip: 90\nleft knee: 90\nbody: {pitch: 30}\nrest: right foot",
            ["would fall over"],
        ),
        ("base: supine\nleft arm: ahead\nleft elbow: {bend: 140}\nneck: 40", []),
        (
            "base: stand\narms: ahead\nelbows: 60\nshoulders: {flex: 60, out: -40}",
            ["goes through"],
        ),
    ],
)
def test_impossible_postures_are_found(text: str, messages: list[str]) -> None:
    found = "\n".join(problem.message for problem in check(read(text)))
    assert all(message in found for message in messages)
    assert bool(found) == bool(messages)


def test_an_angle_that_a_contact_overrules_is_told() -> None:
    found = "\n".join(p.message for p in check(read("base: stand\nleft elbow: 10\nleft hand: on belly\n")))
    assert "the left hand makes the bend of the left elbow 111°, not the 10° it is given" in found
    assert "the left hand" not in "\n".join(
        p.message for p in check(read("base: stand\nleft elbow: {points: out}\nleft hand: on belly\n"))
    )


ELBOW = re.compile(r"the left hand makes the bend of the left elbow (\d+)°, not the \d+° it is given")


def overruled(elbow: float) -> list[str]:
    """What a hand makes of an elbow that the file gives so many degrees."""
    text = f"base: stand\nleft elbow: {elbow:g}\nleft hand: on belly\n"
    return [found[1] for p in check(read(text)) if (found := ELBOW.match(p.message))]


def test_a_contact_may_change_a_given_angle_by_twenty_degrees() -> None:
    (told,) = overruled(10)
    bends = float(told)
    assert overruled(bends - 19) == overruled(bends + 19) == []
    assert overruled(bends - 21) == overruled(bends + 21) == [told]


@pytest.mark.parametrize(
    ("raised", "sunk"),
    [
        (-1.2, set()),
        (-1.6, {"left shin", "right shin"}),
        (-2.4, {"left shin", "right shin"}),
        (-3.2, {"left shin", "right shin", "left thigh", "right thigh", "hips", "trunk", "head"}),
    ],
)
def test_bone_may_sink_1_4_hundredths_into_the_floor_and_flesh_2_5(raised: float, sunk: set[str]) -> None:
    found = [p.message for p in check(read(f"base: supine\nraised: {raised}\n"))]
    lower = [
        re.split(" is | are ", message.removeprefix("the "))[0]
        for message in found
        if "below the floor" in message
    ]
    assert set(lower) >= sunk
    assert bool(lower) == bool(sunk)
    if raised > -2.5:
        assert set(lower) <= {
            f"{side} {part}" for side in ("left", "right") for part in ("shin", "foot", "heel")
        }


@pytest.mark.parametrize(("hip", "through"), [(138, False), (143, True)])
def test_a_thigh_may_be_pressed_to_the_belly_by_little_more_than_half(hip: int, through: bool) -> None:
    found = [p.message for p in check(read(f"base: supine\nleft hip: {hip}\nleft knee: 120\n"))]
    assert ("the trunk goes through the left thigh" in found) == through


def test_words_that_name_the_wrong_side_are_told() -> None:
    text = "base: supine\nright hip: 80\nalt: The LIMB leg is lifted."
    assert [p.message for p in check(read(text.replace("LIMB", "left")))] == [
        "the words name the left leg, but the right one moves"
    ]
    assert check(read(text.replace("LIMB", "right"))) == ()


def test_an_accepted_check_is_silent() -> None:
    text = "base: stand\nright hand: on floor 90 ahead\nleft hand: free\n"
    assert [
        p.message for p in check(read(text + "accept: {reach: she points at it, balance: she steps}"))
    ] == []


def test_what_stands_inside_braces_is_told_at_its_own_place() -> None:
    text = "base: stand\nleft hand: {to: on moon, points: up}\narrows: [{push: nose}, {push: head, at: 3}]\n"
    places = [line for line in refused(text).splitlines() if "-->" in line]
    assert places == [" --> pose.yaml:2:17", " --> pose.yaml:3:17", " --> pose.yaml:3:41"]


def test_a_project_may_have_bases_of_its_own() -> None:
    """Bases are data in the language itself."""
    node = parse(b"bases: {squat: {hips: 90, knees: 95}}\narms: {}\nlegs: {}\nfitted: {}", "mine.yaml")
    assert isinstance(node, Mapping)
    picture = read_illustration(parse(b"base: squat\nneck: 5", "pose.yaml"), "pose", read_starts(node))
    assert picture.frames[0].posture.angle("left knee") == (95, 0, 0)
    assert picture.frames[0].posture.base == "squat"
