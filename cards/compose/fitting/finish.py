"""A card dealt out in, the same with its room used out: figures grown, and what else there is to tell told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from cards.compose.blocks.entries import Entries
from cards.compose.blocks.setting import LIST_GAP
from cards.compose.fitting.content import Content
from cards.compose.fitting.plan import GROWN_GAP, NOTHING, FacePlan, Faces, Plan, air

CLOSER = 1.5  # how much closer than on the back rows may stand on a front for the sake of more to tell
FIGURE_MEASURE = 10.5  # the same for figures


def finished(content: Content, plan: Plan) -> Plan:
    """Figures grown where there is room; fronts that still have some show what else there is to tell."""
    return replace(
        plan, cards=tuple(_fuller(content, _filled(content, _grown(content, card))) for card in plan.cards)
    )


def _grown(content: Content, card: Faces) -> Faces:
    airs = [air(content, face) for face in card]
    faces = []
    for place, face in enumerate(card):
        least = min(airs[:place] + airs[place + 1 :], default=0.0)
        least = max(GROWN_GAP * face.setting.body, least if least < inf else 0.0)
        larger = _larger(face) if air(content, face) >= least else ()
        faces.append(next((one for one in larger if air(content, one) >= least), face))
    return tuple(faces)


def _larger(face: FacePlan) -> Iterator[FacePlan]:
    """The face with larger figures, the largest first, while lines stay long enough."""
    setting = face.setting
    for share in (1.0, 0.75, 0.5, 0.25) if face.rows else ():
        width = setting.figure + share * (setting.template.figure.most - setting.figure)
        grown = replace(setting, figure=width)
        whole = all(row.broken(grown) <= row.broken(setting) for row in face.rows)
        if whole and grown.text_width >= FIGURE_MEASURE * setting.body:
            yield replace(face, setting=grown)


def _filled(content: Content, card: Faces) -> Faces:
    """What else there is to tell: on a front whose rows stay about as far apart as those behind it, else at the end."""
    closing = card[-1]
    if content.ahead or not closing.rows or len(card) == 1:
        return tuple(replace(face, extra=content.extra(face.first, face.closing)) for face in card)
    front, least = card[0], max(air(content, closing) / CLOSER, LIST_GAP * closing.setting.body)
    room = (air(content, front) - least) * len(front.rows)
    fitting = (spare for spare in content.spare.fewer() if room > 0 and spare.height(front.setting) <= room)
    extra = next(fitting, NOTHING)
    count = len(extra.entries)
    others = max(air(content, face) for face in card[:-1])
    last = replace(closing, extra=content.spare.after(count), air=others)
    return (replace(front, extra=extra), *card[1:-1], last)


def _fuller(content: Content, card: Faces) -> Faces:
    """What was left out after all, on the last face whose rows leave room for it."""
    faces, rest = list(card), content.rest
    for place in range(len(card) - 1, -1, -1):
        face = faces[place]
        fuller = (face.extra.more(some) for some in rest.fewer())
        extra = next(extra for extra in fuller if extra == face.extra or _has_room(content, face, extra))
        faces[place] = replace(face, extra=extra)
        rest = rest.after(len(extra.entries) - len(face.extra.entries))
    return tuple(faces)


def _has_room(content: Content, face: FacePlan, extra: Entries) -> bool:
    """Whether rows still keep apart beside so much to tell."""
    least = content.extra(face.first, face.closing).height(face.setting)
    room = (air(content, face) - LIST_GAP * face.setting.body) * len(face.rows) if face.rows else 0.0
    return extra.height(face.setting) - least <= room
