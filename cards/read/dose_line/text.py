"""The keys of a dose and their values in, the one line that reads back to them out."""

from __future__ import annotations

from collections.abc import Iterator

from cards.read.dose_line.pattern import KINDS, compiled
from cards.read.dose_line.settle import SHORT, Part, Parts, seconds

PREFIX = {"load": "@ ", "hold": "hold ", "pause": "pause ", "between": "", "rest": "rest ", "tempo": "tempo "}
ORDER = ("load", "effort", "tempo", "side", "rest", "between", "frequency", "when", "words", "progress", "stage")


def line_of(parts: Parts) -> str:
    """One line, in one order: work, then load, effort, tempo, side, rest, how often, words, progress; what follows last."""
    given = {part.key: part for part in parts if part.key not in {"stage", "then", "or"}}
    said = [*_work({key: part.value for key, part in given.items()})]
    said += [f"or ({line_of(part.inner)})" for part in parts if part.key == "or"]
    said += [_said(given[key]) for key in ORDER if key in given and not (key == "between" and "work" in given)]
    said += [f"{part.value}: {line_of(part.inner)}" for part in parts if part.key == "stage"]
    line = ", ".join(said)
    return "; ".join([line, *(f"then {line_of(part.inner)}" for part in parts if part.key == "then")])


def _work(given: dict[str, str]) -> Iterator[str]:
    """What is done, the parts that only together say what they mean as one."""
    sets, reps, hold, time = (given.get(key, "") for key in ("sets", "reps", "hold", "time"))
    if "work" in given:
        yield f"{given['work']} on, {given.get('between', '0 s')} off"
        if "rounds" in given:
            yield f"x {given['rounds']} rounds"
    if "every" in given:
        yield f"every {given['every']} for {time}"
        time = ""
    if sets and (distance := given.get("distance")):
        yield f"{sets} x {distance}"
        given = {key: value for key, value in given.items() if key != "distance"}
    elif sets.startswith("as many"):
        yield from (f"{reps}", f"AMRAP {time}")
        reps = time = ""
    elif sets and reps:
        yield f"{sets} x {reps}"
        reps = ""
    elif sets and time and (seconds(time) or 0) > SHORT and not hold:
        yield f"{sets} x {time}"
        time = ""
    elif sets:
        yield f"{sets} sets"
    if reps:
        yield reps
    if hold:
        yield f"hold {hold}"
    if "pause" in given:
        yield f"pause {given['pause']}"
    if time:
        yield f"{'in ' if given.get('reps') else ''}{time}"
    if "distance" in given:
        yield given["distance"]


def _said(part: Part) -> str:
    match part.key:
        case "words":
            return f'"{part.value}"'
        case "rest":
            return f"rest {part.value}" if compiled("{held}").fullmatch(part.value) else _resting(part.value)
        case "between":
            return f"{part.value} between"
        case "tempo":
            return f"tempo {part.value}"
        case "load":
            return f"@ {part.value}"
        case "side" if part.value == "alternate":
            return "alternating"
    return part.value


def _resting(words: str) -> str:
    return words if compiled("(walk|jog|{amounts}|no|minimal|little|full|short)").match(words) else f"rest {words}"
