"""Whatever stands in the files, reading and linking gives a deck or a ContentError, never anything else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from cards.errors import ContentError
from cards.link import Library, link, open_library
from cards.link.library import built_in
from cards.link.naming import FOLDERS
from cards.pose.figures import frames

FILES = [path for folder in FOLDERS.values() for path in sorted((built_in() / folder).glob("*.yaml"))]
FILES.remove(built_in() / "routines/sources.yaml")
KINDS = {Path(folder).name: kind for kind, folder in FOLDERS.items()}
SCRAPS = [
    "",
    "\n",
    "  ",
    "- ",
    ": ",
    "{",
    "]",
    "'",
    "|",
    "&a ",
    "*a",
    "!!x ",
    "1:30",
    "-1",
    "\x00",
    "\ufeff",
    "中",
    "**",
    "a: b\n",
    "[]",
    "{}",
]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str, bytes]:
    """A shipped file's kind and name, and its text with a few cuts, scraps and moved lines."""
    path = draw(st.sampled_from(FILES))
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + draw(st.sampled_from(SCRAPS) | st.text(max_size=4)) + text[end:]
    return KINDS[path.parent.name], path.stem, text.encode("utf-8", "surrogatepass")


def use(library: Library, kind: str, name: str) -> None:
    """Read the file and take it as far as what it says can go wrong."""
    if kind == "routine":
        link(library, [name])
    elif kind == "illustration":
        frames(library.illustration(name), 20)
    else:
        {"exercise": library.exercise, "size": library.template, "theme": library.theme}[kind](name)


@settings(max_examples=200, deadline=None)
@given(mutated())
def test_a_spoilt_file_gives_content_or_problems(spoilt: tuple[str, str, bytes]) -> None:
    kind, name, data = spoilt
    with TemporaryDirectory() as folder:
        path = Path(folder, FOLDERS[kind], f"{name}.yaml")
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        try:
            use(open_library(Path(folder)), kind, name)
        except ContentError as error:
            assert error.problems
            assert all(problem.place and problem.place.path == str(path) for problem in error.problems)
