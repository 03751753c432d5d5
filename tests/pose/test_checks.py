"""What the checks find: each limit just before and just beyond, and what is said, at which place."""

from __future__ import annotations

import pytest

from cards.pose.judge.checks import check
from cards.pose.judge.likeness import difference, told_apart
from tests.pose.files import found, read

TOE = (
    "base: sit\nframes:\n  - right ankle: -60\n  - right ankle: X\n    arrow: {follow: right toe, both: true}"
)
NECK = "base: stand\nframes:\n  - {}\n  - body: {pitch: X}\n    hips: X\n    feet: on floor\n    arrow: c7"
ANKLE = "base: sit\nframes:\n  - right ankle: -20\n  - right ankle: X\n    arrow: right toe"
LIMITS = [  # a text, X for which nothing is found and X for which it is, and some words of what is then said
    ("left elbow: X\nleft hand: on right hip 4 ahead", 90.4, 90.8, "makes the bend of the left elbow"),
    ("base: sit\nright hand: on floor X behind 15 out", 12.0, 12.1, "the right hand stays 1.2% of"),
    (
        "left hip: X\nrest: [left foot, right foot, toes]",
        14.3,
        14.5,
        "the left foot should rest, but is 1.2%",
    ),
    ("base: half-kneel\nleft foot: on floor 26 ahead, 8 left, X up", 2.95, 3.05, "would fall over"),
    ("base: half-kneel\nleft foot: on floor 26 ahead, X left", 6.45, 6.37, "the weight is 3.0% of"),
    ("ankles: X", -13.4, -13.7, "the feet stand on their toe tips, heels 2.0% of"),
    ("ankles: X", 13.2, 13.5, "the feet stand on their heels, toes 2.0% of"),
    ("base: supine\nright hip: X\nalt: The left leg is lifted.", 59.8, 60.2, "the words name the left leg"),
    ("base: supine\nright shoulder: {flex: X, out: 0}", 151.2, 151.4, "only 55% of the head"),
    (
        "base: hook\nview: {around: 90, above: X}\narms: crossed",
        10.3,
        10.0,
        "only 30% of the right upper arm",
    ),
    (
        "elbows: 90\nshoulders: {flex: 20, out: 0, turn: -X}",
        27.0,
        27.1,
        "the left forearm goes through the right",
    ),
    (NECK, 11.3, 11.1, "of the arrow at the c7 can be seen"),
    (TOE, -10.2, -10.5, "the right toe moves too little for an arrow with two heads"),
    (ANKLE, -12.6, -12.8, "an arrow follows the right toe, but on the picture that does not move"),
]


def at(text: str, value: float) -> str:
    base = "" if text.startswith("base") else "base: stand\n"
    return base + text.replace("-X", f"{-value:g}").replace("X", f"{value:g}")


@pytest.mark.parametrize(("text", "before", "beyond", "words"), LIMITS)
def test_a_limit_is_where_it_is(text: str, before: float, beyond: float, words: str) -> None:
    assert not any(words.split(" 3.0%", maxsplit=1)[0] in message for message in found(at(text, before)))
    assert any(words in message for message in found(at(text, beyond)))


RANGES = {
    "left hip: X": (-30, 145),
    "left hip: {out: X}": (-30, 55),
    "left hip: {turn: X}": (-60, 90),
    "left knee: X": (-5, 160),
    "left ankle: X": (-82, 42),
    "left shoulder: X": (-70, 200),
    "left shoulder: {out: X}": (-60, 120),
    "left shoulder: {out: 0, turn: X}": (-110, 110),
    "left elbow: X": (-5, 150),
    "low back: X": (-30, 60),
    "low back: {side: X}": (-30, 30),
    "low back: {turn: X}": (-18, 18),
    "upper back: X": (-25, 45),
    "upper back: {side: X}": (-30, 30),
    "upper back: {turn: X}": (-42, 42),
    "neck: X": (-65, 60),
    "neck: {side: X}": (-45, 45),
    "neck: {turn: X}": (-80, 80),
}
# No file can say these: a larger angle is refused, or is measured as another angle of the arm.
UNSAID = {("left shoulder: X", 200), ("left shoulder: {out: X}", 120)}


@pytest.mark.parametrize(("text", "limits"), RANGES.items())
def test_a_joint_goes_as_far_as_it_can_and_no_farther(text: str, limits: tuple[int, int]) -> None:
    for limit, way in zip(limits, (-1, 1), strict=True):
        if (text, limit) in UNSAID:
            continue
        assert not any("more than" in m for m in found(at(text, limit + 0.9 * way)))
        assert any(f"can ({abs(limit)}°)" in m for m in found(at(text, limit + 1.1 * way)))


