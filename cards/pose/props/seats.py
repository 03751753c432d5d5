"""A sitting body in, the seat and back of the machine it sits in out."""

from __future__ import annotations

from cards.model.figure import Shape
from cards.pose.body.vectors import along, mix
from cards.pose.props.prop import Setting
from cards.pose.props.rods import on_floor, panel, rod, roll

UNDER, BEHIND, HALF, PAD = 0.060, 0.072, 0.09, 0.032


def seat(setting: Setting, back: bool = True) -> list[Shape]:
    """A padded seat on a post, and a padded back along the trunk."""
    skeleton = setting.skeleton
    pelvis, chest = skeleton.turns["pelvis"], skeleton.turns["chest"]
    thigh = skeleton.turns["left thigh"][0]
    start = along(skeleton["pelvis"], pelvis[2], -0.01)
    knee = mix(skeleton["left knee"], skeleton["right knee"], 0.5)
    low = along(start, thigh, -UNDER), along(mix(start, knee, 0.72), thigh, -UNDER)
    shapes = [rod(setting, on_floor(mix(*low, 0.5)), mix(*low, 0.5), thick=0.03, tone="wall")]
    shapes.append(panel(setting, *low, pelvis[1], HALF, PAD))
    if back:
        ends = (along(skeleton["l5"], pelvis[0], -BEHIND), along(skeleton["c7"], chest[0], -BEHIND))
        shapes.append(panel(setting, *ends, pelvis[1], HALF, PAD))
    return shapes


def roller(setting: Setting, ahead: float) -> list[Shape]:
    """A padded roller at both shins over the ankles, before or behind them, on an arm from the knees."""
    skeleton = setting.skeleton
    shin = skeleton.turns["right shin"]
    knee = mix(skeleton["left knee"], skeleton["right knee"], 0.5)
    ankle = mix(skeleton["left ankle"], skeleton["right ankle"], 0.5)
    spot = along(along(ankle, shin[2], 0.03), shin[0], ahead)
    return [
        rod(setting, knee, spot, tone="wall", thick=0.02),
        roll(setting, spot, shin[1], 0.10, 0.030, "prop"),
    ]
