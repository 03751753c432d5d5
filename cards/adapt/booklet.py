"""A template and a paper in, the template for the pages of a booklet folded from it out."""

from __future__ import annotations

from dataclasses import replace

from cards.model.template import HeaderStyle, Template
from cards.printing import Paper
from cards.units import MM

EXTRA = 1 * MM  # of the quiet edge, over what printers leave white


def booklet_page(template: Template, paper: Paper) -> Template:
    """The template made as large as an eighth of the paper; no band, for printers do not reach the edges."""
    quiet = max(template.quiet, paper.margin + EXTRA)
    header = replace(template.header, style=HeaderStyle.rule)
    return replace(
        template,
        name="booklet page",
        width=paper.height / 4,
        height=paper.width / 2,
        quiet=quiet,
        radius=0.0,
        header=header,
        slot=None,
    )
