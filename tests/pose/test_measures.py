"""Where a source gives centimetres, the picture of somebody 1.75 m tall has them."""

from __future__ import annotations

from cards.pose.body.skeleton import Skeleton
from cards.pose.solved import solved_frames
from tests.pose.pictures import library

TALL = 175


def skeletons(name: str) -> list[Skeleton]:
    return [solved.skeleton for solved in solved_frames(library()[name])]


def ahead(skeleton: Skeleton, a: str, b: str) -> float:
    """How many centimetres `a` is ahead of `b`."""
    return (skeleton[a][0] - skeleton[b][0]) * TALL


def test_the_kneeling_knee_is_a_hand_or_two_from_the_wall() -> None:
    for one in skeletons("hip-flexor-stretch"):
        assert 17 <= ahead(one, "left knee", "left toe") <= 23
        assert ahead(one, "right knee", "right ankle") <= 0  # never past the front ankle


def test_a_single_leg_squat_goes_15_to_25_cm_down() -> None:
    start, end = skeletons("single-leg-squat")
    assert 15 <= (start["pelvis"][2] - end["pelvis"][2]) * TALL <= 25


def test_the_feet_of_the_wall_sit_stay_25_to_30_cm_out() -> None:
    for one in skeletons("wall-sit"):
        for side in ("left", "right"):
            assert 25 <= ahead(one, f"{side} heel", "upper back") <= 31


def test_the_top_leg_rises_about_15_cm() -> None:
    low, high = skeletons("side-lying-leg-raise")
    assert 13 <= (high["left ankle"][2] - low["left ankle"][2]) * TALL <= 18


def test_hips_circle_the_way_the_first_step_says() -> None:
    """Angles are counted to the left, so clockwise, seen from above, is towards smaller ones."""
    (arrow,) = library()["hip-circles"].frames[-1].arrows
    assert arrow.kind == "circle" and arrow.end < arrow.start
