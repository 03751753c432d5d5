"""The phrases that tell of a body, as messages in English.

A limb's phrase is kept as it is said of both sides; SIDED has it for one.
"""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Phrase

SIDED = {
    _("legs straight back at hip height"): (
        _("left leg straight back at hip height"),
        _("right leg straight back at hip height"),
    ),
    _("knees drawn to the chest"): (_("left knee drawn to the chest"), _("right knee drawn to the chest")),
    _("knees bent"): (_("left knee bent"), _("right knee bent")),
    _("knees bent, feet flat"): (_("left knee bent, foot flat"), _("right knee bent, foot flat")),
    _("knees bent out to the sides"): (
        _("left knee bent out to the side"),
        _("right knee bent out to the side"),
    ),
    _("knees bent, toes up"): (_("left knee bent, toes up"), _("right knee bent, toes up")),
    _("knees bent up"): (_("left knee bent up"), _("right knee bent up")),
    _("legs straight up"): (_("left leg straight up"), _("right leg straight up")),
    _("knees slightly bent"): (_("left knee slightly bent"), _("right knee slightly bent")),
    _("knees bent in front, feet flat"): (
        _("left knee bent in front, foot flat"),
        _("right knee bent in front, foot flat"),
    ),
    _("knees bent close to the floor"): (
        _("left knee bent close to the floor"),
        _("right knee bent close to the floor"),
    ),
    _("knees bent, feet up behind"): (
        _("left knee bent, foot up behind"),
        _("right knee bent, foot up behind"),
    ),
    _("knees lifted in front"): (_("left knee lifted in front"), _("right knee lifted in front")),
    _("legs stretched forward"): (_("left leg stretched forward"), _("right leg stretched forward")),
    _("legs stretched back"): (_("left leg stretched back"), _("right leg stretched back")),
    _("legs straight behind, heels down"): (
        _("left leg straight behind, heel down"),
        _("right leg straight behind, heel down"),
    ),
    _("legs straight out to the sides"): (
        _("left leg straight out to the side"),
        _("right leg straight out to the side"),
    ),
    _("feet off the floor"): (_("left foot off the floor"), _("right foot off the floor")),
    _("legs straight"): (_("left leg straight"), _("right leg straight")),
    _("arms out to the sides"): (_("left arm out to the side"), _("right arm out to the side")),
    _("arms straight up"): (_("left arm straight up"), _("right arm straight up")),
    _("arms stretched beyond the head"): (
        _("left arm stretched beyond the head"),
        _("right arm stretched beyond the head"),
    ),
    _("arms by the sides"): (_("left arm by the side"), _("right arm by the side")),
    _("arms stretched forward"): (_("left arm stretched forward"), _("right arm stretched forward")),
    _("hands on the {at}"): (_("left hand on the {at}"), _("right hand on the {at}")),
    _("hands holding the {at}"): (_("left hand holding the {at}"), _("right hand holding the {at}")),
    _("arms round the {at}"): (_("left arm round the {at}"), _("right arm round the {at}")),
    _("hands behind the {at}"): (_("left hand behind the {at}"), _("right hand behind the {at}")),
    _("elbows on the {at}"): (_("left elbow on the {at}"), _("right elbow on the {at}")),
    _("knees on the {at}"): (_("left knee on the {at}"), _("right knee on the {at}")),
    _("ankles on the {at}"): (_("left ankle on the {at}"), _("right ankle on the {at}")),
}

