"""The parts of a line as they are written in; the keys of a dose out, each once: what depends on what else is said is decided here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from cards.read.dose_line.vocabulary import UNITS

WORK = frozenset(
    {
        "sets",
        "reps",
        "hold",
        "time",
        "distance",
        "ladder",
        "some",
        "counts",
        "minutes",
        "work",
        "every",
        "rounds",
        "within",
    }
)
KEYS = (  # of a dose, that a line may fill as they are
    *(
        "sets",
        "reps",
        "hold",
        "pause",
        "time",
        "distance",
        "rounds",
        "work",
        "between",
        "every",
        "within",
        "load",
    ),
    *("effort", "tempo", "side", "rest", "frequency", "when", "progress", "variant"),
)
SHORT = 10.0  # seconds: held so long or less, a number before it counts repetitions; longer, it counts sets
BRIEF = 60.0  # seconds: up to here a time beside a number of repetitions is how long each is held
SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0}
LEAST = re.compile(r"[^\d_:]*(\d+(?:\.\d+)?|(?=:\d))(?::(\d\d))?[^a-z'″′]*([a-z'″′]+)?", re.IGNORECASE)
FALLING = re.compile(r"(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?)(?![\d-])")
MOVING = re.compile(
    r"(.*\d\+?\s*[a-z'\"]+)\s+((?:easy |slow )?(?:jog|walk|easy|float|swim|spin)(?: back)?)", re.IGNORECASE
)
RUN = re.compile("descending|ladder|pyramid", re.IGNORECASE)
MANY = ("as many", "amrap", "max")
JOINED = {"variant", "load", "progress", "when", "tempo"}  # what may be said in several parts
TWICE = {"once": "1", "twice": "2"}


class LineError(ValueError):
    """What stands from `start` to `end` of the line cannot be read; `hint` says what to write instead."""

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        super().__init__(message)
        self.start, self.end, self.hint = start, end, hint


@dataclass(frozen=True, slots=True)
class Part:
    """One key of a dose; `inner`, not `value`, for a dose in it (`or`, `then`). `start` and `end` count in the line."""

    key: str
    value: str
    start: int
    end: int
    inner: tuple[Part, ...] = ()
    exact: bool = False  # written as its key and the value: nothing is to be decided


Parts = tuple[Part, ...]


def settled(parts: Parts) -> Parts:
    """Each key of the dose once, in the order written. LineError for what contradicts itself or is said twice."""
    exact = tuple(part for part in parts if part.exact)
    parts = tuple(part for part in parts if not part.exact)
    for step in (_inner, _moving, _twins, _many, _held, _counted, _sides, _rounds, _brief, _until, _joined):
        parts = step(parts)
    parts = tuple(sorted((*parts, *exact), key=lambda part: part.start)) if exact else parts
    _once(parts)
    for part in parts:
        _rising(part)
    return parts


def seconds(amount: str) -> float | None:
    """The lower end of a time in seconds; None where it is no time: breaths, counts, a blank."""
    match = LEAST.match(amount)
    if not match:
        return None
    if match[2]:
        return 60 * float(match[1] or 0) + float(match[2])
    unit = SECONDS.get(UNITS.get((match[3] or "").lower(), ""))
    return float(match[1]) * unit if unit else None


def _find(parts: Parts, key: str) -> Part | None:
    return next((part for part in parts if part.key == key), None)


def _changed(parts: Parts, change: Callable[[Part], Part | None]) -> Parts:
    return tuple(new for part in parts if (new := change(part)) is not None)


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
    """`20 min walk` with nothing else to do is the work, no rest."""
    rest = parts[0] if parts and parts[0].key == "rest" else None
    match = MOVING.fullmatch(rest.value) if rest else None
    if rest is None or match is None or any(part.key in WORK for part in parts):
        return parts
    key = "distance" if seconds(match[1]) is None else "time"
    words = replace(rest, key="variant", value=match[2], start=rest.start + match.start(2))
    return (replace(rest, key=key, value=match[1], end=rest.start + match.end(1)), words, *parts[1:])


def _twins(parts: Parts) -> Parts:
    """`10 L 10 R`, `8/8`: one number, each side. Unequal ones are two doses."""
    reps, twin = _find(parts, "reps"), _find(parts, "twin")
    if not (reps and twin):
        return parts
    if reps.value != twin.value:
        hint = f"write `{reps.value} left, then {twin.value} right`, `{reps.value} or {twin.value}`, or give a unit, such as `{reps.value}/{twin.value} lb`"
        raise LineError(f"found two numbers, `{reps.value}` and `{twin.value}`", reps.start, twin.end, hint)
    named = any(part.key == "part" for part in parts)
    return _changed(
        parts, lambda part: None if part is twin or (named and part.value == "each side") else part
    )


def _many(parts: Parts) -> Parts:
    """`15, AMRAP 7 min`: as many sets of the fifteen as the time holds."""
    reps = [part for part in parts if part.key == "reps"]
    if len(reps) != 2 or not _find(parts, "time") or _find(parts, "sets"):
        return parts
    many = next((part for part in reps if part.value.lower().startswith(MANY)), None)
    return _changed(parts, lambda part: replace(part, key="sets") if part is many else part)


def _held(parts: Parts) -> Parts:
    """`10 x 5 s` is ten, each held; `3 x 30 s` three sets. Breaths and counts are held."""
    some, sets = _find(parts, "some"), _find(parts, "sets")
    if not (some and sets):
        return parts
    long = seconds(some.value)
    if long is not None and long <= SHORT:
        keys = {"sets": "reps", "some": "hold"}
    else:
        keys = {"some": "hold" if long is None else "time"}
    return _changed(
        parts, lambda part: replace(part, key=keys.get(part.key, part.key)) if part in (some, sets) else part
    )


def _counted(parts: Parts) -> Parts:
    """What a form calls by another name, under the key of the dose that it fills."""
    unit = _find(parts, "unit")

    def counted(part: Part) -> Part | None:
        match part.key:
            case "counts":
                return replace(part, key="hold", value=f"{part.value} counts")
            case "minutes":
                return replace(part, key="time", value=f"{part.value} min")
            case "hold" if unit is not None:
                return replace(part, value=f"{part.value} {unit.value}")
            case "unit":
                return None
            case "ladder":
                return replace(part, key="reps")
            case "reserve":
                return replace(part, key="effort", value=f"{part.value} in reserve")
            case "most":
                return replace(part, key="reps", value=f"as many {part.value} as you can")
            case "reps" if part.value.lower() in TWICE:
                return replace(part, value=TWICE[part.value.lower()])
        return part

    return _changed(parts, counted)


def _sides(parts: Parts) -> Parts:
    """All that is said of sides as one value: `each way each leg` is four times; `each position` is no side."""
    parts = _changed(
        parts,
        lambda part: (
            replace(part, key="variant", value=f"each {part.value}") if part.key == "other" else part
        ),
    )
    if len([part for part in parts if part.key in {"side", "part"}]) > 1:  # "5 each side, alternating"
        parts = _changed(
            parts,
            lambda part: (
                replace(part, key="variant", value="alternating") if part.value == "alternate" else part
            ),
        )
    found = [part for part in parts if part.key in {"side", "part"}]
    if len(found) < 2 and not any(part.key != "side" for part in found):
        return parts
    said = list(
        dict.fromkeys(f"each {part.value.lower()}" if part.key != "side" else part.value for part in found)
    )
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
    both = _find(parts, "rounds") and _find(parts, "sets")
    if _find(parts, "work") and both:
        return parts
    key = "rounds" if _find(parts, "work") else "sets"
    return _changed(parts, lambda part: replace(part, key=key) if part.key in {"sets", "rounds"} else part)


def _brief(parts: Parts) -> Parts:
    """`30 s, 2-3 times`: each held so long."""
    time, reps = _find(parts, "time"), _find(parts, "reps")
    if (
        not (time and reps)
        or reps.value.lower().startswith(MANY)
        or _find(parts, "hold")
        or _find(parts, "every")
    ):
        return parts
    long = seconds(time.value)
    if _find(parts, "sets") and (long or 0) >= BRIEF:
        return parts
    if long is None or long >= BRIEF:
        hint = (
            f"say which is which: `{reps.value}, hold {time.value}` or `as many as you can in {time.value}`"
        )
        raise LineError(
            f"cannot tell what `{reps.value}` and `{time.value}` mean together", time.start, time.end, hint
        )
    return _changed(parts, lambda part: replace(part, key="hold") if part is time else part)


def _until(parts: Parts) -> Parts:
    """With nothing else to do, words that begin with "until" say how much."""
    if any(part.key in WORK - {"sets", "rounds"} for part in parts):
        return parts
    words = _find(parts, "variant")
    if words is None or not words.value.lower().startswith("until "):
        return parts
    return _changed(parts, lambda part: replace(part, key="reps") if part is words else part)


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
