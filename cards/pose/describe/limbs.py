"""A solved posture in, phrases for its legs, feet and arms out; each as it is said where both sides do it."""

from __future__ import annotations

from math import cos, radians, sin

from cards.messages import message as _
from cards.model.figure import Phrase
from cards.model.illustration import Prop
from cards.model.posture import SIDES, Contact
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import dot, sub
from cards.pose.describe.phrases import ACROSS, HEAD_ON, PARTS, WAYS, of_side
from cards.pose.props.kinds import KINDS

LOW = 0.05  # statures: what is lower is on the floor
STRIDE = 0.22  # ... from foot to foot, or from the hips to a foot that is put far out
HELD = ("shin", "ankle", "foot", "toes")  # what hands close round


def limbs(solved: Solved, props: tuple[Prop, ...]) -> dict[str, Phrase]:
    """What there is to say of legs, feet and arms, by what it is about."""
    legs = {side: Phrase(_leg(solved, side)) for side in SIDES}
    return {
        **_both(legs, "legs"),
        **_feet(solved),
        **_heels(solved),
        **_both(_arms(solved, props), "arms"),
        **_led(solved),
    }


def _led(solved: Solved) -> dict[str, Phrase]:
    """Elbows and knees that are brought to another part of the body."""
    found = {}
    for joint, text in (("elbow", "elbows on the {at}"), ("knee", "knees on the {at}")):
        for side in SIDES:
            contact = solved.posture.contacts.get(f"{side} {joint}")
            if contact and contact.target != "floor":
                found[f"{side} {joint} at"] = of_side(Phrase(text, (contact.target,)), side)
    return found


def _leg(solved: Solved, side: str) -> str:
    standing = solved.posture.base == "stand" and not {"left knee", "right knee"} & set(solved.posture.rest)
    return _standing_leg(solved, side) if standing else _other_leg(solved, side)


def _standing_leg(solved: Solved, side: str) -> str:
    flex, knee = solved.angles[f"{side} hip"][0], solved.angles[f"{side} knee"][0]
    balanced = solved.posture.balance
    if balanced not in ("", side):
        return _lifted_leg(flex, knee)
    other = "left" if side == "right" else "right"
    ahead = 0.0 if balanced else _gone(solved, f"{other} ankle", f"{side} ankle")[0]
    outside = abs(_gone(solved, "pelvis", f"{side} ankle")[1])
    rules = (
        (knee > 45 and solved.skeleton[f"{side} knee"][2] < 3 * LOW, "knees bent close to the floor"),
        (knee > 45 and ahead > 1.5 * STRIDE, "knees bent in front, feet flat"),
        (knee > 60, "knees bent"),
        (knee > 20, "knees slightly bent"),
        (outside > STRIDE, "legs straight out to the sides"),
        (ahead < -1.5 * STRIDE, "legs straight behind, heels down"),
        (abs(flex) > 20, "legs straight"),
    )
    return next((phrase for holds, phrase in rules if holds), "")


def _lifted_leg(flex: float, knee: float) -> str:
    rules = (
        (flex > 60 and knee > 60, "knees lifted in front"),
        (flex > 35, "legs stretched forward"),
        (flex <= 0 and knee > 45, "knees bent, feet up behind"),
        (flex < -15, "legs stretched back"),
    )
    return next((phrase for holds, phrase in rules if holds), "feet off the floor")


def _gone(solved: Solved, start: str, end: str) -> tuple[float, float]:
    """How far ahead, and how far to the left, one joint is of another."""
    turn = radians(solved.posture.angle("heading")[0])
    step = sub(solved.skeleton[end], solved.skeleton[start])
    return dot(step, (cos(turn), sin(turn), 0.0)), dot(step, (-sin(turn), cos(turn), 0.0))


def _other_leg(solved: Solved, side: str) -> str:
    """Of one who sits, lies, kneels, or is on all fours."""
    angles, skeleton, rest = solved.angles, solved.skeleton, solved.posture.rest
    flex, out, _turn = angles[f"{side} hip"]
    knee = angles[f"{side} knee"][0]
    base = solved.posture.base
    down = base != "side-lying" and max(skeleton[f"{side} {end}"][2] for end in ("ball", "heel")) < LOW
    kneeling = base in ("all-fours", "kneel", "half-kneel") and skeleton[f"{side} knee"][2] < 0.08
    rolled = abs(solved.posture.angle("body")[2]) > 30
    rules = (
        (base == "all-fours" and flex < 30, "legs straight back at hip height"),
        (f"{side} knee" in rest or (kneeling and knee > 60), ""),
        (knee > 45 and down and base in ("stand", "half-kneel"), "knees bent in front, feet flat"),
        (knee > 45 and "heels" in rest and base == "hook", "knees bent, toes up"),
        (knee > 100 and flex > 105 and not down, "knees drawn to the chest"),
        (knee > 45 and down and abs(out) < 45, "knees bent, feet flat"),
        (knee > 45 and out > 45, "knees bent out to the sides"),
        (knee > 45, "knees bent up" if flex > 60 else "knees bent"),
        (flex > 60 and base in ("supine", "hook") and not rolled, "legs straight up"),
        (knee > 20 and f"{side} heel" not in rest, "knees slightly bent"),
    )
    return next((phrase for holds, phrase in rules if holds), "legs straight")


