"""A routine and a template in, the header of a face out: title, when, how long, what you need."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cards.compose import marks
from cards.compose.dose import amount_words
from cards.compose.duration import duration_words, routine_duration
from cards.compose.face import Item, Path, Text
from cards.compose.paragraph import Line, joined, line_width, paragraph
from cards.compose.setting import MM
from cards.compose.stack import child, set_line
from cards.compose.template import Template
from cards.errors import ContentError, Problem
from cards.messages import say
from cards.model import Routine
from cards.text import CAP, width

STRIP = 2.2 * MM  # of accent, on faces after the first of a card
FACT_GAP = 16.0  # between the facts of a sheet
LABEL_GAP = 6.0  # between facts or title and the face's number
MOST = 0.4  # of the height of a face, the most a header may take
INLINE_GAP = 10.0
TITLE_LEADING = 1.1


@dataclass(frozen=True)
class Header:
    """`items` without the face's number, which stands at `label` (right edge, baseline) in `label_size`."""

    height: float
    items: tuple[Item, ...]
    label: tuple[float, float] | None
    label_size: float


def header(routine: Routine, template: Template, path: Path, style: str) -> Header:
    """Errors: ContentError when title and facts leave too little of the face."""
    title, size = _title(routine, template)
    inline = _inline(routine, template, title, size)
    made = (
        _band(routine, template, path, title, size, inline)
        if template.header.style == "band"
        else _rule(routine, template, path, title, size)
    )
    if made.height > MOST * template.height:
        raise _too_long(routine, template)
    return _ink_light(made, template) if style == "rule" and template.header.style == "band" else made


def strip(template: Template) -> float:
    """Height of what stands in the header's place on the faces after the first."""
    return STRIP if template.header.style == "band" else 0.0


def facts(routine: Routine, own_time: bool = True) -> list[tuple[str, str]]:
    """(label, words) of when, how long, what you need; with the reckoned time, if asked, the author's own."""
    language = routine.language
    time = duration_words(*routine_duration(routine), language, about=own_time)
    if routine.time and own_time:
        own = amount_words(routine.time, language)
        time = say("{time} (source: {own})", language, time=time, own=own)
    found = [(say("Time", language), time)]
    if routine.when:
        found.insert(0, (say("When", language), routine.when.text))
    if routine.need:
        things = say(", ", language).join(item.text for item in routine.need)
        found.append((say("You need", language), things))
    return found


def shows_own_time(routine: Routine, template: Template) -> bool:
    """Whether the header has room for the author's own time beside the reckoned one; if not, the back tells it."""
    return template.header.style == "rule" or _one_line(routine, template, True, _label(template))


def _one_line(routine: Routine, template: Template, own_time: bool, label: float) -> bool:
    words = " · ".join(words for _, words in facts(routine, own_time))
    return width(words, "regular", template.header.facts) + label <= template.width - 2 * template.quiet


def _label(template: Template) -> float:
    """Room for the face's number and the air before it."""
    return width("2/2", "bold", template.header.facts) + LABEL_GAP


def _title(routine: Routine, template: Template) -> tuple[tuple[Line, ...], float]:
    """The title on one line in the largest size that allows it, else in two or more at the least size."""
    room = template.width - 2 * template.quiet
    text = paragraph(routine.title.text, "bold")
    label = _label(template) if _label_on_title(routine, template) else 0.0
    size = min(template.header.title, int((room - label) / line_width(text.words) * 4) / 4)
    if size >= template.header.least:
        return (text.words,), size
    return text.balanced(room / template.header.least), template.header.least


def _label_on_title(routine: Routine, template: Template) -> bool:
    """The face's number goes up to the title where the facts need all of their line and the title can spare it."""
    title = line_width(paragraph(routine.title.text, "bold").words) * template.header.least
    spare = title + _label(template) <= template.width - 2 * template.quiet
    cramped = not _one_line(routine, template, False, _label(template))
    return template.header.style == "band" and cramped and spare and _one_line(routine, template, False, 0.0)


def _inline(routine: Routine, template: Template, title: tuple[Line, ...], size: float) -> bool:
    """Whether the facts fit on the title's own line, as on a card that is wide and low."""
    used = line_width(title[0]) * size + INLINE_GAP + _label(template)
    return template.rows == "tiles" and len(title) == 1 and _one_line(routine, template, False, used)


