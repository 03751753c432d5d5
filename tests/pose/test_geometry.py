"""Numbers on the skeleton, the camera and the outlines."""

from __future__ import annotations

from math import hypot, pi

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from cards.model.posture import ORIGIN, SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.joint_angles import measured
from cards.pose.body.reach import two_bones
from cards.pose.body.skeleton import build
from cards.pose.body.solve import solve
from cards.pose.body.vectors import (
    STILL,
    about_x,
    about_y,
    about_z,
    add,
    distance,
    inside,
    mix,
    norm,
    scale,
    turned,
)
from cards.pose.judge.collisions import nearest
from cards.pose.judge.support import outside
from cards.pose.picture.boldness import step
from cards.pose.picture.camera import Camera
from cards.pose.picture.outline import area, commands, hull, joined, loops
from tests.pose.files import found, read

angle = some.floats(-80, 80)
coordinate = some.floats(-1, 1)
point = some.tuples(coordinate, coordinate, coordinate)


def test_the_body_stands_one_stature_tall() -> None:
    skeleton = build({})
    assert skeleton["head"][2] + 0.066 - (skeleton["left heel"][2] - 0.020) == pytest.approx(1.0, abs=0.002)


def test_signs_of_angles() -> None:
    bent = build(
        {"left hip": (90, 0, 0), "left knee": (90, 0, 0), "right hip": (0, 90, 0), "left elbow": (90, 0, 0)}
    )
    assert bent["left knee"] == pytest.approx((0.245, 0.052, 0), abs=1e-6)
    assert bent["left ankle"] == pytest.approx((0.245, 0.052, -0.246), abs=1e-6)
    assert bent["right knee"] == pytest.approx((0, -0.297, 0), abs=1e-6)
    assert bent["left wrist"][0] == pytest.approx(0.146, abs=1e-6)  # the forearm points ahead
    assert build({"lumbar": (0, 30, 0)})["c7"][1] > 0  # side + is left
    assert build({"thorax": (0, 0, 40)}).turns["chest"][0][1] > 0  # turn + is left
    assert build({"lumbar": (30, 0, 0)})["c7"][0] > 0  # flex + is ahead


@given(flex=angle, out=some.floats(-40, 70), twist=angle, bend=some.floats(5, 140))
def test_angles_are_read_back_as_they_were_said(flex: float, out: float, twist: float, bend: float) -> None:
    said = {f"{side} hip": (flex, out, twist) for side in ("left", "right")}
    said |= {
        "left knee": (bend, 0.0, 0.0),
        "right elbow": (bend, 0.0, 0.0),
        "left shoulder": (flex + 20, out, twist),
    }
    found = measured(build(said), said)
    for joint, angles in said.items():
        assert found[joint] == pytest.approx(angles, abs=1e-6), joint


@given(point, angle, angle, angle)
def test_a_turn_keeps_lengths_and_can_be_undone(
    p: tuple[float, float, float], a: float, b: float, c: float
) -> None:
    turn = about_z(about_y(about_x(STILL, a), b), c)
    assert norm(turned(turn, p)) == pytest.approx(norm(p), abs=1e-9)
    assert inside(turn, turned(turn, p)) == pytest.approx(p, abs=1e-9)


@given(point, point)
def test_two_bones_reach_what_is_in_reach(
    goal: tuple[float, float, float], pole: tuple[float, float, float]
) -> None:
    first, second, _, miss = two_bones(ORIGIN, goal, 0.5, 0.4, pole)
    end = add(scale(first, 0.5), scale(second, 0.4))
    assert norm(first) == pytest.approx(1, abs=1e-6)
    assert norm(second) == pytest.approx(1, abs=1e-4)
    far = norm(goal)
    expected = max(0.0, far - 0.9, 0.1 - far)
    assert miss == pytest.approx(expected, abs=2e-4)
    assert distance(end, goal) == pytest.approx(miss, abs=1e-3)


def test_cameras() -> None:
    side, front, above = Camera(0, 0), Camera(90, 0), Camera(0, 90)
    assert side.see((1, 2, 3)) == pytest.approx((1, -3, -2))
    assert front.see((1, 2, 3)) == pytest.approx((2, -3, 1))
    assert above.see((1, 2, 3)) == pytest.approx((1, -2, 3))


def test_an_outline_is_one_loop_of_few_arcs_with_the_right_area() -> None:
    path = joined([hull([(0, 0, 0.05), (0.2, 0, 0.05)]), hull([(0.2, 0, 0.05), (0.2, 0.2, 0.05)])])
    (loop,) = loops(path)
    assert abs(area(loop)) == pytest.approx(
        0.2 * 0.1 * 2 + pi * 0.05**2 - 0.05**2 * (4 - pi) / 4 + 0.00054, rel=0.03
    )
    assert len(commands(path)) < 16


