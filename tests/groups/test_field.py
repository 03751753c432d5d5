"""Routines of every structure that is met in the field can be written: they link, are worded and timed."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from cards.link import link, open_library
from cards.model import Routine
from cards.wording import word
from cards.wording.group_time import day_durations
from tests.conftest import Project
from tests.groups.exercises import files
from tests.wording.test_wording import Shown

FOLDER = Path(__file__).with_name("routines")
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def linked(project: Project, name: str, language: str = "en") -> Routine:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    project(files() | {f"routines/{name}.yaml": f"language: {language}\n{text}"})
    (routine,) = link(open_library(), [name]).routines
    return routine


def lines(routine: Routine) -> list[str]:
    """Headings and exercises as a card tells them."""
    made = word(routine, Shown())
    told, known = list[str](), {group.key: group for group in made.groups}
    for each in made.exercises:
        for key in each.groups:
            if key in known:
                group = known.pop(key)
                bar = "|" * group.repeats + "o" * group.choice
                told.append(
                    " · ".join([f"{'#' * (1 + bool(group.outer))}{bar} {group.heading}", *group.facts])
                )
        dose = each.dose.parts if each.dose else ()
        told.append(" · ".join([f"{each.label} {each.name.text}", *dose]))
    assert not known
    return [line.replace("\u00a0", " ") for line in told]


SAID = {
    "sections": [
        "# Run", "1 Easy jog · 800 m",
        "# Loosen up", "2 Leg swings · 10 times · each leg", "3 Side leg swings · 10 times · each leg",
        "4 Arm circles · 10 times · each direction", "5 Ankle circles · 10 times · each direction",
    ],
    "circuit": [
        "#| Circuit · 3 rounds · rest 60–120 s", "1 Lunge · 10 times · each leg", "2 Side lunge · 20 times",
        "3 Pistol squat · 10 times", "4 Push-up · 20 times", "5 Plank · Hold 30–120 s",
    ],
    "superset": [
        "#| First three · 2 rounds · rest 60 s", "A1 Bench press · 12 times", "A2 Leg press · 12 times",
        "A3 Ball crunch · Hold 2 s · 12 times",
        "#| Second three · 2 rounds · rest 60 s", "B1 Seated row · 10 times · each side",
        "B2 Pec deck · Hold 3 s · 12 times", "B3 Back extension · 12 times",
        "1 Easy jog · For 5 min",
    ],
    "intervals": [
        "#| Intervals · 2 × 20 s on, 10 s off · rest 1 min", "1 Jumping jack", "2 Lunge", "3 Mountain climber",
        "4 Push-up", "5 High knees", "6 Squat",
    ],
    "stations": ["#| Stations · 3 min each · 1 min to change", "1 Push-up row", "2 Step squat hop"],
    "amrap": [
        "# Strength", "1 Barbell squat · 5 sets of 5 · rest 2 min",
        "#| Metcon · as many rounds as you can · 7 min", "2 Wall ball · 15 times · 20/14 lb",
        "3 Burpee box jump · 5 times · 30/24 in",
    ],
    "choice": [
        "1 Easy jog · For 5 min", "#o Then · choose 3 of 4", "2 Skipping · 20 m", "3 Side shuffle · 20 m",
        "4 Butt kicks · 20 m", "5 Lunge · 10 times · each leg",
    ],
    "days": [
        "# Day A · Monday", "1 Barbell squat · 3 sets of 8–10 · rest 60–90 s", "2 Romanian deadlift · 3 sets of 8–10",
        "##o Finish · choose 2 of 3", "3 Lunge · 2 sets of 10 · each leg", "4 Heel raise · 3 sets of 12–15",
        "5 Plank · 3 sets · hold 30–45 s",
        "# Day B · Thursday", "1 Bulgarian split squat · 3 sets of 8 · each leg", "2 Hip thrust · 3 sets of 10–12",
        "3 Hamstring curl · 3 sets of 10–12", "4 One-leg heel raise · 3 sets of 10 · each leg",
        "5 Side plank · 2 sets · hold 30 s · each side",
    ],
    "phases": [
        "# First · weeks 0–4", "1 Stationary bike · For 15+ min", "2 Hip extension · 3 sets of 12",
        "3 Balance board · Hold 30–60 s",
        "# Then · weeks 5–8", "1 Stationary bike · For 15+ min", "2 One-leg heel raise · 3 sets of 12",
    ],
    "flow": [
        "#| Sun side · 2 rounds", "1 Down dog · Hold 1 breath", "2 Three-legged dog · Hold 1 breath",
        "3 Warrior 2 · Hold 1 breath", "4 Goddess pose · Hold 1 breath",
    ],
    "capped": [
        "#| Pairs in a circuit · 5 rounds · within 12 min", "## Pair", "A1 Push-up · 10 times",
        "A2 Squat · 10 times", "## Legs", "1 Lunge · 10 times",
        "#| Every minute · every minute · 10 min · in turn", "2 Burpee box jump · 10 times", "3 Plank · Hold 30 s",
    ],
}  # fmt: skip
SECONDS = {  # by hand: 4 s a repetition, 5 s a breath, 5 s to change sides, 10 s to move on
    "sections": ((400 + 10 + 4 * 85 + 3 * 10,) * 2,),
    "circuit": (
        (3 * (85 + 80 + 40 + 80 + 30 + 4 * 10) + 2 * 60, 3 * (85 + 80 + 40 + 80 + 120 + 4 * 10) + 2 * 120),
    ),
    "superset": ((2 * (48 + 48 + 72 + 20) + 60 + 10 + 2 * (85 + 84 + 48 + 20) + 60 + 10 + 300,) * 2,),
    "intervals": ((2 * (6 * 20 + 5 * 10) + 60,) * 2,),
    "stations": ((2 * 180 + 60,) * 2,),
    "amrap": ((5 * 20 + 4 * 120 + 10 + 420,) * 2,),
    "choice": ((300 + 10 + 3 * 10 + 2 * 10, 300 + 10 + 10 + 10 + 85 + 2 * 10),),
    "days": (
        (216 + 10 + 96 + 10 + (90 + 10 + 144), 300 + 10 + 120 + 10 + (180 + 10 + 165)),
        (197 + 120 + 120 + 245 + 125 + 4 * 10, 197 + 144 + 144 + 245 + 125 + 4 * 10),
    ),
    "phases": ((900 + 144 + 30 + 20, 1350 + 144 + 60 + 20), (900 + 144 + 10, 1350 + 144 + 10)),
    "flow": ((2 * (4 * 5 + 3 * 10) + 10,) * 2,),
    "capped": ((720 + 10 + 600,) * 2,),  # five rounds alone would take 740 s
}


def test_there_are_ten_and_more() -> None:
    assert len(NAMES) >= 10
    assert list(SAID) and sorted(SAID) == sorted(SECONDS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_is_said(project: Project, name: str) -> None:
    routine = linked(project, name)
    assert lines(routine) == SAID[name]
    assert routine.told == ()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_timed(project: Project, name: str) -> None:
    assert day_durations(linked(project, name)) == SECONDS[name]


def test_a_phase_tells_what_comes_later(project: Project) -> None:
    made = word(linked(project, "phases"), Shown())
    rows = [(row.when, row.parts) for row in made.exercises[-1].progress]
    assert rows == [
        ("weeks 5–6", ("3\u00a0sets of 12",)),
        ("weeks 7–8", ("3\u00a0sets of 15",)),
        ("it is easy", ("add 2\u00a0kg",)),
    ]
    assert [(row.when, row.parts) for row in made.progress] == [("each week", ("a little more",))]
    assert [[row.parts for row in group.progress] for group in made.groups] == [
        [],
        [("Stay in a phase until it is easy.",)],
    ]


def test_numbers_run_through_where_labels_start_afresh(project: Project) -> None:
    made = word(linked(project, "days"), Shown())
    assert [each.number for each in made.exercises] == list(range(1, 11))
    assert [each.groups for each in made.exercises] == [*[("1",)] * 2, *[("1", "1.1")] * 3, *[("2",)] * 5]
    assert [(group.key, group.outer) for group in made.groups] == [("1", ""), ("1.1", "1"), ("2", "")]


def test_the_dose_of_an_alternative_by_the_clock_is_not_said(project: Project) -> None:
    project(files() | {"routines/x.yaml": """\
        title: T
        steps:
          - group: Intervals
            do: 20 s on 10 s off
            steps: [{exercise: lunge, or: push-up}, {exercise: squat, dose: {reps: 8}}]
        """})  # fmt: skip
    first, second = word(link(open_library(), ["x"]).routines[0], Shown()).exercises
    assert first.dose is None
    assert second.dose is not None
    assert second.dose.parts == ("8\u00a0times",)
    assert [text.role for each in first.rest for text in each.under] == ["cue"]


SIX = {  # as coaches write them; 6 s a repetition of 3 up and 3 down, and one change of sides in all
    """
    - group: First pair
      do: superset, 2 rounds, rest 60 s
      steps: [{bench-press: "12, hold 2 counts"}, {leg-press: "12, 3 counts up 3 down"},
            {ball-crunch: "12, hold 2 counts"}]
    """: ((2 * (72 + 72 + 72 + 20) + 60,) * 2,),
    """
    - {group: Intervals, do: "20 s on 10 s off, 2 rounds, rest 1 min", steps: [jumping-jack, lunge,
          mountain-climber, push-up, squat, high-knees]}
    """: ((400, 400),),
    """
    - {group: Stations, do: "3 min per station, rest 1 min", steps: [push-up-row, step-squat-hop]}
    """: ((420, 420),),
    """
    - {group: Metcon, do: AMRAP 7 min, steps: [{wall-ball: "15, 20/14 lb"}, {burpee-box-jump: "5, 30/24 in"}]}
    """: ((420, 420),),
    """
    - {group: Every minute, do: "every minute for 10 min, in turn", steps: [squat: 12 @ 24 kg, plank: 30 s]}
    """: ((600, 600),),
    """
    - group: Day A
      when: Monday
      steps: [{barbell-squat: "3 x 8-10, rest 60-90 s, last 2 reps hard"}, romanian-deadlift: 3 x 8-10,
            {group: Finish, do: choose 2, steps: [lunge: 2 x 10 steps each leg, calf-raise: 3 x 12-15,
                  plank: 3 x 30-45 s]}]
    - group: Then
      when: weeks 5-8
      steps: [stationary-bike: 15+ min,
            {exercise: single-leg-calf-raise, dose: 3 x 12, progress: [{when: weeks 5-6, dose: 3 x 12},
                  {when: weeks 7-8, dose: 3 x 15}, {when: 3 x 15 is easy, then: add 2 kg}]}]
    """: ((576, 795), (1054, 1504)),
}


@pytest.mark.parametrize("steps", SIX)
def test_groups_as_coaches_write_them(project: Project, steps: str) -> None:
    project(files() | {"routines/x.yaml": f"title: T\nsteps:\n{dedent(steps)}"})
    (routine,) = link(open_library(), ["x"]).routines
    assert day_durations(routine) == SIX[steps]
