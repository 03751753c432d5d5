"""A solved posture in, what is wrong with how it stands out: parts in or off the floor, weight beside its support."""

from __future__ import annotations

from collections.abc import Iterator

from cards.model.posture import SIDES
from cards.pose.body import proportions
from cards.pose.body.resting import REST
from cards.pose.body.solve import Solved
from cards.pose.body.weight import balance_point
from cards.pose.judge.finding import BODY, Finding, Seen
from cards.pose.judge.support import outside
from cards.pose.props.kinds import KINDS

BELOW = 0.014  # statures anything may sink into the floor
PRESSED_FLAT = 0.025  # ... and flesh that lies on it
SOFT = ("thigh", "shirt", "shorts", "arm", "head")
APART = 0.012  # statures a resting point or a contact may be off
TOUCHING = 0.03  # height below which a point supports the body
MARGIN = 0.03  # the support reaches a little past the joints that stand on the floor
TIPTOE = 0.02  # statures one end of a foot that rests may be over the other


def sunk(seen: Seen) -> Iterator[Finding]:
    for part in seen.flesh:
        lowest = min(point[2] - radius / seen.look.weight for solid in part.solids for point, radius in solid)
        if lowest < -(PRESSED_FLAT if part.name.endswith(SOFT) else BELOW):
            message = f"{be(part.name)} {-lowest:.1%} of the body's height below the floor"
            yield Finding("floor", part.name, message)


def be(name: str) -> str:
    """`the left foot is`, `the hips are`."""
    name = BODY.get(name, name)
    many = (name.endswith("s") and not name.endswith("pelvis")) or name == "feet"
    return f"the {name} {'are' if many else 'is'}"


def rests(seen: Seen) -> Iterator[Finding]:
    solved = seen.solved
    for rest in solved.posture.rest:
        if solved.posture.balance and "foot" in rest:
            continue
        height = min(_height(solved, name, radius) for name, radius in REST[rest])
        if height > APART:
            verb = be(rest).rpartition(" ")[2]
            message = f"the {rest} should rest, but {verb} {height:.1%} of the body's height up"
            yield Finding("rest", "rest", message)
        elif rest == "feet" or rest.endswith("foot"):
            yield from _tiptoe(solved, rest)


def _height(solved: Solved, name: str, radius: float) -> float:
    return solved.skeleton[name][2] - radius - solved.posture.raised


def _tiptoe(solved: Solved, rest: str) -> Iterator[Finding]:
    """Feet that should rest, but touch with their toes or heels alone."""
    tilts = {side: _tilt(solved, side) for side in SIDES if any(side in p for p, _ in REST[rest])}
    for end, tips, verb in (("heel", "toe tips", "toes"), ("ball", "heels", "heels")):
        up = {
            side: abs(tilt)
            for side, tilt in tilts.items()
            if abs(tilt) > TIPTOE and (tilt > 0) == (end == "heel")
        }
        if not up:
            continue
        feet = "feet" if len(up) == 2 else f"{next(iter(up))} foot"
        stand = "stand on their" if len(up) == 2 else "stands on its"
        raised = f"{'heels' if end == 'heel' else 'toes'} {max(up.values()):.1%} of the body's height up"
        hint = f"write `{feet}: on floor` to put the foot flat, or `rest: {verb}` if that is meant"
        yield Finding("rest", feet, f"the {feet} {stand} {tips}, {raised}", hint)


def _tilt(solved: Solved, side: str) -> float:
    """How much higher than the ball the heel of a foot is; 0 of one that does not touch the floor."""
    heel = _height(solved, f"{side} heel", proportions.HEEL_R)
    ball = _height(solved, f"{side} ball", proportions.BALL_R)
    return heel - ball if min(heel, ball) <= APART else 0.0


def missed(seen: Seen) -> Iterator[Finding]:
    for limb, miss in seen.solved.missed.items():
        if miss > APART:
            message = f"the {limb} stays {miss:.1%} of the body's height short of its place"
            yield Finding("reach", limb, message)


def balance(seen: Seen) -> Iterator[Finding]:
    """Whether who has nothing to lean on stands over what carries the body."""
    airborne = "air" in seen.solved.posture.rest
    if airborne or any(KINDS[prop.kind].steadies for prop in seen.frame.props):
        return
    centre = balance_point(seen.solved.skeleton)
    off = outside((centre[0], centre[1]), [*_standing(seen.solved), *_carried(seen)])
    if off > MARGIN:
        message = f"would fall over: the weight is {off:.1%} of the body's height outside what it stands on"
        yield Finding("balance", "balance", message)


def _carried(seen: Seen) -> list[tuple[float, float]]:
    """The spots where a thing carries the body."""
    places = [place for prop in seen.frame.props if KINDS[prop.kind].carries for place in prop.at]
    spots = [seen.solved.skeleton[name] for place in places for name, _ in REST[place]]
    return [(x, y) for x, y, _ in spots]


def _standing(solved: Solved) -> list[tuple[float, float]]:
    """The spots where the body is near the floor, or what it is raised on."""
    names = [name for points in REST.values() for name, _ in points]
    names += [f"{side} {joint}" for side in SIDES for joint in ("wrist", "hand", "ankle", "toe")]
    floor = solved.posture.raised + TOUCHING
    return [
        (p[0], p[1])
        for name in dict.fromkeys(names)
        if (p := solved.skeleton[name])[2] - _thickness(name) < floor
    ]


def _thickness(name: str) -> float:
    return max(
        (radius for points in REST.values() for other, radius in points if other == name), default=0.02
    )