SUNK = [  # base, part, percent of the body's height it can be lowered before that part is too far in the floor
    ("stand", "left shin is", 1.368),
    ("prone", "hips are", 2.275),
    ("prone", "trunk is", 2.308),
    ("prone", "left thigh is", 2.216),
    ("prone", "head is", 0.562),
    ("prone", "left forearm is", 1.898),
    ("prone", "neck is", 4.243),
    ("side-lying", "right upper arm is", 0.050),
    ("side-lying", "trunk is", 2.319),
]


@pytest.mark.parametrize(("base", "part", "most"), SUNK)
def test_flesh_may_be_pressed_into_the_floor_and_bone_less(base: str, part: str, most: float) -> None:
    told = [
        any(f"the {part}" in message and "below the floor" in message for message in found(text))
        for text in (f"base: {base}\nraised: {-lowered:.3f}" for lowered in (most - 0.03, most + 0.03))
    ]
    assert told == [False, True]


def told(text: str) -> str:
    return "\n\n".join(map(str, check(read(text))))


def test_a_joint_that_does_not_move_leads_no_arrow() -> None:
    assert told("base: stand\nframes:\n  - arms: by-side\n  - arms: T\n    arrow: left knee\n") == (
        "error: an arrow follows the left knee, but on the picture that does not move (frame 2)\n"
        " --> pose.yaml:5:12\n"
        "  |\n"
        "5 |     arrow: left knee\n"
        "  |            ^^^^^^^^^\n"
        "  = hint: follow a joint that does, or draw a `push`"
    )


def test_what_is_wrong_in_a_frame_is_told_on_its_own_line() -> None:
    text = "base: supine\nneck: 66\nframes:\n  - left knee: 171\n  - {}\n  - left knee: 20\n    right knee: 170\n"
    told = [
        (p.message, p.place.line, p.place.column) for p in check(read(text)) if p.place and p.level == "error"
    ]
    knee, neck = (
        "left knee bends 171°, more than a knee can (160°)",
        "neck goes forward 66°, more than a neck can (60°)",
    )
    assert sorted(told, key=lambda t: t[1:]) == [
        (f"{neck} (frame 1)", 2, 1),
        (f"{knee} (frame 1)", 4, 5),
        (f"{neck} (frame 2)", 5, 5),
        (f"{knee} (frame 2)", 5, 5),
        (f"{neck} (frame 3)", 6, 5),
        ("right knee bends 170°, more than a knee can (160°) (frame 3)", 7, 5),
    ]


def test_naive_squats_stand_on_their_toe_tips() -> None:
    text = "base: stand\nhips: 100\nknees: 110\nbody: {pitch: 30}\nrest: feet\n"
    assert found(text) == ["the feet stand on their toe tips, heels 5.4% of the body's height up"]
    assert found(text + "left foot: on floor\n") == [
        "the right foot stands on its toe tips, heels 5.4% of the body's height up",
    ]
    assert found(text + "feet: on floor") == found(text.replace("feet", "toes")) == []


def test_an_arrow_that_the_body_hides_is_told() -> None:
    squat = "feet: on floor 9 out\n    hips: {flex: 100, out: 20}\n    knees: 110\n    body: {pitch: 25}\n"
    text = f"base: stand\nview: front\nframes:\n  - feet: on floor 9 out\n  - {squat}    arrow: "
    (problem,) = check(read(text + "pelvis"))
    assert problem.message == "nothing of the arrow at the pelvis can be seen (frame 2)"
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (9, 12)
    assert found(text + "{push: pelvis, way: down, at: 26 left}") == []


def test_parts_of_the_body_are_called_by_their_names_and_in_their_number() -> None:
    low = found("base: prone\nraised: -5")
    assert "the hips are" in " ".join(low)
    assert "the trunk is" in " ".join(low)
    assert not any("shirt" in message or "shorts" in message for message in low)
    many = found("base: stand\nleft hip: 60\nrest: [feet, left toes, left knee]")
    assert any(message.startswith("the left toes should rest, but are ") for message in many)
    assert any(message.startswith("the left knee should rest, but is ") for message in many)


def test_what_is_told_is_never_nothing() -> None:
    """A figure that says 0 % would tell that nothing is wrong."""
    texts = [at(text, beyond) for text, _, beyond, _ in LIMITS]
    assert not [
        message for text in texts for message in found(text) if " 0.0%" in message or " 0%" in message
    ]


SIDES_NAMED = [  # what is drawn, the words, what is told
    ("right hip: 90", "Lift the left {}.", "leg", "leg knee foot hip ankle thigh"),
    ("left hip: 90", "Lift the right {}.", "leg", "leg knee foot hip ankle thigh"),
    ("right shoulder: 90", "Lift the Left {}.", "arm", "arm hand elbow"),
    ("left shoulder: 90", "Lift the right {}.", "arm", "arm hand elbow"),
]


