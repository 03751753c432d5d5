"""A routine in, the small line at the foot of a card out: title, source, version, date, as long as fits."""

from __future__ import annotations

from collections.abc import Iterator

from cards.compose.face import Item, Path, Text
from cards.compose.setting import Setting
from cards.compose.stack import child, set_line
from cards.compose.template import Template
from cards.compose.words import Line, line_width, words_of
from cards.messages import date_words, message, say
from cards.model import Routine
from cards.text import width

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
    baseline = setting.template.height - setting.left - 0.24 * small
    number = min(small * LABEL_GROWTH, setting.template.header.facts)
    used = width(label, "bold", number)
    room = (setting.width - used - LABEL_GAP) / small
    element = child(path, "imprint")
    items = set_line(
        _longest(routine, setting.template, room), setting.left, baseline, small, "soft", element
    )
    items.append(Text(setting.right - used, baseline, label, "bold", number, "soft", used))
    return items


def _longest(routine: Routine, template: Template, room: float) -> Line:
    """The first form that fits on one line; nothing where not even source and version do."""
    lines = (words_of(form.replace(" ", NO_BREAK)) for form in _forms(routine, template))
    return next((line for line in lines if line_width(line) <= room), ())


def _forms(routine: Routine, template: Template) -> Iterator[str]:
    """Longest first: without the day, then the date, then the version; then without the title of what it belongs to.

    A source is told in full where nothing else on the card does; elsewhere always by `source` and its id.
    """
    language = routine.language
    title = routine.title.text if template.sides > 1 else ""  # one face has it in its header
    ids = say(", ", language).join(source.key for source in routine.sources if source.key)
    source = say("source {ids}", language, ids=ids) if ids else ""
    long, short = (
        say(form, language, version=routine.version) if routine.version else ""
        for form in (message("Version {version}"), message("v{version}"))
    )
    day, month = (
        date_words(routine.date, language, whole=whole) if routine.date else "" for whole in (True, False)
    )
    told = "" if "source" in template.spare else _in_full(routine, ids)
    full = [[title, told, long, day], [title, told, short, month], [title, told], [told, long, day]]
    forms = full if told else []
    title = routine.title.text
    forms += [[title, source, short, day], [title, source, short, month], [title, source, short]]
    forms += [[title, source], [source, short, month], [source, short]]
    return (" · ".join(filter(None, form)) for form in forms)


def _in_full(routine: Routine, ids: str) -> str:
    """All titles of its sources; nothing where there are none."""
    titles = "; ".join(
        say("“{text}”", routine.language, text=source.title) if source.key else source.title
        for source in routine.sources
        if source.title
    )
    return (
        say("Source {ids}: {titles}", routine.language, ids=ids, titles=titles) if ids and titles else titles
    )
