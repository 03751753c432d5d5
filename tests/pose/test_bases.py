"""Bases and ready-made arms and legs: by themselves they pass every check that a file has to pass."""

from __future__ import annotations

import pytest

from cards.pose.judge.checks import check
from cards.pose.language.bases import built_in
from tests.pose.bases_shown import FILE, shown
from tests.pose.files import read

BASES, ARMS, LEGS, FITTED = built_in().bases, built_in().arms, built_in().legs, built_in().fitted
UPRIGHT = ("stand", "sit", "kneel", "half-kneel")
ON_THE_BACK = ("supine", "hook")
SPREAD = ("T", "Y", "W", "goalpost")  # arms that are seen from where the body faces
HOLDS = "around-knee"  # knees that are drawn up
ARMED = [(base, f"arms: {arm}") for base in (*UPRIGHT, *ON_THE_BACK) for arm in ARMS if arm != HOLDS]
ARMED += [(base, f"legs: hugged\narms: {HOLDS}") for base in ON_THE_BACK]
LEGGED = [(base, f"legs: {leg}") for base in ON_THE_BACK for leg in LEGS]
LEGGED += [("stand", "legs: straight"), ("sit", "legs: straight"), ("sit", "legs: hook")]


@pytest.mark.parametrize("base", BASES)
def test_every_base_passes_every_check(base: str) -> None:
    assert check(read(f"base: {base}")) == ()


@pytest.mark.parametrize(("base", "said"), [*ARMED, *LEGGED])
def test_every_ready_made_arm_and_leg_passes_every_check(base: str, said: str) -> None:
    face = "front" if base in UPRIGHT else "above"
    view = face if said.removeprefix("arms: ") in SPREAD else "side"
    assert check(read(f"base: {base}\n{said}\nview: {view}")) == ()


def test_all_ready_made_arms_and_legs_are_looked_at() -> None:
    said = " ".join(said for _, said in (*ARMED, *LEGGED))
    assert all(f": {name}" in said for name in (*ARMS, *LEGS))
    assert all(base in BASES and {*fitted} <= {*ARMS, *LEGS} for base, fitted in FITTED.items())


def test_arms_by_the_sides_of_who_sits_are_hands_on_the_floor() -> None:
    assert read("base: sit\narms: by-side").frames[0].posture.contacts["left hand"].target == "floor"
    assert read("base: stand\narms: by-side").frames[0].posture.contacts == {}


def test_the_picture_in_the_docs_shows_what_they_are() -> None:
    """When a change is right, look at it and run `python -m tests.pose.bases_shown`."""
    assert FILE.read_bytes() == shown()
