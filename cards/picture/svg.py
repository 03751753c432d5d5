"""The bytes of an SVG file in, a PNG of it out; refused when it reaches beyond itself or would take for ever.

It is rendered in a process of its own, with limits of time and memory: a drawing of a few lines can ask for hours
of work. That process imports nothing from the working folder or the environment, writes no file, and ends with ours.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate, errors

LARGEST = 5_000_000  # bytes
LONGEST = 5.0  # seconds
MOST_MEMORY = 400_000_000  # bytes the renderer may have
ALONE = "save it as a plain SVG that holds all it shows"
REFUSED = {
    "script": "holds a script",
    "foreignObject": "holds something that is not SVG",
    "image": "holds another picture",
    "text": "holds text, which looks different on every machine",
}
HINTS = {"text": "turn its text into paths", "image": "use that picture itself, or leave it out"}
ILL_FORMED = {
    errors.XML_ERROR_TAG_MISMATCH: "a tag is closed that is not the last one opened",
    errors.XML_ERROR_NO_ELEMENTS: "it ends before its drawing does",
    errors.XML_ERROR_UNCLOSED_TOKEN: "it ends within a tag",
    errors.XML_ERROR_UNDEFINED_ENTITY: "it uses an entity that is not declared",
    errors.XML_ERROR_UNBOUND_PREFIX: "it uses a prefix that no namespace is given for",
    errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "one tag has an attribute twice",
}
REACHES = re.compile(r"url\(\s*[\"']?\s*(?!#|[\"'\s])|@import", re.IGNORECASE)
RENDER = """\
import os, sys
folder, side, seconds, memory = sys.argv[1], *map(int, sys.argv[2:])
try:
    import ctypes, resource, signal
    limits = {"CORE": 0, "FSIZE": 0, "CPU": seconds, "AS": memory}
    for name, most in limits.items():
        resource.setrlimit(getattr(resource, "RLIMIT_" + name), (most, most))
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # when the parent ends (PR_SET_PDEATHSIG)
except (ImportError, AttributeError, OSError, ValueError):
    pass  # a system without these: there is still the time limit from outside
sys.path.append(folder)
import resvg_py
svg = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=side, height=side, skip_system_fonts=True)))
"""


class UnfitError(Exception):
    """A picture that is not taken: why, going on from its name, and what to do."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.hint = hint


def is_svg(data: bytes) -> bool:
    """Whether it is text that begins as XML or SVG does."""
    return data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE"))


def rendered(data: bytes, side: int) -> bytes:
    """A PNG that fits a square of `side` pixels. UnfitError: broken, hostile, or no renderer installed."""
    screen(data)
    renderer = find_spec("resvg_py")
    if renderer is None or renderer.origin is None:
        raise UnfitError(
            "is an SVG file, which cannot be read here",
            "pip install 'routine-cards[pictures]', or save it as PNG",
        )
    folder = Path(renderer.origin).resolve().parent
    folder = folder.parent if folder.name == "resvg_py" else folder
    limits = [str(side), str(int(LONGEST) + 1), str(MOST_MEMORY)]
    command = [sys.executable, "-I", "-c", RENDER, str(folder), *limits]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=LONGEST, check=False, cwd=os.sep, close_fds=True
        )
    except subprocess.TimeoutExpired:
        raise UnfitError(
            f"takes more than {LONGEST:g} s to draw", "leave out its effects, or save it as PNG"
        ) from None
    if done.returncode:
        raise UnfitError(
            "is broken: it cannot be drawn", "open it in a drawing program and save it as a plain SVG"
        )
    return done.stdout


def screen(data: bytes) -> None:
    """UnfitError for a file that is no XML, no SVG, or asks for anything outside itself."""
    if len(data) > LARGEST:
        raise UnfitError(f"is larger than {LARGEST // 1_000_000} MB", "simplify it, or save it as PNG")
    try:
        data.decode("utf-8")
        _Screen().run(data)
    except UnicodeDecodeError:
        raise UnfitError("is not in UTF-8", "save it as a plain SVG") from None
    except ExpatError as error:
        raise UnfitError(*_ill_formed(error)) from None


def _ill_formed(error: ExpatError) -> tuple[str, str]:
    """What is wrong with XML that is none, and what to do."""
    where = f"line {error.lineno}, column {error.offset + 1}"
    what = ILL_FORMED.get(errors.messages[error.code], "it is not well-formed XML")
    return f"is broken: {what} ({where})", ALONE


class _Screen:
    """Goes through the file once, element by element."""

    def __init__(self) -> None:
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.element
        self.parser.EntityDeclHandler = self.entity
        self.parser.CharacterDataHandler = self.text
        self.parser.buffer_text = True
        self.root = ""

    def run(self, data: bytes) -> None:
        self.parser.Parse(data, True)

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        own = name.rpartition(" ")[2]
        if not self.root:
            self.root = own
            if own != "svg":
                raise UnfitError(f"is not an SVG file: it begins with `{own[:40]}`", "")
        if own in REFUSED:
            raise UnfitError(REFUSED[own], HINTS.get(own, ALONE))
        for key, value in attributes.items():
            self.attribute(key.rpartition(" ")[2].lower(), value)

    def attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            raise UnfitError("holds a script", ALONE)
        if key == "href" and not value.strip().startswith("#"):
            raise UnfitError(f"refers to `{value.strip()[:60]}`", ALONE)
        self.text(value)

    def text(self, value: str) -> None:
        """Of a style sheet, or an attribute."""
        if REACHES.search(value):
            raise UnfitError("refers to something outside itself", ALONE)

    def entity(self, *_declared: object) -> None:
        raise UnfitError("declares entities", ALONE)
