"""Parts of a line in; whether a walk or a jog in it is the work or the rest, out."""

from __future__ import annotations

import re
from dataclasses import replace

from cards.read.dose_line.part import WORK, Part, Parts, changed, find, seconds

MOVING = re.compile(
    r"(.*\d\+?\s*[a-z'\"]+)\s+((?:easy |slow )?(?:jog|walk|easy|float|swim|spin)(?: (?:back|easy|slowly|gently|briskly|fast))?)",
    re.IGNORECASE,
)
GOING = re.compile(r"(.*?)(?: for)? (\S*[\d_].*|an? .*|half .*)", re.IGNORECASE)


def moving(parts: Parts) -> Parts:
    """`20 min walk` is the work where it is first and nothing else is but how often; beside other work it is the rest."""
    parts = changed(parts, _going)
    rest = find(parts, "moving")
    match = MOVING.fullmatch(rest.value) if rest else None
    others = [part for part in parts if part.key in WORK]
    if rest is None or match is None or any(not _often(part, rest) for part in others):
        return changed(parts, lambda part: replace(part, key="rest") if part is rest else part)
    key = "distance" if seconds(match[1]) is None else "time"
    words = replace(rest, key="variant", value=match[2], start=rest.start + match.start(2))
    work = replace(rest, key=key, value=match[1], end=rest.start + match.end(1))
    sets = changed(parts, lambda part: replace(part, key="sets") if part in others else part)
    return tuple(new for part in sets for new in ((work, words) if part is rest else (part,)))


def _going(part: Part) -> Part:
    """`walk 10 min` as `10 min walk`."""
    match = GOING.fullmatch(part.value) if part.key == "going" else None
    return replace(part, key="moving", value=f"{match[2]} {match[1]}") if match else part


def _often(part: Part, after: Part) -> bool:
    """Whether it says how often what stands before it is done."""
    return part.start > after.start and part.key in {"reps", "sets"} and part.value.isdigit()
