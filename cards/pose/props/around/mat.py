"""A mat: under the body, as long and wide as a mat is; shown where the floor is seen from above."""

from __future__ import annotations

from math import hypot

from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import add, dot, mix, scale, sub, unit
from cards.pose.picture.outline import Circle, commands, hull, joined
from cards.pose.picture.shapes import line
from cards.pose.props.prop import Kind, Setting

SIZE = (
    1.08,
    0.36,
)  # a mat's true size: open arms reach beyond it, and so it is known as a mat from above too
UPRIGHT = 0.8  # rise of the pelvis's own axis from which somebody sits, however far the trunk is folded
RIM = 0.03  # of mat round what lies on it
ROLLED = 0.045  # share of its length at which a line at each end tells it from a sheet


def _ground(setting: Setting) -> list[Shape]:
    corners = _corners(setting.skeleton)
    spots = [setting.camera.see(corner) for corner in corners]
    circles: list[Circle] = [(s.x, s.y, 0.02) for s in spots]
    sheet = commands(joined([hull(circles)]))
    a, b, c, d = corners
    seams = [(mix(a, b, t), mix(d, c, t)) for t in (ROLLED, 1 - ROLLED)]
    seen = [[setting.camera.see(end) for end in seam] for seam in seams]
    ends = [line(*((s.x, s.y) for s in seam)) for seam in seen]
    stroke = setting.look.line
    return [Shape("mat", sheet), *(Shape("rim", path, stroke=stroke) for path in (sheet, *ends))]


def _corners(skeleton: Skeleton) -> list[Vec]:
    middle, way = _along_body(skeleton)
    aside = (-way[1], way[0], 0.0)
    (back, ahead), (right, left) = ((-size / 2, size / 2) for size in SIZE)
    runs = [dot(sub(point, middle), way) for point in skeleton.joints.values()]
    shift = min(0.0, min(runs) - RIM - back)  # where arms reach past the head, the mat moves up with them
    back, ahead = back + shift, max(ahead + shift, max(runs) + RIM)
    ends = ((back, right), (ahead, right), (ahead, left), (back, left))
    return [add(middle, add(scale(way, x), scale(aside, y))) for x, y in ends]


def _along_body(skeleton: Skeleton) -> tuple[Vec, Vec]:
    """(the middle of the mat, the way it lies): along the body where that lies, else the way it faces."""
    head, pelvis = skeleton["head"], skeleton["pelvis"]
    level = (pelvis[0] - head[0], pelvis[1] - head[1], 0.0)
    if hypot(level[0], level[1]) > 0.25 and skeleton.turns["pelvis"][2][2] < UPRIGHT:
        way = unit(level)
        return (head[0] + way[0] * 0.44, head[1] + way[1] * 0.44, 0.0), way
    ahead = skeleton.turns["pelvis"][0]
    way = unit((ahead[0], ahead[1], 0.0))
    return (pelvis[0] + way[0] * 0.26, pelvis[1] + way[1] * 0.26, 0.0), way


PROP = Kind("mat", ground=_ground)
