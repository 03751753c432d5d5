"""Lines are as few as can be, no word is lost or moved, and of all ways to break the one of least cost is taken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.compose.type import word as words_module
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.word import Line, line_width, plain
from cards.text import reach

made_up = st.text("begilmnow", min_size=1, max_size=9)
words = st.lists(
    made_up | st.sampled_from(["to", "the", "and", "up", "knee,", "floor."]), min_size=1, max_size=9
)
measures = st.floats(3.0, 20.0)
LINE = 1000.0  # fewer lines win over everything else


def said(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(word.join * bool(index) + word.text for index, word in enumerate(line)) for line in lines]


def whole(lines: tuple[Line, ...]) -> str:
    """What is read, without spaces: of a broken word the whole word."""
    return "".join(word.text if word.said is None else word.said for line in lines for word in line).replace(
        " ", ""
    )


def ways(line: Line, measure: float) -> Iterator[tuple[Line, ...]]:
    """All ways to break words into lines that fit."""
    if not line:
        yield ()
    for end in range(1, len(line) + 1):
        if line_width(line[:end]) <= measure + words_module.SLACK:
            yield from ((line[:end], *rest) for rest in ways(line[end:], measure))


def cost(lines: tuple[Line, ...], measure: float) -> float:
    """Of total fit, in numbers of its own: empty space squared, less at the last line; a widow is dear."""
    total = 0.0
    for index, line in enumerate(lines):
        filled = line_width(line) / measure
        empty, last = (1 - filled) ** 2, index == len(lines) - 1
        total += LINE + empty * (0.35 if last else 1.0)
        if last and index and len(line) == 1 and filled < 0.3:
            total += 0.5
        if not last and line[-1].text in {"to", "the", "and"}:
            total += 0.05
        if not last and line[-1].text[-1] in ".,:;?!":
            total -= 0.06
    return total


@given(words, measures)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_other_way_to_break_costs_less(given_words: list[str], measure: float) -> None:
    text = paragraph(" ".join(given_words))
    lines = text.lines(measure)
    fitted = text.fitted(measure)
    assert tuple(word for line in lines for word in line) == fitted
    assert cost(lines, measure) == pytest.approx(min(cost(way, measure) for way in ways(fitted, measure)))


@given(words, measures)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_every_flow_has_the_fewest_lines_all_of_them_within_the_measure(
    given_words: list[str], measure: float
) -> None:
    text = paragraph(" ".join(given_words))
    for lines in (text.lines(measure), text.balanced(measure)):
        assert len(lines) == text.count(measure) == min(map(len, ways(text.fitted(measure), measure)))
        assert all(line_width(line) <= measure + 1e-3 for line in lines)
        assert whole(lines) == "".join(given_words)


@given(words, measures)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_the_widest_line_of_a_name_is_as_narrow_as_can_be(given_words: list[str], measure: float) -> None:
    text = paragraph(" ".join(given_words))
    fewest = text.count(measure)
    narrowest = min(
        max(map(line_width, way)) for way in ways(text.fitted(measure), measure) if len(way) == fewest
    )
    assert max(map(line_width, text.balanced(measure))) == pytest.approx(narrowest, rel=0.01)


def test_a_word_longer_than_the_line_is_cut_and_nothing_of_it_lost() -> None:
    text = paragraph("up Donaudampfschifffahrt on")
    lines = text.lines(4.0)
    assert said(lines)[0] == "up"
    assert whole(lines) == "upDonaudampfschifffahrton"
    assert all(line_width(line) <= 4.0 for line in lines)


def test_a_mark_stays_with_its_letter_when_a_word_is_cut() -> None:
    lines = paragraph("e\u0301" * 20).lines(3.0)
    assert len(lines) > 1
    assert all(not line.startswith("\u0301") for line in said(lines))


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ("Lie on your back with the knees bent", 15.0, ["Lie on your back with the", "knees bent"]),
        ("Push the floor away and sit up", 6.5, ["Push the floor", "away and", "sit up"]),
        ("Step back and let go", 8.5, ["Step back and", "let go"]),
    ],
)
def test_one_short_word_is_not_left_alone_though_lines_were_fuller(
    text: str, measure: float, lines: list[str]
) -> None:
    assert said(paragraph(text).lines(measure)) == lines


def test_lines_rather_end_where_a_voice_would_pause_than_at_a_small_word() -> None:
    assert said(paragraph("Bend one knee, lift the heel to a wall").lines(9.0))[0] == "Bend one knee,"
    assert said(paragraph("Bend one knee and look down at it").lines(11.0)) == [
        "Bend one knee and look",
        "down at it",
    ]


def test_a_space_that_does_not_break_is_never_a_line_end() -> None:
    text = paragraph("Hold for 20–30\u00a0s and rest for 10\u00a0s now")
    every = [line for measure in range(16, 80) for line in said(text.lines(measure / 4))]
    assert all(not line.startswith(("s", "\u00a0")) or line.startswith("s and") is False for line in every)
    whole = [said(text.lines(measure / 4)) for measure in range(16, 80)]
    assert all(any("20–30\u00a0s" in line for line in lines) for lines in whole)


def test_a_dose_breaks_between_its_parts_where_the_dot_then_goes() -> None:
    dose = joined(("Hold 6\u00a0s", "rest 10\u00a0s", "8–12\u00a0times"), "bold")
    assert said(dose.parted(40.0)) == ["Hold 6\u00a0s · rest 10\u00a0s · 8–12\u00a0times"]
    assert said(dose.parted(line_width(dose.words) - 0.1)) == [
        "Hold 6\u00a0s · rest 10\u00a0s",
        "8–12\u00a0times",
    ]


def test_a_dose_fills_its_lines_evenly() -> None:
    dose = joined(("Hold 5\u00a0s", "rest 2\u00a0s", "8–12\u00a0times", "each leg"), "bold")
    assert said(dose.parted(line_width(dose.words) - 0.1)) == [
        "Hold 5\u00a0s · rest 2\u00a0s",
        "8–12\u00a0times · each leg",
    ]


def test_a_part_of_a_dose_longer_than_a_line_has_even_lines_of_its_own() -> None:
    dose = joined(("Hold 5\u00a0s", "twice", "then for as long as is comfortable", "each side"), "bold")
    lines = dose.parted(12.0)
    assert said(lines) == ["Hold 5\u00a0s · twice", "then for as long", "as is comfortable", "each side"]
    assert len(lines) == dose.count(12.0)


@given(
    st.lists(st.lists(st.sampled_from(["so", "hold", "breathing"]), min_size=1, max_size=5), min_size=1),
    measures,
)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_the_lines_of_parts_are_as_many_as_counted(parts: list[list[str]], measure: float) -> None:
    text = joined(tuple(map(" ".join, parts)), "bold")
    lines = text.parted(measure)
    assert len(lines) == text.count(measure)
    assert all(line_width(line) <= measure + 1e-3 for line in lines)
    assert whole(lines) == "".join(map("".join, parts))


def test_bold_words_are_bold_and_their_marks_are_gone() -> None:
    (line,) = paragraph("**See a** doctor, **now**.").lines(99.0)
    assert [[segment[:2] for segment in word.segments] for word in line] == [
        [("bold", "See")],
        [("bold", "a")],
        [("regular", "doctor,")],
        [("bold", "now"), ("regular", ".")],
    ]
    assert plain("**See a** doctor") == "See a doctor"


@pytest.mark.parametrize("text", ["لُغَةٌ إِلَى", "पूर्णिमा ऊँची", "Ấm ỡm Ợ", "Äußerste Übung", "ascending"])
def test_no_ink_touches_that_of_the_next_line(text: str) -> None:
    made = paragraph(text)
    inks = [reach(word.text, "regular") for word in made.words]
    assert made.leading > max(ink.above for ink in inks) + max(ink.below for ink in inks)
    assert made.leading < 2.0


def test_no_words_take_nothing() -> None:
    empty = paragraph("")
    assert (empty.above, empty.below, empty.width, empty.widest, empty.longest) == (0, 0, 0, 0, 0)
    assert empty.count(10.0) == 0