def _band(
    routine: Routine, template: Template, path: Path, title: tuple[Line, ...], size: float, inline: bool
) -> Header:
    left, right = template.quiet, template.width - template.quiet
    items, baseline = _title_lines(title, size, left, template.head + CAP * size, "paper", path)
    small, above = template.header.facts, _label_on_title(routine, template) and not inline
    label, number = (0.0 if above else _label(template)), baseline
    parts = tuple(words for _, words in facts(routine, shows_own_time(routine, template) and not inline))
    lines = joined(parts, "regular").greedy((right - left - label) / small)
    if inline:
        items += set_line(
            lines[0],
            right - label - line_width(lines[0]) * small,
            baseline,
            small,
            "paper",
            child(path, "facts"),
        )
    else:
        baseline += 0.22 * small
        for line in lines:
            baseline += 1.16 * small
            items += set_line(line, left, baseline, small, "paper", child(path, "facts"))
    height = baseline + 0.62 * small + (0.2 * small if inline else 0.0)
    return Header(
        height,
        (marks.band(template.width, height), *_slot(template), *items),
        (right, number if above else baseline),
        small,
    )


def _rule(routine: Routine, template: Template, path: Path, title: tuple[Line, ...], size: float) -> Header:
    left, right = template.quiet, template.width - template.quiet
    items, baseline = _title_lines(title, size, left, template.head + CAP * size, "ink", path)
    small, x = template.header.facts, left
    baseline += 1.55 * small
    for label, words in facts(routine):
        text = paragraph(f"{label} " + " ".join(f"**{word}**" for word in words.split(" ")))
        for index, line in enumerate(text.lines((right - left) / small)):
            if index or (x > left and x + line_width(line) * small > right):
                x, baseline = left, baseline + 1.3 * small
            items += _fact(line, x, baseline, small, child(path, "facts"))
            x += line_width(line) * small + FACT_GAP
    height = baseline + 0.75 * small
    rule = marks.rule(left, right, height, template.header.weight, "accent")
    return Header(height + template.header.weight / 2, (*items, rule), None, 0.0)


def _fact(line: Line, x: float, baseline: float, size: float, path: Path) -> list[Item]:
    """The label soft, what it says bold."""
    items = set_line(line, x, baseline, size, "ink", path)
    return [
        replace(item, colour="soft") if isinstance(item, Text) and item.font == "regular" else item
        for item in items
    ]


def _title_lines(
    title: tuple[Line, ...], size: float, x: float, baseline: float, colour: str, path: Path
) -> tuple[list[Item], float]:
    items: list[Item] = []
    whole = paragraph(" ".join(word.text for line in title for word in line), "bold")
    for index, line in enumerate(title):
        baseline += max(TITLE_LEADING, whole.leading) * size if index else 0.0
        items += set_line(line, x, baseline, size, colour, child(path, "title"))
    return items, baseline


def _slot(template: Template) -> tuple[Item, ...]:
    """Where to punch: the outline of the slot."""
    if (slot := template.slot) is None:
        return ()
    from cards.compose.face import Drawing

    left = (template.width - slot.width) / 2 if slot.left is None else slot.left
    outline = marks.capsule(left, slot.top, slot.width, slot.height)
    return (Drawing(outline, "paper"), Drawing(outline, "rule", 0.5))


def _ink_light(made: Header, template: Template) -> Header:
    """The same grid with a rule instead of the band."""
    items = [replace(item, colour="ink") if isinstance(item, Text) else item for item in made.items[1:]]
    rule = marks.rule(template.quiet, template.width - template.quiet, made.height - 0.7, 1.4, "ink")
    return replace(made, items=(*items, rule))


def _too_long(routine: Routine, template: Template) -> ContentError:
    longest = max(
        (routine.title, *routine.need, *([routine.when] if routine.when else [])),
        key=lambda words: len(words.text),
    )
    field = "title" if longest is routine.title else "when" if longest is routine.when else "need"
    message = (
        f"the {field} does not fit: the header would take more than {MOST:.0%} of a {template.name.lower()}"
    )
    return ContentError([Problem(message, longest.place, f"shorten the {field}, or use a larger size")])
