"""A template in, the same in large print out."""

from __future__ import annotations

from dataclasses import replace

from cards.adapt.distance import WIDER
from cards.model.template import Template

LARGE = 14.0  # points; the least of large print


def large_print(template: Template) -> Template:
    """Nothing below 14 pt but the imprint, on as many faces as it takes."""
    floor = max(LARGE, template.floor)
    header = replace(template.header, facts=max(LARGE, template.header.facts))
    header = replace(header, title=max(LARGE, header.title), least=max(LARGE, header.least))
    layout = template.layout
    lift = template.lift if layout.grid else 1 / layout.dose  # names need not stand out by their size too
    return replace(template, floor=floor, wish=max(template.wish, floor * WIDER), lift=lift, header=header)
