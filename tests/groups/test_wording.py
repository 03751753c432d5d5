"""What stands beside the headings of groups, in each language of the program."""

from __future__ import annotations

import pytest

from cards.link import link, open_library
from cards.model.wording import SaidGroup, Wording
from cards.wording import word
from tests.conftest import Project
from tests.wording.test_wording import Shown

LINES = {
    "3 rounds, rest 60-120 s": (
        "3 rounds · rest 60–120 s",
        "3 Runden · 60–120 s Pause",
        "3 מחזורים · מנוחה 60–120 שנ׳",
    ),
    "1-2 rounds, 15 s between exercises": (
        "1–2 rounds · 15 s between exercises",
        "1–2 Runden · 15 s zwischen den Übungen",
        "1–2 מחזורים · 15 שנ׳ בין התרגילים",
    ),
    "1 round": (
        "1 round",
        "1 Runde",
        "מחזור 1",
    ),
    "20 s on 10 s off, 2 rounds, rest 1 min": (
        "2 × 20 s on, 10 s off · rest 1 min",
        "2 × 20 s Arbeit, 10 s Pause · 1 min Pause",
        "2 × 20 שנ׳ עבודה, 10 שנ׳ מנוחה · מנוחה 1 דק׳",
    ),
    "20 s on 10 s off": (
        "20 s on, 10 s off",
        "20 s Arbeit, 10 s Pause",
        "20 שנ׳ עבודה, 10 שנ׳ מנוחה",
    ),
    "40 s each": (
        "40 s each",
        "je 40 s",
        "40 שנ׳ כל אחד",
    ),
    "2 rounds, 3 min per station, rest 1 min": (
        "2 rounds · 3 min each · 1 min to change",
        "2 Runden · je 3 min · 1 min zum Wechseln",
        "2 מחזורים · 3 דק׳ כל אחד · 1 דק׳ למעבר",
    ),
    "every minute for 10 min": (
        "every minute · 10 min",
        "jede Minute · 10 min",
        "בכל דקה · 10 דק׳",
    ),
    "every 2 min for 10 min, in turn": (
        "every 2 min · 10 min · in turn",
        "alle 2 min · 10 min · reihum",
        "כל 2 דק׳ · 10 דק׳ · לפי התור",
    ),
    "AMRAP 7 min": (
        "as many rounds as you can · 7 min",
        "so viele Runden wie möglich · 7 min",
        "כמה שיותר מחזורים · 7 דק׳",
    ),
    "5 rounds in 12 min": (
        "5 rounds · within 12 min",
        "5 Runden · innerhalb von 12 min",
        "5 מחזורים · תוך 12 דק׳",
    ),
    "choose 2": (
        "choose 2 of 3",
        "2 von 3 auswählen",
        "בחרו 2 מתוך 3",
    ),
    "choose 1-2": (
        "choose 1–2 of 3",
        "1–2 von 3 auswählen",
        "בחרו 1–2 מתוך 3",
    ),
    "3 rounds, walk back": (
        "3 rounds · walk back",
        "3 Runden · zurückgehen",
        "3 מחזורים · חזרה בהליכה",
    ),
    "3 rounds, rest as needed": (
        "3 rounds · rest as needed",
        "3 Runden · as needed Pause",
        "3 מחזורים · מנוחה as needed",
    ),
}


def worded(project: Project, group: str, language: str = "en") -> Wording:
    text = (
        f"title: T\nlanguage: {language}\nsteps:\n  - {{group: A, steps: [plank, plank, plank], {group}}}\n"
    )
    project({"routines/x.yaml": text})
    return word(link(open_library(), ["x"]).routines[0], Shown())


def group(project: Project, text: str, language: str = "en") -> SaidGroup:
    (said,) = worded(project, text, language).groups
    return said


@pytest.mark.parametrize("do", LINES)
@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_the_facts_of_a_heading(project: Project, do: str, language: str) -> None:
    expected = LINES[do][["en", "de", "he"].index(language)]
    said = group(project, f'do: "{do}"', language)
    assert " · ".join(said.facts).replace("\u00a0", " ") == expected
    assert said.repeats == (not do.startswith("choose"))
    assert said.choice == do.startswith("choose")


@pytest.mark.parametrize(
    ("text", "continued"),
    [
        ('do: "3 rounds, rest 60 s"', "A, continued · 3 rounds"),
        ('do: "AMRAP 7 min"', "A, continued · as many rounds as you can"),
        ("when: Monday, do: 3 rounds", "A, continued · Monday"),
        ("notes: x", "A, continued"),
    ],
)
def test_the_heading_where_it_goes_on(project: Project, text: str, continued: str) -> None:
    heading, facts = group(project, text).continued
    assert " · ".join([heading, *facts]).replace("\u00a0", " ") == continued


def test_a_day_says_when_first(project: Project) -> None:
    assert group(project, "when: weeks 1-4, do: 3 rounds").facts == ("weeks 1–4", "3\u00a0rounds")


def test_notes_and_progressions_of_a_group(project: Project) -> None:
    said = group(project, 'notes: ["**Slowly.** Breathe.", Then the other side.], progress: more each week')
    assert [note.text for note in said.notes] == ["**Slowly.** Breathe.", "Then the other side."]
    assert [(row.when, row.parts) for row in said.progress] == [("", ("more each week",))]
    assert len({note.key for note in said.notes}) == 2


def test_rows_by_the_clock_say_no_dose_of_the_library(project: Project) -> None:
    made = worded(project, "do: 20 s on 10 s off")
    assert [each.dose for each in made.exercises] == [None] * 3
    assert all(each.dose for each in worded(project, "do: 3 rounds").exercises)
    assert all(each.dose for each in worded(project, "do: 20 s on 10 s off, dose: {reps: 5}").exercises)


def test_the_bar_of_an_outer_group_is_that_of_those_in_it(project: Project) -> None:
    project({"routines/x.yaml": """\
        title: T
        steps:
          - {group: A, do: 3 rounds, steps: [{group: B, do: superset, steps: [plank]}]}
          - {group: C, steps: [{group: D, do: superset, steps: [plank]}]}
        """})  # fmt: skip
    made = word(link(open_library(), ["x"]).routines[0], Shown()).groups
    assert [(each.heading, each.outer, each.repeats) for each in made] == [
        ("A", "", True),
        ("B", "1", False),
        ("C", "", False),
        ("D", "2", True),
    ]
