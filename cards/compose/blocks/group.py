"""What is said of groups in, their headings out; and the rows of a group, which carry the headings above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from cards.compose.blocks.exercise import home
from cards.compose.blocks.row import Row
from cards.compose.blocks.setting import Setting
from cards.compose.blocks.stages import stages
from cards.compose.type import signs, stack
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.model.face import Item, Path
from cards.model.template import Template
from cards.model.wording import LeftOut, SaidGroup, Wording

UNDER = 0.42  # from the last baseline to the rule, in body sizes
AFTER = 0.5  # from the rule to the row
APART = 1.0  # between heading and facts on one line, at least
RULE = 1.0  # points


@dataclass(frozen=True)
class Heading:
    """A group's name with its facts at the right, or under it where there is no room; a rule; what is said of all."""

    key: str
    name: Para
    facts: Para | None
    under: tuple[Para, ...] = ()

    def height(self, setting: Setting) -> float:
        said = stack.height(self.under, setting.body, setting.width)
        return self._to_rule(setting) + (AFTER * (1 + bool(self.under))) * setting.body + said

    def place(self, setting: Setting, y: float) -> list[Item]:
        body, width, left = setting.body, setting.width, setting.left
        rule = y + self._to_rule(setting)
        return [
            *stack.place(self._above(setting), left, y, body, width),
            *(self._beside(setting, y) if self._one_line(setting) else ()),
            signs.rule(left, setting.right, rule, RULE, "accent"),
            *stack.place(self.under, left, rule + AFTER * body, body, width),
        ]

    def _one_line(self, setting: Setting) -> bool:
        facts = self.facts.text.width * self.facts.size + APART if self.facts else 0.0
        return self.name.text.width * self.name.size + facts <= setting.width / setting.body

    def _above(self, setting: Setting) -> tuple[Para, ...]:
        if self.facts is None or self._one_line(setting):
            return (self.name,)
        return spaced((self.name, self.facts))

    def _to_rule(self, setting: Setting) -> float:
        above = self._above(setting)
        text = stack.height(above, setting.body, setting.width) - above[-1].foot * setting.body
        return text + max(UNDER, above[-1].text.below * above[-1].size + 0.1) * setting.body

    def _beside(self, setting: Setting, y: float) -> Sequence[Item]:
        if self.facts is None:
            return ()
        baseline, size = y + self.name.top * setting.body, self.facts.size * setting.body
        x = setting.right - self.facts.text.width * size
        return set_line(self.facts.text.words, x, baseline, size, self.facts.colour, self.facts.path)


@dataclass(frozen=True)
class Member:
    """A row of groups. `begins`: the headings above it; `goes_on`: those it has above where a face starts with it.

    `bar`: the group that repeats of those it is in, "" for none; `ends`: it is the last row of that.
    """

    row: Row
    begins: tuple[Heading, ...]
    goes_on: tuple[Heading, ...]
    bar: str = ""
    ends: bool = False
    later: tuple[Heading, ...] = ()  # of a piece after the first one, were it cut

    @property
    def count(self) -> int:
        return self.row.count

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        return self.row.left_out

    @property
    def headed(self) -> bool:
        return bool(self.begins)

    @property
    def bar_begins(self) -> bool:
        return any(heading.key == self.bar for heading in self.begins)

    def height(self, setting: Setting) -> float:
        return _heights(self.begins, setting) + self.row.height(setting)

    def opening(self, setting: Setting) -> float:
        return _heights(self.goes_on, setting)

    def measure(self, setting: Setting) -> float:
        return self.row.measure(setting)

    def broken(self, setting: Setting) -> int:
        return self.row.broken(setting)

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        """The headings at the top; figures keep clear of their rules."""
        if not self.begins:
            return self.row.place(setting, y, height, spare)
        items = _placed(self.begins, setting, y)
        above = _heights(self.begins, setting)
        return [*items, *self.row.place(setting, y + above, height - above + spare / 2, 0.0)]

    def place_opening(self, setting: Setting, y: float) -> list[Item]:
        """The headings of what goes on, at the top of a face."""
        return _placed(self.goes_on, setting, y)

    def pieces(self, setting: Setting, most: float) -> Sequence[Member]:
        heads = max(_heights(self.begins, setting) + self.opening(setting), _heights(self.later, setting))
        first, *others = self.row.pieces(setting, most - heads)
        if not others:
            return [replace(self, row=first)]
        *between, last = (replace(self, row=row, begins=(), goes_on=self.later, ends=False) for row in others)
        return [replace(self, row=first, ends=False), *between, replace(last, ends=self.ends)]


def members(
    said: Wording, rows: Sequence[Row], template: Template, routine: Path
) -> tuple[Row | Member, ...]:
    """The rows, those in groups with their headings."""
    if not said.groups:
        return tuple(rows)
    known = {group.key: group for group in said.groups}
    seen: set[str] = set()
    made: list[Row | Member] = []
    inside = [exercise.groups for exercise in said.exercises]
    for row, own, after in zip(rows, inside, [*inside[1:], ()], strict=True):
        if not own:
            made.append(row)
            continue
        path = [(known[key], home(routine, own[: at + 1])) for at, key in enumerate(own)]
        begins = tuple(_heading(group, template, at) for group, at in path if group.key not in seen)
        going = tuple(_continued(group, template) for group, _ in path)
        bar = next((group.key for group, _ in path if group.repeats), "")
        on = tuple(each for each in going if each.key in seen)
        seen |= set(own)
        made.append(Member(row, begins, on, bar, bool(bar) and bar not in after, going))
    return tuple(made)


def _heading(said: SaidGroup, template: Template, path: Path) -> Heading:
    notes = [
        Para(paragraph(note.text), child(path, note.role, note.key, note.language)) for note in said.notes
    ]
    under = spaced(chain(notes, stages(said.progress, path, template, headed=not notes)))
    name, facts = _line(said.heading, said.facts, template, path)
    return Heading(said.key, name, facts, under)


def _continued(said: SaidGroup, template: Template) -> Heading:
    """It has been read: it is no part of what is read aloud."""
    return Heading(said.key, *_line(*said.continued, template, ()))


def _line(name: str, facts: Sequence[str], template: Template, path: Path) -> tuple[Para, Para | None]:
    layout, lift = template.layout, template.lift
    own = child(path, "heading") if path else ()
    size = layout.heading * lift
    heading = Para(paragraph(name, "bold"), own, size, size * 1.15, flow="balanced")
    if not facts:
        return heading, None
    size, own = layout.dose * lift, child(path, "facts") if path else ()
    text = joined(tuple(facts), "bold")
    return heading, Para(text, own, size, size * 1.18, colour="accent", flow="parts")


def _heights(headings: Sequence[Heading], setting: Setting) -> float:
    return sum(heading.height(setting) for heading in headings)


def _placed(headings: Sequence[Heading], setting: Setting, y: float) -> list[Item]:
    return list(chain.from_iterable(_stacked(headings, setting, y)))


def _stacked(headings: Sequence[Heading], setting: Setting, y: float) -> Iterator[list[Item]]:
    for heading in headings:
        yield heading.place(setting, y)
        y += heading.height(setting)
