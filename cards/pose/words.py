"""A solved posture in, plain words for it out: the alternative text of a figure."""

from __future__ import annotations

from cards.messages import message as _
from cards.pose import body
from cards.pose.contact import Solved
from cards.pose.illustration import Prop
from cards.pose.phrases import (
    BACK,
    BENT,
    DROPPED,
    ENDS,
    KNEELING,
    LOOKING,
    LYING,
    PARTS,
    STANDING,
    STARTS,
    THINGS,
    TURNED,
    WAYS,
    Phrase,
    Sentence,
    of_side,
)
from cards.pose.posture import Contact
from cards.pose.space import distance, sub

HEAD_UP = 0.11  # statures: the middle of a head that does not lie on the floor


def told(solved: Solved, props: tuple[Prop, ...] = ()) -> tuple[Sentence, ...]:
    """One sentence for one posture: `Lying on the back, knees bent, feet flat.`"""
    return ((_start(solved), *facts(solved, props).values()),)


def told_move(before: Solved, after: Solved, props: tuple[Prop, ...] = ()) -> tuple[Sentence, ...]:
    """A sentence for the start, and one for what is different at the end."""
    was, now = facts(before, props), facts(after, props)
    new = [fact for slot, fact in now.items() if was.get(slot) != fact]
    gone = [Phrase(BACK[slot]) for slot in was if slot not in now and slot in BACK]
    end = (*new, *gone) or shifts(before, after)
    start = (_start(before), *was.values())
    return (start, end) if end else (start,)


def shifts(before: Solved, after: Solved) -> Sentence:
    """What has gone up, down, ahead or back, where the words for both postures are the same."""

    def gone(joint: str) -> float:
        return max(
            distance(before.skeleton[f"{side} {joint}"], after.skeleton[f"{side} {joint}"])
            for side in body.SIDES
        )

    if gone("heel") > 2 * gone("toe"):
        return _shifted(before, after, "heel", "heel")
    joint, name = max((("ankle", "leg"), ("knee", "knee"), ("wrist", "arm")), key=lambda pair: gone(pair[0]))
    return _shifted(before, after, joint, name)


def _shifted(before: Solved, after: Solved, joint: str, name: str) -> Sentence:
    left, right = (_way(before, after, f"{side} {joint}") for side in body.SIDES)
    *each, both = PARTS[name]
    if left == right != "":
        return (Phrase(WAYS[left], (both,)),)
    return tuple(Phrase(WAYS[way], (part,)) for part, way in zip(each, (left, right), strict=True) if way)


def _way(before: Solved, after: Solved, joint: str) -> str:
    ahead, _side, up = sub(after.skeleton[joint], before.skeleton[joint])
    if abs(up) > 0.03 and abs(up) > abs(ahead) / 2:
        return "up" if up > 0 else "down"
    if abs(ahead) > 0.06:
        return "ahead" if ahead > 0 else "back"
    return ""


def _start(solved: Solved) -> Phrase:
    posture, rest = solved.posture, solved.posture.rest
    if posture.balance:
        return Phrase(STANDING[posture.balance])
    if len(rest) == 2 and posture.base == "side-lying":
        return Phrase(_("Propped on the {at}"), (rest[0], rest[1].replace("heel", "foot")))
    if (
        posture.base == "sit"
        and posture.raised
        and any(c.place == "floor" for c in posture.contacts.values())
    ):
        return Phrase(_("Propped on the hands, hips lifted"))
    knees = [side for side in body.SIDES if f"{side} knee" in rest and posture.base != "all-fours"]
    if knees:
        return Phrase(KNEELING[knees[0]])
    starts = STARTS | {"side-lying": LYING["right" if posture.angle("body")[2] < 0 else "left"]}
    return Phrase(ENDS.get(frozenset(rest), starts[posture.base]))