def _feet(solved: Solved) -> dict[str, Phrase]:
    """Feet that are put together, across the other leg, or on another part of the body."""
    contacts = {side: solved.posture.contacts.get(f"{side} foot") for side in SIDES}
    on = {side: contact.target for side, contact in contacts.items() if contact and contact.target != "floor"}
    if len(set(on.values())) < len(on):  # both feet meet before the body
        return {"feet": Phrase(_("soles together"))}
    if any(place.endswith("foot") for place in on.values()):
        return {"feet": Phrase(_("feet together"))}
    said = {f"{side} foot": of_side(Phrase("ankles on the {at}", (on[side],)), side) for side in on}
    if solved.posture.base == "sit" and _gone(solved, "left ankle", "right ankle")[1] > LOW:
        over = max(SIDES, key=lambda side: solved.angles[f"{side} knee"][0])
        said["across"] = Phrase(ACROSS[over])
    return said


def _heels(solved: Solved) -> dict[str, Phrase]:
    """Whether the heels of one who stands on the balls of the feet are up or down."""
    if solved.posture.base != "stand" or solved.posture.rest != ("toes",):
        return {}
    up = solved.skeleton["left heel"][2] > solved.skeleton["left ball"][2] + LOW / 2
    return {"heels": Phrase(WAYS["up" if up else "down"], ("heels",))}


def _arms(solved: Solved, props: tuple[Prop, ...]) -> dict[str, Phrase]:
    held = next((arms for prop in props if (arms := KINDS[prop.kind].arms(prop.at))), None)
    if held:
        return dict.fromkeys(SIDES, held)
    places = {side: solved.posture.contacts.get(f"{side} hand") for side in SIDES}
    if all(at and at.target.endswith("shoulder") and side not in at.target for side, at in places.items()):
        return dict.fromkeys(SIDES, Phrase(_("arms crossed on the chest")))
    return {side: _arm(solved, side) for side in SIDES}


def _arm(solved: Solved, side: str) -> Phrase:
    base = solved.posture.base
    if {f"{side} elbow", "elbows", "hands"} & set(solved.posture.rest):
        return Phrase("")
    contact = solved.posture.contacts.get(f"{side} hand")
    if contact is not None:
        return _hand(solved, side, contact)
    flex, out, _turn = solved.angles[f"{side} shoulder"]
    if out > 60 and abs(flex) < 60:
        return Phrase("arms straight up" if base == "side-lying" else "arms out to the sides")
    if (abs(flex) > 140 or out > 140) and base != "all-fours":
        return Phrase("arms stretched beyond the head")
    if flex > 60 and solved.angles[f"{side} elbow"][0] < 45:
        return Phrase("arms straight up" if base in ("supine", "hook") else "arms stretched forward")
    hanging = base == "stand" and abs(flex) < 20 and out < 20 and solved.angles[f"{side} elbow"][0] < 25
    return Phrase("arms by the sides" if hanging else "")


def _hand(solved: Solved, side: str, contact: Contact) -> Phrase:
    """What a hand does at the place it touches."""
    place, base = contact.target, solved.posture.base
    bare = place.removeprefix("left ").removeprefix("right ")
    if place == "floor":
        return _on_floor(solved, side)
    if place == "back of head":
        return Phrase("hands behind the {at}", ("head",))
    if bare == "ear" and base == "side-lying":
        return Phrase(HEAD_ON[side])
    if "back of thigh" in place:
        return Phrase("hands behind the {at}", (place.replace("back of ", ""),))
    if bare == "knee" and place != bare and base == "sit":
        return Phrase("arms round the {at}", (place,))
    return Phrase("hands holding the {at}" if bare in HELD else "hands on the {at}", (place,))


def _on_floor(solved: Solved, side: str) -> Phrase:
    if solved.posture.base == "all-fours":
        return Phrase("")
    ahead = _gone(solved, "pelvis", f"{side} palm")[0]
    where = _("floor in front") if ahead > STRIDE else _("floor behind") if ahead < -LOW else "floor"
    return Phrase("hands on the {at}", (where if solved.posture.base in ("sit", "kneel") else "floor",))


def _both(said: dict[str, Phrase], slot: str) -> dict[str, Phrase]:
    """One phrase where both sides do the same, else one a side; none where there is nothing to say."""
    left, right = said["left"], said["right"]
    if left == right:
        return {slot: left._replace(at=tuple(map(_of_both, left.at)))} if left.text else {}
    return {f"{side} {slot}": of_side(phrase, side) for side, phrase in said.items() if phrase.text}


def _of_both(part: str) -> str:
    """A part of the body that has sides, as that of both."""
    return PARTS[part][2] if part in PARTS else part
