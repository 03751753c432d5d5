"""Drawing from the command line: one figure from any file, again as it is saved, and all of them on contact sheets."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from cards.cli.figures import all as contact
from cards.cli.figures.one import watch
from cards.cli.inspect import inspect
from cards.cli.terminal import shell
from cards.cli.terminal.shell import CommandError
from cards.compose.figures.overview import Group
from cards.compose.figures.overview import contact as faces_of
from cards.errors import ContentError, Problem
from cards.link import Library, open_library
from cards.model.face import Drawing, Item, Picture, Text
from cards.pose.figures import frames
from tests.cli.test_commands import cards, files
from tests.conftest import Project

STAND, SIT = "base: stand\n", "base: sit\n"


def test_a_figure_may_be_any_file(project: Project) -> None:
    root = project({"sketches/my-pose.yaml": STAND})
    assert cards("draw", "sketches/my-pose.yaml") == (0, "", "")
    assert set(files(root)) == {"my-pose.svg", "sketches/my-pose.yaml"}
    assert cards("draw", "sketches/my-pose.yaml", "--check") == (0, "", "")
    assert cards("draw", "sketches/none.yaml") == (2, "", "error: no file named `sketches/none.yaml`\n")


@pytest.mark.parametrize("arguments", [(), ("bird-dog", "--all"), ("--all", "--watch"), ("--all", "--check")])
def test_one_figure_or_all(arguments: tuple[str, ...], project: Project) -> None:
    project({})
    code, _, err = cards("draw", *arguments)
    assert code == 2
    assert "name one figure, or give `--all` by itself" in err


class Editor:
    """Saves one text after the other while the watcher pauses, then presses Ctrl-C."""

    def __init__(self, path: Path, texts: list[str | None]) -> None:
        self.path, self.texts = path, texts

    def __call__(self, _seconds: float) -> None:
        if not self.texts:
            raise KeyboardInterrupt
        text = self.texts.pop(0)
        if text is None:
            self.path.unlink()
        else:
            self.path.write_text(text, encoding="utf-8")


def test_watching_looks_at_each_save_and_only_then(tmp_path: Path) -> None:
    path = tmp_path / "pose.yaml"
    path.write_text(STAND)
    seen: list[str] = []
    watch(path, lambda: seen.append(path.read_text()), Editor(path, [SIT, None, "base: prone\n"]))
    assert seen == [STAND, SIT, "base: prone\n"]


def test_watching_goes_on_after_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pose.yaml"
    path.write_text("wrong")
    seen: list[str] = []

    def look() -> None:
        if path.read_text() == "wrong":
            raise ContentError([Problem("left knee bends too far")])
        seen.append(path.read_text())

    watch(path, look, Editor(path, [SIT]))
    assert seen == [SIT]
    assert capsys.readouterr().err == "error: left knee bends too far\n\n"


def test_a_saved_file_is_drawn_anew(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project({"pose.yaml": STAND})
    drawn: list[bytes] = []
    save = Editor(root / "pose.yaml", [SIT, "bsae: sit\n", STAND])

    def pause(seconds: float) -> None:
        drawn.append((root / "pose.svg").read_bytes())
        save(seconds)

    monkeypatch.setattr("cards.cli.figures.one.watch.__defaults__", (pause,))
    code, _, err = cards("draw", "pose.yaml", "--watch")
    assert code == 0
    assert "did you mean `base`?" in err
    first, second, unchanged, last = drawn
    assert first == last != second == unchanged


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A library of three figures, one of three frames."""
    names = ("bird-dog", "plank", "running-balance")
    monkeypatch.setattr(Library, "names", lambda *_: names)
    return names


def test_contact_sheets_with_names_and_without(project: Project, small: tuple[str, ...]) -> None:
    root = project({})
    assert cards("draw", "--all", "--out", "sheets") == (0, "", "")
    made = files(root / "sheets")
    assert sorted(made) == [
        "figures-key.txt",
        "figures-unnamed.pdf",
        "figures-unnamed.png",
        "figures.pdf",
        "figures.png",
    ]
    key = re.findall(r"(\d+)  (\S+)", made["figures-key.txt"].decode())
    assert sorted(name for _, name in key) == sorted(small)
    assert words(made["figures.pdf"]) == [["18", "mm", *small], ["60", "mm", *small]]
    numbers = [number for number, _ in key]
    said = ["".join(page) for page in words(made["figures-unnamed.pdf"])]
    assert said == ["18mm" + "".join(numbers), "60mm" + "".join(numbers)]
    assert [name for _, name in key] != list(small)
    picture = Image.open(BytesIO(made["figures.png"]))
    assert picture.size == (1754, 1754 + 2481)
    assert cards("draw", "--all", "--out", "again") == (0, "", "")
    assert files(root / "again") == made


def words(data: bytes) -> list[list[str]]:
    """The words on each page."""
    pages = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded().split() for page in pages]


def test_without_names_the_words_for_a_picture_do_not_give_it_away(
    project: Project, small: tuple[str, ...]
) -> None:
    root = project({})
    assert cards("draw", "--all")[0] == 0
    file = pikepdf.open(root / "figures/figures-unnamed.pdf")
    told = {
        str(thing.Alt) for thing in file.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
    }
    assert told == {"1", "2", "3"}


