"""A solved posture in, plain words for it out: the alternative text of a figure."""

from __future__ import annotations

from cards.pose import body
from cards.pose.contact import Solved
from cards.pose.illustration import Prop
from cards.pose.posture import Contact
from cards.pose.space import distance, sub

STARTS = {
    "": "Standing",
    "stand": "Standing",
    "sit": "Sitting",
    "supine": "Lying on the back",
    "hook": "Lying on the back",
    "prone": "Face down",
    "all-fours": "On hands and knees",
    "kneel": "Kneeling",
    "half-kneel": "Kneeling on one knee",
    "side-lying": "Lying on the {side} side",
}


def told(solved: Solved, props: tuple[Prop, ...] = ()) -> str:
    """One sentence for one posture: `Lying on the back, knees bent, feet flat.`"""
    return _sentence([_start(solved), *facts(solved, props).values()])


def told_move(before: Solved, after: Solved, props: tuple[Prop, ...] = ()) -> str:
    """A sentence for the start, and one for what is different at the end."""
    was, now = facts(before, props), facts(after, props)
    new = [fact for slot, fact in now.items() if was.get(slot) != fact]
    gone = [BACK[slot] for slot in was if slot not in now and slot in BACK]
    end = [*new, *gone] or shifts(before, after)
    return _sentence([_start(before), *was.values()]) + (f" Then: {_sentence(end)}" if end else "")


def shifts(before: Solved, after: Solved) -> list[str]:
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


def _shifted(before: Solved, after: Solved, joint: str, name: str) -> list[str]:
    left, right = (_way(before, after, f"{side} {joint}") for side in body.SIDES)
    if left == right != "":
        return [f"{name}s {left}"]
    return [f"{side} {name} {way}" for side, way in (("left", left), ("right", right)) if way]


def _way(before: Solved, after: Solved, joint: str) -> str:
    ahead, _, up = sub(after.skeleton[joint], before.skeleton[joint])
    if abs(up) > 0.03 and abs(up) > abs(ahead) / 2:
        return "raised" if up > 0 else "lowered"
    if abs(ahead) > 0.06:
        return "swung forward" if ahead > 0 else "swung back"
    return ""


BACK = {
    "trunk": "back flat",
    "turn": "trunk straight ahead",
    "gaze": "looking straight ahead",
    "hips": "hips down",
}


def _sentence(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part) + "."


def _start(solved: Solved) -> str:
    posture, rest = solved.posture, solved.posture.rest
    if posture.balance:
        return f"Standing on the {posture.balance} leg"
    if len(rest) == 2 and posture.base == "side-lying":
        return f"Propped on the {rest[0]} and {rest[1].replace('heel', 'foot')}"
    if (
        posture.base == "sit"
        and posture.raised
        and any(c.place == "floor" for c in posture.contacts.values())
    ):
        return "Propped on the hands, hips lifted"
    knees = [side for side in body.SIDES if f"{side} knee" in rest and posture.base != "all-fours"]
    if knees:
        return f"Kneeling on the {knees[0]} knee"
    both = {frozenset(("toes", "elbows")): "Propped on forearms and toes"}
    both[frozenset(("toes", "hands"))] = "On hands and toes"
    side = "right" if posture.angle("body")[2] < 0 else "left"
    return both.get(frozenset(rest), STARTS[posture.base].format(side=side))


def facts(solved: Solved, props: tuple[Prop, ...] = ()) -> dict[str, str]:
    """What there is to say, by what it is about."""
    found = {
        **_trunk(solved),
        **_both(_legs(solved), "legs"),
        **_both(_arms(solved, props), "arms"),
        **_things(props),
    }
    return {slot: fact for slot, fact in found.items() if fact}


THINGS = {
    "pad": "a folded towel under the {at}",
    "towel": "a towel round the {at}",
    "strap": "a strap round the {at}",
    "band": "a band round the {at}",
    "step": "on a step",
    "chair": "on a chair",
    "roller": "the {at} on a foam roller",
    "block": "a block under the {at}",
    "ball": "with a ball",
    "dumbbell": "holding weights",
}


def _things(props: tuple[Prop, ...]) -> dict[str, str]:
    found = {prop.kind: THINGS.get(prop.kind, "").format(at=" and ".join(prop.at)) for prop in props}
    for prop in props:
        if prop.kind == "wall" and prop.at[0] != "hands":
            found["wall"] = f"{prop.at[0].replace('toe', 'toes')} against a wall"
    return found


