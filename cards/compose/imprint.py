"""A routine in, the small line at the foot of a card out: title, source, version, date, as long as fits."""

from __future__ import annotations

from collections.abc import Iterator

from cards.compose.face import Item, Path, Text
from cards.compose.paragraph import paragraph
from cards.compose.setline import set_line
from cards.compose.setting import Setting
from cards.compose.stack import child
from cards.compose.words import Line, line_width
from cards.messages import date_words, message, say
from cards.model import Routine
from cards.text import reach, width

NO_BREAK = "\u00a0"
AIR = {"card": 1.7, "tiles": 1.7, "sheet": 2.6}  # from its foot to what is above, in its type size
LABEL_GAP = 10.0
LABEL_GROWTH = 1.2  # the face's number against the line


def height(setting: Setting) -> float:
    """Room for the line and the air above it."""
    return AIR[setting.template.rows] * setting.template.imprint


def place(routine: Routine, setting: Setting, path: Path, label: str) -> list[Item]:
    """On the lower edge of the safe area, the face's number at its right."""
    small = setting.template.imprint
    number = min(small * LABEL_GROWTH, setting.template.header.facts)
    used = width(label, "bold", number)
    line = _longest(routine, (setting.width - used - LABEL_GAP) / small)
    deep = max((word.below for word in line), default=0.0) * small
    deep = max(0.24 * small, deep, reach(label, "bold").below * number)
    baseline = setting.template.height - setting.left - deep
    element = child(path, "imprint")
    items = set_line(line, setting.left, baseline, small, "soft", element)
    items.append(Text(setting.right - used, baseline, label, "bold", number, "soft", used))
    return items


def _longest(routine: Routine, room: float) -> Line:
    """The first form that fits on one line; nothing where not even source and version do."""
    texts = (paragraph(form.replace(" ", NO_BREAK)) for form in _forms(routine))
    lines = (text.spoken(routine.language).words for text in texts)
    return next((line for line in lines if line_width(line) <= room), ())


def _forms(routine: Routine) -> Iterator[str]:
    """Longest first: source in full, then by its id, then without the day; the title gives way last."""
    language, title = routine.language, routine.title.text
    titles = "; ".join(
        say("“{text}”", language, text=source.title) if source.key else source.title
        for source in routine.sources
        if source.title
    )
    ids = say(", ", language).join(source.key for source in routine.sources if source.key)
    long, version = (
        say(form, language, version=routine.version) if routine.version else ""
        for form in (message("Version {version}"), message("v{version}"))
    )
    day, month = (
        date_words(routine.date, language, whole=whole) if routine.date else "" for whole in (True, False)
    )
    full = [say("Source {ids}: {titles}", language, ids=ids, titles=titles) if ids else titles, long, day]
    forms = [full] if titles else []
    forms += [
        [title, say("source {ids}", language, ids=ids) if ids else "", version, day],
        [title, ids, version, day],
        [title, ids, version, month],
        [ids, version, month],
        [ids, version],
    ]
    return (" · ".join(filter(None, form)) for form in forms)
