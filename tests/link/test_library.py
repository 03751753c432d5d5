"""Which file a name stands for, and that no name leads out of the project."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from cards.errors import ContentError, Place, Problem
from cards.link import link, open_library
from cards.link.files import contents
from cards.link.library import Library, built_in
from cards.model.photo import Photo
from cards.picture import decode
from cards.read.written import Reference
from tests.conftest import Project

DOSED = "name: Mine\nstart: A.\nsteps: [B.]\ncue: C.\ndose: {reps: 5}\n"
OWN = "name: Mine\nstart: A.\nsteps: [B.]\ncue: C.\n"


def test_the_projects_own_file_is_found_before_the_built_in_one(project: Project) -> None:
    root = project({"routines/exercises/bird-dog.yaml": OWN})
    library = open_library()
    assert library.find("exercise", "bird-dog") == root / "routines/exercises/bird-dog.yaml"
    assert library.find("exercise", "cat-cow") == built_in() / "routines/exercises/cat-cow.yaml"
    assert link(library, ["core-and-hip-strength"]).routines[0].steps[1].exercise.name.text == "Mine"


def test_the_projects_sources_stand_beside_the_built_in_ones(project: Project) -> None:
    project({"routines/sources.yaml": "A: {title: Ours}\nclub: {title: The club, note: 2026}\n"})
    sources = open_library().sources()
    assert sorted(sources) == ["A", "B", "C", "D", "E", "club"]
    assert (sources["A"].title, sources["club"].note) == ("Ours", "2026")


def test_names_are_sorted_and_hold_no_sources_and_no_odd_files(project: Project) -> None:
    root = project(
        {"routines/b.yaml": "", "routines/a.yaml": "", "routines/.c.yaml": "", "routines/d.txt": ""}
    )
    library = open_library()
    assert library.names("routine", root) == ("a", "b")
    assert "sources" not in library.names("routine")
    assert len(library.names("routine")) == 8


def test_names_are_of_files_only(project: Project) -> None:
    root = project({"routines/a.yaml": "", "routines/folder.yaml/x": ""})
    (root / "routines/dangling.yaml").symlink_to(root / "nowhere.yaml")
    library = open_library()
    assert library.names("routine", root) == ("a",)
    assert library.misnamed("routine") == ()
    for name in ("folder", "dangling", "x" * 300):
        with pytest.raises(ContentError) as caught:
            library.routine(name)
        assert str(caught.value).startswith(
            f"error: no routine named `{name if len(name) < 120 else name[:120] + '…'}`\n  = hint: known: `a`, "
        )


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "..", "a/b", "", ".hidden"])
def test_no_name_leads_out_of_the_project(name: str, project: Project) -> None:
    root = project({"project/routines/x.yaml": "", "secret.yaml": OWN, "routines/secret.yaml": OWN})
    assert open_library(root / "project").find("exercise", name) is None


def test_no_link_leads_out_of_the_project(project: Project) -> None:
    root = project({"p/routines/x.yaml": "title: X\nsteps: [out]\n", "secret.yaml": OWN})
    folder = root / "p/routines/exercises"
    folder.mkdir()
    (folder / "out.yaml").symlink_to(root / "secret.yaml")
    with pytest.raises(ContentError) as caught:
        link(open_library(root / "p"), ["x"])
    assert str(caught.value) == "error: `p/routines/exercises/out.yaml` leads out of the project"


LINKED = {
    "routines/r.yaml": "title: T\nsteps: [plank]\n",
    "routines/sources.yaml": "A: {title: Ours}\n",
    "routines/exercises/e.yaml": DOSED,
    "illustrations/f.yaml": "base: stand\n",
    "templates/s.yaml": (built_in() / "templates/pocket.yaml").read_text(encoding="utf-8"),
    "templates/themes/t.yaml": (built_in() / "templates/themes/grey.yaml").read_text(encoding="utf-8"),
    "photos/p.png": "no picture",
}
READ: dict[str, Callable[[Library], object]] = {
    "r": lambda library: library.routine("r"),
    "sources": lambda library: library.sources(),
    "e": lambda library: library.exercise("e"),
    "f": lambda library: library.illustration("f"),
    "s": lambda library: library.template("s"),
    "t": lambda library: library.theme("t"),
    "p": lambda library: library.picture(Reference("photos/p.png", Place("r.yaml", 1, 1)), "x"),
}


@pytest.mark.parametrize("path", LINKED)
def test_no_kind_of_file_is_read_through_a_link_out_or_from_a_pipe(path: str, project: Project) -> None:
    """A link that stays inside is followed; one of the folder leads out as one of the file does."""
    root = project({"out.yaml": LINKED[path], "p/inside.yaml": LINKED[path], "p/x/x": ""})
    read, place = READ[Path(path).stem], root / "p" / path
    place.parent.mkdir(parents=True)

    def told() -> str:
        with pytest.raises(ContentError) as caught:
            read(open_library(root / "p"))
        return caught.value.problems[0].message

    place.symlink_to(root / "out.yaml")
    assert told() == f"`p/{path}` leads out of the project"
    place.unlink()
    place.symlink_to(root / "p/inside.yaml")
    if path == "photos/p.png":
        assert told() == "`p/photos/p.png` is not a PNG, JPEG or SVG file"
    else:
        assert read(open_library(root / "p"))
    place.unlink()
    place.parent.rmdir()
    (root / "elsewhere").mkdir()
    (root / "elsewhere" / place.name).write_text(LINKED[path])
    place.parent.symlink_to(root / "elsewhere")
    assert told() == f"`p/{path}` leads out of the project"


def test_a_pipe_is_never_opened_to_be_read(project: Project) -> None:
    root = project({})
    os.mkfifo(root / "pipe")
    with pytest.raises(ContentError, match="cannot read `pipe`: not a plain file"):
        contents(root / "pipe", 10)
    with pytest.raises(ContentError, match="cannot read `/dev/null`: not a plain file"):
        contents(Path("/dev/null"), 10)


def test_a_picture_is_decoded_once_whatever_it_is_said_to_show(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project({"bad.png": "no picture"})
    Image.new("L", (20, 20)).save("good.png")
    tries: list[str] = []
    real = decode.decode

    def note(data: bytes, name: str, place: Place) -> Photo | Problem:
        tries.append(name)
        return real(data, name, place)

    monkeypatch.setattr(decode, "decode", note)
    library = open_library()
    for number in range(1, 4):
        place = Place("r.yaml", number, 1)
        assert library.picture(Reference("good.png", place), f"alt {number}").alt == f"alt {number}"
        with pytest.raises(ContentError) as caught:
            library.picture(Reference("bad.png", place), f"alt {number}")
        assert caught.value.problems[0].place == place
    assert tries == ["good.png", "bad.png"]


def test_a_folder_that_nobody_may_look_into_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project({"routines/x.yaml": "title: X\n"})
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ContentError) as caught:
        open_library().names("routine")
    assert str(caught.value) == "error: cannot read `routines`: permission denied"


def test_a_file_that_cannot_be_read_is_a_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project({"routines/x.yaml": "title: X\n"})

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ContentError) as caught:
        open_library().routine("x")
    assert str(caught.value) == "error: cannot read `routines/x.yaml`: permission denied"


def test_only_what_a_routine_needs_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project(
        {
            "routines/x.yaml": "title: X\nsteps: [mine, mine]\nsource: A\n",
            "routines/exercises/mine.yaml": DOSED,
        }
    )
    opened: list[str] = []
    real = os.open

    def note(path: Path, flags: int) -> int:
        opened.append(path.name)
        return real(path, flags)

    monkeypatch.setattr(os, "open", note)
    link(open_library(), ["x", "x"])
    assert opened == ["x.yaml", "mine.yaml", "sources.yaml"]
