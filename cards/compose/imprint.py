"""A routine in, the small line at the foot of a card out: title, source, version, date, as long as fits."""

from __future__ import annotations

from datetime import date

from cards.compose.face import Item, Path, Text
from cards.compose.paragraph import Line, line_width, paragraph
from cards.compose.setting import Setting
from cards.compose.stack import child, set_line
from cards.model import Routine
from cards.text import width

NO_BREAK = "\u00a0"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LABEL_GAP = 10.0
LABEL_GROWTH = 1.2  # the face's number against the line


def height(setting: Setting) -> float:
    """Room for the line and the air above it."""
    return 1.7 * setting.template.imprint


def place(routine: Routine, setting: Setting, path: Path, label: str) -> list[Item]:
    """On the lower edge of the safe area, the face's number at its right."""
    small = setting.template.imprint
    baseline = setting.template.height - setting.left - 0.24 * small
    number = min(small * LABEL_GROWTH, setting.template.header.facts)
    used = width(label, "bold", number)
    room = (setting.width - used - LABEL_GAP) / small
    element = child(path, "imprint")
    items = set_line(_longest(routine, room), setting.left, baseline, small, "soft", element)
    items.append(Text(setting.right - used, baseline, label, "bold", number, "soft", used))
    return items


def _longest(routine: Routine, room: float) -> Line:
    """The first form that fits on one line; nothing where not even source and version do."""
    for form in _forms(routine):
        line = paragraph(form.replace(" ", NO_BREAK)).words
        if line_width(line) <= room:
            return line
    return ()


def _forms(routine: Routine) -> list[str]:
    """Longest first: source in full, then by its id, then without the day; the title gives way last."""
    titles = "; ".join(
        f"“{source.title}”" if source.key else source.title for source in routine.sources if source.title
    )
    ids = ", ".join(source.key for source in routine.sources if source.key)
    version = f"v{routine.version}" if routine.version else ""
    day, month = _date(routine.date, True), _date(routine.date, False)
    title = routine.title.text
    full = [
        f"Source {ids}: {titles}" if ids else titles,
        f"Version {routine.version}" if routine.version else "",
        day,
    ]
    forms = [full] if titles else []
    forms += [
        [title, f"source {ids}" if ids else "", version, day],
        [title, ids, version, day],
        [title, ids, version, month],
        [ids, version, month],
        [ids, version],
    ]
    return [" · ".join(filter(None, form)) for form in forms]


def _date(given: date | None, day: bool) -> str:
    if given is None:
        return ""
    month = f"{MONTHS[given.month - 1]} {given.year}"
    return f"{given.day} {month}" if day else month
