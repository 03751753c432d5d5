"""A routine in, what a closing face tells where it has room: how often, good to know, full sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cards.compose import marks, stack
from cards.compose.dose import amount_words
from cards.compose.face import Item, Path
from cards.compose.paragraph import paragraph
from cards.compose.setting import Setting
from cards.compose.stack import Para, child, spaced
from cards.messages import count, say
from cards.model import Routine
from cards.text import CAP

AIR = 0.7  # above the rule, in body sizes
TOP = 0.8  # from the rule to the first capitals
ENTRY_GAP = 0.45
NOTE_GAP = 0.15


@dataclass(frozen=True)
class Entry:
    label: Para
    notes: tuple[Para, ...]
    together: tuple[Para, ...]  # the label run into the first note, for narrow cards


@dataclass(frozen=True)
class Spare:
    """`kept`: how many of the first entries never give way."""

    entries: tuple[Entry, ...]
    kept: int = 0

    def height(self, setting: Setting) -> float:
        if not self.entries:
            return 0.0
        gaps = ENTRY_GAP * (len(self.entries) - 1) * setting.body
        return (AIR + TOP) * setting.body + gaps + sum(self._entry(entry, setting) for entry in self.entries)

    def place(self, setting: Setting, y: float) -> list[Item]:
        """From `y` down: air, a rule, the entries."""
        if not self.entries:
            return []
        y += AIR * setting.body
        items: list[Item] = [marks.rule(setting.left, setting.right, y, 0.5, "rule")]
        y += TOP * setting.body
        for entry in self.entries:
            items += self._place(entry, setting, y)
            y += self._entry(entry, setting) + ENTRY_GAP * setting.body
        return items

    @property
    def least(self) -> Spare:
        return self.first(self.kept)

    def fewer(self) -> Iterator[Spare]:
        """All of it, then with one entry less each time, down to the least."""
        return (self.first(count) for count in range(len(self.entries), self.kept - 1, -1))

    def first(self, count: int) -> Spare:
        return Spare(self.entries[:count], min(self.kept, count))

    def after(self, count: int) -> Spare:
        return Spare(self.entries[count:], max(0, self.kept - count))

    def _entry(self, entry: Entry, setting: Setting) -> float:
        if _in_columns(setting):
            return stack.height(entry.notes, setting.body, setting.text_width) + CAP * 0.3 * setting.body
        return stack.height(entry.together, setting.body, setting.width) + CAP * 0.3 * setting.body

    def _place(self, entry: Entry, setting: Setting, y: float) -> list[Item]:
        body = setting.body
        if not _in_columns(setting):
            return stack.place(entry.together, setting.left, y, body, setting.width)
        return [
            *stack.place([entry.label], setting.left, y, body, setting.figures),
            *stack.place(entry.notes, setting.text_x, y, body, setting.text_width),
        ]


def _in_columns(setting: Setting) -> bool:
    return setting.template.rows == "sheet"


def spare(routine: Routine, shows: tuple[str, ...], path: Path, own_time: bool) -> Spare:
    """Entries in the order of `shows`; the last gives way first. `own_time`: the author's own time stays."""
    language = routine.language
    sources = [source.title for source in routine.sources if source.title]
    content = {
        "how-often": (say("How often", language), [routine.how_often.text] if routine.how_often else []),
        "notes": (say("Good to know", language), [note.text for note in routine.notes]),
        "source": (count("Source", "Sources", len(sources), language), sources),
    }
    if own_time and routine.time:
        own = say("The source says {time}.", language, time=amount_words(routine.time, language))
        content["time"] = (say("Time", language), [own])
        shows = ("time", *shows)
    entries = tuple(_entry(*content[key], child(path, "list", key)) for key in shows if content[key][1])
    return Spare(entries, int("time" in content))


def _entry(label: str, texts: list[str], path: Path) -> Entry:
    heading = Para(paragraph(label, "bold"), child(path, "item", "label"), colour="soft")
    notes = spaced(_note(text, path, index) for index, text in enumerate(texts))
    led = texts[0].startswith("**")  # the note has lead words of its own
    bold = " ".join(f"**{word}**" for word in label.split(" "))
    together = notes if led else spaced((_note(f"{bold} {texts[0]}", path, 0), *notes[1:]))
    return Entry(heading, notes, together)


def _note(text: str, path: Path, index: int) -> Para:
    return Para(
        paragraph(text), child(path, "item", str(index)), before=NOTE_GAP if index else 0.0, colour="soft"
    )
