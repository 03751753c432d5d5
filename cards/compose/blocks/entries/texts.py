"""An entry of texts and addresses in, its label with them out: side by side in columns, or one run into the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cards.compose.blocks.entries.address import address
from cards.compose.blocks.setting import Setting
from cards.compose.type import stack
from cards.compose.type.paragraph import paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.model.face import Item, Path
from cards.model.wording import Entry
from cards.text import CAP

NOTE_GAP = 0.15
FOOT = 0.3 * CAP  # in body sizes


@dataclass(frozen=True)
class Texts:
    """`together`: the label run into the first note, for narrow cards."""

    key: str
    label: Para
    notes: tuple[Para, ...]
    together: tuple[Para, ...]

    def height(self, setting: Setting) -> float:
        if in_columns(setting):
            return stack.height(self.notes, setting.body, setting.text_width) + FOOT * setting.body
        return stack.height(self.together, setting.body, setting.width) + FOOT * setting.body

    def place(self, setting: Setting, y: float) -> list[Item]:
        body = setting.body
        if not in_columns(setting):
            return stack.place(self.together, setting.left, y, body, setting.width)
        return [
            *stack.place([self.label], setting.left, y, body, setting.figures),
            *stack.place(self.notes, setting.text_x, y, body, setting.text_width),
        ]


def in_columns(setting: Setting) -> bool:
    return setting.template.layout.in_columns


def label(said: Entry, path: Path) -> Para:
    return Para(paragraph(said.label, "bold"), child(path, "item", "label"), colour="soft")


def texts(said: Entry, path: Path) -> Texts:
    words = [_note(text, path, index) for index, text in enumerate(said.texts)]
    notes = spaced((*words, *_links(said, path, len(said.links) > 1)))
    led = bool(said.texts) and said.texts[0].startswith("**")  # the note has lead words of its own
    if led or not said.texts:
        together = spaced((*words, *_links(said, path, True)))
    else:
        bold = " ".join(f"**{word}**" for word in said.label.split(" "))
        together = spaced((_note(f"{bold} {said.texts[0]}", path, 0), *notes[1:]))
    return Texts(said.key, label(said, path), notes, together)


def _links(said: Entry, path: Path, led: bool) -> Iterator[Para]:
    """Each on a line of its own; `led`: after where it leads."""
    for index, link in enumerate(said.links, len(said.texts)):
        yield address(link, child(path, "item", str(index)), led, NOTE_GAP if index else 0.0)


def _note(text: str, path: Path, index: int) -> Para:
    return Para(
        paragraph(text), child(path, "item", str(index)), before=NOTE_GAP if index else 0.0, colour="soft"
    )
