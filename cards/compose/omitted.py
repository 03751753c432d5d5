"""A routine and its cards in, the keys of what the cards have no room to tell out: so that a message can say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cards.compose.face import Card, Text
from cards.compose.imprint import NO_BREAK
from cards.compose.template import Template
from cards.model import Routine
from cards.text import SOFT_HYPHEN


def omitted(routine: Routine, template: Template, cards: Sequence[Card]) -> tuple[str, ...]:
    """Of `how-often`, `notes` and `source`, those the routine has and no card shows; `start` where some exercises had
    to give theirs. Sources count as shown where all their titles stand in full; a card may yet have their ids.
    """
    texts = [text for text in _texts(cards) if text.path]
    told = {element.key for text in texts for element in text.path if element.role == "list"}
    imprint = "".join(text.text for text in texts if text.path[-1].role == "imprint")
    titles = [source.title.replace(SOFT_HYPHEN, "") for source in routine.sources if source.title]
    if all(title.replace(" ", NO_BREAK) in imprint for title in titles):
        told.add("source")
    given: dict[str, object] = {"how-often": routine.how_often, "notes": routine.notes, "source": titles}
    if "start" in template.gives:
        given["start"] = wanted = {str(step.number) for step in routine.steps if step.exercise.start}
        starts = (text.path[1].key for text in texts if text.path[-1].role == "start")
        told |= {"start"} if wanted <= {*starts} else set()
    return tuple(key for key, value in given.items() if value and key not in told)


def _texts(cards: Sequence[Card]) -> Iterator[Text]:
    return (item for card in cards for face in card.faces for item in face.items if isinstance(item, Text))
