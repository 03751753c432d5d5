"""What lies on a sheet in, what its margins and gutters have room for out: words, a 100 mm bar, a bank card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from cards.impose.grid import BLEED, HAIR, Grid
from cards.impose.marks import LENGTH, OFF, WEIGHT, grown, rounded
from cards.messages import say
from cards.model.face import Drawing, Face, Item, Text
from cards.model.page import Box, Cell
from cards.text import CAP, width
from cards.units import MM

SIZE = 6.5  # of the words, in points
RISE, DEPTH = 0.76, 0.24  # of their tallest letters and of their descenders, in em
NEAR = 3 * MM  # from the trim to the middle of words in a place left free
CLEAR = 0.6 * MM  # from trims, marks and bleeding bands
BARS = ((3 * MM, SIZE), (1.4 * MM, 4.5))  # (height, type size), tall where there is room
BANK_CARD = (85.6 * MM, 53.98 * MM, 3.18 * MM)  # ID-1 of ISO/IEC 7810
Centre = tuple[float, float, int]


def notes(
    places: Grid,
    used: Sequence[Box],
    cells: Sequence[Cell],
    lines: Sequence[Drawing],
    words: Sequence[str],
    checks: str = "",
) -> tuple[Cell, ...]:
    """The words in the fullest form that finds room; with `checks`, a language, also the bar and the bank card.

    `used`: the slots that hold a piece. Where there is no room for either, a bar takes the place of crop marks in
    gutters whose cuts the margins mark too (`covered` tells which), is half as long, or takes the words' place.
    """
    taken = [grown(box, CLEAR) for box in used]
    taken += [grown(box, CLEAR) for cell in cells for box in _bleeding(cell)]
    marks = {box: grown(box, CLEAR) for box in map(_extent, lines)}
    found: list[Cell] = []

    def place(faces: Iterable[Face], boxes: Iterable[Box]) -> bool:
        free = [*taken, *boxes, *map(extent, found)]
        cell = next(filter(None, (_placed(face, places, free) for face in faces)), None)
        found.extend([cell] if cell else [])
        return cell is not None

    def place_scale() -> bool:
        bars = [place([_bar(100, *bar) for bar in BARS], marks.values())]
        bars += [place([_bank_card(checks)], marks.values())]
        kept = [marks[box] for box in marks if not _told_outside(box, marks, places.block)]
        shorter = ((100, kept), (50, marks.values()))
        return any(bars) or any(place([_bar(long, *bar) for bar in BARS], boxes) for long, boxes in shorter)

    place(map(_sentence, words), marks.values())
    if checks and not place_scale():
        found.clear()
        place_scale()
        place(map(_sentence, words), marks.values())
    return tuple(found)


def has_scale(notes: Sequence[Cell]) -> bool:
    """Whether a bar of 100 mm or a bank card is among them."""
    return any(max(note.face.width, note.face.height) in (100 * MM, BANK_CARD[0]) for note in notes)


def covered(line: Drawing, notes: Sequence[Cell]) -> bool:
    """Whether a crop mark gives way to one of the notes."""
    return any(overlap(grown(_extent(line), HAIR), extent(note)) for note in notes)


def _told_outside(mark: Box, marks: Iterable[Box], block: Box) -> bool:
    """Whether a mark within the block is in line with marks at both of its sides."""
    axis = int(mark[2] - mark[0] > mark[3] - mark[1])  # 0: upright
    line = [box for box in marks if abs(box[axis] - mark[axis]) + abs(box[axis + 2] - mark[axis]) < 2 * HAIR]
    start, end = block[1 - axis], block[3 - axis]
    within = start < mark[1 - axis] and mark[3 - axis] < end
    return within and any(box[3 - axis] < start for box in line) and any(box[1 - axis] > end for box in line)


def _placed(face: Face, places: Grid, taken: Sequence[Box]) -> Cell | None:
    """The face in the first place that is free all over."""
    left, top, right, bottom = places.paper.printable
    for x, y, turn in _centres(places):
        wide, high = (face.height, face.width) if turn else (face.width, face.height)
        x0, y0, x1, y1 = box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        inside = x0 >= left - HAIR and y0 >= top - HAIR and x1 <= right + HAIR and y1 <= bottom + HAIR
        if inside and not any(overlap(box, other) for other in taken):
            return Cell(face, x0, y1, 270) if turn else Cell(face, x0, y0)
    return None


def _centres(places: Grid) -> list[Centre]:
    """Middles of margins, gutters and pieces: margins before gutters, from the foot up, upright before turned."""
    left, top, right, bottom = places.block
    edges = places.paper.printable
    xs = _middles([(box[0], box[2]) for box in places.slots], edges[0], edges[2])
    ys = _middles([(box[1], box[3]) for box in places.slots], edges[1], edges[3])

    def order(centre: Centre) -> tuple[bool, bool, float, float]:
        x, y, turn = centre
        return bool(turn), left < x < right and top < y < bottom, -y, abs(x - places.paper.width / 2)

    return sorted(product(xs, ys, (0, 270)), key=order)


def _middles(spans: Sequence[tuple[float, float]], start: float, end: float) -> list[float]:
    """Of the margins, all of them and what is beyond the crop marks; of gutters, also beside a bleed; of pieces.

    And near the edges of pieces, where words leave the middle free.
    """
    trims = sorted(set(spans))
    first, last = trims[0][0], trims[-1][1]
    found = {(start + end) / 2, *((a + b) / 2 for a, b in trims)}
    found |= {edge for a, b in trims for edge in (a + NEAR, b - NEAR)}
    for (_, before), (after, _) in pairwise(trims):
        found |= {(before + after + shift) / 2 for shift in (0.0, -BLEED, BLEED)}
    for off in (CLEAR, CLEAR + OFF + LENGTH, 2 * CLEAR + OFF + LENGTH):
        found |= {(start + first - off) / 2, (last + off + end) / 2}
    return sorted(found)


def _sentence(words: str) -> Face:
    wide = width(words, "regular", SIZE)
    text = Text(0, RISE * SIZE, words, "regular", SIZE, "soft", wide)
    return Face(wide, (RISE + DEPTH) * SIZE, (text,))


def _bar(long: int, height: float, size: float) -> Face:
    """A line of so many millimetres from end to end, its length told in the middle."""
    label, end = f"{long} mm", long * MM
    wide = width(label, "regular", size)
    middle, start = height / 2, (end - wide) / 2
    ends = ((0.0, start - size / 4), (start + wide + size / 4, end))
    strokes = [(("M", x0, middle), ("L", x1, middle)) for x0, x1 in ends]
    strokes += [(("M", x, 0.0), ("L", x, height)) for x in (0.0, end)]
    items: list[Item] = [Drawing(stroke, "ink", WEIGHT) for stroke in strokes]
    items.append(Text(start, middle + CAP * size / 2, label, "regular", size, "soft", wide))
    return Face(end, height, tuple(items))


def _bank_card(language: str) -> Face:
    wide, high, radius = BANK_CARD
    words = say("A bank card is this large", language)
    long = width(words, "regular", SIZE)
    line = Drawing(rounded((0.0, 0.0, wide, high), radius), "soft", WEIGHT)
    return Face(wide, high, (line, Text((wide - long) / 2, high / 2, words, "regular", SIZE, "soft", long)))


def _bleeding(cell: Cell) -> Iterator[Box]:
    """Where drawings of the cell reach past its trim."""
    face, (left, top, right, bottom) = cell.face, cell.reach
    for item in face.items:
        if isinstance(item, Drawing) and item.bleeds:
            x0, y0, x1, y1 = _extent(item)
            yield _turned((x0 - left, y0 - top, x1 + right, y1 + bottom), cell)


def extent(cell: Cell) -> Box:
    """The box a cell's face takes on the page."""
    return _turned((0.0, 0.0, cell.face.width, cell.face.height), cell)


def _turned(box: Box, cell: Cell) -> Box:
    """A box of the face on the page."""
    cosine, sine = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[cell.turn]
    corners = [
        (cell.x + cosine * x - sine * y, cell.y + sine * x + cosine * y) for x, y in (box[:2], box[2:])
    ]
    (ax, ay), (bx, by) = corners
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _extent(item: Drawing) -> Box:
    """Around all points of the path."""
    xs = [value for _, *values in item.commands for value in values[::2]]
    ys = [value for _, *values in item.commands for value in values[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share more than a hair."""
    return a[0] < b[2] - HAIR and b[0] < a[2] - HAIR and a[1] < b[3] - HAIR and b[1] < a[3] - HAIR
