"""Ten routines of ten kinds, as they are met in the field, at every size: what must hold of each group on its faces."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from cards.link import link, open_library
from cards.model import Routine
from cards.model.face import Composed, Drawing, Face, Text
from cards.model.wording import SaidGroup, SaidStage, Wording
from cards.wording import word
from tests.composing import compose

FOLDER = Path(__file__).with_name("field")
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
SIZES = sorted(
    path.stem
    for path in (FOLDER.parents[2] / "templates").glob("*.yaml")
    if not path.stem.startswith("poster")  # on which bands of colour stand for bars: tests/compose/poster
)
Made = tuple[Composed, Wording]


@cache
def linked(name: str) -> Routine:
    (routine,) = link(open_library(), [str(FOLDER / f"{name}.yaml")]).routines
    return routine


@cache
def made(name: str, size: str) -> Made:
    template = open_library().template(size)
    return compose(linked(name), template), word(linked(name), template)


@pytest.fixture(params=[(name, size) for name in NAMES for size in SIZES], ids="-".join)
def printed(request: pytest.FixtureRequest) -> Made:
    return made(*request.param)


def texts(face: Face) -> list[Text]:
    return [item for item in face.items if isinstance(item, Text)]


def plain(text: str) -> str:
    """Without what only a break of the line takes out or puts in."""
    return "".join(text.replace("\u00ad", "").replace("·", "").split()).rstrip("-")


def words(face: Face, within: tuple[tuple[str, str], ...]) -> str:
    """What is read of an element: the roles and keys of its path, from the routine's on."""
    own = [text for text in texts(face) if stem(text)[: len(within)] == within]
    return "".join(plain(text.said if text.said is not None else text.text) for text in own)


def stem(text: Text) -> tuple[tuple[str, str], ...]:
    return tuple((element.role, element.key) for element in text.path[1:])


def aside(face: Face) -> str:
    """What is not read aloud, as what stands at the head of a face where a group goes on."""
    return "".join(plain(text.text) for text in texts(face) if not text.path)


def sections(group: SaidGroup) -> tuple[tuple[str, str], ...]:
    return (*((("section", group.outer),) if group.outer else ()), ("section", group.key))


def members(said: Wording, group: SaidGroup) -> list[str]:
    return [str(each.number) for each in said.exercises if group.key in each.groups]


def exercises(face: Face) -> list[str]:
    keys = (key for text in texts(face) for role, key in stem(text) if role == "exercise")
    return list(dict.fromkeys(keys))


def test_there_are_ten_of_ten_kinds() -> None:
    assert len(NAMES) == 10
    assert len(SIZES) >= 10


def test_a_heading_stands_on_the_face_of_its_first_row(printed: Made) -> None:
    composed, said = printed
    for group in said.groups:
        heading = (*sections(group), ("heading", ""))
        (face,) = [face for face in composed.faces if words(face, heading)]
        assert plain(group.heading) == words(face, heading)
        first, *_ = members(said, group)
        assert first in exercises(face)
        low = max(text.y for text in texts(face) if stem(text) == heading)
        rows = [text.y for text in texts(face) if ("exercise", first) in stem(text)]
        assert low < min(rows)


def test_a_group_that_goes_on_says_so(printed: Made) -> None:
    composed, said = printed
    for group in said.groups:
        own = set(members(said, group))
        faces = [face for face in composed.faces if own & set(exercises(face))]
        title, facts = group.continued
        for at, face in enumerate(faces):
            assert aside(face).count(plain(title)) == (1 if at else 0)
            assert all(plain(fact) in aside(face) for fact in (facts if at else ()))


def test_a_pair_is_rather_kept_together() -> None:
    """Of five tall rows on four faces two stand together: a pair, not the end of one and the start of another."""
    composed, _ = made("superset", "pocket")
    assert [exercises(face) for face in composed.faces] == [["1"], ["2"], ["3"], ["4", "5"]]


def test_the_rounds_are_said_once(printed: Made) -> None:
    composed, said = printed
    for group in said.groups:
        facts = plain("".join(group.facts))
        spread = "".join(
            plain(text.text)
            for face in composed.faces
            for text in texts(face)
            if stem(text)[:-1] == sections(group) and stem(text)[-1][0] == "facts"
        )
        assert spread == facts


def test_nothing_of_it_is_lost(printed: Made) -> None:
    composed, said = printed
    everything = "".join(words(face, ()) for face in composed.faces)
    counted = Counter(key for face in composed.faces for key in exercises(face))
    assert set(counted) == {str(each.number) for each in said.exercises}
    for group in said.groups:
        assert all(plain(note.text) in everything for note in group.notes)
    for exercise in said.exercises:
        assert plain(exercise.name.text) in everything
        for part in exercise.dose.parts if exercise.dose else ():
            assert plain(part) in everything
        assert all(shown(stage, everything) for stage in exercise.progress)


def shown(stage: SaidStage, everything: str) -> bool:
    return plain(stage.when) in everything and all(plain(part) in everything for part in stage.parts)


def test_a_bar_stands_beside_every_row_of_what_repeats(printed: Made) -> None:
    composed, said = printed
    repeating = {number for group in said.groups if group.repeats for number in members(said, group)}
    for face in composed.faces:
        spans = bars(face)
        for number in exercises(face):
            rows = [text for text in texts(face) if ("exercise", number) in stem(text)]
            top, foot = min(text.y - text.size / 2 for text in rows), max(text.y for text in rows)
            beside = [low <= top and foot <= high for low, high in spans]
            assert sum(beside) == (number in repeating)


def bars(face: Face) -> list[tuple[float, float]]:
    """From where to where; a band begins at the trim, a bar beside it."""
    found = []
    for item in face.items:
        if isinstance(item, Drawing) and item.bleeds:
            points = [(x, y) for _, x, y in (command for command in item.commands if len(command) == 3)]
            if min(x for x, _ in points) > 0:
                found.append((min(y for _, y in points), max(y for _, y in points)))
    return found


def test_no_text_runs_past_the_edge_or_into_another(printed: Made) -> None:
    composed, _ = printed
    for face in composed.faces:
        for at, text in enumerate(texts(face)):
            assert 0 <= text.x <= text.x + text.width <= face.width
            assert 0 < text.y < face.height
            assert not [other.text for other in texts(face)[:at] if meet(text, other)]


def meet(one: Text, other: Text) -> bool:
    """Whether letters as high as an x from the baseline up would touch."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    up = min(one.y, other.y) - max(one.y - one.size / 2, other.y - other.size / 2)
    return across > 0.5 and up > 0.5
