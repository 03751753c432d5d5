"""A routine and a template in, the header of a face out: title, when, how long, what you need."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cards.compose.fitting.blame import MisfitError
from cards.compose.type import signs
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import Paragraph, joined, paragraph
from cards.compose.type.stack import child, told
from cards.compose.type.word import Line, line_width
from cards.model import Routine
from cards.model.face import Item, Path, Text
from cards.model.template import Template
from cards.model.wording import Facts
from cards.text import CAP, width
from cards.units import MM

STRIP = 2.2 * MM  # of accent, on faces after the first of a card
FACT_GAP = 16.0  # between the facts of a sheet
FACT_LEAST = 8.0  # the same where they would not fit one line otherwise
LABEL_GAP = 6.0  # between facts or title and the face's number
MOST = 0.4  # of the height of a face, the most a header may take
INLINE_GAP = 10.0
CLEAR = 0.19  # from the title's ink to that of the facts under it, in sizes of the facts
UNDER = 0.3  # from ink to a rule or the next line's ink, in sizes of the facts
TITLE_LEADING = 1.1


@dataclass(frozen=True)
class Header:
    """`items` without the face's number, which stands at `label` (right edge, baseline) in `label_size`."""

    height: float
    items: tuple[Item, ...]
    label: tuple[float, float] | None
    label_size: float


def header(routine: Routine, said: Facts, template: Template, path: Path, style: str) -> Header:
    """Errors: MisfitError when title and facts leave too little of the face."""
    text = paragraph(routine.title.text, "bold").spoken(routine.language)
    above = _label_on_title(text, said, template)
    title, size = _title(text, template, above)
    for banded in (_banded(said, template, title, size), _shortest(said)):
        made = (
            _band(banded, template, path, title, size, above)
            if template.header.style == "band"
            else _rule(said, template, path, title, size)
        )
        if made.height <= MOST * template.height:
            break
    else:
        raise MisfitError(template, made.height - MOST * template.height)
    return _ink_light(made, template) if style == "rule" and template.header.style == "band" else made


def strip(template: Template) -> float:
    """Height of what stands in the header's place on the faces after the first."""
    return STRIP if template.header.style == "band" else 0.0


@dataclass(frozen=True)
class Banded:
    """The facts a band shows: on the title's own line, as on a card that is wide and low, or on lines of their own."""

    parts: tuple[str, ...]
    inline: bool


def _banded(said: Facts, template: Template, title: tuple[Line, ...], size: float) -> Banded:
    """The whole facts on one line, else the short ones; the whole ones too where even those take more."""
    label = _label(template)
    beside = line_width(title[0]) * size + INLINE_GAP + label
    low = template.layout.tiles and len(title) == 1
    for inline, taken in [*([(True, beside)] if low else []), (False, label), (False, 0.0)]:
        for form in (said.whole, said.short):
            if _one_line(form, template, taken):
                return Banded(tuple(words for _, words in form), inline)
    return Banded(tuple(words for _, words in said.whole), False)


def _shortest(said: Facts) -> Banded:
    return Banded(tuple(words for _, words in said.short), False)


def _one_line(said: tuple[tuple[str, str], ...], template: Template, label: float) -> bool:
    words = " · ".join(words for _, words in said)
    return width(words, "regular", template.header.facts) + label <= template.width - 2 * template.quiet


def _label(template: Template) -> float:
    """Room for the face's number and the air before it."""
    return width("2/2", "bold", template.header.facts) + LABEL_GAP


def _title(text: Paragraph, template: Template, above: bool) -> tuple[tuple[Line, ...], float]:
    """The title on one line in the largest size that allows it, else in more; `above`: beside the face's number."""
    room = template.width - 2 * template.quiet
    label = _label(template) if above else 0.0
    size = min(template.header.title, int((room - label) / line_width(text.words) * 4) / 4)
    if size >= template.header.least:
        return (text.words,), size
    return text.balanced(room / template.header.least), template.header.least


def _label_on_title(text: Paragraph, said: Facts, template: Template) -> bool:
    """The face's number goes up to the title where the facts need all of their line and the title can spare it."""
    title = line_width(text.words) * template.header.least
    spare = title + _label(template) <= template.width - 2 * template.quiet
    cramped = not _one_line(said.short, template, _label(template))
    return template.header.style == "band" and cramped and spare and _one_line(said.short, template, 0.0)