def _trunk(solved: Solved) -> dict[str, str]:
    angles = solved.angles
    lumbar, thorax, neck = (angles.get(part, (0.0, 0.0, 0.0)) for part in ("lumbar", "thorax", "neck"))
    flex, side, turn = (lumbar[i] + thorax[i] for i in range(3))
    upright = solved.skeleton.turns["chest"][2][2]
    found = {"trunk": "back rounded" if flex > 38 else "back arched" if flex < -18 else ""}
    if (solved.posture.base == "hook" and 14 < flex <= 38) or (
        solved.posture.base == "hook" and thorax[0] > 25
    ):
        found["trunk"] = "head and shoulders lifted"
    if abs(side) > 15:
        found["bend"] = f"trunk bent to the {'left' if side > 0 else 'right'}"
    if abs(turn) > 20 and solved.posture.base in ("supine", "hook"):
        found["turn"] = f"knees dropped to the {'right' if turn > 0 else 'left'}, shoulders flat"
    elif abs(turn) > 20:
        found["turn"] = f"trunk turned to the {'left' if turn > 0 else 'right'}"
    if abs(neck[2]) > 20:
        found["gaze"] = f"looking to the {'left' if neck[2] > 0 else 'right'}"
    if solved.posture.base == "stand" and abs(lumbar[1]) < 10 and 0.3 < upright < 0.93:
        found["lean"] = "trunk leaning forward"
    pelvis = solved.skeleton["pelvis"][2]
    if solved.posture.base in ("hook", "supine") and pelvis > 0.12:
        found["hips"] = "hips lifted in line with shoulders and knees"
    return found


def _legs(solved: Solved) -> dict[str, str]:
    return {side: _leg(solved, side) for side in body.SIDES}


def _leg(solved: Solved, side: str) -> str:
    """Said with `*` for the side and `s` in braces for what is plural when both legs do it."""
    angles, skeleton = solved.angles, solved.skeleton
    flex, out, _ = angles[f"{side} hip"]
    knee = angles[f"{side} knee"][0]
    base = solved.posture.base
    down = skeleton[f"{side} ball"][2] < 0.05 and skeleton[f"{side} heel"][2] < 0.05
    kneeling = base in ("all-fours", "kneel", "half-kneel") and skeleton[f"{side} knee"][2] < 0.08
    standing = base == "stand" and not {"left knee", "right knee"} & set(solved.posture.rest)
    rolled = abs(solved.posture.angle("body")[2]) > 30
    rules = (
        (base == "all-fours" and flex < 30, "*leg{s} straight back"),
        (f"{side} knee" in solved.posture.rest or (kneeling and knee > 60), ""),
        (knee > 100 and flex > 105 and not down, "*knee{s} drawn to the chest"),
        (knee > 45 and down and abs(out) < 45, "*knee{s} bent" if standing else "*knee{s} bent, *foot flat"),
        (knee > 45 and out > 45, "*knee{s} bent out to the side"),
        (knee > 45, "*knee{s} bent up" if flex > 60 else "*knee{s} bent"),
        (flex > 60 and base in ("supine", "hook") and not rolled, "*leg{s} straight up"),
        (knee > 20, "*knee{s} slightly bent"),
        (not standing or abs(flex) > 20, "*leg{s} straight"),
    )
    return next((phrase for holds, phrase in rules if holds), "")


def _arms(solved: Solved, props: tuple[Prop, ...]) -> dict[str, str]:
    kinds = {prop.kind: prop.at for prop in props}
    if "hands" in kinds.get("wall", ()):
        return dict.fromkeys(body.SIDES, "*hand{s} against a wall")
    held = next((kind for kind in ("towel", "strap") if kind in kinds), "")
    if held:
        return dict.fromkeys(body.SIDES, f"*hand{{s}} holding the {held}")
    return {side: _arm(solved, side) for side in body.SIDES}


def _arm(solved: Solved, side: str) -> str:
    if {f"{side} elbow", "elbows", "hands"} & set(solved.posture.rest):
        return ""
    contact = solved.posture.contacts.get(f"{side} hand")
    if contact is not None:
        return _hold(contact, solved.posture.base)
    flex, out, _ = solved.angles[f"{side} shoulder"]
    if out > 60 and abs(flex) < 60:
        return "*arm{s} out to the side" if solved.posture.base != "side-lying" else "*arm{s} straight up"
    if abs(flex) > 140 or out > 140:
        return "*arm{s} stretched beyond the head"
    if flex > 60 and solved.angles[f"{side} elbow"][0] < 45:
        return "*arm{s} stretched forward"
    return ""


def _hold(contact: Contact, base: str) -> str:
    place = contact.place
    if place == "floor":
        return "" if base in ("all-fours", "prone") else "*hand{s} on the floor"
    if place == "back of head":
        return "*hand{s} behind the head"
    if place == "hip":
        return "*hand{s} on the hip{s}"
    if "back of thigh" in place:
        return f"*hand{{s}} behind the {place.replace('back of ', '')}"
    if place.startswith(("left ", "right ")):
        return f"*hand{{s}} on the {place}"
    return (
        f"*hand{{s}} on the {place}{{s}}"
        if place not in ("chest", "belly", "pelvis", "foot", "toes")
        else _plain(place)
    )


def _plain(place: str) -> str:
    return {"foot": "*hand{s} on the feet", "toes": "*hand{s} on the toes"}.get(
        place, f"*hand{{s}} on the {place}"
    )


def _both(said: dict[str, str], slot: str) -> dict[str, str]:
    """One phrase where both sides do the same, else one a side."""
    left, right = said["left"], said["right"]
    if left == right:
        plain = left.replace("*foot", "feet").replace("*", "").replace("{s}", "s")
        return {slot: plain.replace("out to the side", "out to the sides")}
    return {
        f"{side} {slot}": text.replace("*", f"{side} ", 1).replace("*", "").replace("{s}", "")
        for side, text in said.items()
    }