def test_every_frame_is_on_the_sheet_inside_its_margins() -> None:
    library = open_library()
    names = library.names("illustration")
    for stature in contact.STATURES:
        groups = [Group(name, frames(library.illustration(name), stature)) for name in names]
        faces = faces_of(groups, stature)
        shown = [item.figure for face in faces for item in face.items if isinstance(item, Picture)]
        assert shown == [figure for group in groups for figure in group.figures]
        for face in faces:
            for item in face.items:
                left, right = ends(item)
                assert 30 < left < right < face.width - 30


def ends(item: Item) -> tuple[float, float]:
    """Where a text or picture begins and ends across the page."""
    assert not isinstance(item, Drawing)
    if isinstance(item, Text):
        return item.x, item.x + item.width
    x0, _, x1, _ = item.figure.box
    return item.x + x0 * item.scale, item.x + x1 * item.scale


def test_without_the_renderer_nothing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "find_spec", lambda _: None)
    with pytest.raises(CommandError, match="no PNG can be made here"):
        contact.draw_all(open_library(), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_with_the_other_ending_is_told_of(project: Project) -> None:
    project({"illustrations/my-pose.yml": STAND, "routines/walk.yml": "title: Walk\nsteps: [my-pose]\n"})
    hint = "  = hint: rename `illustrations/my-pose.yml` to `my-pose.yaml`\n"
    assert cards("draw", "my-pose") == (2, "", f"error: no illustration named `my-pose`\n{hint}")
    code, _, err = cards("build")
    assert code == 2
    assert "  = hint: rename `routines/walk.yml` to `walk.yaml`\n" in err


def test_a_project_whose_files_have_names_that_are_not_read(project: Project) -> None:
    walk = "title: Walk\nsteps: [bird-dog]\n"
    root = project(
        {"routines/My Coach's Routine.yaml": walk, "routines/sub.yaml/x.txt": "", "routines/.b.yml": ""}
    )
    message = (
        "`routines/My Coach's Routine.yaml` is not read: a name holds letters, digits and `-`\n"
        "  = hint: rename `routines/My Coach's Routine.yaml` to `my-coachs-routine.yaml`\n"
    )
    assert cards("build") == (2, "", f"error: {message}")
    assert not (root / "build").exists()
    (root / "routines/My Coach's Routine.yaml").rename(root / "routines/UP.YAML")
    code, _, err = cards("build")
    assert (code, err.splitlines()[0]) == (
        2,
        "error: `routines/UP.YAML` is not read: its name ends in `.YAML`",
    )
    assert cards("build", "UP")[2].endswith("hint: rename `routines/UP.YAML` to `UP.yaml`\n")
    assert cards("build", "sub")[2].startswith("error: no routine named `sub`\n  = hint: known: ")
    project({"routines/ok.yaml": walk})
    code, _, err = cards("check", "--size", "a4")
    assert (code, err.splitlines()[0]) == (
        0,
        "warning: `routines/UP.YAML` is not read: its name ends in `.YAML`",
    )
    assert cards("build", "routines/UP.YAML", "--size", "a4") == (0, "", "")
    code, _, err = cards("build", "--size", "a4")
    assert (code, err) == (
        0,
        "warning: `routines/UP.YAML` is not read: its name ends in `.YAML`\n"
        "  = hint: rename `routines/UP.YAML` to `UP.yaml`\n\n",
    )
    code, _, err = cards("build", "--size", "a5", "--strict")
    assert (code, err.splitlines()[0]) == (
        1,
        "error: `routines/UP.YAML` is not read: its name ends in `.YAML`",
    )
    assert not (root / "build/a5").exists()


@pytest.mark.parametrize("folder", ["routines/exercises", "templates", "illustrations", "templates/themes"])
def test_a_folder_that_leads_out_of_the_project_is_told(
    folder: str, project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = project({"routines/walk.yaml": "title: Walk\nsteps: [hop]\n"})
    (root / folder).parent.mkdir(exist_ok=True)
    (root / folder).symlink_to(tmp_path_factory.mktemp("other"))
    assert cards("check") == (
        1,
        "",
        f"error: `{folder}` leads out of the project\n  = hint: make it a folder, not a link\n",
    )


def test_a_name_in_a_file_that_ends_otherwise(project: Project) -> None:
    project(
        {"routines/walk.yaml": "title: Walk\nsteps: [hop]\n", "routines/exercises/hop.yml": "name: Hop\n"}
    )
    code, _, err = cards("build")
    assert code == 1
    assert "error: no exercise named `hop`\n" in err
    assert "hint: rename `routines/exercises/hop.yml` to `hop.yaml`\n" in err


def test_check_warns_of_files_that_are_not_read(project: Project) -> None:
    root = project({"templates/tiny.yml": "", "templates/pocket.yml": ""})
    verdict = inspect(Library((root,)), [])
    assert not verdict.wrong
    assert [problem.level for problem in verdict.problems] == ["warning", "warning"]
    assert verdict.problems[1].message == "`templates/tiny.yml` is not read: its name ends in `.yml`"
    assert verdict.problems[1].hint == "rename `templates/tiny.yml` to `tiny.yaml`"
