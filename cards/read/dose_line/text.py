"""The keys of a dose and their values in, the one line that reads back to them out.

What no form of a line can say is written as its key and the value in quotes, `load "a heavy bag"`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cards.read.dose_line.keys import Keys
from cards.read.dose_line.line import read_line
from cards.read.dose_line.settle import SHORT, LineError, Part, seconds

SAID = {  # how a value is written in a line, where it is not the value alone
    "hold": ("hold {}",),
    "pause": ("pause {}",),
    "between": ("{} between",),
    "rest": ("rest {}", "{}"),
    "tempo": ("tempo {}", "{}"),
    "load": ("@ {}", "{}"),
    "time": ("for {}", "{}"),
    "within": ("within {}",),
    "sets": ("{} sets",),
    "variant": ('"{}"',),
}
EXACT = '{} "{}"'
ORDER = (
    *(
        "sets",
        "rounds",
        "every",
        "work",
        "between",
        "reps",
        "hold",
        "pause",
        "time",
        "distance",
        "within",
        "load",
    ),
    *("effort", "tempo", "side", "rest", "frequency", "when", "variant"),
)
INNER = {"or": ", or ({})", "long-form": ", long form ({})", "then": "; then ({})"}


def line_of(keys: Keys) -> str:
    """One line, in one order: work, then load, effort, tempo, side, rest, how often, words, progress; what follows last."""
    plain = {key: str(value) for key, value in keys.items() if key in ORDER}
    usual = ", ".join(_usual(plain))
    line = (
        usual
        if plain and keys_of(usual) == plain
        else ", ".join(EXACT.format(key, plain[key]) for key in _sorted(plain))
    )
    line = ", ".join(filter(None, [line, *map(_later, keys.get("progress", ()))]))
    inner = ((form, keys[key]) for key, form in INNER.items() if keys.get(key))
    return line + "".join(form.format(line_of(dose)) for form, dose in inner)


def keys_of(line: str) -> Keys:
    """The keys that a line is read as; none where it cannot be read."""
    try:
        keys = as_keys(read_line(line))
    except LineError:
        return {}
    return keys | {"side": "each"} if keys.get("side") == "each side" else keys


def as_keys(parts: Iterable[Part]) -> Keys:
    keys: Keys = {}
    rows: list[Keys] = []
    for part in parts:
        if part.key == "progress":
            rows.append({"then": part.value})
        elif part.key == "stage":
            inner = as_keys(part.inner)
            what: Keys = {"then": part.inner[0].value} if [*inner] == ["progress"] else {"dose": inner}
            rows.append({"when": part.value, **what} if part.value else what)
        else:
            keys[part.key] = as_keys(part.inner) if part.inner else part.value
    return keys | ({"progress": rows} if rows else {})


def _later(row: Keys) -> str:
    when = f'"{row["when"]}": ' if "when" in row else "progress "
    return f"{when}({line_of(row['dose'])})" if "dose" in row else f'{when}"{row["then"]}"'


def _sorted(keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=ORDER.index)


def _usual(given: dict[str, str]) -> Iterator[str]:
    """As a coach would write it: the parts that only together say what they mean as one, the others one by one."""
    together, used = _together(given)
    if together:
        yield together
    for key in _sorted(given.keys() - used):
        yield _said(key, given[key])


def _together(given: dict[str, str]) -> tuple[str, set[str]]:
    """`3 x 10`, `20 s on, 10 s off x 8`, `every 1 min for 10 min`, and the keys it says."""
    if "work" in given and "between" in given:
        rounds = f" x {given['rounds']}" if "rounds" in given else ""
        return f"{given['work']} on, {given['between']} off{rounds}", {"work", "between", "rounds"}
    if "every" in given and "time" in given:
        return f"every {given['every']} for {given['time']}", {"every", "time"}
    if given.get("sets", "").startswith("as many") and "time" in given:
        return f"AMRAP {given['time']}", {"sets", "time"}
    if "sets" in given:
        for key in ("reps", "distance", "time", "hold"):
            if (
                key in given
                and (key != "hold" or seconds(given[key]) is None)
                and (key != "time" or (seconds(given[key]) or 0) > SHORT)
            ):
                return f"{given['sets']} x {given[key]}", {"sets", key}
    return "", set()


def _said(key: str, value: str) -> str:
    """The value in the first form that reads back to it; else its key, and the value in quotes."""
    if (key, value) == ("side", "each"):
        return "each side"
    forms = (form.format(value) for form in SAID.get(key, ("{}",)))
    return next((text for text in forms if keys_of(text) == {key: value}), EXACT.format(key, value))
