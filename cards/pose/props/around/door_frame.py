"""A door frame: its posts at the hands or forearms that lie against it."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along, cross, dot, sub
from cards.pose.props.places import ahead, middle, points, sided
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import rod

HIGH, LEAST, THICK = 1.20, 0.20, 0.035  # height, half its width at least, of a post


def _drawn(setting: Setting) -> list[Shape]:
    skeleton, front = setting.skeleton, ahead(setting.skeleton)
    aside, centre = cross(UP, front), skeleton["pelvis"]
    out = [abs(dot(sub(point, centre), aside)) for point in points(setting.at, skeleton)]
    near = dot(sub(middle(setting.at, skeleton), centre), front) + THICK
    foot = along((centre[0], centre[1], 0.0), front, near)
    half = max(LEAST, *out)
    posts = [along(foot, aside, sign * half) for sign in (-1, 1)]
    tops = [along(post, UP, HIGH) for post in posts]
    return [rod(setting, posts[0], tops[0], tops[1], posts[1], tone="wall", thick=THICK)]


PROP = Kind(
    "door-frame",
    ("hands", "forearms", "elbows", *sided("hand", "forearm", "elbow")),
    behind=_drawn,
    told=said(_("{at} against a door frame")),
    steadies=True,
)
