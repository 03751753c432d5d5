"""The parts of a line as they are written in; the keys of a dose out, each once: what depends on what else is said is decided here."""

from __future__ import annotations

import re
from dataclasses import replace

from cards.read.dose_line.named import named
from cards.read.dose_line.part import SHORT, WORK, LineError, Part, Parts, changed, find, seconds

BRIEF = 60.0  # seconds: up to here a time beside a number of repetitions is how long each is held
FALLING = re.compile(r"(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?)(?![\d-])")
MOVING = re.compile(
    r"(.*\d\+?\s*[a-z'\"]+)\s+((?:easy |slow )?(?:jog|walk|easy|float|swim|spin)(?: back)?)", re.IGNORECASE
)
RUN = re.compile("descending|ladder|pyramid", re.IGNORECASE)
MANY = ("as many", "amrap", "max")
BOTH = {"each", "both sides", "each side"}
JOINED = {"variant", "load", "progress", "when", "tempo"}  # what may be said in several parts
PACE = re.compile(r"\d-[\dx]-[\dx](?:-[\dx])?", re.IGNORECASE)


def settled(parts: Parts) -> Parts:
    """Each key of the dose once, in the order written. LineError for what contradicts itself or is said twice."""
    exact = tuple(part for part in parts if part.exact)
    parts = tuple(part for part in parts if not part.exact)
    for step in (
        _inner,
        _moving,
        _twins,
        _many,
        _held,
        named,
        _again,
        _paced,
        _sides,
        _rounds,
        _brief,
        _until,
        _joined,
    ):
        parts = step(parts)
    parts = tuple(sorted((*parts, *exact), key=lambda part: part.start)) if exact else parts
    _once(parts)
    for part in parts:
        _rising(part)
    return parts


def _inner(parts: Parts) -> Parts:
    """Doses within; how often, said last, is how often the whole is done."""
    found: list[Part] = []
    for part in parts:
        if not part.inner:
            found.append(part)
            continue
        inner = settled(part.inner)
        outside = [each for each in inner if each.key in {"frequency", "when"}]
        found += [replace(part, inner=tuple(each for each in inner if each not in outside)), *outside]
    return tuple(found)


def _moving(parts: Parts) -> Parts:
    """`20 min walk` with nothing else to do is the work; beside other work it is the rest."""
    rest = find(parts, "moving")
    match = MOVING.fullmatch(rest.value) if rest else None
    if rest is None or match is None or any(part.key in WORK for part in parts):
        return changed(parts, lambda part: replace(part, key="rest") if part is rest else part)
    key = "distance" if seconds(match[1]) is None else "time"
    words = replace(rest, key="variant", value=match[2], start=rest.start + match.start(2))
    work = replace(rest, key=key, value=match[1], end=rest.start + match.end(1))
    return tuple(new for part in parts for new in ((work, words) if part is rest else (part,)))


def _twins(parts: Parts) -> Parts:
    """`10 L 10 R`, `8/8`: one number, each side. Unequal ones are two doses."""
    reps, twin = find(parts, "reps"), find(parts, "twin")
    if not (reps and twin):
        return parts
    if reps.value != twin.value:
        hint = f"write `{reps.value} left, then {twin.value} right`, `{reps.value} or {twin.value}`, or give a unit, such as `{reps.value}/{twin.value} lb`"
        raise LineError(f"found two numbers, `{reps.value}` and `{twin.value}`", reps.start, twin.end, hint)
    named = any(part.key == "part" for part in parts)
    return changed(
        parts, lambda part: None if part is twin or (named and part.value == "each side") else part
    )


def _many(parts: Parts) -> Parts:
    """`15, AMRAP 7 min`: as many sets of the fifteen as the time holds."""
    reps = [part for part in parts if part.key == "reps"]
    if len(reps) != 2 or not find(parts, "time") or find(parts, "sets"):
        return parts
    many = next((part for part in reps if part.value.lower().startswith(MANY)), None)
    return changed(parts, lambda part: replace(part, key="sets") if part is many else part)


def _held(parts: Parts) -> Parts:
    """`10 x 5 s` is ten, each held; `3 x 30 s` three sets. Breaths and counts are held."""
    some, sets = find(parts, "some") or find(parts, "holds"), find(parts, "sets")
    if not (some and sets):
        return parts
    long = seconds(some.value)
    if long is not None and long <= SHORT:
        keys = {"sets": "reps", some.key: "hold"}
    else:
        keys = {some.key: "hold" if long is None or some.key == "holds" else "time"}
    return changed(
        parts, lambda part: replace(part, key=keys.get(part.key, part.key)) if part in (some, sets) else part
    )


def _again(parts: Parts) -> Parts:
    """`x 10` alone is ten, and ten of what is held for short; of anything else it is sets."""
    again, hold = find(parts, "again"), find(parts, "hold")
    if again is None:
        return parts
    long = seconds(hold.value) if hold else None
    alone = not any(part.key in WORK for part in parts)
    brief = not find(parts, "reps") and long is not None and long <= SHORT
    key = "reps" if alone or brief else "sets"
    return changed(parts, lambda part: replace(part, key=key) if part is again else part)


