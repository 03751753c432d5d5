"""What is said of safety in, the block that closes a card out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from cards.compose.blocks.setting import Setting
from cards.compose.type import signs, stack
from cards.compose.type.line import set_line, spoken
from cards.compose.type.paragraph import AIR, Paragraph, indented, paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.compose.type.word import line_width
from cards.model import Words
from cards.model.face import Item, Path
from cards.model.wording import Wording
from cards.text import CAP

LABEL_SIZE = 1.25
ITEM_GAP = 0.42  # between the items of a list, in body sizes
RULE_GAP = 0.45  # from the rule to the label's capitals
LABEL_DROP = 1.3  # from the label's baseline to the first line's
TRIANGLE = 0.95 * CAP * LABEL_SIZE * 1.12
SIGN = signs.danger_width(TRIANGLE) + 0.35  # from the edge to the label
STRIP_GAP = 0.5  # from the rule to the first capitals of a strip
STRIP_SIGN = stack.DANGER * 1.12 + 0.35  # from the edge to the label of a strip
LABEL_GAP = 0.6  # from there to the text; a space follows
UNDER = 0.5  # from the label's baseline to a rule under it
STRIP_RULE = 1.2  # its weight over a strip, in points


Style = Literal["run-in", "strip", "list", "columns"]


@dataclass(frozen=True)
class Block:
    """Safety notes set one way: `run-in` (one paragraph), `strip` (the same, its label on the first line), `list`, or
    `columns` (during left, the rest right).
    """

    left: tuple[Para, ...]
    right: tuple[Para, ...]
    style: Style
    path: Path
    label: str

    @cached_property
    def heading(self) -> Paragraph:
        return paragraph(self.label, "bold").spoken(spoken(self.path))

    @property
    def drop(self) -> float:
        """From the label's baseline to the first line's, in body sizes."""
        first = self.left[0]
        return max(LABEL_DROP, self.heading.below * LABEL_SIZE + first.ink + AIR)

    def fits(self, setting: Setting) -> bool:
        """Whether label and words are no wider than their lines."""
        if self.style == "strip":
            return True
        room = (setting.figures if self.style == "columns" else setting.width) / setting.body
        label = SIGN + LABEL_SIZE * self.heading.width
        words = max(para.text.widest for para in self.left)
        beside = max((para.text.widest for para in self.right), default=0.0)
        return max(label, words) <= room and beside <= setting.text_width / setting.body

    def height(self, setting: Setting) -> float:
        body = setting.body
        if self.style == "strip":
            return stack.height(self.left, body, setting.width) + STRIP_GAP * body
        if self.style == "columns":
            text = max(self._column(self.left, setting, setting.figures), self._beside(setting))
        else:
            text = self._column(self.left, setting, setting.width)
        return text + self._gap(setting) * body

    def place(self, setting: Setting, y: float, spread: float = 0.0, alone: bool = False) -> list[Item]:
        """From `y` down; `spread` points more between items. `alone` on a face: the rule goes under the label."""
        if self.style == "strip":
            return self._place_strip(setting, y)
        body, size = setting.body, LABEL_SIZE * setting.body
        baseline = y + (self._gap(setting) - (RULE_GAP if alone else 0.0)) * body + CAP * size
        weight = setting.template.layout.safety_rule
        line = baseline + UNDER * body if alone else y + weight / 2
        items: list[Item] = [signs.rule(setting.left, setting.right, line, weight, "warn")]
        items += signs.danger(setting.left, baseline, TRIANGLE * body)
        own, x = child(self.path, "heading"), setting.left + SIGN * body
        items += set_line(self.heading.words, x, baseline, size, "warn", own)
        columns = self.style == "columns"
        width = setting.figures if columns else setting.width
        drop = (
            baseline
            + ((self.drop + RULE_GAP if alone else self.drop) - self.left[0].leading - self.left[0].before)
            * body
            - spread
        )
        items += stack.place_below(self.left, setting.left, drop, body, width, spread)
        if columns and self.right:
            top = baseline - self.right[0].top * body
            items += stack.place(self.right, setting.text_x, top, body, setting.text_width, spread)
        return items

    def _gap(self, setting: Setting) -> float:
        """From the rule to the height of the label's capitals: farther where its letters stand higher, as in Arabic."""
        high = (self.heading.above - CAP) * LABEL_SIZE + setting.template.layout.safety_rule / setting.body
        return max(RULE_GAP, high + AIR)

    def _place_strip(self, setting: Setting, y: float) -> list[Item]:
        body, left, weight = setting.body, setting.left, STRIP_RULE
        top = y + STRIP_GAP * body
        baseline = top + self.left[0].top * body
        label = set_line(
            self.heading.words,
            left + STRIP_SIGN * body,
            baseline,
            body,
            "warn",
            child(self.path, "heading"),
        )
        return [
            signs.rule(left, setting.right, y + weight / 2, weight, "warn"),
            *signs.danger(left, baseline, stack.DANGER * body),
            *label,
            *stack.place(self.left, left, top, body, setting.width),
        ]

    @property
    def gaps(self) -> int:
        """How many gaps between items there are to spread."""
        return 0 if self.style == "strip" else max(len(self.left) - 1, len(self.right) - 1, 0)

    def _column(self, paras: tuple[Para, ...], setting: Setting, width: float) -> float:
        body = setting.body
        text = stack.advance(paras, body, width) - (paras[0].leading + paras[0].before) * body
        return (CAP * LABEL_SIZE + self.drop + paras[-1].foot) * body + text

    def _beside(self, setting: Setting) -> float:
        if not self.right:
            return 0.0
        lift = (CAP * LABEL_SIZE - self.right[0].top) * setting.body
        return lift + stack.height(self.right, setting.body, setting.text_width)


