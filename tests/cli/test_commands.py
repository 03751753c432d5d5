"""The commands: what they write, what they say and where, and their exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from cards.build import plan
from cards.cli.app import app
from cards.impose.printing import Printing
from cards.link import open_library
from tests.conftest import Project

SMALL = """\
    title: Small
    steps:
      - {name: Hop, start: Stand., steps: [Hop.], cue: Hop., dose: {reps: 5}}
    """


def cards(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr."""
    result = CliRunner().invoke(app, list(arguments), prog_name="cards")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_build_makes_every_routine_at_pocket_and_a4_and_says_nothing_when_piped(project: Project) -> None:
    root = project({})
    assert cards("build") == (0, "", "")
    built = files(root)
    assert len(built) == 12
    assert {name.split("/")[1] for name in built} == {"pocket", "a4"}
    assert all(name.startswith("build/") and data.startswith(b"%PDF-") for name, data in built.items())


def test_build_takes_names_files_sizes_and_a_folder(project: Project) -> None:
    root = project({"routines/own.yaml": SMALL, "elsewhere/other.yaml": SMALL})
    assert cards(
        "build", "own", "elsewhere/other.yaml", "--size", "wallet", "--size", "a7", "--out", "x/y"
    ) == (0, "", "")
    assert sorted(files(root / "x")) == [
        "y/a7/other.pdf",
        "y/a7/own.pdf",
        "y/wallet/other.pdf",
        "y/wallet/own.pdf",
    ]


def test_a_file_named_twice_is_built_once(project: Project) -> None:
    root = project({"routines/own.yaml": SMALL})
    assert cards("check", "routines/own.yaml", "own", str(root / "routines/own.yaml")) == (0, "", "")
    assert cards("build", "routines/own.yaml", "own", "own", "--size", "a7") == (0, "", "")
    assert sorted(files(root / "build")) == ["a7/own.pdf"]


def test_check_sets_only_the_sizes_asked_for(project: Project) -> None:
    long = f"{dedent(SMALL)}safety: {{during: {'word ' * 150}}}\n"
    project({"routines/own.yaml": long})
    assert cards("check", "own")[0] == 1
    assert cards("check", "own", "--size", "a4", "--size", "letter") == (0, "", "")
    assert cards("check", "own", "--size", "a4", "--size", "wallet")[0] == 1
    assert cards("check", "--size", "a4") == (0, "", "")


def test_names_are_given_as_a_list() -> None:
    library = open_library()
    for routines, sizes in (("plank", ["a4"]), (["bridge-and-twist"], "a4")):
        with pytest.raises(TypeError, match="routines and sizes are lists of names"):
            plan(library, routines, sizes)
    assert plan(library, [], ["a4"], printing=Printing(packed=True)) == []


def test_a_project_with_routines_of_its_own_builds_those(project: Project) -> None:
    root = project({"club/routines/own.yaml": SMALL})
    assert cards("build", "--project", "club", "--size", "pocket") == (0, "", "")
    assert sorted(files(root / "build")) == ["pocket/own.pdf"]


def test_when_anything_is_wrong_all_of_it_is_said_and_nothing_is_written(project: Project) -> None:
    root = project({"routines/good.yaml": SMALL})
    assert cards("build", "--size", "pocket") == (0, "", "")
    before = files(root / "build")
    project(
        {
            "routines/good.yaml": SMALL.replace("Small", "Changed"),
            "routines/one.yaml": "title: One\nsteps: [bird-dgo]\n",
            "routines/two.yaml": "tilte: Two\nsteps: [bird-dog]\n",
        }
    )
    assert cards("build", "--size", "pocket") == (
        1,
        "",
        dedent("""\
            error: no exercise named `bird-dgo`
             --> routines/one.yaml:2:9
              |
            2 | steps: [bird-dgo]
              |         ^^^^^^^^
              = hint: did you mean `bird-dog`?

            error: unknown key `tilte`
             --> routines/two.yaml:1:1
              |
            1 | tilte: Two
              | ^^^^^
              = hint: did you mean `title`?
            """),
    )
    assert files(root / "build") == before


def test_a_routine_that_does_not_fit_stops_the_others_too(project: Project) -> None:
    long = f"{dedent(SMALL)}safety: {{during: {'word ' * 900}}}\n"
    root = project({"routines/good.yaml": SMALL, "routines/long.yaml": long})
    code, out, err = cards("build", "--size", "wallet")
    assert (code, out) == (1, "")
    assert err.startswith("error: ")
    assert " --> routines/long.yaml:4:18\n" in err
    assert not (root / "build").exists()


