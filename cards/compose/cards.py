"""A wording and a template in, the finished cards out, with what a summary and an outline tell of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from cards.compose.fitting.arrange import arranged, cuts
from cards.compose.fitting.assemble import assemble
from cards.compose.fitting.content import Content
from cards.compose.fitting.keep import left_out
from cards.compose.fitting.plan import Plan
from cards.compose.right_to_left import directed
from cards.model.face import Bookmark, Card, Composed, Face, Text
from cards.model.template import Template
from cards.model.wording import Wording
from cards.text import SOFT_HYPHEN

BOOKMARKED = frozenset(["name", "heading"])  # roles: of an exercise's name, of the label of the safety notes


def cards_of(said: Wording, template: Template) -> Composed:
    """Errors: MisfitError, which does not say why."""
    content, plan = arranged(said, template)
    digits = "0" * len(str(sum(len(card) for card in plan.cards)))
    if len(widest := f"{digits}/{digits}") > len(template.numbered):
        return cards_of(said, replace(template, numbered=widest))
    made = described(said, template, _cards(content, plan), plan.setting.body)
    return replace(made, left_out=left_out(content, plan), cut=cuts(content, plan))


def _cards(content: Content, plan: Plan) -> tuple[Card, ...]:
    """The faces numbered through, on the side where the language begins."""
    total, numbers = sum(len(card) for card in plan.cards), count(1)
    faces = [[assemble(content, face, f"{next(numbers)}/{total}") for face in card] for card in plan.cards]
    language = content.wording.language
    return tuple(Card(tuple(directed(face, language) for face in card)) for card in faces)


def described(said: Wording, template: Template, cards: tuple[Card, ...], body: float) -> Composed:
    """The cards with what a summary and an outline tell of them, but for what is left out."""
    return Composed(
        key=said.key,
        title=_whole(said.title.text),
        language=said.language,
        size=template.key,
        cards=cards,
        body=body,
        bookmarks=_bookmarks(said, [face for card in cards for face in card.faces]),
        subject=_whole(said.when),
        keywords=tuple(_whole(exercise.name.text) for exercise in said.exercises),
        version=said.version,
        date=said.date,
    )


def _bookmarks(said: Wording, faces: list[Face]) -> tuple[Bookmark, ...]:
    """One a group and an exercise, where its name begins, and one for the safety notes of the first card."""
    titles = {("exercise", str(exercise.number)): exercise.name.text for exercise in said.exercises}
    titles |= {("section", group.key): group.heading for group in said.groups}
    found: dict[tuple[str, str], Bookmark] = {}
    for at, face in enumerate(faces):
        for item in face.items:
            if isinstance(item, Text) and item.path and item.path[-1].role in BOOKMARKED:
                key = item.path[-2].role, item.path[-2].key
                title = _whole(titles.get(key, said.label))
                found.setdefault(key, Bookmark(title, at, item.y - item.size))
    return tuple(found.values())


def _whole(text: str) -> str:
    """Words without the places where they may be broken."""
    return text.replace(SOFT_HYPHEN, "")
