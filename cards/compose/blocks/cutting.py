"""Paragraphs and the room for them in, the lines that fit and what is left of them out: how a row is cut in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from cards.compose.blocks.setting import Setting
from cards.compose.type import stack
from cards.compose.type.stack import Para
from cards.compose.type.table import Table

SHORT = 3  # lines: a paragraph that is not cut


def fill(
    above: Sequence[Para], pending: Sequence[Para], setting: Setting, room: float
) -> tuple[list[Para], list[Para]]:
    """As much of the pending paragraphs as there is room for, in points, under those above, and what is left.

    Paragraphs that belong together are parted only where they alone are too high.
    """
    taken: list[Para] = []
    alone = len(above) == 1
    pending = list(stack.spaced((above[-1], *pending))[1:])
    while pending:
        group = _group(pending)
        high = stack.advance(group, setting.body, setting.text_width)
        if high > room + 1e-6:
            if len(group) == 1 or not taken:
                lines, pending = _lines(group, pending, setting, room, alone=not taken and alone)
                taken += lines
            break
        taken, pending, room = [*taken, *group], pending[len(group) :], room - high
    return taken, pending


def _group(paras: Sequence[Para]) -> list[Para]:
    """The first paragraph, and those that are kept with it."""
    return [paras[0], *takewhile(lambda para: para.kept, paras[1:])]


def _lines(
    group: Sequence[Para], pending: list[Para], setting: Setting, room: float, alone: bool
) -> tuple[list[Para], list[Para]]:
    """As many lines of a group as there is room for, and what is left of all.

    A short paragraph that is kept with the one above is not cut, and takes a line of that one along.
    """
    taken: list[Para] = []
    rest = pending[:]
    for para in group:
        if isinstance(para, Table):
            upper, lower = para.parted(setting.body, setting.text_width, room) if alone else ([], [para])
            return [*taken, *upper], [*lower, *rest[1:]]
        lines = para.lines(setting.body, setting.text_width)
        fit = max(0, int((room / setting.body - para.before) / para.leading + 1e-6))
        if fit < len(lines):
            if taken and (fit < 1 or (para.kept and len(lines) <= SHORT)):
                return [*taken[:-1], *_parted(taken[-1], -1, setting, rest)], rest
            fit = _together(fit, len(lines), alone and not taken)
            return [*taken, *_parted(rest.pop(0), fit, setting, rest)], rest
        taken.append(rest.pop(0))
        room -= (para.before + para.leading * len(lines)) * setting.body
    return taken, rest


def _together(fit: int, count: int, alone: bool) -> int:
    """Of `count` lines, how many of the `fit` there is room for are taken so that none is left alone.

    `alone`: some must be taken.
    """
    taken = fit - 1 if count - fit == 1 and fit > 1 else fit
    return (fit if alone else 0) if taken == 1 else taken


def _parted(para: Para, at: int, setting: Setting, rest: list[Para]) -> list[Para]:
    """The lines of a paragraph before `at`, if there are any; its other lines go first in what is left."""
    lines = para.lines(setting.body, setting.text_width)
    upper, lower = lines[:at], lines[at:]
    if at < 0 and not upper:
        return [para]
    if lower:
        text, hang = para.text.of(sum(lower, ())), None if upper else para.hang
        rest.insert(0, replace(para, text=text, hang=hang, before=0.0))
    return [replace(para, text=para.text.of(sum(upper, ())))] if upper else []
