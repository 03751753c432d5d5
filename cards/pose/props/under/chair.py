"""A chair: a seat under the body, legs and a back."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import mix
from cards.pose.picture.shapes import box, line
from cards.pose.props.prop import Kind, Setting, said

BACK, FRONT = 0.10, 0.14  # from the middle of the seat
THICK, TALL = 0.024, 0.27  # of the seat, and of the back over it
SEAT = 0.050  # flesh under the sitting bones


def _drawn(setting: Setting) -> list[Shape]:
    see, skeleton = setting.camera.see, setting.skeleton
    seat = see(mix(skeleton["left seat"], skeleton["right seat"], 0.5))
    ahead = 1.0 if see(skeleton["left knee"]).x > seat.x else -1.0
    top, back, front = seat.y + SEAT, seat.x - ahead * BACK, seat.x + ahead * FRONT
    stroke = max(0.014, setting.look.line)
    legs = [line((x, top + 0.02), (x, 0.0)) for x in (back, front)]
    rest = line((back, top), (back - ahead * 0.02, top - TALL))
    seat_box = box("prop", min(back, front) - 0.01, top, max(back, front) + 0.01, top + THICK)
    return [*(Shape("prop", path, stroke=stroke) for path in (*legs, rest)), seat_box]


PROP = Kind("chair", ("seat",), behind=_drawn, told=said(_("on a chair")), steadies=True)
