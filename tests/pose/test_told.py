"""Illustrations in, all that the checks tell of them out, word for word: message, hint, level and line."""

from __future__ import annotations

import pytest

from cards.pose.judge.checks import check, impossible, undrawable
from tests.pose.files import read

TOPPLED = "would fall over: the weight is {} of the body's height outside what it stands on"
FLAT = "write `{}: on floor` to put the foot flat, or `rest: {}` if that is meant"
Told = tuple[int, str, str, str]
TABLE: list[tuple[str, list[Told]]] = [
    ("base: stand", []),
    ("base: stand\naccept: {range: 'it is meant'}\nneck: 70", []),
    (
        "base: stand\nelbows: 170",
        [
            (2, "error", "left elbow bends 170°, more than an elbow can (150°)", ""),
            (2, "error", "right elbow bends 170°, more than an elbow can (150°)", ""),
        ],
    ),
    (
        "base: stand\narms: T\nleft hip: 150\nlegs: straight",
        [
            (3, "error", "left hip goes forward 150°, more than a hip can (145°)", ""),
            (1, "warning", TOPPLED.format("7.8%"), ""),
            (1, "warning", "the trunk goes through the left thigh", ""),
        ],
    ),
    (
        "base: supine\narms: crossed\nright elbow: 155",
        [
            (3, "error", "right elbow bends 155°, more than an elbow can (150°)", ""),
            (2, "warning", "the left forearm goes through the right forearm", ""),
        ],
    ),
    (
        "base: stand\nleft hip: 90\nleft foot: on floor 20 ahead",
        [
            (1, "warning", "the right shin is 4.6% of the body's height below the floor", ""),
            (2, "warning", "the left foot makes the flex of the left hip 27°, not the 90° it is given", ""),
            (1, "warning", TOPPLED.format("4.9%"), ""),
        ],
    ),
    (
        "base: stand\nankles: -20",
        [
            (
                1,
                "warning",
                "the feet stand on their toe tips, heels 2.9% of the body's height up",
                FLAT.format("feet", "toes"),
            )
        ],
    ),
    (
        "base: stand\nleft ankle: -20",
        [
            (
                1,
                "warning",
                "the left foot stands on its toe tips, heels 2.9% of the body's height up",
                FLAT.format("left foot", "toes"),
            )
        ],
    ),
    (
        "base: stand\nankles: 20",
        [
            (
                1,
                "warning",
                "the feet stand on their heels, toes 3.0% of the body's height up",
                FLAT.format("feet", "heels"),
            )
        ],
    ),
    (
        "base: stand\nneck: 66\nframes:\n  - {}\n  - neck: 70",
        [
            (2, "error", "neck goes forward 66°, more than a neck can (60°) (frame 1)", ""),
            (5, "error", "neck goes forward 70°, more than a neck can (60°) (frame 2)", ""),
        ],
    ),
    (
        "base: supine\nright shoulder: {flex: 170, out: 0}",
        [(1, "warning", "only 48% of the head can be seen", "")],
    ),
    (
        "base: stand\nleft arm: around-knee",
        [(2, "warning", "the left hand stays 24.4% of the body's height short of its place", "")],
    ),
    (
        "base: stand\nleft hand: on right hip 4 ahead\nleft elbow: 20",
        [
            (
                3,
                "warning",
                "the left hand makes the bend of the left elbow 71°, not the 20° it is given",
                "",
            ),
            (1, "warning", "the trunk goes through the left forearm", ""),
        ],
    ),
    (
        "base: stand\nalt: The left leg is lifted.\nlegs: straight\nright hip: 90\nrest: left foot",
        [
            (1, "warning", TOPPLED.format("7.8%"), ""),
            (3, "warning", "the words name the left leg, but the right one moves", ""),
        ],
    ),
    (
        "base: stand\nalt: The left hand is lifted.\nright shoulder: 90",
        [(1, "warning", "the words name the left arm, but the right one moves", "")],
    ),
    (
        "base: stand\nframes:\n  - {}\n  - arms: T\n    arrow: left ankle",
        [
            (
                5,
                "error",
                "an arrow follows the left ankle, but on the picture that does not move (frame 2)",
                "follow a joint that does, or draw a `push`",
            )
        ],
    ),
    (
        "base: stand\narrow: {push: pelvis, way: ahead, length: 20}\nview: front",
        [
            (
                2,
                "error",
                "the arrow at the pelvis goes nowhere on the picture",
                "turn the view, or change its `way` or `length`",
            )
        ],
    ),
    (
        "base: stand\nview: front\ntravel: ahead",
        [(1, "error", "travel `ahead` goes nowhere on the picture", "turn the view")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TABLE)
def test_what_is_told_of_a_picture(text: str, told: list[Told]) -> None:
    problems = check(read(text))
    assert [(p.place and p.place.line, p.level, p.message, p.hint) for p in problems] == told


@pytest.mark.parametrize(("text", "told"), TABLE)
def test_errors_are_found_by_themselves(text: str, told: list[Told]) -> None:
    errors = [message for _, level, message, _ in told if level == "error"]
    assert [problem.message for problem in impossible(read(text))] == errors
    nowhere = [message for message in errors if "on the picture" in message]
    assert [problem.message for problem in undrawable(read(text))] == nowhere
