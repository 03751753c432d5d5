"""A band under the feet: from a hand or both down to the foot that stands on it."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.props.places import points, sided
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.rods import rod
from cards.pose.props.solid import Fault

HELD = ("hands", *sided("hand", "knee", "ankle"))
ON = ("feet", *sided("foot"))


def _of(at: At, known: At) -> At:
    return tuple(place for place in at if place in known)


def _drawn(setting: Setting) -> list[Shape]:
    tops, feet = (points(_of(setting.at, known), setting.skeleton) for known in (HELD, ON))
    ends = feet if len(feet) == len(tops) else feet * len(tops)
    thick = max(0.012, setting.look.line * 1.6)
    pairs = zip(tops * (len(ends) // max(1, len(tops))), ends, strict=False)
    return [rod(setting, top, end, tone="towel", thick=thick) for top, end in pairs]


def _faults(setting: Setting) -> Iterator[Fault]:
    if not (_of(setting.at, HELD) and _of(setting.at, ON)):
        yield Fault(
            "the band has one end only", "say by what it is held and stood on, such as `[hands, feet]`"
        )


def _told(at: At) -> Phrase:
    return Phrase(_("pulling on a band under the {at}"), _of(at, ON)[:1] or ("feet",))


PROP = Kind("stood-band", (*HELD, *ON), before=_drawn, told=_told, faults=_faults)