KNOWN = (
    "known: `bridge-and-twist`, `core-and-hip-strength`, "
    "`post-run-low-back-relief`, `post-run-static-stretches`, `pre-run-warm-up`, `seven-back-pain-exercises`\n"
)
WRONG: dict[tuple[str, ...], str] = {
    (
        "build",
        "pre-run-warmup",
    ): "error: no routine named `pre-run-warmup`\n  = hint: did you mean `pre-run-warm-up`?\n",
    ("build", "--size", "pokcet"): "error: no size named `pokcet`\n  = hint: did you mean `pocket`?\n",
    (
        "build",
        "--theme",
        "x",
    ): "error: no theme named `x`\n  = hint: known: `black`, `grey`, `ink-light`, `low`, `standard`\n",
    ("build", "none.yaml"): "error: no file named `none.yaml`\n",
    ("build", "a"): "error: no routine named `a`\n  = hint: " + KNOWN,
    ("build", "./a"): "error: `./a` is a folder, expected a file\n  = hint: for a project, `--project ./a`\n",
    ("draw", "./a"): "error: `./a` is a folder, expected a file\n  = hint: for a project, `--project ./a`\n",
    ("build", "--ink", "low", "--theme", "grey"): (
        "error: found `--ink` and `--theme`, expected one of them\n  = hint: `--ink` names a theme too\n"
    ),
    ("check", "--size", "pokcet"): "error: no size named `pokcet`\n  = hint: did you mean `pocket`?\n",
    ("build", "--project", "none"): (
        "error: no folder named `none`\n  = hint: `cards new project DIR` makes one\n"
    ),
    ("build", "a/own.yaml", "b/own.yaml"): (
        "error: two routines are named `own`\n  = hint: they would be written to the same file\n"
    ),
    (
        "check",
        "cat",
    ): "error: no routine named `cat`\n  = hint: " + KNOWN,
    ("draw", "bird-dgo"): "error: no illustration named `bird-dgo`\n  = hint: did you mean `bird-dog`?\n",
    ("draw", "bird-dog", "--out", "x.gif"): (
        "error: cannot draw to `x.gif`\n  = hint: the file's name ends in `.pdf`, `.svg`, `.png`\n"
    ),
    ("new", "project", "a"): "error: `a` is there already and not empty\n  = hint: name a new folder\n",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_command_line_is_exit_code_2(arguments: tuple[str, ...], project: Project) -> None:
    root = project({"a/own.yaml": SMALL, "b/own.yaml": SMALL})
    before = files(root)
    assert cards(*arguments) == (2, "", WRONG[arguments])
    assert files(root) == before


USAGE = {
    ("buld",): "error: no command named `buld`\n  = hint: did you mean `build`?\n",
    ("new", "projct"): "error: no command named `projct`\n  = hint: did you mean `project`?\n",
    ("build", "--siez", "a4"): "error: no option named `--siez`\n  = hint: did you mean `--size`?\n",
    ("list", "things"): (
        "error: found a wrong value for `KIND`, expected `routines`, `exercises`, `illustrations`, `sizes`, `themes`\n"
        "  = hint: `cards list -h` tells what it takes\n"
    ),
    ("list",): (
        "error: found no `KIND`, expected `routines`, `exercises`, `illustrations`, `sizes`, `themes`\n"
        "  = hint: `cards list -h` tells what it takes\n"
    ),
    ("build", "--flip", "up"): (
        "error: found a wrong value for `--flip`, expected `long`, `short`\n"
        "  = hint: `cards build -h` tells what it takes\n"
    ),
    ("build", "--workers", "-1"): (
        "error: found a wrong value for `--workers`, expected a whole number from 0 up\n"
        "  = hint: `cards build -h` tells what it takes\n"
    ),
    ("build", "--size"): (
        "error: found no value for `--size`, expected one\n  = hint: `cards build -h` tells what it takes\n"
    ),
    ("build", "--fold=3"): (
        "error: found a value for `--fold`, expected none\n  = hint: `cards build -h` tells what it takes\n"
    ),
    ("draw", "a", "b"): (
        "error: found more words than the command takes\n  = hint: `cards draw -h` tells what it takes\n"
    ),
}


@pytest.mark.parametrize("arguments", USAGE)
def test_what_no_command_takes_is_told_in_our_words(arguments: tuple[str, ...]) -> None:
    assert cards(*arguments) == (2, "", USAGE[arguments])


def test_no_command_at_all_shows_the_help() -> None:
    code, out, err = cards()
    assert code == 2
    assert "build" in out + err
    assert "error" not in out + err


def test_check_is_silent_when_all_is_right_and_writes_nothing(project: Project) -> None:
    root = project({})
    assert cards("check", "post-run-static-stretches") == (0, "", "")
    assert not files(root)


def test_check_finds_nothing_in_the_built_in_library(project: Project) -> None:
    project({})
    assert cards("check") == (0, "", "")


def test_a_warning_is_told_and_does_not_fail(project: Project) -> None:
    project({"illustrations/low.yaml": "base: stand\nknees: 30\n"})
    code, out, err = cards("draw", "low", "--check")
    assert (code, out) == (0, "")
    assert err.startswith("warning: ")
    assert " --> illustrations/low.yaml:" in err


def test_a_figure_no_body_can_take_fails(project: Project) -> None:
    project({"illustrations/odd.yaml": "base: stand\nright knee: -80\n"})
    code, out, err = cards("draw", "odd", "--check")
    assert (code, out) == (1, "")
    assert "error: " in err
    assert " --> illustrations/odd.yaml:2:" in err


DRAWN = """\
    title: Drawn
    steps:
      - {name: Hop, start: Stand., steps: [Hop.], cue: Hop., dose: {reps: 5}, illustration: FIGURE}
    """
IMPOSSIBLE = """\
error: right knee bends 170°, more than a knee can (155°)
 --> illustrations/odd.yaml:2:1
  |
2 | right knee: 170
  | ^^^^^^^^^^
"""


def test_a_figure_of_ones_own_that_no_body_can_take_is_refused_with_all_else(project: Project) -> None:
    root = project(
        {
            "illustrations/odd.yaml": "base: stand\nright knee: 170\n",
            "routines/a.yaml": DRAWN.replace("FIGURE", "odd"),
            "routines/b.yaml": "title: B\nsteps: [bird-dgo, {exercise: lunge, or: wall-sit, illustration: odd}]\n",
        }
    )
    for command in ("build", "check"):
        code, out, err = cards(command, "a")
        assert (code, out) == (1, "")
        assert err.startswith(IMPOSSIBLE)
    code, _, err = cards("build")
    assert code == 1
    assert err.startswith(IMPOSSIBLE + "\nerror: no exercise named `bird-dgo`\n")
    assert err.count("right knee bends") == 1
    assert not files(root / "build")


def test_a_figure_that_accepts_it_is_built(project: Project) -> None:
    accepted = "base: stand\nright knee: 170\naccept: {range: she is a dancer}\n"
    project({"illustrations/odd.yaml": accepted, "routines/a.yaml": DRAWN.replace("FIGURE", "odd")})
    assert cards("build", "a", "--size", "pocket") == (0, "", "")


def test_check_judges_the_figures_of_a_routine_and_builds_what_is_only_doubtful(project: Project) -> None:
    project(
        {
            "illustrations/low.yaml": "base: stand\nknees: 30\n",
            "routines/a.yaml": DRAWN.replace("FIGURE", "low"),
            "routines/b.yaml": DRAWN.replace("FIGURE", "plank"),
        }
    )
    code, out, err = cards("check", "a")
    assert (code, out) == (0, "")
    assert err.startswith("warning: would fall over: ")
    assert cards("check", "b") == (0, "", "")
    assert cards("build", "a", "--size", "pocket") == (0, "", "")


def test_check_finds_what_no_routine_uses(project: Project) -> None:
    project(
        {
            "illustrations/odd.yaml": "bsae: stand\n",
            "routines/exercises/odd.yaml": "name: Odd\n",
            "templates/odd.yaml": "name: Odd\n",
            "templates/themes/odd.yaml": "tones: {}\n",
        }
    )
    code, out, err = cards("check")
    assert (code, out) == (1, "")
    places = [
        line.split(":")[0].strip() for line in err.splitlines() if line.startswith(" --> ") and "odd" in line
    ]
    assert list(dict.fromkeys(places)) == [
        "--> illustrations/odd.yaml",
        "--> routines/exercises/odd.yaml",
        "--> templates/odd.yaml",
        "--> templates/themes/odd.yaml",
    ]


def test_list_names_what_there_is(project: Project) -> None:
    project({"routines/a.yaml": SMALL, "templates/.x.yaml": ""})
    code, routines, _ = cards("list", "routines")
    assert code == 0
    assert routines.splitlines()[0].split() == ["a", "Small"]
    assert len(routines.splitlines()) == 7
    assert cards("list", "sizes")[1].splitlines()[8].startswith("pocket   Pocket card")
    assert "67 × 95 mm" in cards("list", "sizes")[1]
    exercises = cards("list", "exercises")[1].splitlines()
    illustrations = cards("list", "illustrations")[1].splitlines()
    assert len(exercises) == 25
    assert {line.split()[0] for line in exercises} <= set(illustrations)
    assert cards("list", "themes")[1].split() == ["black", "grey", "ink-light", "low", "standard"]


def test_a_new_project_works_at_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project({})
    assert cards("new", "project", "my/club") == (0, "", "")
    monkeypatch.chdir(root / "my/club")
    assert cards("check", "easy-strength") == (0, "", "")
    assert cards("draw", "leg-reach", "--check") == (0, "", "")
    assert cards("build") == (0, "", "")
    assert sorted(files(Path("build"))) == ["a4/easy-strength.pdf", "pocket/easy-strength.pdf"]
    assert cards("draw", "leg-reach") == (0, "", "")
    assert Path("leg-reach.svg").read_text().startswith("<svg ")


def test_any_number_of_workers_gives_the_same_bytes(project: Project) -> None:
    root = project({f"routines/r{n}.yaml": SMALL.replace("Small", f"Small {n}") for n in range(4)})
    for workers in ("1", "2"):
        assert cards("build", "--size", "pocket", "--workers", workers, "--out", workers) == (0, "", "")
    assert files(root / "1") == files(root / "2")
    assert len(files(root / "1")) == 4


def test_problems_come_back_from_workers(project: Project) -> None:
    long = f"{dedent(SMALL)}safety: {{during: {'word ' * 900}}}\n"
    project({"routines/a.yaml": long, "routines/b.yaml": long})
    alone = cards("build", "--size", "wallet", "--workers", "1")
    assert alone[0] == 1
    assert cards("build", "--size", "wallet", "--workers", "2") == alone


Shell = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def shell(project: Project) -> Shell:
    """Runs the command in a process of its own, in an empty project."""
    root = project({})

    def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cards", *arguments]
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]

    return run


