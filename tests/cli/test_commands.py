"""The commands: what they write, what they say and where, and their exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import pytest
from PIL import Image
from typer.testing import CliRunner

from cards import __version__ as cards_version
from cards.build import plan
from cards.cli.app import app
from cards.link import open_library
from cards.printing import Printing
from tests.conftest import Project

EXERCISES = Path(__file__).parents[2] / "routines" / "exercises"
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


def only_notes(said: str) -> bool:
    """Whether nothing is told but what sizes leave out, and the author's own times."""
    return all(problem.startswith("note: `") for problem in said.strip().split("\n\n"))


def test_build_makes_every_routine_at_pocket_and_a4_and_tells_only_what_is_left_out(project: Project) -> None:
    root = project({})
    code, out, err = cards("build")
    assert (code, out) == (0, "")
    assert only_notes(err)
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
    assert cards("check", "--size", "a4")[0] == 0


NOTED = """\
title: Own
notes: Sleep well.
steps:
  - name: Squat
    start: Stand.
    steps: [Bend., Rise.]
    cue: Bend and rise.
    cautions: [Mind the knees.]
    dose: {reps: 8}
"""
NOTE = """\
note: `cautions` is left out at `pocket`, `wallet`: the size does not show it
 --> routines/own.yaml:8:16
  |
8 |     cautions: [Mind the knees.]
  |                ^^^^^^^^^^^^^^^
"""


def test_what_sizes_leave_out_is_told_when_piped(project: Project) -> None:
    project({"routines/own.yaml": NOTED})
    sizes = ("--size", "pocket", "--size", "wallet", "--size", "a4")
    assert cards("build", "own", *sizes) == (0, "", NOTE + "\n")
    assert cards("check", "own", *sizes) == (0, "", NOTE + "\n")


def test_what_many_routines_leave_out_takes_a_line_each(project: Project) -> None:
    """Of more than three texts; `cards check` shows each."""
    project({f"routines/own-{number}.yaml": NOTED for number in range(4)})
    names = [f"own-{number}" for number in range(4)]
    code, out, err = cards("build", *names, "--size", "pocket", "--size", "wallet", "--size", "a4")
    lines = [f"note: `{name}` at `pocket`, `wallet` leaves out 1: `cautions`\n" for name in names]
    hint = "  = hint: each with its place and reason: `cards check ROUTINE --size SIZE`\n"
    assert (code, out, err) == (0, "", "\n".join(lines) + hint + "\n")
    assert cards("check", *names, "--size", "pocket")[2].count("note: `cautions` is left out") == 4


def test_what_sizes_leave_out_is_an_error_where_that_is_asked_for(project: Project) -> None:
    root = project({"routines/own.yaml": NOTED})
    error = NOTE.replace("note:", "error:").replace("`pocket`, `wallet`", "`pocket`")
    for command in ("build", "check"):
        assert cards(command, "own", "--size", "pocket", "--strict") == (1, "", error)
        assert cards(command, "own", "--size", "a4", "--strict") == (0, "", "")
    assert sorted(files(root / "build")) == ["a4/own.pdf"]


@pytest.mark.parametrize("size", ["pocket", "wallet"])
def test_want_of_room_is_told_too(size: str, project: Project) -> None:
    """A bank card of one exercise has room for a note of a few words, none has for a page."""
    project({"routines/own.yaml": NOTED.replace("Sleep well.", "Sleep well. " * 90)})
    assert cards("build", "own", "--size", size)[2].startswith(
        f"note: `notes` is left out at `{size}`: there is no room for it\n --> routines/own.yaml:2:8\n"
    )


def test_check_says_what_the_doses_take_where_the_author_says_otherwise(project: Project) -> None:
    step = "steps:\n  - {exercise: plank, dose: {time: 10 min}}\n"
    project(
        {
            f"routines/{name}.yaml": f"title: Own\ntime: {time}\n{step}"
            for name, time in (("near", "12 min"), ("far", "20-25 min"), ("same", "10 min"))
        }
    )
    assert cards("check", "same") == (0, "", "")
    assert cards("check", "near") == (
        0,
        "",
        """\
note: `time` is 12 min, and so says the card; its doses take 10 min
 --> routines/near.yaml:2:7
  |
2 | time: 12 min
  |       ^^^^^^

""",
    )
    code, _, err = cards("check", "far")
    assert code == 0
    assert err.startswith("warning: `time` is 20–25 min, and so says the card; its doses take 10 min\n")


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