@pytest.mark.parametrize(("drawn", "words", "limb", "names"), SIDES_NAMED)
def test_words_for_the_other_side_are_told_whatever_part_they_name(
    drawn: str, words: str, limb: str, names: str
) -> None:
    named, moves = ("left", "right") if drawn.startswith("right") else ("right", "left")
    wrong = f"the words name the {named} {limb}, but the {moves} one moves"
    for name in names.split():
        text = f"base: supine\n{drawn}\nalt: {words.format(name)}\n"
        assert wrong in found(text)
        assert wrong not in found(text.replace(named, moves).replace(named.title(), moves))
        assert wrong not in found(text.replace("alt: ", f"alt: Keep the {moves} {name} still. "))


def test_silhouettes_differ_by_what_they_do_not_share() -> None:
    """The same wherever it stands and whatever is drawn beside it; each as unlike the other as the other it."""
    stand, raised = read("base: stand"), read("base: stand\nraised: 20")
    tee = read("base: stand\narms: T")
    lying = read("base: supine\nview: {around: 90, above: 0}")
    assert difference(stand, stand) == pytest.approx(0, abs=0.01)
    assert difference(stand, raised) == pytest.approx(0, abs=0.01)
    assert difference(stand, lying) == pytest.approx(difference(lying, stand), abs=0.01)
    assert 0 < difference(stand, tee) < difference(stand, lying) < 1
    moved = read("base: stand\nframes:\n  - arms: T\n  - arms: by-side")
    assert difference(moved, read("base: stand\narms: by-side")) == pytest.approx(
        0, abs=0.01
    )  # the last counts


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("base: stand", "base: sit", False),  # postures are another matter
        ("base: stand", "base: stand\nframes:\n  - {}\n  - {}", True),
        (
            "base: stand\nframes:\n  - {}\n  - arms: T",
            "base: stand\nframes:\n  - {}\n  - arms: T\n    arrow: left wrist",
            True,
        ),
        (
            "base: stand\nframes:\n  - {}\n  - arms: T\n    arrow: right wrist",
            "base: stand\nframes:\n  - {}\n  - arms: T\n    arrow: left wrist",
            True,
        ),
    ],
)
def test_arrows_and_frames_tell_pictures_apart(one: str, other: str, apart: bool) -> None:
    assert told_apart(read(one), read(other)) is told_apart(read(other), read(one)) is apart
    assert not told_apart(read(one), read(one))


@pytest.mark.parametrize(
    ("joint", "near", "clear", "turn"),
    [
        ("hip", "flex: 0, out: 52", "flex: 0, out: 48", 95),
        ("shoulder", "flex: 0, out: 60", "flex: 0, out: 40", 115),
        ("shoulder", "flex: 140, out: 0", "flex: 100, out: 0", 115),
    ],
)
def test_near_its_pole_the_turn_of_a_joint_says_nothing(joint: str, near: str, clear: str, turn: int) -> None:
    wrong = f"left {joint} turns out {turn}°, more than a {joint} can"
    for angles, told in ((near, False), (clear, True)):
        messages = found(f"base: stand\nleft {joint}: {{{angles}, turn: {turn}}}")
        assert any(message.startswith(wrong) for message in messages) is told


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("left knee: 170", "left knee bends"),
        ("knees: 170", "right knee bends"),
        ("elbows: 170", "left elbow bends"),
        ("left foot: on floor 200 ahead", "the left foot stays"),
        ("feet: on floor 200 ahead", "the right foot stays"),
        ("neck: 66", "neck goes forward"),
        ("arrow: {push: pelvis, way: ahead, length: 20}", "the arrow at the pelvis goes nowhere"),
    ],
)
def test_a_problem_is_told_where_its_joint_is_spoken_of(line: str, start: str) -> None:
    problems = check(read(f"base: stand\nview: front\n{line}\n"))
    places = [
        problem.place.line for problem in problems if problem.place and problem.message.startswith(start)
    ]
    assert places == [3]


def test_an_arrow_that_points_at_the_viewer_may_be_turned() -> None:
    assert told("base: stand\nview: front\narrow: {push: pelvis, way: ahead, length: 20}\n").endswith(
        "  = hint: turn the view, or change its `way` or `length`"
    )


def test_an_arm_through_the_head_is_told() -> None:
    text = "base: stand\nleft shoulder: {flex: 120, out: 0, turn: -60}\nleft elbow: 140"
    assert "the head goes through the left forearm" in found(text)