def test_a_process_ends_with_the_exit_codes(shell: Shell) -> None:
    assert shell("list", "sizes").returncode == 0
    assert shell("build", "nothing").returncode == 2
    Path("bad.yaml").write_text("title: [\n")
    done = shell("build", "bad.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: not YAML: ")
    assert "Traceback" not in done.stderr


def test_a_bug_of_ours_shows_its_traceback(shell: Shell) -> None:
    code = "import sys, cards.build, cards.cli; cards.build.make = lambda job: 1 / 0; sys.argv = ['cards', 'build'];"
    code += " cards.cli.main()"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Traceback (most recent call last):")
    assert done.stderr.rstrip().endswith("ZeroDivisionError: division by zero")


def in_terminal(*arguments: str) -> tuple[int, str, bytes]:
    """Exit code, what a terminal shows, and stderr."""
    here, there = os.openpty()
    command = [sys.executable, "-m", "cards", *arguments]
    done = subprocess.run(command, stdout=there, stderr=subprocess.PIPE, check=False)
    os.close(there)
    shown = os.read(here, 10_000).decode().replace("\r\n", "\n")
    os.close(here)
    return done.returncode, shown, done.stderr


@pytest.mark.parametrize(
    ("figure", "last"),
    [
        ("knees: 0", "all right"),
        ("knees: 30", "1 warning"),
        ("knees: 30\nright hand: on floor 90 ahead", "2 warnings"),
    ],
)
def test_the_last_word_on_a_figure_tells_of_warnings(figure: str, last: str, project: Project) -> None:
    project({"illustrations/own.yaml": f"base: stand\n{figure}\n"})
    code, shown, err = in_terminal("draw", "own", "--check")
    assert (code, shown, err.count(b"warning: ")) == (0, f"{last}: own\n", int(last[0].replace("a", "0")))