def facts(solved: Solved, props: tuple[Prop, ...] = ()) -> dict[str, Phrase]:
    """What there is to say, by what it is about."""
    return {
        **{slot: Phrase(text) for slot, text in _trunk(solved).items() if text},
        **_both(_legs(solved), "legs"),
        **_feet(solved),
        **_both(_arms(solved, props), "arms"),
        **_things(props),
    }


def _things(props: tuple[Prop, ...]) -> dict[str, Phrase]:
    return {prop.kind: phrase for prop in props if (phrase := _thing(prop)).text}


def _thing(prop: Prop) -> Phrase:
    if prop.kind == "wall" and prop.at[0] != "hands":
        return Phrase(_("{at} against a wall"), (prop.at[0].replace("toe", "toes"),))
    text = THINGS.get(prop.kind, "")
    return Phrase(text, prop.at if "{at}" in text else ())


def _trunk(solved: Solved) -> dict[str, str]:
    angles, base = solved.angles, solved.posture.base
    lumbar, thorax, neck = (angles.get(part, (0.0, 0.0, 0.0)) for part in ("lumbar", "thorax", "neck"))
    flex, side, turn = (lumbar[i] + thorax[i] for i in range(3))
    upright = solved.skeleton.turns["chest"][2][2]
    found = {"trunk": _("back rounded") if flex > 38 else _("back arched") if flex < -18 else ""}
    if base == "hook" and (14 < flex <= 38 or thorax[0] > 25) and solved.skeleton["head"][2] > HEAD_UP:
        found["trunk"] = _("head and shoulders lifted")
    elif base == "hook" and lumbar[0] > 10 and "back" in solved.posture.rest:
        found["trunk"] = _("low back pressed flat to the floor")
    if abs(side) > 15:
        found["bend"] = BENT["left" if side > 0 else "right"]
    if abs(turn) > 20 and base in ("supine", "hook"):
        found["turn"] = _dropped(solved, "right" if turn > 0 else "left")
    elif abs(turn) > 20:
        found["turn"] = TURNED["left" if turn > 0 else "right"]
    if abs(neck[2]) > 20:
        found["gaze"] = LOOKING["left" if neck[2] > 0 else "right"]
    if base == "stand" and abs(lumbar[1]) < 10 and 0.3 < upright < 0.93:
        found["lean"] = _("trunk leaning forward")
    if hips := _hips(solved, abs(side)):
        found["hips"] = hips
    return found


def _dropped(solved: Solved, to: str) -> str:
    """What goes to the side in a twist on the back: both knees, both straight legs, or one knee across."""
    bent = [side for side in body.SIDES if solved.angles[f"{side} knee"][0] > 45]
    across = bent[0] if len(bent) == 1 and bent[0] != to else ""
    return DROPPED[across or ("knees" if bent else "legs"), to]


def _hips(solved: Solved, bent: float) -> str:
    """How high the hips of one who lies are lifted; `bent` is how far the trunk bends aside."""
    base, rest, high = solved.posture.base, solved.posture.rest, solved.skeleton["pelvis"][2]
    if base in ("hook", "supine"):
        low = _("hips just off the floor") if rest == ("upper back",) else ""
        return _("hips lifted in line with shoulders and knees") if high > 0.12 else low
    lifted = base == "side-lying" and len(rest) == 2 and high > 0.12 and bent < 15
    return _("hips lifted, trunk and thighs in one line") if lifted else ""


def _legs(solved: Solved) -> dict[str, Phrase]:
    return {side: Phrase(_leg(solved, side)) for side in body.SIDES}


