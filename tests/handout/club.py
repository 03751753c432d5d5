"""A routine in, the same as a club's handout out: with its logo, colours, contact, names, lines to write on, links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from cards.errors import Place
from cards.link.link import link
from cards.make import Job, composed_for
from cards.model import Blank, Brand, Link, Routine, Step, Words
from cards.model.face import Composed
from cards.model.photo import Photo
from cards.model.template import Theme
from cards.printing import Printing
from tests.promises.generated import LIBRARY, TEMPLATES

PLACE = Place("brand.yaml", 2, 7)
LOGOS = {"wide": (600, 130), "tall": (130, 300), "none": (0, 0)}
COLOURS = {"dark": ("0c0c14", "101010"), "strong": ("7a1fa2", "f2b705")}
ADDRESS = "https://riverside.example/stretches"
BLANKS = (Blank("for", "Ann Lee"), Blank("from", ""), Blank("review", date(2027, 1, 15)))
NAME = "Riverside Runners"


def logo(kind: str) -> Photo | None:
    """Stripes of a colour on white."""
    width, height = LOGOS[kind]
    rows = (bytes((200, 30, 60) if row // 20 % 2 else (255, 255, 255)) * width for row in range(height))
    return Photo(b"".join(rows), width, height, NAME, False) if width else None


def club(routine: Routine, kind: str = "wide", colours: str = "strong", videos: int = 2) -> Routine:
    brand = Brand(
        Words(NAME),
        logo(kind),
        COLOURS[colours],
        Words("coach@riverside.example"),
        Link("https://riverside.example"),
        PLACE,
    )
    steps = tuple(_filmed(step, at) if at < videos else step for at, step in enumerate(routine.steps))
    return replace(routine, brand=brand, blanks=BLANKS, link=Link(ADDRESS, PLACE), steps=steps)


def _filmed(step: Step, at: int) -> Step:
    video = Link(f"https://videos.example.org/watch?v=abc{at}", PLACE)
    return replace(step, exercise=replace(step.exercise, video=video))


@cache
def routine(key: str) -> Routine:
    return link(LIBRARY, [key]).routines[0]


def job(of: Routine, size: str, theme: str = "", printing: Printing | None = None) -> Job:
    template = TEMPLATES[size]
    look: Theme = LIBRARY.theme(theme or template.theme)
    return Job(of, template, look, printing or Printing())


def composed(of: Routine, size: str, theme: str = "") -> Composed:
    return composed_for(job(of, size, theme), of)
