"""The one body every figure has: lengths, thicknesses and joint ranges, in statures and degrees.

Limb lengths after Drillis & Contini (1966) as in Winter, Biomechanics and Motor Control of Human Movement, fig. 4.1;
joint ranges after the AAOS norms and Soucie et al. (2011), widened to what is reached passively, with the body's own
weight or a hand's help: a deep squat bends the knee 157° and the ankle 38° (Hemmerich et al. 2006), and a hip turns
farther once it is flexed and spread, as in a pigeon or a 90/90 sit.
"""

from __future__ import annotations

from cards.model.posture import SIDES, Vec

THIGH = 0.245
SHIN = 0.246
ANKLE = 0.039  # height of the ankle over the sole
HEEL_BACK = 0.036
BALL_AHEAD = 0.070
TOE_AHEAD = 0.104
UPPER_ARM = 0.186
FOREARM = 0.146
HAND = 0.085
PALM = 0.045  # from the wrist to the middle of the palm, which is what touches

HIP_OUT = 0.052
PELVIS_UP = 0.060
LUMBAR = 0.110
THORAX = 0.150
LINKS = 4  # of lumbar spine and thorax each
SHOULDER_DOWN = 0.030
SHOULDER_OUT = 0.105
SHOULDER_RISE = 0.040  # how far the shoulder climbs, and moves in, when the arm goes up
SHOULDER_IN = 0.030
NECK = 0.085  # C7 to the middle of the head

HEAD_R = 0.066
NECK_R = 0.028
THIGH_R = (0.0515, 0.0345)
SHIN_R = (0.0345, 0.0215)
CALF = (0.30, 0.0355)  # how far down the shin the calf is thickest, and its half-width there
UPPER_ARM_R = (0.0315, 0.0255)
FOREARM_R = (0.0255, 0.0180)
HAND_R = (0.0205, 0.0145)
HEEL_R = 0.020
BALL_R = 0.0155
TOE_R = 0.0120
INSTEP_R = 0.0215
FOREFOOT = 0.009  # half-width of the foot at its ball, beyond that of the ball itself
THUMB = ((0.014, 0.010, 0.011), (0.044, 0.027, 0.0085))  # its ends: down the hand, ahead of it, half-width

# Rings round the trunk from below: (spine point, up from it, half-width, half-depth). Points: 0 pelvis, 1 L5, ... 9 C7.
RINGS: tuple[tuple[int, float, float, float], ...] = (
    (0, -0.004, 0.070, 0.046),
    (0, 0.030, 0.080, 0.051),
    (1, 0.000, 0.081, 0.052),
    (3, 0.000, 0.074, 0.050),
    (5, 0.000, 0.073, 0.048),
    (6, 0.020, 0.083, 0.053),
    (7, 0.020, 0.095, 0.055),
    (8, 0.012, 0.106, 0.051),
    (9, -0.024, 0.112, 0.037),
    (9, 0.010, 0.046, 0.028),
)
SHORTS_TOP = 2  # the ring where the shorts end and the shirt begins

RANGES: dict[str, tuple[tuple[str, float, float], ...]] = {
    "hip": (("flex", -30, 145), ("out", -30, 55), ("turn", -60, 90)),
    "knee": (("bend", -5, 160),),
    "ankle": (("flex", -82, 42),),
    "shoulder": (("flex", -70, 200), ("out", -60, 185), ("turn", -110, 110)),
    "elbow": (("bend", -5, 150),),
    "lumbar": (("flex", -30, 60), ("side", -30, 30), ("turn", -18, 18)),
    "thorax": (("flex", -25, 45), ("side", -30, 30), ("turn", -42, 42)),
    "neck": (("flex", -65, 60), ("side", -45, 45), ("turn", -80, 80)),
}

# Share of body mass and where along the segment it sits (Winter, table 4.1).
MASSES: tuple[tuple[str, str, float, float], ...] = (
    ("pelvis", "c7", 0.45, 0.497),
    ("c7", "head", 1.0, 0.081),
    *((f"{s} shoulder", f"{s} elbow", 0.436, 0.028) for s in SIDES),
    *((f"{s} elbow", f"{s} hand", 0.682, 0.022) for s in SIDES),
    *((f"{s} hip", f"{s} knee", 0.433, 0.100) for s in SIDES),
    *((f"{s} knee", f"{s} ankle", 0.433, 0.0465) for s in SIDES),
    *((f"{s} ankle", f"{s} ball", 0.50, 0.0145) for s in SIDES),
)

# The ends of the rings, left before right, from the pelvis up: name and half-width.
TRUNK = tuple((f"{side} ring {i}", ring[3]) for i, ring in enumerate(RINGS) for side in SIDES)

# Marks on the trunk: (spine point, offset ahead, left, up). They move with the spine.
MARKS: dict[str, tuple[int, Vec]] = {
    "left seat": (0, (-0.010, 0.045, 0.002)),
    "right seat": (0, (-0.010, -0.045, 0.002)),
    "upper back": (7, (-0.055, 0.0, 0.010)),
    "chest front": (7, (0.055, 0.0, 0.010)),
    "chest": (7, (0.0, 0.0, 0.0)),
    "belly": (3, (0.050, 0.0, 0.0)),
    "low back": (3, (-0.050, 0.0, 0.0)),
    **{
        f"{side} ring {i}": (point, (0.0, sign * (width - depth), up))
        for i, (point, up, width, depth) in enumerate(RINGS)
        for side, sign in (("left", 1.0), ("right", -1.0))
    },
}
