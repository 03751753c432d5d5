"""Left is left: the figure that is shown works the side the dose names, on every size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cards.link import Library, link
from cards.link.library import open_library
from cards.model import Routine
from cards.model.face import Picture
from cards.model.illustration import Illustration
from cards.pose.figures import summary
from cards.read.written import Reference
from tests.composing import compose

SIDES = {"left": "right", "right": "left"}


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


def routine(tmp_path: Path, library: Library, exercise: str, step: str) -> Routine:
    path = tmp_path / f"sides-{len(list(tmp_path.iterdir()))}.yaml"  # a file is read once
    path.write_text(f"title: Sides\nsteps:\n  - exercise: {exercise}\n    {step}\n", "utf-8")
    return link(library, [str(path)]).routines[0]


def pictures(routine: Routine, library: Library, size: str) -> list[Picture]:
    composed = compose(routine, library.template(size))
    return [item for face in composed.faces for item in face.items if isinstance(item, Picture)]


def one_sided(library: Library) -> list[str]:
    found = []
    for name in library.names("exercise"):
        drawn = library.exercise(name).illustration
        if isinstance(drawn, Reference) and library.illustration(drawn.name).side:
            found.append(name)
    return found


def test_a_dose_for_one_side_shows_that_side(tmp_path: Path, library: Library) -> None:
    names = one_sided(library)
    assert len(names) > 8
    for name in names:
        for side in SIDES:
            made = routine(tmp_path, library, name, f"dose: {{reps: 10, side: {side}}}")
            drawn = made.steps[0].exercise.illustration
            assert isinstance(drawn, Illustration)
            mirrored = drawn.side != side
            assert made.steps[0].side == ("other" if mirrored else "")
            for size in ("pocket", "wallet"):
                shown = pictures(made, library, size)[0].figure
                stature = round(library.template(size).figure.width * 25.4 / 72)
                assert shown is summary(drawn, stature, mirrored)


def test_both_sides_are_mirror_images_with_their_words_exchanged(tmp_path: Path, library: Library) -> None:
    made = routine(tmp_path, library, "supine-spinal-twist", "sides: shown")
    for size in library.names("size"):
        one, other = (picture.figure for picture in pictures(made, library, size))
        assert one.box[0] == pytest.approx(-other.box[2])
        assert one.alt != other.alt
        swapped = " ".join(SIDES.get(word.strip(",.;"), word.strip(",.;")) for word in one.alt.split())
        assert swapped.lower() == " ".join(word.strip(",.;") for word in other.alt.split()).lower()


def test_a_mirrored_figure_leaves_no_trace_of_its_place(tmp_path: Path, library: Library) -> None:
    made = routine(tmp_path, library, "hamstring-stretch", "dose: {hold: 30 s, side: left}")
    drawn = made.steps[0]
    right = replace(drawn, side="")
    left_picture = pictures(replace(made, steps=(drawn,)), library, "pocket")[0]
    right_picture = pictures(replace(made, steps=(right,)), library, "pocket")[0]
    assert left_picture.scale == right_picture.scale
    assert left_picture.y == right_picture.y
