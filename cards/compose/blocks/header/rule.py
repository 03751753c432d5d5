"""Title and facts in, a header over a rule out: each fact with its label, on as few lines as they take."""

from __future__ import annotations

from cards.compose.blocks.header import logo
from cards.compose.blocks.header.area import area
from cards.compose.blocks.header.made import Header
from cards.compose.blocks.header.title import Title
from cards.compose.type import signs
from cards.compose.type.line import set_lead
from cards.compose.type.paragraph import Paragraph, paragraph
from cards.compose.type.stack import child
from cards.compose.type.word import line_width
from cards.model.face import Item, Path
from cards.model.template import Template
from cards.model.wording import Facts
from cards.units import MM

GAP = 16.0  # between the facts
LEAST_GAP = 8.0  # the same where they would not fit one line otherwise
UNDER = 0.3  # from ink to the rule or the next line's ink, in sizes of the facts
LEADING = 1.3
ABOVE_RULE = 1.5 * MM  # from the logo to the rule


def header(said: Facts, template: Template, path: Path, title: Title) -> Header:
    free, small, weight = area(template), template.header.facts, template.header.weight
    texts = [(label, _labelled(label, words).spoken(path[0].language)) for label, words in said.whole]
    above = max(text.above for _, text in texts)
    baseline = title.baseline(free.top)
    baseline += max(1.4 * small, title.below * title.size + (above + UNDER) * small)
    facts, baseline = _facts(texts, template, baseline, path)
    height = baseline + max(0.68, UNDER + max(text.below for _, text in texts)) * small
    height = max(height, logo.low(template) + ABOVE_RULE + weight / 2)
    left, right = template.quiet, template.width - template.quiet
    rules = [signs.rule(left, right, height, weight, "accent")]
    if template.stripe:
        height += weight
        rules.append(signs.rule(left, right, height, weight, "second"))
    items = (*logo.place(template, path), *title.place(free, "ink", path), *facts, *rules)
    return Header(height + weight / 2, items)


def _facts(
    texts: list[tuple[str, Paragraph]], template: Template, baseline: float, path: Path
) -> tuple[list[Item], float]:
    """One after the other from the first baseline on; and the last."""
    free, small, items = area(template), template.header.facts, list[Item]()
    leading = max(LEADING, *(text.leading for _, text in texts)) * small
    left_over = free.width - sum(text.width for _, text in texts) * small
    gap = max(LEAST_GAP, min(GAP, left_over / max(1, len(texts) - 1)))
    x = free.left
    for label, text in texts:
        for index, line in enumerate(text.lines(free.width / small)):
            wide = line_width(line) * small
            if index or (x > free.left and x + wide > free.right + 1e-6):
                x, baseline = free.left, baseline + leading
            items += set_lead(line, x, baseline, small, "soft", child(path, "facts", label))
            x += wide + gap
    return items, baseline


def _labelled(label: str, words: str) -> Paragraph:
    """The label, and what it says in bold."""
    return paragraph(f"{label} " + " ".join(f"**{word}**" for word in words.split(" ")))
