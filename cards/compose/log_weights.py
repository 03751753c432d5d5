"""A composed routine in, the same with a table to write in out: exercises down, dates across, load and repetitions.

It is on cards of its own: with the routine's header, the safety notes under the table or on its back, the imprint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from cards.compose.blocks.safety import Block
from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import Content, gather
from cards.compose.fitting.largest import setting_of
from cards.compose.fitting.plan import NOTHING
from cards.compose.fitting.safety_face import alone
from cards.compose.log_card import FOOT, LEAST, RULE, before, finished, larger
from cards.compose.right_to_left import directed
from cards.compose.type import signs, stack
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.errors import ContentError, Problem
from cards.messages import say
from cards.model.face import Card, Composed, Drawing, Face, Item, Text
from cards.model.layout import CARD
from cards.model.template import Template
from cards.model.wording import SaidExercise, Wording
from cards.text import CAP, width
from cards.units import MM

WIDE = 8 * MM  # wanted of a cell
MOST = 12  # dates side by side
HIGHEST = 16 * MM  # of a row that few of them share a face with
NAMES = 0.42  # of the width: what names take at most, on a narrow card
LEAST_NAMES = 8.0  # in body sizes: the same at least, where there is room for cells
AIR = 0.35  # above and below the words of a row, in body sizes
APART = 0.6  # from names to the first cell, and beside the word over a cell
HEAD = 1.7  # of the line that says what goes into the cells
TOP = 0.6  # from the header to the table


@dataclass(frozen=True)
class Table:
    """Columns for dates, each of a cell for the load and one for repetitions; lengths in points."""

    setting: Setting
    words: tuple[str, str, str]  # date, load, repetitions
    dates: int
    names: float
    cell: float

    @property
    def head(self) -> float:
        """Room for the dates, and the words over the cells."""
        return LEAST + HEAD * self.setting.body

    @property
    def start(self) -> float:
        return self.setting.left + self.names

    def row(self, paras: Sequence[Para]) -> float:
        """The least height of a row."""
        body = self.setting.body
        room = self.names - APART * body
        return max(LEAST, stack.height(paras, body, room) + 2 * AIR * body)


@dataclass(frozen=True)
class Part:
    """Rows on one face; `under`: the safety notes below them, or None where they have the back."""

    rows: tuple[tuple[Para, ...], ...]
    under: Block | None


def with_weights(composed: Composed, said: Wording, template: Template) -> Composed:
    """Cards more at the end. Errors: ContentError when a cell would be too small to write in."""
    content = gather(said, replace(template, layout=CARD))
    setting = setting_of(content, content.template.floor, False)
    table = _table(content, setting)
    rows = tuple(_row(each, at, content) for at, each in enumerate(said.exercises, 1))
    cards = (
        Card(tuple(directed(face, said.language) for face in _faces(content, table, part)))
        for part in _parts(content, table, rows)
    )
    return replace(composed, cards=(*composed.cards, *cards))


def _table(content: Content, setting: Setting) -> Table:
    language, body = content.wording.language, setting.body
    words = say("Date", language), say("Load", language), say("Reps", language)
    least = max(LEAST, *(width(word, "regular", body) + APART * body for word in words[1:]))
    names = min(NAMES * setting.width, max(LEAST_NAMES * body, _longest(content) * body))
    names = max(0.0, min(names, setting.width - 2 * least))
    dates = min(MOST, int((setting.width - names) / (2 * max(least, WIDE))) or 1)
    if names < LEAST_NAMES / 2 * body:
        raise _too_small(content)
    return Table(setting, words, dates, names, (setting.width - names) / dates / 2)


def _longest(content: Content) -> float:
    """Of a name on one line, in body sizes."""
    texts = (paragraph(each.name.text, "bold").width for each in content.wording.exercises)
    return max(texts) + APART + content.template.lift


def _row(said: SaidExercise, at: int, content: Content) -> tuple[Para, ...]:
    """Name and dose."""
    path = child(child(child(content.path, "note", "log"), "list", "log"), "item", str(at))
    name = child(path, "label", language=said.name.language)
    paras = [Para(paragraph(said.name.text, "bold"), name, flow="balanced")]
    if said.dose:
        dose = joined(said.dose.parts, "regular")
        paras.append(Para(dose, child(path, "body"), colour="accent", flow="parts"))
    return spaced(paras)


def _parts(content: Content, table: Table, rows: Sequence[tuple[Para, ...]]) -> list[Part]:
    """The rows on the fewest faces, as many on each as on the others or one more."""
    for count in range(1, len(rows) + 1):
        each, more = divmod(len(rows), count)
        starts = [0, *accumulate(each + (at < more) for at in range(count))]
        shares = [tuple(rows[start:end]) for start, end in pairwise(starts)]
        for under in (content.listed, content.run_in, None):
            if all(_spare(content, table, Part(share, under)) >= 0 for share in shares):
                return [Part(share, under) for share in shares]
    raise _too_small(content)


def _too_small(content: Content) -> ContentError:
    message = f"a log of weights does not fit on a face of the size `{content.template.key}`"
    place, hint = content.wording.title.place, "use a larger size, or leave the log out"
    return ContentError([Problem(message, place, hint)])


def _top(content: Content, setting: Setting) -> float:
    return content.top(setting, True, False) + TOP * setting.body


def _spare(content: Content, table: Table, part: Part) -> float:
    """What rows of the least height leave of the face."""
    setting = table.setting
    low = content.bottom(setting, True)
    low -= part.under.height(setting) + FOOT * setting.body if part.under else 0.0
    return low - _top(content, setting) - table.head - sum(map(table.row, part.rows))


def _faces(content: Content, table: Table, part: Part) -> Iterator[Face]:
    """The table in rows as high as there is room for; then safety, under it or on the back."""
    setting = table.setting
    more = _spare(content, table, part) / len(part.rows)
    heights = [max(least, min(least + more, HIGHEST)) for least in map(table.row, part.rows)]
    top = _top(content, setting)
    foot = top + table.head + sum(heights)
    items = [
        *content.header.place(""),
        *before(content, setting),
        *_words(content, table, top),
        *_placed(table, part, heights, top + table.head),
        *_lines(table, heights, top),
    ]
    if part.under:
        large = larger(content, setting, part.under, foot)
        items += part.under.place(large, foot + FOOT * large.body)
    yield finished(content, setting, items)
    if not part.under:
        yield finished(content, setting, alone(content, setting, NOTHING))


def _words(content: Content, table: Table, top: float) -> Iterator[Text]:
    """What goes where: said once, for the first date."""
    body, path = table.setting.body, child(content.path, "note", "log")
    date, *cells = table.words
    baseline = top + (LEAST + CAP * body) / 2
    used = width(date, "regular", body)
    yield Text(table.start - APART * body - used, baseline, date, "regular", body, "soft", used, path)
    baseline = top + LEAST + (HEAD + CAP) * body / 2
    for at in range(2 * table.dates):
        word, own = cells[at % 2], path if at < 2 else ()
        used = width(word, "regular", body)
        x = table.start + (at + 0.5) * table.cell - used / 2
        yield Text(x, baseline, word, "regular", body, "soft", used, own)


def _placed(table: Table, part: Part, heights: Sequence[float], y: float) -> Iterator[Item]:
    setting, room = table.setting, table.names - APART * table.setting.body
    for paras, high in zip(part.rows, heights, strict=True):
        text = stack.height(paras, setting.body, room)
        yield from stack.place(paras, setting.left, y + (high - text) / 2, setting.body, room)
        y += high


def _lines(table: Table, heights: Sequence[float], top: float) -> Iterator[Drawing]:
    """Between rows and dates, fine ones between load and repetitions."""
    setting, body = table.setting, table.setting.body
    down = [top + LEAST + HEAD * body, *heights]
    yield signs.rule(table.start, setting.right, top, RULE, "rule")
    yield signs.rule(table.start, setting.right, top + LEAST, RULE / 2, "hairline")
    for y in accumulate(down):
        yield signs.rule(setting.left, setting.right, y, RULE, "rule")
    for at in range(2 * table.dates + 1):
        x, fine = table.start + at * table.cell, at % 2
        line = (("M", x, top + LEAST * fine), ("L", x, sum(down)))
        yield Drawing(line, "hairline" if fine else "rule", RULE / 2 if fine else RULE)
