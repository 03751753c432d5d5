"""Title and facts in, the panel at the head of a poster out: the one strong band of colour on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cards.compose.blocks.header.area import Area, area
from cards.compose.blocks.header.title import Title, fitted
from cards.compose.blocks.setting import Setting
from cards.compose.poster.tile import ground
from cards.compose.type import signs
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import Paragraph, joined, paragraph
from cards.compose.type.stack import child, with_elements
from cards.compose.type.word import Line, line_width
from cards.model.face import Item, Path
from cards.model.template import HeaderStyle
from cards.model.wording import Wording

PAD = 1.0  # from the panel's ends to words, in body sizes
RISE = 0.95  # above and below them
BESIDE = 0.38  # of the room: what facts beside the title may take
LINES = 2  # of facts beside the title, at most
APART = 1.4  # between title and facts, in body sizes
UNDER = 0.7  # from the title's ink to that of the facts under it
LEADING = 1.3
TITLE = 2.2  # the least its size is wished to be, in body sizes: no name stands larger
LEAST = 1.5  # below this it takes several lines instead
RULE = 1.5  # points, under the panel where ink is to be saved


@dataclass(frozen=True)
class Panel:
    """The title, and the facts beside it or under it."""

    setting: Setting
    path: Path
    title: Title
    facts: Paragraph
    lines: tuple[Line, ...]
    beside: bool

    @property
    def inner(self) -> Area:
        free, pad = area(self.setting.template), PAD * self.setting.body
        return Area(free.left + pad, free.right - pad, free.top + RISE * self.setting.body)

    @property
    def height(self) -> float:
        """From its own upper edge."""
        body, title, facts = self.setting.body, self._title, self._facts
        return 2 * RISE * body + (max(title, facts) if self.beside else title + UNDER * body + facts)

    @property
    def foot(self) -> float:
        """From the trim."""
        return area(self.setting.template).top + self.height

    def place(self) -> list[Item]:
        free, inner, ink = area(self.setting.template), self.inner, self._ink
        middle = inner.top + (self.height - 2 * RISE * self.setting.body) / 2
        top = middle - self._title / 2 if self.beside else inner.top
        items: list[Item] = self.title.place(replace(inner, top=top), ink, self.path)
        if self._solid:
            box = (free.left, free.top, free.width, self.height)
            items.insert(0, ground(self.setting.template, box, "accent"))
        else:
            items.append(signs.rule(free.left, free.right, self.foot - RULE / 2, RULE, "ink"))
        start = middle - self._facts / 2 if self.beside else top + self._title + UNDER * self.setting.body
        return [*items, *self._told(start, ink)]

    @property
    def _solid(self) -> bool:
        return self.setting.template.header.style is HeaderStyle.band

    @property
    def _ink(self) -> str:
        return "paper" if self._solid else "ink"

    @property
    def _title(self) -> float:
        return self.title.baseline(0.0) + self.title.below * self.title.size

    @property
    def _leading(self) -> float:
        return max(LEADING, self.facts.leading) * self.setting.body

    @property
    def _facts(self) -> float:
        ink = (self.facts.above + self.facts.below) * self.setting.body
        return ink + (len(self.lines) - 1) * self._leading

    def _told(self, top: float, ink: str) -> list[Item]:
        """The facts against the far end beside the title, else under its beginning."""
        size, inner, items = self.setting.body, self.inner, list[Item]()
        baseline = top + self.facts.above * size
        for line, own in with_elements(self.lines, child(self.path, "facts")):
            x = inner.right - line_width(line) * size if self.beside else inner.left
            items += set_line(line, x, baseline, size, ink, own)
            baseline += self._leading
        return items


def panel(said: Wording, setting: Setting, path: Path) -> Panel:
    """The facts whole beside the title, or short; under it where they take more than two lines there."""
    body = setting.body
    room = area(setting.template).width - 2 * PAD * body
    text = paragraph(said.title.text, "bold").spoken(said.language)
    style = setting.template.header
    style = replace(style, title=max(style.title, TITLE * body), least=max(style.least, LEAST * body))
    for form in (said.facts.whole, said.facts.short):
        facts = joined(_words(form), "regular").spoken(said.language)
        lines = facts.parted(BESIDE * room / body)
        taken = max(map(line_width, lines)) + APART
        title = fitted(text, style, room - taken * body, 0.0)
        if len(lines) <= LINES and len(title.lines) == 1 and taken - APART <= BESIDE * room / body:
            return Panel(setting, path, title, facts, lines, True)
    whole = joined(_words(said.facts.whole), "regular").spoken(said.language)
    title = fitted(text, style, room, 0.0)
    return Panel(setting, path, title, whole, whole.parted(room / body), False)


def _words(form: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(words for _, words in form)