def test_a_terminal_gets_a_summary(project: Project) -> None:
    project({"routines/own.yaml": SMALL})
    code, shown, err = in_terminal("build", "--size", "pocket")
    assert (code, err) == (0, b"")
    head, row, empty, last = shown.rstrip().split("\n")
    assert head.split() == ["routine", "size", "faces", "type", "time", "no", "room", "for"]
    assert row.split()[:2] == ["own", "pocket"]
    assert row.endswith("about 1\u00a0min")
    assert (empty, last) == ("", "1 PDF in build, 1 changed")


def test_the_summary_tells_what_a_card_had_no_room_for(project: Project) -> None:
    notes = [f"Note {number} says what is good to know, at some length." for number in range(40)]
    project({"routines/own.yaml": f"{dedent(SMALL)}notes: {json.dumps(notes)}\n"})
    _, shown, _ = in_terminal("build", "--size", "pocket")
    assert shown.split("\n")[1].endswith("  notes")


def test_one_card_imports_no_more_than_it_needs(shell: Shell) -> None:
    done = shell(
        "build",
        "post-run-static-stretches",
        "--size",
        "pocket",
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    loaded = {line.rsplit("|", 1)[1].strip() for line in done.stderr.splitlines() if "|" in line}
    heavy = {
        "rich",
        "numpy",
        "reportlab.platypus",
        "concurrent.futures",
        "multiprocessing",
        "asyncio",
    }
    assert done.returncode == 0
    assert "yaml" in loaded
    assert loaded & heavy == set()
