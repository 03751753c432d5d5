"""A skeleton and the places its hands and feet go in, the limbs bent to reach them out: two bones, closed form."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

from cards.model.posture import SIDES, Contact, Posture, Vec
from cards.pose.body import proportions
from cards.pose.body.resting import REST
from cards.pose.body.skeleton import Skeleton, local, place_arm, place_leg
from cards.pose.body.targets import ARM, place
from cards.pose.body.vectors import (
    Turn,
    about_y,
    across,
    add,
    along,
    cross,
    norm,
    pointing,
    scale,
    sub,
    unit,
)

UP: Vec = (0.0, 0.0, 1.0)
WRIST_UP = 0.0195  # of a hand flat on the floor
LEG = proportions.THIGH + proportions.SHIN


@dataclass(frozen=True, slots=True)
class Reach:
    """What the limbs of a posture are after; `stance` is where the balancing ankle goes."""

    posture: Posture
    before: tuple[Skeleton, Posture] | None
    stance: Vec | None

    def floor(self, limb: str) -> float:
        """The height of the floor under a hand or foot: where the body is raised, what it rests on is."""
        return self.posture.raised if any(limb in _limbs_of(rest) for rest in self.posture.rest) else 0.0

    def stays(self, limb: str, contact: Contact) -> Skeleton | None:
        """The skeleton before, where this limb stays on the same spot of the floor."""
        if self.before is None or self.before[1].contacts.get(limb) != contact:
            return None
        return self.before[0]


def _limbs_of(rest: str) -> set[str]:
    """The hands and feet that a part to rest on belongs to."""
    ends = {"heel": "foot", "ball": "foot", "toe": "foot", "wrist": "hand"}
    sided = [name.split(" ", 1) for name, _ in REST[rest] if name.startswith(SIDES)]
    return {f"{side} {ends[joint]}" for side, joint in sided if joint in ends}


def sinking(skeleton: Skeleton, way: Reach) -> float:
    """How far the body must sink (0 or less) for feet on the floor to be in reach."""
    sunk = 0.0
    for side in SIDES:
        contact = way.posture.contacts.get(f"{side} foot")
        if contact is None or contact.target != "floor":
            continue
        goal, hip = _foot_goal(skeleton, way, side, contact), skeleton[f"{side} hip"]
        aside, longest = hypot(goal[0] - hip[0], goal[1] - hip[1]), LEG - 0.0005
        sunk = min(sunk, goal[2] + sqrt(max(0.0, longest * longest - aside * aside)) - hip[2])
    return sunk


def reach(skeleton: Skeleton, way: Reach) -> dict[str, float]:
    """Legs first, then arms, bent in place; returns the misses, in statures."""
    missed: dict[str, float] = {}
    contacts = way.posture.contacts
    for joint, end, lead in (("knee", "foot", _knee_to), ("elbow", "hand", _elbow_to)):
        for side in SIDES:
            contact = contacts.get(f"{side} {joint}")
            if contact and f"{side} {end}" not in contacts:
                missed[f"{side} {joint}"] = lead(skeleton, way, side, contact)
        for side in sorted(SIDES, key=lambda side: _on_arm(contacts.get(f"{side} {end}"))):
            if contact := contacts.get(f"{side} {end}"):
                missed[f"{side} {end}"] = _to_place(skeleton, way, side, end, contact)
    return {limb: miss for limb, miss in missed.items() if miss > 1e-3}


def _on_arm(contact: Contact | None) -> bool:
    """Whether a hand goes to the other arm, which must be in its place before."""
    return contact is not None and contact.target.removeprefix("left ").removeprefix("right ") in ARM


def _to_place(skeleton: Skeleton, way: Reach, side: str, end: str, contact: Contact) -> float:
    if end == "foot":
        return _step(skeleton, way, side, contact)
    lay = _hand_down if contact.target == "floor" else _grasp
    return lay(skeleton, way, side, contact)


def _joint_goal(skeleton: Skeleton, way: Reach, side: str, joint: str, contact: Contact) -> Vec:
    """Where a knee or an elbow must go."""
    if contact.target != "floor":
        return place(skeleton, contact, side)
    limb = f"{side} {joint}"
    spot = _floor_spot(skeleton, way, contact, limb, limb)
    return (spot[0], spot[1], REST[limb][0][1] + contact.offset[2])


def _knee_to(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> float:
    """Bring one knee to its place with the thigh, the knee's and ankle's angles as they are; the distance missed."""
    goal, angle = _joint_goal(skeleton, way, side, "knee", contact), way.posture.angle
    thigh = pointing(skeleton.turns[f"{side} thigh"], sub(goal, skeleton[f"{side} hip"]))
    shin = about_y(thigh, angle(f"{side} knee")[0])
    foot = about_y(shin, -angle(f"{side} ankle")[0])
    place_leg(skeleton, side, thigh, shin, foot, angle(f"{side} toes")[0])
    return norm(sub(skeleton[f"{side} knee"], goal))


def _elbow_to(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> float:
    """Bring one elbow to its place with the upper arm; the distance missed."""
    goal, angle = _joint_goal(skeleton, way, side, "elbow", contact), way.posture.angle
    for _ in range(3):
        upper = pointing(skeleton.turns[f"{side} upper arm"], sub(goal, skeleton[f"{side} shoulder"]))
        fore = about_y(upper, -angle(f"{side} elbow")[0])
        place_arm(skeleton, side, upper, fore, about_y(fore, -angle(f"{side} wrist")[0]))
    return norm(sub(skeleton[f"{side} elbow"], goal))


def two_bones(start: Vec, goal: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec, Vec, float]:
    """(direction of each bone, the normal of their plane, the miss), the joint poking towards `pole`."""
    way = sub(goal, start)
    far, axis = norm(way), unit(way)
    length = max(abs(upper - lower) + 1e-4, min(upper + lower - 1e-5, far))
    cosine = (upper * upper + length * length - lower * lower) / (2 * upper * length)
    poke = across(pole, axis, across(UP, axis))
    first = add(scale(axis, cosine), scale(poke, sqrt(max(0.0, 1 - cosine * cosine))))
    second = unit(sub(scale(axis, length), scale(first, upper)))
    return first, second, cross(axis, poke), abs(far - length)


def _bone(direction: Vec, y: Vec) -> Turn:
    """The turn of a segment that points along `direction` and hinges about `y`."""
    z = scale(direction, -1)
    return (cross(y, z), y, z)


def _floor_spot(skeleton: Skeleton, way: Reach, contact: Contact, limb: str, joint: str) -> Vec:
    if stayed := way.stays(limb, contact):
        return stayed[joint]
    if not contact.measured:
        return skeleton[joint]
    turn = radians(way.posture.angle("heading")[0])
    ahead = (cos(turn), sin(turn), 0.0)
    spot = along(skeleton["pelvis"], ahead, contact.offset[0])
    return along(spot, cross(UP, ahead), contact.offset[1])


def _foot_goal(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> Vec:
    """Where the ankle must go."""
    if contact.target != "floor":
        return place(skeleton, contact, side)
    if way.stance is not None and way.posture.balance == side:
        return (way.stance[0], way.stance[1], proportions.ANKLE + way.floor(f"{side} foot"))
    spot = _floor_spot(skeleton, way, contact, f"{side} foot", f"{side} ankle")
    return (spot[0], spot[1], proportions.ANKLE + way.floor(f"{side} foot") + contact.offset[2])


def _step(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> float:
    """Bring one foot to its place, flat where that is the floor; the distance missed."""
    said, posture = way.posture.points.get(f"{side} knee"), way.posture
    pole = local(skeleton, "pelvis", said) if said else _knee_way(skeleton, side)
    if led := posture.contacts.get(f"{side} knee"):
        pole = sub(_joint_goal(skeleton, way, side, "knee", led), skeleton[f"{side} hip"])
    goal = _foot_goal(skeleton, way, side, contact)
    first, second, normal, miss = two_bones(
        skeleton[f"{side} hip"], goal, proportions.THIGH, proportions.SHIN, pole
    )
    y = scale(normal, -1)
    shin = _bone(second, y)
    foot = about_y(shin, -posture.angle(f"{side} ankle")[0])
    if contact.target == "floor":
        foot = _flat(skeleton, posture, side, shin)
    place_leg(skeleton, side, _bone(first, y), shin, foot, posture.angle(f"{side} toes")[0])
    return miss


def _knee_way(skeleton: Skeleton, side: str) -> Vec:
    """Where the knee points as the angles have it."""
    hip, knee, ankle = (skeleton[f"{side} {joint}"] for joint in ("hip", "knee", "ankle"))
    poke = sub(knee, scale(add(hip, ankle), 0.5))
    return poke if norm(poke) > 0.02 else skeleton.turns[f"{side} thigh"][0]


def _flat(skeleton: Skeleton, posture: Posture, side: str, shin: Turn) -> Turn:
    """A foot flat on the floor, pointing as said, or the way the shin faces."""
    if said := posture.points.get(f"{side} foot"):
        ahead = across(local(skeleton, "pelvis", said), UP)
    else:
        # A shin that leans far forward or back faces the floor or the sky: its own direction then tells more.
        ahead = across(along(shin[0], shin[2], -shin[0][2]), UP, skeleton.turns["pelvis"][0])
    return (ahead, cross(UP, ahead), UP)


def _elbow_way(skeleton: Skeleton, way: Reach, side: str) -> Vec:
    if led := way.posture.contacts.get(f"{side} elbow"):
        return sub(_joint_goal(skeleton, way, side, "elbow", led), skeleton[f"{side} shoulder"])
    said = way.posture.points.get(f"{side} elbow")
    return local(skeleton, "chest", said) if said else scale(skeleton.turns[f"{side} upper arm"][0], -1)


def _grasp(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> float:
    """Bring one palm to a place on the body, or the wrist where that is bent; the distance missed."""
    goal = place(skeleton, contact, side)
    pole = _elbow_way(skeleton, way, side)
    wrist = way.posture.angle(f"{side} wrist")[0]
    touching, lower = (
        ("wrist", proportions.FOREARM) if wrist else ("palm", proportions.FOREARM + proportions.PALM)
    )
    for _ in range(3):  # the shoulder gives way a little as the arm goes up
        start = skeleton[f"{side} shoulder"]
        first, second, normal, _ = two_bones(start, goal, proportions.UPPER_ARM, lower, pole)
        fore = _bone(second, normal)
        place_arm(skeleton, side, _bone(first, normal), fore, about_y(fore, -wrist))
    return norm(sub(skeleton[f"{side} {touching}"], goal))


def _hand_down(skeleton: Skeleton, way: Reach, side: str, contact: Contact) -> float:
    """Lay one hand flat on the floor, as it lay before where it stays."""
    spot = _floor_spot(skeleton, way, contact, f"{side} hand", f"{side} wrist")
    goal = (spot[0], spot[1], WRIST_UP + way.floor(f"{side} hand") + contact.offset[2])
    pole = _elbow_way(skeleton, way, side)
    stayed = way.stays(f"{side} hand", contact)
    hand = stayed.turns[f"{side} hand"] if stayed else _hand_flat(skeleton, side, goal)
    for _ in range(3):
        start = skeleton[f"{side} shoulder"]
        first, second, normal, _ = two_bones(start, goal, proportions.UPPER_ARM, proportions.FOREARM, pole)
        place_arm(skeleton, side, _bone(first, normal), _bone(second, normal), hand)
    return norm(sub(skeleton[f"{side} wrist"], goal))


def _hand_flat(skeleton: Skeleton, side: str, goal: Vec) -> Turn:
    """A hand on the floor, fingers away from the shoulder, or ahead where it stands under it."""
    start, head = skeleton[f"{side} shoulder"], skeleton.turns["chest"][2]
    aside = (goal[0] - start[0], goal[1] - start[1], 0.0)
    back = scale(unit(aside) if norm(aside) > 0.12 else unit((head[0], head[1], 0.0)), -1)
    return (UP, cross(back, UP), back)