def _leg(solved: Solved, side: str) -> str:
    """As it is said where both legs do it."""
    angles, skeleton = solved.angles, solved.skeleton
    flex, out, _turn = angles[f"{side} hip"]
    knee = angles[f"{side} knee"][0]
    base = solved.posture.base
    down = base != "side-lying" and max(skeleton[f"{side} {end}"][2] for end in ("ball", "heel")) < 0.05
    kneeling = base in ("all-fours", "kneel", "half-kneel") and skeleton[f"{side} knee"][2] < 0.08
    standing = base == "stand" and not {"left knee", "right knee"} & set(solved.posture.rest)
    rolled = abs(solved.posture.angle("body")[2]) > 30
    rules = (
        (base == "all-fours" and flex < 30, "legs straight back"),
        (f"{side} knee" in solved.posture.rest or (kneeling and knee > 60), ""),
        (knee > 45 and "heels" in solved.posture.rest and base == "hook", "knees bent, toes up"),
        (knee > 100 and flex > 105 and not down, "knees drawn to the chest"),
        (knee > 45 and down and abs(out) < 45, "knees bent" if standing else "knees bent, feet flat"),
        (knee > 45 and out > 45, "knees bent out to the sides"),
        (knee > 45, "knees bent up" if flex > 60 else "knees bent"),
        (flex > 60 and base in ("supine", "hook") and not rolled, "legs straight up"),
        (knee > 20, "knees slightly bent"),
        (not standing or abs(flex) > 20, "legs straight"),
    )
    return next((phrase for holds, phrase in rules if holds), "")


def _feet(solved: Solved) -> dict[str, Phrase]:
    """Feet that are put together, or on another part of the body."""
    contacts = {side: solved.posture.contacts.get(f"{side} foot") for side in body.SIDES}
    on = {side: contact.place for side, contact in contacts.items() if contact and contact.place != "floor"}
    if len(set(on.values())) < len(on):  # both feet meet before the body
        return {"feet": Phrase(_("soles together"))}
    if any(place.endswith("foot") for place in on.values()):
        return {"feet": Phrase(_("feet together"))}
    return {f"{side} foot": of_side(Phrase("ankles on the {at}", (on[side],)), side) for side in on}


def _arms(solved: Solved, props: tuple[Prop, ...]) -> dict[str, Phrase]:
    kinds = {prop.kind: prop.at for prop in props}
    if "hands" in kinds.get("wall", ()):
        return dict.fromkeys(body.SIDES, Phrase(_("{at} against a wall"), ("hands",)))
    held = next((kind for kind in ("towel", "strap") if kind in kinds), "")
    if held:
        return dict.fromkeys(body.SIDES, Phrase(_("hands holding the {at}"), (held,)))
    return {side: _arm(solved, side) for side in body.SIDES}


def _arm(solved: Solved, side: str) -> Phrase:
    if {f"{side} elbow", "elbows", "hands"} & set(solved.posture.rest):
        return Phrase("")
    contact = solved.posture.contacts.get(f"{side} hand")
    if contact is not None:
        return _hold(contact, solved.posture.base)
    flex, out, _turn = solved.angles[f"{side} shoulder"]
    if out > 60 and abs(flex) < 60:
        return Phrase("arms straight up" if solved.posture.base == "side-lying" else "arms out to the sides")
    if abs(flex) > 140 or out > 140:
        return Phrase("arms stretched beyond the head")
    if flex > 60 and solved.angles[f"{side} elbow"][0] < 45:
        return Phrase("arms stretched forward")
    return Phrase("")


def _hold(contact: Contact, base: str) -> Phrase:
    place = contact.place
    if place == "floor" and base in ("all-fours", "prone"):
        return Phrase("")
    if place == "back of head":
        return Phrase("hands behind the {at}", ("head",))
    if "back of thigh" in place:
        return Phrase("hands behind the {at}", (place.replace("back of ", ""),))
    return Phrase("hands on the {at}", (place,))


def _both(said: dict[str, Phrase], slot: str) -> dict[str, Phrase]:
    """One phrase where both sides do the same, else one a side; none where there is nothing to say."""
    left, right = said["left"], said["right"]
    if left == right:
        return {slot: left._replace(at=tuple(map(_of_both, left.at)))} if left.text else {}
    return {f"{side} {slot}": of_side(phrase, side) for side, phrase in said.items() if phrase.text}


def _of_both(part: str) -> str:
    """A part of the body that has sides, as that of both."""
    return PARTS[part][2] if part in PARTS else part
