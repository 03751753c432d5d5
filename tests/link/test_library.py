"""Which file a name stands for, and that no name leads out of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.link import link, open_library
from cards.link.library import built_in
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
        assert str(caught.value).startswith(f"error: no routine named `{name}`\n  = hint: known: `a`, ")


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


def test_a_file_that_cannot_be_read_is_a_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project({"routines/x.yaml": "title: X\n"})

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
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
    real = Path.open

    def note(path: Path, mode: str) -> object:
        opened.append(path.name)
        return real(path, mode)

    monkeypatch.setattr(Path, "open", note)
    link(open_library(), ["x", "x"])
    assert opened == ["x.yaml", "mine.yaml", "sources.yaml"]
