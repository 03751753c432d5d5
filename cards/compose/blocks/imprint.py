"""A wording in, the small line at the foot of a card out: title, source, version, date, as long as fits."""

from __future__ import annotations

from cards.compose.blocks.setting import Setting
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import paragraph
from cards.compose.type.stack import child
from cards.compose.type.word import Line, line_width
from cards.model.face import Item, Path, Text
from cards.model.wording import Imprint, Wording
from cards.text import reach, width

NO_BREAK = "\u00a0"
LABEL_GAP = 10.0
LABEL_GROWTH = 1.2  # the face's number against the line


def height(setting: Setting) -> float:
    """Room for the line and the air above it."""
    return setting.template.layout.above_imprint * setting.template.imprint


def place(said: Wording, setting: Setting, path: Path, label: str) -> list[Item]:
    """On the lower edge of the safe area, the face's number at its right; "" for none."""
    small = setting.template.imprint
    number, used = _number(setting, label)
    form = chosen(said, setting, label)
    line = _line(form, said.language) if form else ()
    deep = max((word.below for word in line), default=0.0) * small
    deep = max(0.24 * small, deep, reach(label, "bold").below * number)
    baseline = setting.template.height - setting.left - deep
    items: list[Item] = [*set_line(line, setting.left, baseline, small, "soft", child(path, "imprint"))]
    if not label:
        return items
    return [*items, Text(setting.right - used, baseline, label, "bold", number, "soft", used)]


def chosen(said: Wording, setting: Setting, label: str) -> Imprint | None:
    """The first form that fits on one line beside the face's number; None where not even source and version do."""
    room = (setting.width - _number(setting, label)[1] - LABEL_GAP) / setting.template.imprint
    return next((form for form in said.imprints if line_width(_line(form, said.language)) <= room), None)


def _number(setting: Setting, label: str) -> tuple[float, float]:
    """Type size and width of the face's number."""
    small = setting.template.imprint
    size = max(small, min(small * LABEL_GROWTH, setting.template.header.facts))
    return size, width(label, "bold", size)


def _line(form: Imprint, language: str) -> Line:
    return paragraph(form.text.replace(" ", NO_BREAK)).spoken(language).words