def _band(
    said: Banded,
    template: Template,
    path: Path,
    title: tuple[Line, ...],
    size: float,
    above: bool,
) -> Header:
    """`above`: the face's number stands beside the title."""
    left, right = template.quiet, template.width - template.quiet
    items, baseline = _title_lines(title, size, left, template.head, "paper", path)
    small, above = template.header.facts, above and not said.inline
    label, number = (0.0 if above else _label(template)), baseline
    text = joined(said.parts, "regular").spoken(path[0].language)
    lines = text.parted((right - left - label) / small)
    if said.inline:
        items += set_line(
            lines[0],
            right - label - line_width(lines[0]) * small,
            baseline,
            small,
            "paper",
            child(path, "facts"),
        )
    else:
        leading = max(1.16, text.leading) * small
        baseline += max(0.12 * small, _below(title) * size + (text.above + CLEAR) * small - leading)
        for line, own in told(lines, child(path, "facts")):
            baseline += leading
            items += set_line(line, left, baseline, small, "paper", own)
    height = baseline + max(0.54, text.below + UNDER) * small + (0.2 * small if said.inline else 0.0)
    return Header(
        height,
        (signs.band(template.width, height), *_slot(template), *items),
        (right, number if above else baseline),
        small,
    )


def _rule(said: Facts, template: Template, path: Path, title: tuple[Line, ...], size: float) -> Header:
    left, right = template.quiet, template.width - template.quiet
    items, baseline = _title_lines(title, size, left, template.head, "ink", path)
    small, x, language = template.header.facts, left, path[0].language
    texts = [(label, _labelled(label, words).spoken(language)) for label, words in said.whole]
    above, leading = max(text.above for _, text in texts), max(1.3, *(text.leading for _, text in texts))
    baseline += max(1.4 * small, _below(title) * size + (above + UNDER) * small)
    free = right - left - sum(text.width for _, text in texts) * small
    gap = max(FACT_LEAST, min(FACT_GAP, free / max(1, len(texts) - 1)))
    for label, text in texts:
        for index, line in enumerate(text.lines((right - left) / small)):
            if index or (x > left and x + line_width(line) * small > right + 1e-6):
                x, baseline = left, baseline + leading * small
            items += _fact(line, x, baseline, small, child(path, "facts", label))
            x += line_width(line) * small + gap
    height = baseline + max(0.68, UNDER + max(text.below for _, text in texts)) * small
    rule = signs.rule(left, right, height, template.header.weight, "accent")
    return Header(height + template.header.weight / 2, (*items, rule), None, 0.0)


def _labelled(label: str, words: str) -> Paragraph:
    return paragraph(f"{label} " + " ".join(f"**{word}**" for word in words.split(" ")))


def _fact(line: Line, x: float, baseline: float, size: float, path: Path) -> list[Item]:
    """The label soft, what it says bold."""
    items = set_line(line, x, baseline, size, "ink", path)
    return [
        item._replace(colour="soft") if isinstance(item, Text) and item.font == "regular" else item
        for item in items
    ]


def _title_lines(
    title: tuple[Line, ...], size: float, x: float, top: float, colour: str, path: Path
) -> tuple[list[Item], float]:
    """The title's ink begins at `top`; its items, and its last baseline."""
    text = Paragraph(sum(title, ()))
    baseline = top + max(CAP, *(word.above for word in title[0])) * size
    items: list[Item] = []
    for index, line in enumerate(title):
        baseline += max(TITLE_LEADING, text.leading) * size if index else 0.0
        items += set_line(line, x, baseline, size, colour, child(path, "title"))
    return items, baseline


def _below(title: tuple[Line, ...]) -> float:
    """How far ink goes below the title, in its size."""
    return max(word.below for word in title[-1])


def _slot(template: Template) -> tuple[Item, ...]:
    """Where to punch: the outline of the slot."""
    if (slot := template.slot) is None:
        return ()
    from cards.model.face import Drawing

    left = (template.width - slot.width) / 2 if slot.left is None else slot.left
    outline = signs.capsule(left, slot.top, slot.width, slot.height)
    return (Drawing(outline, "paper"), Drawing(outline, "rule", 0.5))


def _ink_light(made: Header, template: Template) -> Header:
    """The same grid with a rule instead of the band."""
    items = [item._replace(colour="ink") if isinstance(item, Text) else item for item in made.items[1:]]
    rule = signs.rule(template.quiet, template.width - template.quiet, made.height - 0.7, 1.4, "ink")
    return replace(made, items=(*items, rule))
