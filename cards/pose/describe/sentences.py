"""A solved posture in, plain words for it out: the alternative text of a figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cards.messages import message as _
from cards.model.figure import Phrase, Sentence
from cards.model.illustration import Prop
from cards.model.posture import SIDES
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import distance, sub
from cards.pose.describe.limbs import limbs
from cards.pose.describe.phrases import (
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
    TRAVELLING,
    TURNED,
    WAYS,
)
from cards.pose.props.kinds import KINDS

HEAD_UP = 0.11  # statures: the middle of a head that does not lie on the floor
HIGH = 0.3  # ... and of hips that are the highest part of the body
NOD = 15  # degrees by which a neck is bent when the chin is drawn in
DEEP = 135  # degrees a knee is bent when the hips are on the heel


def told(solved: Solved, props: tuple[Prop, ...] = (), before: Solved | None = None) -> tuple[Sentence, ...]:
    """One sentence for one posture: `Lying on the back, knees bent, feet flat.`

    Where that would be the same as of the posture before, it also says what has moved since.
    """
    said = facts(solved, props)
    same = before is not None and facts(before, props) == said
    return ((_start(solved), *said.values(), *(shifts(before, solved) if same and before else ())),)


def told_move(solved: Sequence[Solved], props: tuple[Prop, ...] = ()) -> tuple[Sentence, ...]:
    """A sentence for the start, and one for what each later posture changes."""
    start = (_start(solved[0]), *facts(solved[0], props).values())
    ends = [_changed(before, after, props) for before, after in pairwise(solved)]
    return (start, *(end for end in ends if end))


def travelling(words: tuple[Sentence, ...], way: str) -> tuple[Sentence, ...]:
    """The sentences, the first of which also tells the way over the floor."""
    if not way:
        return words
    first, *rest = words
    return ((*first, Phrase(TRAVELLING[way])), *rest)


def _changed(before: Solved, after: Solved, props: tuple[Prop, ...]) -> Sentence:
    was, now = facts(before, props), facts(after, props)
    new = [fact for slot, fact in now.items() if was.get(slot) != fact]
    gone = [Phrase(BACK[slot]) for slot in was if slot not in now and slot in BACK]
    return (*new, *gone) or shifts(before, after)


def shifts(before: Solved, after: Solved) -> Sentence:
    """What has gone up, down, ahead or back, where the words for both postures are the same."""

    def gone(joint: str) -> float:
        return max(
            distance(before.skeleton[f"{side} {joint}"], after.skeleton[f"{side} {joint}"]) for side in SIDES
        )

    if after.posture.base == "hang" and gone("hip") > HEAD_UP:
        up = after.skeleton["pelvis"][2] > before.skeleton["pelvis"][2]
        return (Phrase(_("body pulled up") if up else _("body let down")),)
    if gone("heel") > 2 * gone("toe"):
        return _shifted(before, after, "heel", "heel")
    if gone("toe") > 2 * max(gone("heel"), gone("knee")):
        return _shifted(before, after, "toe", "toes")
    joint, name = max((("ankle", "leg"), ("knee", "knee"), ("wrist", "arm")), key=lambda pair: gone(pair[0]))
    return _closed(before, after) or _shifted(before, after, joint, name) or _tucked(before, after)


def _closed(before: Solved, after: Solved) -> Sentence:
    """Feet that have come nearer to each other."""
    was, now = (
        distance(each.skeleton["left ankle"], each.skeleton["right ankle"]) for each in (before, after)
    )
    return (Phrase(_("feet together")),) if was - now > HEAD_UP else ()


def _tucked(before: Solved, after: Solved) -> Sentence:
    """A chin that is drawn in."""
    was, now = (each.angles.get("neck", (0.0, 0.0, 0.0))[0] for each in (before, after))
    return (Phrase(_("chin tucked")),) if now - was > NOD else ()


def _shifted(before: Solved, after: Solved, joint: str, name: str) -> Sentence:
    left, right = (_way(before, after, f"{side} {joint}") for side in SIDES)
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
    if "air" in rest:
        return Phrase(_("In the air"))
    if posture.balance:
        return Phrase(STANDING[posture.balance])
    if len(rest) == 2 and posture.base == "side-lying":
        return Phrase(_("Propped on the {at}"), (rest[0], rest[1].replace("heel", "foot")))
    if (
        posture.base == "sit"
        and posture.raised
        and any(c.target == "floor" for limb, c in posture.contacts.items() if "hand" in limb)
    ):
        return Phrase(_("Propped on the hands, hips lifted"))
    knees = [side for side in SIDES if f"{side} knee" in rest and posture.base != "all-fours"]
    if knees:
        return Phrase(KNEELING[knees[0]])
    starts = STARTS | {"side-lying": LYING["right" if posture.angle("body")[2] < 0 else "left"]}
    return Phrase(ENDS.get(frozenset(rest), starts.get(posture.base, STARTS[""])))


def facts(solved: Solved, props: tuple[Prop, ...] = ()) -> dict[str, Phrase]:
    """What there is to say, by what it is about."""
    return {
        **{slot: Phrase(text) for slot, text in _trunk(solved).items() if text},
        **limbs(solved, props),
        **_things(props),
    }


def _things(props: tuple[Prop, ...]) -> dict[str, Phrase]:
    return {prop.kind: phrase for prop in props if (phrase := KINDS[prop.kind].told(prop.at))}


def _trunk(solved: Solved) -> dict[str, str]:
    angles, base = solved.angles, solved.posture.base
    lumbar, thorax, neck = (angles.get(part, (0.0, 0.0, 0.0)) for part in ("lumbar", "thorax", "neck"))
    flex, side, turn = (lumbar[i] + thorax[i] for i in range(3))
    upright = solved.skeleton.turns["chest"][2][2]
    found = {"trunk": _bent(solved, flex, upright)}
    if (
        base in ("hook", "supine")
        and (14 < flex <= 38 or thorax[0] > 25)
        and solved.skeleton["head"][2] > HEAD_UP
    ):
        found["trunk"] = _("head and shoulders lifted")
    elif base == "hook" and lumbar[0] > 10 and "back" in solved.posture.rest:
        found["trunk"] = _("low back pressed flat to the floor")
    if abs(side) > 15:
        found["bend"] = BENT["left" if side > 0 else "right"]
    if abs(turn) > 20 and base in ("supine", "hook"):
        found["turn"] = _dropped(solved, "right" if turn > 0 else "left")
    elif abs(turn) > 20:
        found["turn"] = TURNED["left" if turn > 0 else "right"]
        found["ahead"] = _("hips facing forward") if base == "stand" else ""
    if base == "all-fours" and abs(neck[0]) > 30:
        found["head"] = _("chin tucked") if neck[0] > 0 else _("head lifted")
    if abs(neck[2]) > 20:
        found["gaze"] = LOOKING["left" if neck[2] > 0 else "right"]
    if base == "stand" and abs(lumbar[1]) < 10 and 0.3 < upright < 0.93:
        found["lean"] = _("trunk leaning forward")
    if hips := _hips(solved, abs(side)):
        found["hips"] = hips
    return found


def _bent(solved: Solved, flex: float, upright: float) -> str:
    """How the trunk is bent ahead or back; `upright` is the rise of the chest's own axis."""
    base = solved.posture.base
    if base == "prone" and flex < -18:
        return _("chest lifted, back arched")
    if base in ("sit", "kneel") and flex > 15 and upright < 0.6:
        return _("trunk folded forward")
    return _("back rounded") if flex > 38 else _("back arched") if flex < -18 else ""


def _dropped(solved: Solved, to: str) -> str:
    """What goes to the side in a twist on the back: both knees, both straight legs, or one knee across."""
    bent = [side for side in SIDES if solved.angles[f"{side} knee"][0] > 45]
    across = bent[0] if len(bent) == 1 and bent[0] != to else ""
    return DROPPED[across or ("knees" if bent else "legs"), to]


def _hips(solved: Solved, bent: float) -> str:
    """How high the hips of one who lies are lifted; `bent` is how far the trunk bends aside."""
    base, rest = solved.posture.base, solved.posture.rest
    high = solved.skeleton["pelvis"][2] - solved.posture.raised
    if base == "prone" and high > HIGH:
        return _("hips high, head between the arms")
    if base == "kneel" and min(solved.angles[f"{side} knee"][0] for side in SIDES) > DEEP:
        return _("hips on the heels")
    if base in ("hook", "supine"):
        low = _("hips just off the floor") if rest == ("upper back",) else ""
        return _("hips lifted in line with shoulders and knees") if high > 0.12 else low
    lifted = base == "side-lying" and len(rest) == 2 and high > 0.12 and bent < 15
    return _("hips lifted, trunk and thighs in one line") if lifted else ""