def test_a_circle_comes_out_round() -> None:
    drawn = commands(joined([hull([(0, 0, 0.066)])]))
    ends = [numbers[-2:] for _, *numbers in drawn if numbers]
    assert all(hypot(*end) == pytest.approx(0.066, abs=2e-4) for end in ends)
    assert [c[0] for c in drawn].count("L") == 0


def test_distances() -> None:
    assert nearest((0, 0, 0), (1, 0, 0), (0.5, 1, 0), (0.5, 1, 1)) == pytest.approx((0.5, 0))


@given(point, point, point, point)
@example((0, 0, 0), (1, 0, 0), (0.7, 1, 0), (0.7, 1, 0))  # a limb and the head, which is a ball
@example((0.7, 1, 0), (0.7, 1, 0), (0, 0, 0), (1, 0, 0))
@example((1, 2, 3), (1, 2, 3), (0, 0, 0), (0, 0, 0))
@example((0, 0, 0), (1, 0, 0), (0.5, 1, 0), (2, 1, 0))  # side by side
def test_no_other_spots_of_two_limbs_are_nearer(a: Vec, b: Vec, c: Vec, d: Vec) -> None:
    s, t = nearest(a, b, c, d)
    assert 0 <= s <= 1
    assert 0 <= t <= 1
    found = distance(mix(a, b, s), mix(c, d, t))
    shares = [step / 8 for step in range(9)]
    assert all(
        found <= distance(mix(a, b, one), mix(c, d, other)) + 1e-6 for one in shares for other in shares
    )


SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
LINE = [(0.0, 1.0), (2.0, 1.0)]


@pytest.mark.parametrize(
    ("at", "support", "off"),
    [
        ((0.5, 0.5), SQUARE, 0.0),
        ((1.0, 0.5), SQUARE, 0.0),  # on its edge
        ((2.0, 0.5), SQUARE, 1.0),
        ((4.0, 5.0), SQUARE, 5.0),  # from a corner
        ((0.2, -0.3), [*SQUARE, (0.5, 0.4)], 0.3),  # what stands within changes nothing
        ((1.5, 0.5), [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)], 0.0),
        ((0.5, 1.5), [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)], 0.5**0.5),  # from a slanting side
        ((0.5, 3.0), LINE, 2.0),
        ((5.0, 5.0), LINE, 5.0),
        ((1.0, 1.0), [*LINE, (1.0, 1.0)], 0.0),
        ((4.0, 5.0), [(1.0, 1.0)], 5.0),
        ((0.0, 0.0), [], 1.0),
    ],
)
def test_weight_is_so_far_outside_what_it_stands_on(
    at: tuple[float, float], support: list[tuple[float, float]], off: float
) -> None:
    assert outside(at, support) == pytest.approx(off)
    assert outside(at, support[::-1]) == pytest.approx(off)


@pytest.mark.parametrize(("stature", "drawn"), [(1e-321, 12), (12.9, 12), (18, 18), (60, 66), (1e300, 200)])
def test_every_stature_has_a_size_it_is_drawn_for(stature: float, drawn: int) -> None:
    assert step(stature) == drawn


def test_an_elbow_or_a_knee_goes_to_its_place_and_keeps_its_bend() -> None:
    text = "base: chair\nspine: 20\nhands: free\nbody: {pitch: 40}\nhips: 130\n"
    bends = ("right elbow: 80", "right elbow: {bend: 80, to: on right knee}")
    bent, led = (solve(read(text + more).frames[0].posture) for more in bends)
    assert led.angles["right elbow"][0] == pytest.approx(80)
    assert distance(bent.skeleton["right elbow"], bent.skeleton["right knee"]) > 0.2
    assert distance(led.skeleton["right elbow"], led.skeleton["right knee"]) < 0.09
    knee = "base: hook\nright foot: free\nright hip: 80\nright knee: {bend: 70, to: 'on chest, 12 ahead, 8 down'}"
    assert solve(read(knee).frames[0].posture).angles["right knee"][0] == pytest.approx(70)


def test_who_is_in_the_air_is_as_high_as_said() -> None:
    text = "base: stand\nrest: air\nraised: 6\nankles: -40"
    skeleton = solve(read(text).frames[0].posture).skeleton
    assert min(skeleton[f"{side} toe"][2] for side in SIDES) - proportions.TOE_R == pytest.approx(0.06)
    assert found(text) == []