def run_in(said: Wording, path: Path) -> Block:
    """All notes as one paragraph, but the guidance line."""
    path = child(path, "safety")
    *notes, last = _notes(said)
    paras = [_para(" ".join(note.text for note in notes), child(path, "note", "all"))] if notes else []
    paras.append(_para(last.text, child(path, "note", "last")))
    return Block(spaced(paras), (), "run-in", path, said.label)


def strip(said: Wording, path: Path) -> Block:
    """All notes as one paragraph that the label starts, for cards wider than high."""
    path, label = child(path, "safety"), said.label
    room = STRIP_SIGN + line_width(paragraph(label, "bold").words) + LABEL_GAP
    notes = _para(" ".join(note.text for note in _notes(said)), child(path, "note", "all"))
    return Block((replace(notes, text=indented(notes.text, room)),), (), "strip", path, label)


def listed(said: Wording, path: Path) -> Block:
    """One note an item."""
    path = child(path, "safety")
    return Block(items(_notes(said), path, ITEM_GAP), (), "list", path, said.label)


def _notes(said: Wording) -> tuple[Words, ...]:
    return (*said.during, *said.see)


def columns(said: Wording, path: Path, leading: bool) -> Block:
    """What to mind under the label; when to see a professional beside it; `leading`: after what to do first."""
    path = child(path, "safety")
    if not said.during:
        return listed(said, path[:-1])
    left = items(said.during, path, ITEM_GAP)
    right = items((*(said.before if leading else ()), *said.see), path, ITEM_GAP, len(left))
    return Block(left, right, "columns", path, said.label)


def label_width(said: Wording) -> float:
    """Of the label with its triangle, in body sizes."""
    return SIGN + LABEL_SIZE * paragraph(said.label, "bold").width


def before(said: Wording, path: Path) -> Para | None:
    """The line under the header: what to do first."""
    if not said.before:
        return None
    text = " ".join(note.text for note in said.before)
    return _para(text, child(path, "note", "before"))


def items(notes: Sequence[Words], path: Path, gap: float, start: int = 0) -> tuple[Para, ...]:
    return spaced(
        _para(note.text, child(path, "item", str(start + index)), gap if index else 0.0)
        for index, note in enumerate(notes)
    )


def _para(text: str, path: Path, gap: float = 0.0) -> Para:
    return Para(paragraph(text), path, leading=1.18, before=gap)
