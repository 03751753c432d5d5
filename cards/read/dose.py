"""A node such as `{sets: 3, reps: 10, rest: 90 s}`, or the line `3 x 10, rest 90 s`, in; a `Dose` out.

A line is first made keys, at the places of its own words; the keys then have one reader.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from cards.errors import ContentError, Place, Problem
from cards.model.dose import Amount, Dose, Progress, Tempo
from cards.parse import Entry, Mapping, Node, Scalar, Sequence
from cards.read.amounts.amount import AmountError, parse_amount
from cards.read.amounts.side import read_side
from cards.read.amounts.tempo import parse_tempo
from cards.read.fields import Fields, Reader, fields, list_of, wrong
from cards.read.values import label, printed

if TYPE_CHECKING:
    from cards.read.dose_line.part import Part, Parts

EXAMPLE = "hold: 30 s"
AMOUNTS = (
    *("hold", "reps", "distance", "time", "sets", "rest", "pause", "load", "effort", "work", "between"),
    *("rounds", "every", "within", "frequency"),
)
SHORT = re.compile(r"(\d+) ?[x×*] ?(\d+(?:-\d+)?)( ?(?:s|min|breaths))?")
FOR = re.compile(r"\bfor\s*$", re.IGNORECASE)
MUCH = {"hold", "reps", "distance", "time", "work"}  # the keys of which a dose in keys needs one
OTHER_WORDS = {
    "weight": "did you mean `load`?",
    "words": "did you mean `variant`?",
    **dict.fromkeys(("off", "break"), "did you mean `rest` or `between`?"),
    **dict.fromkeys(("rpe", "rir", "intensity"), "did you mean `effort`, such as `effort: RPE 7`?"),
    "breaths": "write `hold: 5 breaths`",
}


def read_dose(node: Node, language: str = "en") -> Dose:
    """`language` is that of the words in it."""
    if not isinstance(node, Scalar):
        return _keys(node, language)
    if not node.text.strip():
        raise wrong(node, f"a dose, such as `3 x 8-12` or `{{{EXAMPLE}}}`")
    keys, loose = _of_line(node)
    return replace(_keys(keys, language, line=True), loose=loose)


def is_dose(node: Node) -> bool:
    """Whether it can be read as one."""
    try:
        read_dose(node)
    except ContentError:
        return False
    return True


def _keys(node: Node, language: str, *, line: bool = False) -> Dose:
    """`line`: of a line, which may say how often, or how many sets, and no more."""
    with fields(node, EXAMPLE) as given:
        given.astray(OTHER_WORDS)
        phrase = partial(_phrase, language=language)
        nested = (
            partial(_keys, language=language, line=True) if line else partial(read_dose, language=language)
        )
        amounts: dict[str, Any] = {key: given.get(key, amount(key, language), None) for key in AMOUNTS}
        dose = Dose(
            **amounts,
            side=given.get("side", read_side, ""),
            tempo=given.get("tempo", partial(_tempo, language=language), None),
            variant=given.get("variant", phrase, ""),
            when=given.get("when", phrase, ""),
            progress=given.get("progress", partial(_progress, language=language), ()),
            then=given.get("then", nested, None),
            either=given.get("or", nested, None),
            long_form=given.get("long-form", nested, None),
            place=node.place,
        )
        if not line and not any(map(given.has, MUCH)) and not given.misspelt() & MUCH:
            given.problem("", "found a dose without an amount", "give `hold`, `reps`, `distance` or `time`")
        _agree(given, dose)
    return dose


def _agree(given: Fields, dose: Dose) -> None:
    """What only keys together can have wrong."""
    if dose.every and not (dose.time or dose.sets):
        given.problem(
            "every", "found `every` without an end", "give `time` for the whole, such as `time: 10 min`"
        )
    if given.has("rounds") and not given.has("work"):
        given.problem("rounds", "found `rounds` without `work`", "write `sets`, or give `work: 20 s`")
    turns = len(dose.reps.turns) if dose.reps else 0
    if turns and dose.sets and not dose.sets.words and not dose.sets.low <= turns <= dose.sets.high:
        message = f"found {turns} numbers of repetitions for `{dose.sets.low:g}` sets"
        given.problem("reps", message, "give one number for each set, or leave the sets out")


def amount(key: str = "", language: str = "en") -> Reader[Amount]:
    """An amount whose unit fits the key."""

    def read_amount(node: Node) -> Amount:
        written = printed(node)
        try:
            return replace(parse_amount(written, key, language), place=node.place)
        except AmountError as error:
            hint = _short(written) or error.hint
            raise ContentError([Problem(str(error), node.place, hint)]) from None

    return read_amount


def _short(text: str) -> str:
    """The hint for sets and what is done in each as a coach notes them, `3x10` or `2 x 30 s`; else ""."""
    if not (match := SHORT.fullmatch(text)):
        return ""
    return f"write `{{sets: {match[1]}, {'hold' if match[3] else 'reps'}: {match[2]}{match[3] or ''}}}`"


def _phrase(node: Node, language: str) -> str:
    return label(node, language).text


def _tempo(node: Node, language: str) -> Tempo:
    return parse_tempo(label(node, language).text, language)


def _progress(node: Node, language: str) -> tuple[Progress, ...]:
    """Words, or rows of `{when, dose}` and `{when, then}`."""
    if isinstance(node, Scalar):
        return (Progress(then=_phrase(node, language)),)
    return list_of(partial(_row, language=language), 1)(node)


def _row(node: Node, language: str) -> Progress:
    if isinstance(node, Scalar):
        return Progress(then=_phrase(node, language))
    with fields(node, "when: week 3") as given:
        phrase = partial(_phrase, language=language)
        when, then = given.get("when", phrase, ""), given.get("then", phrase, "")
        dose = given.get("dose", partial(read_dose, language=language), None)
        if given.has("dose") == given.has("then"):
            given.problem("", "found no `dose` and no `then`, or both", "give one, such as `then: add 2 kg`")
    return Progress(when, dose, then)


def _of_line(node: Scalar) -> tuple[Mapping, frozenset[str]]:
    """The keys of a line, and which of them the exercise may mean otherwise."""
    from cards.read.dose_line.line import read_line  # its forms are wanted only where there is a line
    from cards.read.dose_line.part import LineError

    try:
        parts = read_line(node.text)
    except LineError as error:
        place = _at(node, error.start, error.end)
        raise ContentError([Problem(str(error), place, error.hint)]) from None
    loose = {"side" for part in parts if part.key == "side" and part.value == "each" and not part.exact}
    bare = (part for part in parts if part.key == "time" and not part.exact)
    loose |= {"time" for part in bare if not FOR.search(node.text[: part.start])}
    return _mapping(node, parts), frozenset(loose)


def _mapping(node: Scalar, parts: Parts) -> Mapping:
    entries: list[Entry] = []
    rows: list[Node] = []
    for part in parts:
        place = _at(node, part.start, part.end)
        if part.key == "stage":
            rows.append(_stage(node, part))
        elif part.key == "progress":
            rows.append(Scalar(part.value, place))
        else:
            value = _mapping(node, part.inner) if part.inner else Scalar(part.value, place, quoted=True)
            entries.append(Entry(Scalar(part.key, place), value))
    if rows:
        entries.append(Entry(Scalar("progress", rows[0].place), Sequence(tuple(rows), rows[0].place)))
    return Mapping(tuple(entries), node.place)


def _stage(node: Scalar, part: Part) -> Mapping:
    """A row of `progress`: from when on what is done."""
    place = _at(node, part.start, part.end)
    words = [inner.key for inner in part.inner] == ["progress"]
    what = Scalar(part.inner[0].value, place, quoted=True) if words else _mapping(node, part.inner)
    given = (("when", Scalar(part.value, place)),) if part.value else ()
    entries = (*given, ("then" if words else "dose", what))
    return Mapping(tuple(Entry(Scalar(key, place), value) for key, value in entries), place)


def _at(node: Scalar, start: int, end: int) -> Place:
    """The place of some of a text's words; of all of it where it goes on over lines."""
    place = node.place
    column = place.source.find(node.text, place.column - 1)
    if column < 0 or end <= start:
        return place
    return replace(place, column=column + start + 1, length=end - start)
