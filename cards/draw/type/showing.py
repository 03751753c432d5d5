"""Texts in, text-showing operators out, and their needs of the fonts; each word prepared once a process."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from cards.draw.file import File
from cards.draw.type import typeface
from cards.draw.type.join import Joined
from cards.text.direction import order, stretches
from cards.text.font import Font, first
from cards.text.shape import WORDS, Cluster, shaped

# Every document has these, whatever it says: so nearly all documents share one subset of each house font.
COMMON = string.ascii_letters + string.digits + " .,:;!?()/-–’“”·×"
ROOM = 50_000  # words kept
SPACED = re.compile(" |[^ ]+")


class Piece(NamedTuple):
    """A word as the inside of a TJ string, and its glyphs."""

    inside: str
    glyphs: frozenset[int]


class Pieces(dict[str, Piece | None]):
    """The words of one weight; None for a word that plain glyphs of the house font do not give."""

    def __init__(self, weight: str) -> None:
        self.weight = weight

    def __missing__(self, word: str) -> Piece | None:
        if len(self) >= ROOM:
            self.clear()
        runs = WORDS[self.weight][word]
        house = first(self.weight)
        plain = all(
            run.font is house and all(_plain(cluster, house) for cluster in run.clusters) for run in runs
        )
        self[word] = piece = _piece([cluster for run in runs for cluster in run.clusters]) if plain else None
        return piece


class Insides(dict[str, str | None]):
    """The insides alone, as these are asked for once a word of every line."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces

    def __missing__(self, word: str) -> str | None:
        if len(self) >= ROOM:
            self.clear()
        piece = self.pieces[word]
        self[word] = inside = piece.inside if piece else None
        return inside


PIECES = {weight: Pieces(weight) for weight in WORDS}
INSIDES = {weight: Insides(pieces) for weight, pieces in PIECES.items()}


def _plain(cluster: Cluster, font: Font) -> bool:
    """Whether it is one glyph, where it belongs, that the font's own table gives the cluster's text."""
    (number, x, y), *more = cluster.parts
    return not (x or y or more) and cluster.text == font.characters.get(number)


def _piece(clusters: list[Cluster]) -> Piece:
    inside = "".join(_code(cluster.parts[0].id, cluster) for cluster in clusters)
    return Piece(inside, frozenset(cluster.parts[0].id for cluster in clusters))


def _code(number: int, cluster: Cluster) -> str:
    """A glyph's number in hexadecimal, and the step after it that kerning asks for."""
    step = cluster.nominal - cluster.advance
    return f"{number:04X}>{step}<" if step else f"{number:04X}"


@cache
def _common(weight: str) -> frozenset[int]:
    pieces = PIECES[weight]
    return frozenset({0}).union(*(piece.glyphs for each in COMMON if (piece := pieces[each])))


@cache
def _space(weight: str) -> tuple[str, int]:
    """The word space: its hexadecimal number, its width in thousandths of an em."""
    (run,) = WORDS[weight][" "]
    return f"{run.clusters[0].parts[0].id:04X}", run.advance


class Setting:
    """What the texts of one document need of the fonts."""

    def __init__(self) -> None:
        self.words: dict[str, set[str]] = {weight: set() for weight in PIECES}  # plain ones
        self.glyphs: dict[Font, set[int]] = {}  # beyond plain words
        self.joined: dict[
            Font, dict[Joined, int]
        ] = {}  # clusters made into glyphs of their own, and their numbers

    def plain(self, text: str, weight: str, lead: bool) -> str | None:
        """Shows the text from where the pen stands, if plain words of the weight's house font give it.

        `lead`: a word space hangs before it, so that whoever reads the text on finds words apart.
        """
        (space, width), known = _space(weight), INSIDES[weight]
        words = text.replace("\u00a0", " ").split(" ")
        insides = [inside for word in words if (inside := known[word]) is not None]
        if len(insides) < len(words):
            return None
        self.words[weight].update(words)
        head = f"{width}<{space}" if lead else "<"
        return f"[{head}{space.join(insides)}>]TJ"

    def rich(self, text: str, weight: str, size: str, lead: bool, base: int, level: int | None = None) -> str:
        """Shows any text: other fonts, marks, words that run leftwards. `base`: 1 in a leftward line. `level`: of all
        of the text, where whoever set the line found it.

        In the order it is read, whichever way the pen must go, so that readers need not turn anything about.
        """
        space, wide = _space(weight)
        self.words[weight].add(" ")
        shown, pen, house = [f"[{wide}<{space}>]TJ " * lead], 0, first(weight)
        words = text.replace("\u00a0", " ")
        parts = stretches(words, base) if level is None else [(level, each) for each in SPACED.findall(words)]
        for font, spots in groupby(_spots(parts, weight), itemgetter(0)):
            codes = ""
            for _, x, cluster in spots:
                # each step in an operator of its own: PDFium looks where a glyph stands only between operators
                codes += (f">]TJ [{pen - x}<" if x != pen else "") + f"{self._number(cluster, font):04X}"
                pen = x + cluster.nominal
            array = f"[<{codes}>]TJ ".replace("[<>]TJ ", "")
            shown.append(array if font is house else f"/{font.key} {size} Tf {array}/{house.key} {size} Tf ")
        return "".join(shown)

    def _number(self, cluster: Cluster, font: Font) -> int:
        """The glyph that gives the cluster and its text, and nothing else all over the document.

        One made of the cluster's parts, where the font has none: readers then find each text by its glyph's number.
        """
        if any(not part.id for part in cluster.parts):
            raise ValueError(f"no font has a glyph for {cluster.text!r}")
        self.glyphs.setdefault(font, {0}).update(part.id for part in cluster.parts)
        if _plain(cluster, font):
            return cluster.parts[0].id
        joined = self.joined.setdefault(font, {})
        return joined.setdefault(
            (cluster.parts, cluster.text, cluster.nominal), font.face.glyph_count + len(joined)
        )

    def add_to(self, file: File) -> None:
        """Puts every font of the document into the file's resources."""
        used = {font: set(glyphs) for font, glyphs in self.glyphs.items()}
        for weight, words in self.words.items():
            if words:
                pieces = [piece for word in words if (piece := PIECES[weight][word])]
                used.setdefault(first(weight), set()).update(
                    _common(weight), *(piece.glyphs for piece in pieces)
                )
        for font, glyphs in used.items():
            joined = tuple(self.joined.get(font, ()))
            file.fonts[font.key] = typeface.add(file, font, frozenset(glyphs), joined)


def _spots(parts: Sequence[tuple[int, str]], weight: str) -> Iterator[tuple[Font, int, Cluster]]:
    """The clusters of a line in reading order, and where each stands, in thousandths of an em from the left end."""
    runs = [shaped(text, weight, level % 2 == 1) for level, text in parts]
    starts, x = {}, 0
    for place in order([level for level, _ in parts]):
        starts[place] = x
        x += sum(run.advance for run in runs[place])
    for place, (level, _) in enumerate(parts):
        clusters = [(run.font, cluster) for run in runs[place] for cluster in run.clusters]
        ends = accumulate((cluster.advance for _, cluster in clusters), initial=starts[place])
        spots = [(font, start, cluster) for (font, cluster), start in zip(clusters, ends, strict=False)]
        yield from reversed(spots) if level % 2 else spots