PARTS = {
    _("hip"): (_("left hip"), _("right hip"), _("hips")),
    _("knee"): (_("left knee"), _("right knee"), _("knees")),
    _("thigh"): (_("left thigh"), _("right thigh"), _("thighs")),
    _("shin"): (_("left shin"), _("right shin"), _("shins")),
    _("calf"): (_("left calf"), _("right calf"), _("calves")),
    _("ankle"): (_("left ankle"), _("right ankle"), _("ankles")),
    _("foot"): (_("left foot"), _("right foot"), _("feet")),
    _("toes"): (_("left toes"), _("right toes"), _("toes")),
    _("heel"): (_("left heel"), _("right heel"), _("heels")),
    _("sole"): (_("left sole"), _("right sole"), _("soles")),
    _("leg"): (_("left leg"), _("right leg"), _("legs")),
    _("shoulder"): (_("left shoulder"), _("right shoulder"), _("shoulders")),
    _("elbow"): (_("left elbow"), _("right elbow"), _("elbows")),
    _("ear"): (_("left ear"), _("right ear"), _("ears")),
    _("upper arm"): (_("left upper arm"), _("right upper arm"), _("upper arms")),
    _("forearm"): (_("left forearm"), _("right forearm"), _("forearms")),
    _("wrist"): (_("left wrist"), _("right wrist"), _("wrists")),
    _("glute"): (_("left buttock"), _("right buttock"), _("buttocks")),
    _("side"): (_("left side"), _("right side"), _("sides")),
    _("arm"): (_("left arm"), _("right arm"), _("arms")),
    _("hand"): (_("left hand"), _("right hand"), _("hands")),
}
WHOLE = (
    *(_("floor"), _("head"), _("chest"), _("belly"), _("pelvis"), _("back"), _("upper back"), _("low back")),
    *(_("floor in front"), _("floor behind"), _("forehead"), _("chin"), _("neck"), _("seat")),
)
STARTS = {
    "": _("Standing"),
    "stand": _("Standing"),
    "sit": _("Sitting"),
    "chair": _("Sitting"),
    "supine": _("Lying on the back"),
    "hook": _("Lying on the back"),
    "prone": _("Face down"),
    "plank": _("On hands and toes"),
    "hang": _("Hanging by the hands"),
    "all-fours": _("On hands and knees"),
    "kneel": _("Kneeling"),
    "half-kneel": _("Kneeling on one knee"),
}
LYING = {"left": _("Lying on the left side"), "right": _("Lying on the right side")}
STANDING = {"left": _("Standing on the left leg"), "right": _("Standing on the right leg")}
KNEELING = {"left": _("Kneeling on the left knee"), "right": _("Kneeling on the right knee")}
ENDS = {
    frozenset(("toes", "elbows")): _("Propped on forearms and toes"),
    frozenset(("toes", "hands")): _("On hands and toes"),
}
BACK = {
    "trunk": _("back flat"),
    "turn": _("trunk straight ahead"),
    "gaze": _("looking straight ahead"),
    "hips": _("hips down"),
}
WAYS = {
    "up": _("{at} raised"),
    "down": _("{at} lowered"),
    "ahead": _("{at} swung forward"),
    "back": _("{at} swung back"),
}
TRAVELLING = {
    "ahead": _("moving forward"),
    "behind": _("moving backward"),
    "left": _("moving to the left"),
    "right": _("moving to the right"),
    "there-and-back": _("moving forward and back"),
    "side-to-side": _("moving from side to side"),
}
BENT = {"left": _("trunk bent to the left"), "right": _("trunk bent to the right")}
DROPPED = {
    ("knees", "left"): _("knees dropped to the left, shoulders flat"),
    ("knees", "right"): _("knees dropped to the right, shoulders flat"),
    ("legs", "left"): _("both legs dropped to the left, shoulders flat"),
    ("legs", "right"): _("both legs dropped to the right, shoulders flat"),
    ("right", "left"): _("right knee across to the left, shoulders flat"),
    ("left", "right"): _("left knee across to the right, shoulders flat"),
}
TURNED = {"left": _("trunk turned to the left"), "right": _("trunk turned to the right")}
ACROSS = {"left": _("left foot across the right leg"), "right": _("right foot across the left leg")}
HEAD_ON = {"left": _("head on the left hand"), "right": _("head on the right hand")}
LOOKING = {"left": _("looking to the left"), "right": _("looking to the right")}


def of_side(phrase: Phrase, side: str) -> Phrase:
    """The phrase said of the left or the right limb alone."""
    return phrase._replace(text=SIDED[phrase.text][side == "right"]) if phrase.text in SIDED else phrase
