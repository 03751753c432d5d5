"""The built-in library says what its sources say, in plain and few words; its description is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import textstat

from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model import Exercise, Routine, Step
from cards.read.written import WrittenExercise
from cards.wording.dose import dose_parts
from cards.wording.duration import duration_words
from cards.wording.group_time import routine_duration

LIBRARY = open_library(built_in())
EXERCISES = {name: LIBRARY.exercise(name) for name in LIBRARY.names("exercise")}
ROUTINES = {routine.key: routine for routine in link(LIBRARY, LIBRARY.names("routine")).routines}
STEPS = [(routine, step) for routine in ROUTINES.values() for step in routine.steps]
GUIDANCE = "This card is guidance, not a diagnosis."

# Source, exercises and doses of each routine, as the sources give them.
DOSES = {
    "post-run-low-back-relief": {
        "A butterfly": "Hold 5 breaths · then a few breaths, arms forward",
        "A reclining-twist": "Hold 5+ breaths · each side",
        "A seated-twist": "Hold 5+ breaths · each side",
        "A hip-flexor-stretch": "Hold 30+ s · each side",
    },
    "pre-run-warm-up": {
        "B cat-cow": "10 times · long form 10–12",
        "B standing-twist": "10 times · each side",
        "B hip-circles": "10 times · each direction · long form 10–15",
        "B knee-to-chest-march": "10 times · each leg · long form 10–12",
    },
    "post-run-static-stretches": {
        "B childs-pose": "Hold 30 s",
        "B seated-forward-fold": "Hold 20–30 s",
        "B supine-spinal-twist": "Hold 20–30 s · each side",
        "B lying-knee-hug": "Hold 20–30 s",
    },
    "core-and-hip-strength": {
        "C side-plank": "Hold 15–20 s · each side",
        "C bird-dog": "Hold 30 s · each side",
        "C cat-cow": "5–10 times",
        "C side-lying-leg-raise": "10 times · each side",
        "C glute-bridge": "10 times",
        "C single-leg-squat": "10 times · each side",
        "C running-balance": "10 times · each side",
    },
    "seven-back-pain-exercises": {
        "D partial-crunch": "Hold 1 s · 8–12 times",
        "D hamstring-stretch": "Hold 15–30 s · 5 times",
        "D wall-sit": "Hold 10 s · 8–12 times",
        "D knee-to-chest": "Hold 15–30 s · 2–4 times · each leg",
        "D bird-dog": "Hold 5 s · 8–12 times · each leg",
        "D pelvic-tilt": "Hold 10 s · 8–12 times",
        "D glute-bridge": "Hold 6 s · 8–12 times · rest 10 s",
    },
    "bridge-and-twist": {
        "E glute-bridge": "Hold as long as is comfortable · or 15–20 times",
        "E lying-twist": "Hold until your low back lets go · each side · or repeat as you like",
    },
}

# What the words of an exercise must not lose: lengths, and what to mind.
FACTS = {
    "butterfly": ["soles", "elbows", "arms out in front"],
    "reclining-twist": [
        "Breathe in",
        "Breathe out",
        "or bent (easier)",
        "through the middle",
        "thigh, ankle or foot. Knees bent? Arms wide",
    ],
    "seated-twist": ["opposite arm", "Breathe in", "Breathe out", "before you change sides"],
    "hip-flexor-stretch": [
        "20 cm (8 in)",
        "Never let the front knee pass the ankle",
        "front of the back hip",
    ],
    "cat-cow": ["Breathe in", "Breathe out", "slowly"],
    "standing-twist": ["shoulder-width", "hips still", "from your spine"],
    "hip-circles": ["hip-width", "small", "clockwise", "counter-clockwise"],
    "knee-to-chest-march": ["Pause", "march"],
    "seated-forward-fold": ["breathe deeply", "toes"],
    "childs-pose": ["breathe deeply", "heels"],
    "supine-spinal-twist": ["both shoulders on the floor"],
    "lying-knee-hug": ["If it is comfortable, rock gently"],
    "side-plank": ["elbow", "head to heels", "knee and forearm"],
    "bird-dog": ["Brace", "beside your ear", "hip height", "Never let your low back sag or arch"],
    "side-lying-leg-raise": ["15 cm (6 in)", "before it touches", "small and controlled"],
    "glute-bridge": ["heels", "Squeeze your glutes", "15 cm (6 in)"],
    "single-leg-squat": ["15–25 cm (6–10 in)", "part of the way"],
    "running-balance": ["forward, down and back", "upright", "slowly and with control"],
    "partial-crunch": ["Breathe out", "Never pull your neck", "good form"],
    "hamstring-stretch": ["ball of your other foot", "slowly straighten", "gentle pull"],
    "wall-sit": ["25–30 cm (10–12 in)", "slightly bent", "low back flat", "with care"],
    "knee-to-chest": ["other foot flat", "low back flat on the floor"],
    "pelvic-tilt": ["Breathe in", "navel", "flat", "Breathe out bit by bit"],
    "lying-twist": ["opposite hand", "Look to that hand", "Ease"],
    "plank": ["forearms and toes", "straight line"],
}


def said(exercise: Exercise | WrittenExercise) -> list[str]:
    """Every sentence of an exercise, with plain spaces."""
    cautions = [caution.words for caution in exercise.cautions or ()]
    words = [exercise.start, *(exercise.steps or ()), exercise.cue, *cautions]
    return [str(text).replace("\u00a0", " ") for text in words]


def grade(sentences: list[str]) -> float:
    """The Flesch-Kincaid reading grade."""
    return float(textstat.flesch_kincaid_grade(" ".join(sentences).replace("**", "")))


def notes(routine: Routine) -> list[str]:
    safety = routine.safety
    advice = [*safety.before, *safety.during, *safety.see, *routine.notes, routine.how_often or ""]
    return [str(text) for text in advice if str(text)]


def label(item: tuple[Routine, Step]) -> str:
    return f"{item[0].key}-{item[1].number}"


def test_the_library_is_whole() -> None:
    assert set(FACTS) <= set(EXERCISES)
    assert set(ROUTINES) == set(DOSES)
    assert set(LIBRARY.sources()) == set("ABCDE")


@pytest.mark.parametrize("key", sorted(DOSES))
def test_doses_are_those_of_the_source(key: str) -> None:
    routine = ROUTINES[key]
    (source,) = routine.sources
    lines = {
        f"{source.key} {step.exercise.key}": " · ".join(dose_parts(step.dose)).replace("\u00a0", " ")
        for step in routine.steps
    }
    assert list(lines.items()) == list(DOSES[key].items())


@pytest.mark.parametrize("key", sorted(FACTS))
def test_no_figure_or_caution_of_the_source_is_lost(key: str) -> None:
    words = " ".join(said(EXERCISES[key]))
    assert [fact for fact in FACTS[key] if fact not in words] == []


def test_overrides_say_what_their_source_says() -> None:
    crunch_day = {step.exercise.key: step.exercise for step in ROUTINES["seven-back-pain-exercises"].steps}
    assert "When able, reach the opposite arm" in " ".join(said(crunch_day["bird-dog"]))
    assert "in line with shoulders and knees" in " ".join(said(crunch_day["glute-bridge"]))
    assert "only your heels" in crunch_day["glute-bridge"].start.text
    rolling = ROUTINES["bridge-and-twist"].steps[0].exercise
    assert (rolling.name.text, rolling.start) == ("Rolling bridge", EXERCISES["glute-bridge"].start)
    assert "low, middle and upper back" in " ".join(said(rolling))
    assert "Never pop up or drop down." in said(rolling)


def test_whoever_would_rather_not_lie_down_is_offered_the_seated_twist() -> None:
    step = ROUTINES["post-run-low-back-relief"].steps[1]
    assert step.alternative is not None
    assert (step.alternative.key, str(step.alternative_reason)) == (
        "seated-twist",
        "you would rather not lie down",
    )


@pytest.mark.parametrize("key", sorted(EXERCISES))
def test_words_are_few_and_plain(key: str) -> None:
    check_words(EXERCISES[key])
    assert EXERCISES[key].illustration is not None
    assert EXERCISES[key].purpose


@pytest.mark.parametrize("item", STEPS, ids=label)
def test_words_stay_few_and_plain_in_each_routine(item: tuple[Routine, Step]) -> None:
    check_words(item[1].exercise)


def check_words(exercise: Exercise | WrittenExercise) -> None:
    steps = exercise.steps or ()
    assert 3 <= len(steps) <= 5
    assert [text for text in map(str, [exercise.start, *steps]) if len(text.split()) > 12] == []
    assert 10 <= len(str(exercise.cue).split()) <= 13
    assert len(str(exercise.name)) <= 20
    essential = [str(caution.words) for caution in exercise.cautions or () if caution.essential]
    assert [text for text in essential if len(text.split()) > 8] == []
    sentences = said(exercise)
    assert [text for text in sentences if not re.fullmatch(r"[A-Z].*[.?]", text)] == []
    assert grade(sentences) <= 6


@pytest.mark.parametrize("item", STEPS, ids=label)
def test_words_for_both_sides_name_no_side(item: tuple[Routine, Step]) -> None:
    """Neither side, or both: the standing twist turns left, then right."""
    words = " ".join(said(item[1].exercise)).lower()
    assert bool(re.search(r"\bleft\b", words)) == bool(re.search(r"\bright\b", words))
    assert item[1].dose.side not in ("left", "right")


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=sorted(ROUTINES))
def test_every_card_is_safe_to_hand_out(routine: Routine) -> None:
    during = " ".join(map(str, routine.safety.during))
    assert "**Stop** at sharp pain." in during
    *see, last = map(str, routine.safety.see)
    assert "See a professional" in " ".join(see)
    assert all(word in " ".join(see) for word in ("severe", "lasts", "spreads", "hips", "knees", "elsewhere"))
    assert last == GUIDANCE
    block = " ".join([during, *see, last]).replace("**", "")
    assert len(block) <= (250 if len(routine.steps) > 4 else 270)  # the back holds exercises too, or not


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=sorted(ROUTINES))
def test_routines_fit_their_places_and_read_easily(routine: Routine) -> None:
    assert len(str(routine.title)) <= 26
    assert len(str(routine.when)) <= 18
    assert len(", ".join(map(str, routine.need))) <= 16
    assert (routine.version, str(routine.date)) == ("1.0", "2026-11-21")
    assert grade(notes(routine)) <= 6
    assert grade([*notes(routine), *(text for step in routine.steps for text in said(step.exercise))]) <= 6


def test_the_warm_up_takes_the_five_minutes_its_source_says() -> None:
    assert duration_words(*routine_duration(ROUTINES["pre-run-warm-up"])) == "about 5\u00a0min"


def test_the_plank_is_in_no_routine() -> None:
    assert all(step.exercise.key != "plank" for _, step in STEPS)


def test_every_exercise_has_a_dose_and_can_be_named_alone() -> None:
    assert [name for name, exercise in EXERCISES.items() if exercise.dose is None] == []


def test_every_block_of_the_description_is_read_by_the_program(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "routines.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n# (\S+)\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == page.count("```yaml") > 0
    for path, block in blocks:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block, encoding="utf-8")
    library = open_library(tmp_path)
    deck = link(library, library.names("routine", tmp_path))
    assert [str(routine.title) for routine in deck.routines] == [
        "Club night",
        "Two days",
        "Evening stretches",
        "Groups",
        "Short",
    ]
    assert str(library.exercise("calf-stretch").name) == "Calf stretch"
    assert library.sources()["K"].note == "third edition"


def test_every_dose_of_the_description_prints_as_it_says(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "routines.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `[\w-]+` \| .*? \| `(\{.*\})` \| (.*?) \|$", page, re.MULTILINE)
    assert len(rows) == 20
    steps = "".join(f"  - {{exercise: plank, dose: {dose}}}\n" for dose, _ in rows)
    file = tmp_path / "doses.yaml"
    file.write_text(f"title: Doses\nsteps:\n{steps}", encoding="utf-8")
    (routine,) = link(LIBRARY, [str(file)]).routines
    printed = [" · ".join(dose_parts(step.dose)).replace("\u00a0", " ") for step in routine.steps]
    assert printed == [line for _, line in rows]
