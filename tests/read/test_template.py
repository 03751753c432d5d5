"""Sizes and themes are read as written: each length in points, each default where nothing stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.errors import ContentError
from cards.model.layout import CARD, SHEET
from cards.model.template import PUNCHES, FigureColumn, Header, HeaderStyle, Slot, Template, Theme
from cards.parse import parse
from cards.read.template import TONES, read_template, read_theme
from tests.impose.measure import MM

LEAST = """\
name: Little
trim: 67 x 95 mm
quiet: 4 mm
rows: card
body: {floor: 8 pt, wish: 11 pt}
header: {style: band, title: 15.5 pt, facts: 8 pt}
figure: {width: 19 mm}
shows: [cue]
"""
LITTLE = Template(
    "little",
    name="Little",
    use="",
    width=67 * MM,
    height=95 * MM,
    quiet=4 * MM,
    radius=0.0,
    sides=1,
    layout=CARD,
    header=Header(HeaderStyle.band, 15.5, 15.5, 8.0, 2.4),
    floor=8.0,
    wish=11.0,
    figure=FigureColumn(19 * MM, 19 * MM, "one"),
    imprint=6.5,
    shows=frozenset(["cue"]),
)
THEME = "tones: {" + ", ".join(f"{tone}: 0b4f5c" for tone in TONES) + "}\n"


def read(text: str) -> Template:
    return read_template(parse(text.encode(), "size.yaml"), "little")


def told(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read(text)
    return [problem.message for problem in caught.value.problems]


def changed(line: str) -> str:
    """The text with this line for the one of its key."""
    key = line.split(":", maxsplit=1)[0]
    kept = [each for each in LEAST.splitlines() if not each.startswith(f"{key}:")]
    return "\n".join([*kept, line, ""])


def test_what_is_not_said_is_the_plainest() -> None:
    assert read(LEAST) == LITTLE


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("use: in a pocket", {"use": "in a pocket"}),
        ("trim: 2.5 x 4 in", {"width": 180.0, "height": 288.0}),
        ("trim: 20 × 20mm", {"width": 20 * MM, "height": 20 * MM}),
        ("trim: 1200 x 120 mm", {"width": 1200 * MM, "height": 120 * MM}),
        ("quiet: 0.5 cm", {"quiet": 5 * MM}),
        ("corners: 3 mm", {"radius": 3 * MM}),
        ("sides: 2", {"sides": 2}),
        ("rows: sheet", {"layout": SHEET}),
        ("columns: 8", {"columns": 8}),
        ("imprint: 0.1 pt", {"imprint": 0.1}),
        ("shows: [cue, start, steps]", {"shows": frozenset(["cue", "start", "steps"])}),
        ("tells: [notes]", {"tells": ("notes",)}),
        ("spare: [how-often, source]", {"spare": ("how-often", "source")}),
        ("theme: ink", {"theme": "ink"}),
        ("punch: corner", {"slot": PUNCHES["corner"]}),
        ("slot: {size: 14 x 3 mm, top: 4 mm}", {"slot": Slot(14 * MM, 3 * MM, 4 * MM)}),
        ("body: {floor: 4 pt, wish: 4 pt}", {"floor": 4.0, "wish": 4.0}),
        (
            "header: {style: rule, title: 20 pt, title-least: 10 pt, facts: 9 pt, weight: 3 pt}",
            {"header": Header(HeaderStyle.rule, 20.0, 10.0, 9.0, 3.0)},
        ),
        (
            "figure: {width: 19 mm, most: 24 mm, frames: all}",
            {"figure": FigureColumn(19 * MM, 24 * MM, "all")},
        ),
    ],
)
def test_what_is_said_is_taken(line: str, change: dict[str, object]) -> None:
    assert read(changed(line)) == replace(LITTLE, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("trim: 19 x 95 mm", "expected a card of 20 mm or more on each side"),
        ("trim: 67 x 0 mm", "expected a size such as `67 x 95 mm`, found `67 x 0 mm`"),
        ("trim: 67 mm", "expected a size such as `67 x 95 mm`, found `67 mm`"),
        ("trim: 1201 x 95 mm", "expected a length of 1200 mm or less"),
        ("quiet: 17 mm", "the quiet edge leaves less than half of the card"),
        ("quiet: 4", "expected a length such as `4 mm`, found `4`"),
        ("sides: 3", "found `3`, expected 1 to 2"),
        ("sides: 0", "found `0`, expected 1 to 2"),
        ("columns: 9", "found `9`, expected 1 to 8"),
        ("columns: 0", "found `0`, expected 1 to 8"),
        ("imprint: 0 pt", "found `0 pt`, expected a length of at least 0.1 pt"),
        ("body: {floor: 3.9 pt, wish: 8 pt}", "expected a floor of 4 pt or more and a wish no smaller than the floor"),
        ("body: {floor: 9 pt, wish: 8 pt}", "expected a floor of 4 pt or more and a wish no smaller than the floor"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(line: str, message: str) -> None:
    assert told(changed(line)) == [message]


@pytest.mark.parametrize("key", ["name", "trim", "quiet", "rows", "body", "header", "figure", "shows"])
def test_what_every_size_has_is_missed(key: str) -> None:
    lines = [line for line in LEAST.splitlines() if not line.startswith(f"{key}:")]
    assert told("\n".join([*lines, ""])) == [f"missing the key `{key}`"]


def theme(text: str) -> Theme:
    return read_theme(parse(text.encode(), "theme.yaml"), "mine")


def test_a_theme_has_a_colour_for_every_tone() -> None:
    colours = dict.fromkeys((*TONES, "tint"), "0b4f5c")
    assert theme(THEME) == Theme("mine", colours, "")
    assert theme(THEME.replace("0b4f5c", "0B4F5C") + "header: rule\n") == Theme("mine", colours, "rule")
    with pytest.raises(ContentError, match="missing the tones `paper`, `accent`\n"):
        theme(THEME.replace("paper", "paler").replace("accent", "accident"))
    with pytest.raises(
        ContentError, match="expected a colour of six hex digits such as `0b4f5c`, found `0b4f5`"
    ):
        theme(THEME.replace("0b4f5c", "0b4f5"))
