"""What `pose` gives: a flat drawing of one posture, in statures, with the words that say what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cards.model.phrase import Sentence, spoken

if TYPE_CHECKING:
    from cards.model.photo import Photo

Command = tuple[str, *tuple[float, ...]]  # ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path (non-zero winding), or a stroked one where `stroke` > 0. `tone` is a colour name of the theme."""

    tone: str
    commands: tuple[Command, ...]
    stroke: float = 0.0  # line width, in statures; round caps and joins
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """Shapes in drawing order. One figure is another than any other, however alike: a file has each once.
    Lengths are in statures, x to the right, y DOWN; a floor, where there is one, is y = 0.

       `box` is the ink (x0, y0, x1, y1) and holds every shape, strokes included. `ground` is True when frames must
       share a ground line, False for views from above, which are centred. `alt` says what the picture says.
    """

    shapes: tuple[Shape, ...]
    box: tuple[float, float, float, float]
    ground: bool
    alt: str
    told: tuple[
        Sentence, ...
    ] = ()  # `alt` as phrases, to be said in another language; () for words of the file
    photo: Photo | None = None  # fills the box instead of shapes

    def words(self, language: str) -> str:
        """What the picture says, in a language; in the file's own words, where it has any."""
        return spoken(self.told, language) if self.told else self.alt
