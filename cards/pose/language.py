"""What a coach writes about a body in, a `Posture` out: `left hip: {flex: 85}`, `right hand: on knee`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cards.pose import body
from cards.pose.bases import ARMS, BASES, LEGS
from cards.pose.posture import Posture
from cards.pose.space import ORIGIN, Vec, add, unit
from cards.pose.terms import HALF_TURN, PoseError, Value, angle, choice, contact, number, text, way

BALLS = {"hip": ("flex", "out", "turn"), "shoulder": ("flex", "out", "turn")}
MOST_RESTS = 8  # parts that rest, or stay
MOST = {"shoulder": 200}  # degrees, where arms go on past overhead
HINGES = {"knee": "bend", "elbow": "bend", "ankle": "flex", "toes": "bend", "wrist": "flex"}
TRUNK = {"spine": ("lumbar", "thorax"), "low back": ("lumbar",), "upper back": ("thorax",), "neck": ("neck",)}
SPREAD = {"lumbar": (0.55, 0.50, 0.25), "thorax": (0.45, 0.50, 0.75), "neck": (1.0, 1.0, 1.0)}
MANY = {
    "hips": "hip", "knees": "knee", "ankles": "ankle", "shoulders": "shoulder", "elbows": "elbow", "wrists": "wrist",
    "hands": "hand", "feet": "foot", "arms": "arm", "legs": "leg",
}  # fmt: skip
LIMBS = (*BALLS, *HINGES, "hand", "foot", "arm", "leg")
HOLDS = {
    "hip": "foot",
    "knee": "foot",
    "shoulder": "hand",
    "elbow": "hand",
}  # angles here let go of a contact there
POSTURE_KEYS = ("base", "body", "facing", "rest", "stays", "raised", "balance", *TRUNK)
# Ready-made limbs first, then angles, then contacts: what is said later in this order wins.
ORDER = (
    *("base", "arm", "leg", "body", "facing"),
    *(*TRUNK, *BALLS, *HINGES, "foot", "hand"),
    *("rest", "stays", "raised", "balance"),
)


def split(key: str) -> tuple[tuple[str, ...], str]:
    """(the sides meant, the part): `left hip` is one side, `hips` and `hip` are both."""
    for side in body.SIDES:
        if key.startswith(side + " "):
            name = key.removeprefix(side + " ")
            return (side,), MANY.get(name, name)
    return body.SIDES, MANY.get(key, key)


def known_keys() -> list[str]:
    return [*POSTURE_KEYS, *LIMBS, *MANY, *(f"{side} {part}" for side in body.SIDES for part in LIMBS)]


def is_pose_key(key: str) -> bool:
    return key in POSTURE_KEYS or split(key)[1] in LIMBS


def say(posture: Posture, said: Mapping[str, Value], problems: list[PoseError]) -> Posture:
    """The posture changed by everything `said`; what means nothing is added to `problems` and left out."""
    for key in sorted(said, key=lambda key: (ORDER.index(_kind(key)), len(split(key)[0]) == 1)):
        try:
            posture = _apply(posture, key, said[key])
        except PoseError as error:
            problems.append(PoseError(error.message, error.hint, (key, *error.trail)))
    return posture


def _kind(key: str) -> str:
    return key if key in POSTURE_KEYS else split(key)[1]


def _apply(posture: Posture, key: str, value: Value) -> Posture:
    kind = _kind(key)
    if kind in TRUNK:
        return _bend_trunk(posture, kind, value)
    if kind in WHOLE_BODY:
        return WHOLE_BODY[kind](posture, value)
    for side in split(key)[0]:
        posture = _limb(posture, side, kind, value)
    return posture


def based(name: Value) -> Posture:
    """The posture a base stands for."""
    return replace(say(Posture(), BASES[choice(name, BASES, "base")], []), base=name)


def _limb(posture: Posture, side: str, part: str, value: Value) -> Posture:
    joint = f"{side} {part}"
    if part in ("arm", "leg"):
        ready = ARMS if part == "arm" else LEGS
        said = ready[choice(value, ready, part)]
        sided = {f"{side} {name}": what for name, what in said.items()}
        return say(posture, sided, [])
    if part in ("hand", "foot"):
        return _touch(posture, joint, side, value)
    bends = not (isinstance(value, Mapping) and set(value) == {"points"})
    if part in HOLDS and bends:
        contacts = {name: c for name, c in posture.contacts.items() if name != f"{side} {HOLDS[part]}"}
        posture = replace(posture, contacts=contacts)
    if part in BALLS:
        return _angles(posture, joint, value, BALLS[part])
    if isinstance(value, Mapping) and "points" in value and part in ("knee", "elbow"):
        posture = _point(posture, joint, side, value["points"])
        value = {name: angle for name, angle in value.items() if name != "points"}
        if not value:
            return posture
    return _angles(posture, joint, value, (HINGES[part],), ("points",) if part in ("knee", "elbow") else ())


def _angles(
    posture: Posture, joint: str, value: Value, names: tuple[str, ...], also: tuple[str, ...] = ()
) -> Posture:
    now, most = list(posture.angle(joint)), MOST.get(joint.rpartition(" ")[2], HALF_TURN)
    if isinstance(value, Mapping):
        for name, said in value.items():
            now[names.index(choice(name, (*names, *also), "angle"))] = angle(said, name, most)
    else:
        now[0] = angle(value, most=most)
    return _set(posture, joint, (now[0], now[1], now[2]))


def _set(posture: Posture, joint: str, angles: Vec) -> Posture:
    return replace(posture, angles={**posture.angles, joint: angles})


def _bend_trunk(posture: Posture, part: str, value: Value) -> Posture:
    names = ("flex", "side", "turn")
    said = value if isinstance(value, Mapping) else {"flex": value}
    for joint in TRUNK[part]:
        now = list(posture.angle(joint))
        for name, degrees in said.items():
            axis = names.index(choice(name, names, "angle"))
            now[axis] = angle(degrees, name) * (SPREAD[joint][axis] if part == "spine" else 1.0)
        posture = _set(posture, joint, (now[0], now[1], now[2]))
    return posture


def _touch(posture: Posture, limb: str, side: str, value: Value) -> Posture:
    if isinstance(value, Mapping):
        for name in value:
            choice(name, ("to", "points"), "key")
        if "points" in value:
            posture = _point(posture, limb, side, value["points"])
        if "to" not in value:
            return posture
        value = value["to"]
    contacts = dict(posture.contacts)
    contacts.pop(limb, None)
    if value != "free":
        contacts[limb] = contact(value, side)
    return replace(posture, contacts=contacts)


def _point(posture: Posture, joint: str, side: str, value: Value) -> Posture:
    points = ORIGIN
    for word in text(value, "points").split():
        points = add(points, way(word, side, "points"))
    return replace(posture, points={**posture.points, joint: unit(points)})


def _rests(value: Value) -> tuple[str, ...]:
    names = value if isinstance(value, list | tuple) else [value]
    if not 1 <= len(names) <= MOST_RESTS:
        raise PoseError(f"found {len(names)} parts, expected 1 to {MOST_RESTS}")
    return tuple(choice(name, body.REST, "part to rest on") for name in names)


def _one_foot(value: Value) -> str:
    return choice(value, ("left foot", "right foot"), "foot").removesuffix(" foot")


WHOLE_BODY: dict[str, Callable[[Posture, Value], Posture]] = {
    "base": lambda _, value: based(value),
    "body": lambda posture, value: _angles(posture, "body", value, ("pitch", "lean", "roll")),
    "facing": lambda posture, value: _set(posture, "heading", (angle(value), 0.0, 0.0)),
    "rest": lambda posture, value: replace(posture, rest=_rests(value)),
    "stays": lambda posture, value: replace(posture, stays=_rests(value)),
    "raised": lambda posture, value: replace(posture, raised=number(value, most=100) / 100),
    "balance": lambda posture, value: replace(posture, balance=_one_foot(value)),
}