def test_what_does_not_fit_is_told_at_its_routine_when_the_longest_words_are_not_the_authors(
    project: Project,
) -> None:
    notes = ", ".join(["Stop and rest a little while."] * 150)
    project({"routines/own.yaml": f"{dedent(SMALL)}safety: {{during: [{notes}]}}\n"})
    code, _, err = cards("build", "--size", "wallet")
    assert code == 1
    assert err.splitlines()[:4] == [
        "error: the routine `own` does not fit on a face of the size `wallet`, by 53 lines (161 mm): found 150 notes "
        "in `safety: during`, expected at most 27",
        " --> routines/own.yaml:4:19",
        "  |",
        err.splitlines()[3],
    ]


KNOWN = (
    "known: `bridge-and-twist`, `core-and-hip-strength`, `post-run-low-back-relief`,\n"
    "          `post-run-static-stretches`, `pre-run-warm-up`, `seven-back-pain-exercises`\n"
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
    ("build", "a4"): "error: no routine named `a4`\n  = hint: `a4` is a size: `--size a4`\n",
    ("build", "plank"): "error: no routine named `plank`\n  = hint: `plank` is an exercise, not a routine\n",
    ("build", "pre-run-warm-up.yaml"): (
        "error: no file named `pre-run-warm-up.yaml`\n  = hint: did you mean the routine `pre-run-warm-up`?\n"
    ),
    ("build", "--size", "pocket, a4"): (
        "error: no size named `pocket, a4`\n  = hint: name them one by one, `--size pocket --size a4`\n"
    ),
    ("build", "pre-run-warm-up", "--out", "x.pdf"): (
        "error: found 2 PDFs to make, expected one for `--out x.pdf`\n"
        "  = hint: name one routine and one `--size`, or a folder\n"
    ),
    ("check", "--project", "a/own.yaml"): (
        "error: `a/own.yaml` is a file, expected a folder\n  = hint: name the folder that holds `routines/`\n"
    ),
    ("list", "xylophones"): (
        "error: no list named `xylophones`\n"
        "  = hint: known: `exercises`, `illustrations`, `routines`, `sizes`, `themes`\n"
    ),
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
        "error: no list named `things`\n"
        "  = hint: known: `exercises`, `illustrations`, `routines`, `sizes`, `themes`\n"
    ),
    ("list",): (
        "error: found nothing to list\n"
        "  = hint: known: `exercises`, `illustrations`, `routines`, `sizes`, `themes`\n"
    ),
    ("build", "--flip", "up"): (
        "error: found a wrong value for `--flip`, expected `long`, `short`\n"
        "  = hint: `cards build -h` tells what it takes\n"
    ),
    ("build", "--workers", "-1"): (
        "error: found a wrong value for `--workers`, expected a whole number from 0 to 256\n"
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


@pytest.mark.parametrize("size", ["A7", "a7", "Wallet"])
def test_sizes_routines_and_themes_in_any_capitals(size: str, project: Project) -> None:
    root = project({"routines/own.yaml": SMALL})
    assert cards("build", "OWN", "--size", size, "--theme", "Grey") == (0, "", "")
    assert cards("check", "Own", "--size", size) == (0, "", "")
    assert list(files(root / "build")) == [f"{size.lower()}/own.pdf"]


def test_all_sizes_at_once(project: Project) -> None:
    root = project({"routines/own.yaml": SMALL})
    assert cards("build", "own", "--size", "all") == (0, "", "")
    built = {name.split("/")[0] for name in files(root / "build")}
    assert built == set(open_library().names("size"))


def test_one_pdf_under_a_name_of_its_own(project: Project) -> None:
    root = project({"routines/own.yaml": SMALL})
    assert cards("build", "own", "--size", "a7") == (0, "", "")
    assert cards("build", "own", "--size", "a7", "--out", "out/Card.PDF") == (0, "", "")
    assert (root / "out/Card.PDF").read_bytes() == (root / "build/a7/own.pdf").read_bytes()
    (root / "old.pdf").mkdir()
    assert cards("build", "own", "--size", "a7", "--out", "old.pdf") == (0, "", "")
    assert (root / "old.pdf/a7/own.pdf").is_file()


def test_the_version() -> None:
    assert cards("--version") == (0, f"cards {cards_version}\n", "")


@pytest.mark.parametrize("command", ["build", "check", "list", "draw", "calibrate", "new project"])
def test_each_help_has_an_example(command: str) -> None:
    code, shown, _ = cards(*command.split(), "--help")
    assert code == 0
    assert f"Example: cards {command} " in " ".join(shown.split())


@pytest.mark.parametrize(
    ("said", "listed"),
    [("size", "sizes"), ("Sizes", "sizes"), ("exercise", "exercises"), ("poses", "illustrations")],
)
def test_what_to_list_in_other_words(said: str, listed: str) -> None:
    assert cards("list", said) == cards("list", listed)
    assert cards("list", said)[0] == 0


CUT = """\
    title: Small #1
    steps:
      - {name: Hop, start: Stand., steps: [Hop.], cue: Hop., dose: {reps: 5}}
    """
TOLD = """\
: left out `#1`: it is a comment
 --> routines/cut.yaml:1:14
  |
1 | title: Small #1
  |              ^^
  = hint: what follows ` #` is a comment; put the text in quotes, `"Small #1"`, or begin a comment
          with `# `
"""


def test_warnings_are_told_once_when_piped_and_are_errors_when_strict(project: Project) -> None:
    root = project({"routines/cut.yaml": CUT, "routines/good.yaml": SMALL})
    sizes = ("--size", "a7", "--size", "wallet")
    assert cards("build", *sizes, "--strict") == (1, "", f"error{TOLD}")
    assert not (root / "build").exists()
    assert cards("check", "cut", "good", *sizes, "--strict") == (1, "", f"error{TOLD}")
    assert cards("check", "cut", *sizes) == (0, "", f"warning{TOLD}\n")
    assert cards("check", "good", *sizes, "--strict") == (0, "", "")
    assert cards("check", "cut", "good", *sizes) == (0, "", f"warning{TOLD}\n")
    assert cards("build", *sizes) == (0, "", f"warning{TOLD}\n")
    assert len(files(root / "build")) == 4


def test_check_tells_warnings_of_files_that_no_routine_uses(project: Project) -> None:
    exercise = "name: Hop\nstart: Stand.\nsteps: [Hop.]\ncue: Hop #1\ndose: {reps: 3}\n"
    project({"routines/exercises/hop.yaml": exercise, "routines/own.yaml": SMALL})
    code, _, err = cards("check", "--size", "a7")
    assert (code, err.count("warning: ")) == (0, 1)
    assert "\nwarning: left out `#1`: it is a comment\n --> routines/exercises/hop.yaml:4:10\n" in err
    assert cards("check", "own", "--size", "a7") == (0, "", "")


MANY = {
    "routines/bad.yaml": "title: Bad\nsteps: [bird-dgo]\n",
    "routines/cut.yaml": CUT,
    "routines/good.yaml": SMALL,
    "routines/long.yaml": f"{dedent(SMALL)}safety: {{during: {'word ' * 900}}}\n",
}


@pytest.mark.parametrize("options", [(), ("--workers", "2"), ("--on", "a4"), ("--on", "a4", "--pack")])
def test_one_wrong_routine_does_not_stop_the_others_where_told_so(
    options: tuple[str, ...], project: Project
) -> None:
    root = project(MANY)
    code, out, err = cards("build", "--size", "wallet", *options)
    assert (code, out) == (1, "") and not (root / "build").exists()
    code, out, err = cards("build", "--size", "wallet", "--keep-going", *options)
    assert (code, out) == (1, "")
    assert err.startswith(f"warning{TOLD}\nerror: no exercise named `bird-dgo`\n --> routines/bad.yaml:2:9\n")
    assert err.count("\nerror: ") == 2 and "\n --> routines/long.yaml:4:18\n" in err
    names = {"packed"} if "--pack" in options else {"cut", "good"}
    assert {Path(name).stem for name in files(root / "build")} == names


def test_the_good_routines_are_built_as_if_they_were_alone(project: Project) -> None:
    root = project(MANY)
    paper = ("--size", "wallet", "--on", "a4")
    cards("build", "cut", "good", *paper, "--pack", "--out", "alone")
    cards("build", "cut", "good", *paper, "--out", "alone")
    cards("build", "--keep-going", *paper, "--pack", "--out", "many")
    cards("build", "--keep-going", *paper, "--out", "many")
    assert files(root / "many") == files(root / "alone")
    assert len(files(root / "many")) == 3


def test_strict_leaves_out_only_what_has_warnings_where_others_go_on(project: Project) -> None:
    root = project(MANY)
    code, _, err = cards("build", "--size", "wallet", "--keep-going", "--strict")
    assert code == 1
    assert f"error{TOLD}" in err and "warning" not in err
    assert set(files(root / "build")) == {"wallet/good.pdf"}


def test_when_none_can_be_made_nothing_is_written(project: Project) -> None:
    root = project({"routines/bad.yaml": MANY["routines/bad.yaml"]})
    assert cards("build", "--keep-going")[0] == 1
    assert not (root / "build").exists()


def test_nothing_is_coloured(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project(MANY)
    monkeypatch.setenv("FORCE_COLOR", "1")
    said = [cards("build"), cards("build", "--help"), cards("list", "sizes"), cards("build", "--siez")]
    assert all("\x1b" not in out + err for _, out, err in said)


def test_check_is_silent_when_all_is_right_and_writes_nothing(project: Project) -> None:
    root = project({})
    assert cards("check", "bridge-and-twist") == (0, "", "")
    assert not files(root)


def test_check_finds_nothing_in_the_built_in_library(project: Project) -> None:
    project({})
    code, out, err = cards("check")
    assert (code, out) == (0, "")
    assert only_notes(err)


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
error: right knee bends 170°, more than a knee can (160°)
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
    assert "warning: would fall over: " in err
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
    assert [line.split()[0] for line in exercises] == sorted(path.stem for path in EXERCISES.glob("*.yaml"))
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
        ("knees: 30", "2 warnings"),
        ("knees: 30\nright hand: on floor 90 ahead", "3 warnings"),
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
    assert head.split() == ["routine", "size", "faces", "type", "time", "left", "out"]
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


def test_pictures_of_the_pages_instead_of_pdfs(project: Project) -> None:
    root = project({"routines/short.yaml": SMALL})
    assert cards("build", "--size", "pocket", "--png") == (0, "", "")
    made = files(root / "build")
    assert sorted(made) == ["pocket/short-1.png", "pocket/short-2.png"]
    assert cards("build", "--size", "a6", "--out", "one.png") == (0, "", "")
    assert "one.png" in files(root) or files(root)["one-1.png"] != files(root)["one-2.png"]
    picture = Image.open(BytesIO(made["pocket/short-1.png"]))
    width, height = (round(side / 25.4 * 300) for side in (67, 95))
    assert abs(picture.width - width) <= 1
    assert abs(picture.height - height) <= 1
    assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert len(picture.getcolors(picture.width * picture.height) or []) > 50  # type and figures, smooth


def test_pictures_are_not_for_print_shops_nor_of_another_ending(project: Project) -> None:
    root = project({"routines/short.yaml": SMALL})
    before = files(root)
    assert cards("build", "--png", "--for", "press") == (
        2,
        "",
        "error: found `--png` and `--for press`, expected one of them\n  = hint: print shops want the PDF\n",
    )
    code, _, err = cards("build", "--size", "a4", "--png", "--out", "one.pdf")
    assert code == 2
    assert err.startswith("error: found `--png` and `--out one.pdf`")
    assert files(root) == before
