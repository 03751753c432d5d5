"""A template, what is wanted on paper and a theme in, the template as it is composed for out: changed once, here."""

from __future__ import annotations

from dataclasses import replace

from cards.adapt.booklet import booklet_page
from cards.adapt.brand import SECOND, branded
from cards.adapt.distance import read_from
from cards.adapt.large_print import large_print
from cards.model.template import PUNCHES, HeaderStyle, Template, Theme
from cards.printing import Printing

__all__ = ["adapt", "branded"]


def adapt(template: Template, printing: Printing, theme: Theme) -> Template:
    """For the distance it is read from, the print, the punch, the pages that are folded, and the theme's ink."""
    if printing.distance:
        template = read_from(template, printing.distance)
    if printing.large:
        template = large_print(template)
    if printing.punch:
        template = replace(template, slot=PUNCHES[printing.punch])
    if printing.booklet and printing.sheet:
        template = booklet_page(template, printing.sheet.paper)
    if printing.run:
        template = replace(template, sides=printing.run)
    return in_ink(replace(template, stripe=SECOND in theme.tones), theme)


def in_ink(template: Template, theme: Theme) -> Template:
    """A band is set in ink where the theme saves that."""
    header = template.header
    if theme.header != HeaderStyle.rule or not header.style.banded:
        return template
    return replace(template, header=replace(header, style=HeaderStyle.light))
