"""All that cards will say is there before any size, in order, with what belongs together; and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from cards.errors import Place
from cards.model import Caution, Dose, Routine, Step, Words
from cards.model.wording import NO_ROOM, NOT_SHOWN, Entry, LeftOut, Said, told
from cards.read.amounts.amount import parse_amount
from cards.wording import word
from tests.compose.sample import BEND, RAISE, routine


@dataclass(frozen=True)
class Shown:
    """What a template shows."""

    shows: frozenset[str] = frozenset({"cue"})
    tells: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    gives: frozenset[str] = frozenset()
    sides: int = 1
    wall: bool = False


ALL = Shown(frozenset({"cue", "start", "steps", "cautions", "purpose"}))
OTHER = replace(
    RAISE, name=Words("Chair raise"), cautions=(Caution(Words("Sit."), essential=True), Caution(Words("x")))
)


def said(each: Said, deep: int = 0) -> Iterator[str]:
    yield "  " * deep + f"{each.role}{':' * bool(each.key)}{each.key} {' · '.join(each.parts)}".replace(
        "\u00a0", " "
    )
    for under in each.under:
        yield from said(under, deep + 1)


def lines(made: Routine, shown: Shown) -> list[str]:
    """The exercises of a routine, a line a text, in reading order."""
    exercises = word(made, shown).exercises
    texts = [[each.name, *([each.dose] if each.dose else []), *each.rest] for each in exercises]
    return [line for each in texts for text in each for line in said(text)]


def alone(**changes: object) -> Routine:
    return replace(routine(1), steps=(replace(Step(1, RAISE, RAISE.dose), **changes),))  # type: ignore[arg-type]


def test_a_card_says_name_dose_cue_and_what_is_essential() -> None:
    assert lines(routine(2), Shown()) == [
        "name Side bend",
        "dose Hold 20–30 s · each side",
        "cue Stand tall, one arm up. Bend to the other side and breathe.",
        "name Heel raise",
        "dose 8–12 times",
        "cue Rise on your toes, then lower slowly.",
        "caution:0 Hold on to a wall.",
    ]


def test_a_sheet_says_everything_a_caution_under_its_step() -> None:
    made = alone(exercise=replace(RAISE, purpose=Words("Calves")))
    assert lines(made, ALL) == [
        "name Heel raise",
        "dose 8–12 times",
        "start Stand tall.",
        "step:1 Set one heel on the floor.",
        "  caution:0 Hold on to a wall.",
        "step:2 Reach up, then come back.",
        "cue Rise on your toes, then lower slowly.",
        "note:purpose **Good for** calves",
    ]


def test_an_alternative_is_told_with_its_dose_unless_the_routine_tells_it() -> None:
    other = replace(OTHER, dose=Dose(reps=parse_amount("5", "reps")))
    made = alone(alternative=other, alternative_reason=Words("it hurts."))
    whole = ["note:or **Or** chair raise, if it hurts", "  dose:or 5 times",
             "  cue:or Rise on your toes, then lower slowly.", "  caution:or 0 Sit."]  # fmt: skip
    assert lines(made, Shown())[4:] == whole
    assert lines(alone(alternative=other, alternative_told=True), Shown())[4:] == [
        "note:or **Or** chair raise"
    ]
    assert lines(alone(alternative=replace(other, dose=RAISE.dose)), Shown())[5:] == whole[2:]


def test_an_exercise_without_a_figure_has_its_cue_where_no_steps_are() -> None:
    bare = alone(exercise=replace(RAISE, illustration=None))
    assert "cue Rise on your toes, then lower slowly." in lines(bare, Shown(frozenset()))
    assert lines(alone(), Shown(frozenset())) == [
        "name Heel raise",
        "dose 8–12 times",
        "caution:0 Hold on to a wall.",
    ]


@pytest.mark.parametrize(
    ("dose", "mark"),
    [
        (Dose(hold=parse_amount("20 s", "hold"), reps=parse_amount("5", "reps")), "hold"),
        (Dose(hold=parse_amount("10 s", "hold"), reps=parse_amount("5", "reps")), "reps"),
        (Dose(hold=parse_amount("10 s", "hold")), "hold"),
        (Dose(reps=parse_amount("5", "reps")), "reps"),
    ],
)
def test_the_mark_says_what_the_dose_is(dose: Dose, mark: str) -> None:
    assert word(alone(dose=dose), Shown()).exercises[0].mark == mark


def test_what_gives_way_is_known_beforehand() -> None:
    (exercise,) = word(alone(), replace(ALL, gives=frozenset({"start"}))).exercises
    assert [text for text in exercise.rest if text not in exercise.less] == [exercise.rest[0]]
    assert exercise.rest[0].role == "start"


def test_the_authors_own_time_is_the_time() -> None:
    own = replace(routine(2), time=parse_amount("25 min", "time"))
    for form in (word(own, Shown()).facts.whole, word(own, Shown()).facts.short):
        assert dict(form)["Time"] == "25\u00a0min"
    reckoned = word(routine(2), Shown()).facts
    assert (dict(reckoned.whole)["Time"], dict(reckoned.short)["Time"]) == (
        "about 1–2\u00a0min",
        "1–2\u00a0min",
    )


def test_entries_stand_in_the_order_of_the_template_the_certain_first() -> None:
    made = replace(routine(1), notes=(Words("Sleep."), Words("Eat.")))
    assert word(made, Shown(tells=("notes",), spare=("source", "notes", "how-often"))).entries == (
        Entry("notes", "Good to know", ("Sleep.", "Eat.")),
        Entry("source", "Source", ("A source of ours",), spare=True),
        Entry("how-often", "How often", ("Every day.",), spare=True),
    )


def test_what_the_template_does_not_show_is_left_out_with_its_place() -> None:
    place = Place("routines/own.yaml", 2, 1)
    here = [Place("routines/own.yaml", line, 8) for line in range(5)]
    own = replace(
        BEND,
        purpose=Words("Sides", here[0]),
        cautions=(
            Caution(Words("Slowly.", here[1])),
            Caution(Words("Now.", here[2]), essential=True),
            Caution(Words("Softly.", here[4])),
        ),
    )
    library = replace(own, purpose=Words("Sides", Place("exercises/x.yaml", 1, 1)), cautions=())
    made = replace(routine(1), place=place, notes=(Words("Sleep.", here[3]),))
    made = replace(made, steps=(Step(1, own, own.dose), Step(2, library, own.dose)))
    left = word(made, Shown(spare=("how-often",))).left_out
    assert [(each.key, each.why, each.place) for each in left] == [
        ("notes", NOT_SHOWN, here[3]),
        ("cautions", NOT_SHOWN, here[1]),
        ("cautions", NOT_SHOWN, here[4]),
        ("purpose", NOT_SHOWN, here[0]),
    ]
    assert word(made, replace(ALL, spare=("how-often", "notes"))).left_out == ()


def test_what_several_sizes_leave_out_is_told_once() -> None:
    place = Place("routines/own.yaml", 3, 8, 5, "notes: Sleep")
    left = LeftOut("notes", NO_ROOM, place)
    first, second = told([("a7", left), ("pocket", left), ("a7", replace(left, why=NOT_SHOWN))], "note")
    assert first.message == "`notes` is left out at `a7`, `pocket`: there is no room for it"
    assert second.message == "`notes` is left out at `a7`: the size does not show it"
    assert {first.level, second.level} == {"note"}
    assert first.place == place