def _paced(parts: Parts) -> Parts:
    """`10, 3-0-1`: behind a number of repetitions, figures like these are a tempo."""
    reps = [part for part in parts if part.key == "reps"]
    pace = next((part for part in reps[1:] if PACE.fullmatch(part.value)), None)
    return changed(parts, lambda part: replace(part, key="tempo") if part is pace else part)


def _sides(parts: Parts) -> Parts:
    """All that is said of sides as one value: `each way each leg` is four times; `each position` is no side."""
    parts = changed(
        parts,
        lambda part: (
            replace(part, key="variant", value=f"each {part.value}") if part.key == "other" else part
        ),
    )
    if len([part for part in parts if part.key in {"side", "part"}]) > 1:  # "5 each side, alternating"
        parts = changed(
            parts,
            lambda part: (
                replace(part, key="variant", value="alternating") if part.value == "alternate" else part
            ),
        )
    found = [part for part in parts if part.key in {"side", "part"}]
    if len(found) < 2 and not any(part.key != "side" for part in found):
        return parts
    said = [f"each {part.value.lower()}" if part.key != "side" else part.value for part in found]
    said = list(dict.fromkeys("each side" if one in BOTH else one for one in said))
    if len(said) > 1 and any(one in {"left", "right"} for one in said):
        raise LineError(
            f"found two sides, `{said[0]}` and `{said[1]}`",
            found[1].start,
            found[1].end,
            "write the second behind `then`",
        )
    whole = replace(found[0], key="side", value=" ".join(said), end=found[-1].end)
    return tuple(
        whole if part is found[0] else part for part in parts if part is found[0] or part not in found
    )


def _rounds(parts: Parts) -> Parts:
    """A number of sets beside work and rest by the clock counts rounds; without those, rounds are sets."""
    both = find(parts, "rounds") and find(parts, "sets")
    if find(parts, "work") and both:
        return parts
    key = "rounds" if find(parts, "work") else "sets"
    return changed(parts, lambda part: replace(part, key=key) if part.key in {"sets", "rounds"} else part)


def _brief(parts: Parts) -> Parts:
    """`30 s, 2-3 times`: each held so long."""
    time, reps = find(parts, "time"), find(parts, "reps")
    if (
        not (time and reps)
        or reps.value.lower().startswith(MANY)
        or find(parts, "hold")
        or find(parts, "every")
    ):
        return parts
    long = seconds(time.value)
    sets = find(parts, "sets")
    if sets and sets.value.lower().startswith(MANY):
        return parts
    if sets and (long or 0) > SHORT:
        hint = f"say of what: `rest {time.value}`, `hold {time.value}` or `within {time.value}`"
        raise LineError(f"cannot tell what `{time.value}` is the time of", time.start, time.end, hint)
    if long is None or long >= BRIEF:
        hint = (
            f"say which is which: `{reps.value}, hold {time.value}` or `as many as you can in {time.value}`"
        )
        raise LineError(
            f"cannot tell what `{reps.value}` and `{time.value}` mean together", time.start, time.end, hint
        )
    return changed(parts, lambda part: replace(part, key="hold") if part is time else part)


def _until(parts: Parts) -> Parts:
    """With nothing else to do, words that begin with "until" say how much."""
    if any(part.key in WORK - {"sets", "rounds"} for part in parts):
        return parts
    words = find(parts, "variant")
    if words is None or not words.value.lower().startswith("until "):
        return parts
    return changed(parts, lambda part: replace(part, key="reps") if part is words else part)


def _joined(parts: Parts) -> Parts:
    """Loads, words and goals may be several; they stand as one value, with commas."""
    joined: dict[str, Part] = {}
    for part in parts:
        if part.key in JOINED and part.key in joined:
            first = joined[part.key]
            joined[part.key] = replace(first, value=f"{first.value}, {part.value}", end=part.end)
        else:
            joined[part.key if part.key in JOINED else f"{part.key} {part.start}"] = part
    return tuple(joined.values())


def _once(parts: Parts) -> None:
    seen: dict[str, Part] = {}
    for part in parts:
        if part.key in {"stage", "progress"}:
            continue
        if (first := seen.setdefault(part.key, part)) is not part:
            hint = "write what follows behind `then`" if part.key in WORK else "say it once"
            raise LineError(
                f"found `{part.key}` twice, `{first.value}` and `{part.value}`", part.start, part.end, hint
            )


def _rising(part: Part) -> None:
    match = FALLING.search(part.value) if part.key in WORK | {"rest"} and not RUN.search(part.value) else None
    if (
        match
        and part.value.count("-") == 1
        and float(match[1]) > float(match[2])
        and not re.search(r"[a-z]\s*-", part.value)
    ):
        low, high = match[2], match[1]
        hint = f"write the smaller number first, `{low}-{high}`, or `{match[0]} descending`"
        raise LineError(f"the range `{match[0]}` runs backwards", part.start, part.end, hint)
