"""A `Dose` and a language in, the parts of its printed line out, to be joined by " · " (`Hold 6 s`, `rest 10 s`).

Always in this order: the work (sets of repetitions, hold, time, distance), how it is done, which sides, rest, how
often, what is done later; then the long form, what follows and the other way to do it, each as one part with commas.
A new key of a dose is a line of `WORK` or of `BESIDE`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cards.messages import is_english, message, say
from cards.model.dose import MANY, Amount, Dose, Progress, Tempo
from cards.wording.amount import amount_words, bare_words

SIDES = {
    "each": message("each side"),
    "each leg": message("each leg"),
    "each arm": message("each arm"),
    "each direction": message("each direction"),
    "each way": message("each way"),
    "each hand": message("each hand"),
    "each foot": message("each foot"),
    "each knee": message("each knee"),
    "left": message("left side"),
    "right": message("right side"),
    "alternate": message("alternate sides"),
}


def dose_parts(dose: Dose, language: str = "en") -> tuple[str, ...]:
    """The parts in reading order, typeset; a line breaks between them, within one only if it must."""
    parts = _parts(dose, language)
    return (_capital(parts[0]), *parts[1:]) if parts else ()


def _parts(dose: Dose, language: str, bare: frozenset[str] = frozenset()) -> list[str]:
    """The first still without its capital; of the keys in `bare` the amounts alone are said."""
    parts = [*_clock(dose, language), *_work(dose, language, bare)]
    parts += [said(value, language) for key, said in BESIDE.items() if (value := getattr(dose, key))]
    parts += [_later(row, language) for row in dose.progress]
    for key, form in NESTED.items():
        outer, inner = dose, getattr(dose, key)
        while inner:  # what follows what follows stands after it
            parts.append(say(form, language, dose=_nested(inner, outer, key, language)))
            outer, inner = inner, getattr(inner, key)
    return parts


def _nested(dose: Dose, outer: Dose, key: str, language: str) -> str:
    """A dose inside another, one part with commas; "hold" and, in a long form, "times" are not said twice."""
    said_before = {"hold": outer.hold, "reps": outer.reps if key == "long_form" else None}
    bare = frozenset(name for name, value in said_before.items() if value)
    own: Any = {key: None}
    return _joined(_parts(replace(dose, **own), language, bare), language)


def _joined(parts: list[str], language: str) -> str:
    return say(", ", language).join(parts)


def _later(row: Progress, language: str) -> str:
    """What is done later: `week 3: 3 sets of 12`."""
    what = _joined(_parts(row.dose, language), language) if row.dose else row.then
    return say("{when}: {what}", language, when=row.when, what=what) if row.when else what


def _clock(dose: Dose, language: str) -> list[str]:
    """Work and rest by the clock: `8 rounds · 20 s on, 10 s off`."""
    parts = [amount_words(dose.rounds, language, "rounds")] if dose.rounds else []
    if dose.every:
        parts.append(say("every {amount}", language, amount=amount_words(dose.every, language)))
    if dose.work:
        parts.append(say("{amount} on", language, amount=amount_words(dose.work, language)))
    if dose.between:
        form = message("{amount} off") if dose.work else message("{amount} between")
        parts.append(say(form, language, amount=amount_words(dose.between, language)))
    return [*parts[:-2], _joined(parts[-2:], language)] if dose.work and dose.between else parts


def _work(dose: Dose, language: str, bare: frozenset[str]) -> list[str]:
    """What is done: in sets, the sets with what is in each; `3 sets of 10`, `2 sets · hold 30 s`."""
    work = {key: value for key in WORK if (value := getattr(dose, key))}
    said = {key: (BARE if key in bare else WORK)[key](value, language) for key, value in work.items()}
    if not dose.sets:
        return list(said.values())
    sets = _sets(dose.sets, language)
    counted = [key for key in BARE if key in work and _plain(work[key]) and (key != "hold" or key in bare)]
    if not counted or (dose.sets.words and not dose.sets.blank):
        return [sets, *said.values()]
    del said[counted[0]]
    amount = BARE[counted[0]](work[counted[0]], language)
    return [say("{sets} of {amount}", language, sets=sets, amount=amount), *said.values()]


def _sets(sets: Amount, language: str) -> str:
    return (
        say("as many sets as you can", language)
        if sets.words == MANY
        else amount_words(sets, language, "sets")
    )


def _plain(amount: Amount) -> bool:
    """A number, or a line to write one on."""
    return amount.blank or not amount.words


def _hold(hold: Amount, language: str) -> str:
    if _felt(hold):
        return say("hold {until}", language, until=amount_words(hold, language))
    return say("hold {amount}", language, amount=amount_words(hold, language))


def _time(time: Amount, language: str) -> str:
    words = amount_words(time, language)
    return words if _felt(time) else say("for {amount}", language, amount=words)


def _reps(reps: Amount, language: str) -> str:
    return say("repeat as you like", language) if reps.words == "any" else amount_words(reps, language)


def _bare_reps(reps: Amount, language: str) -> str:
    return bare_words(reps, language) if _plain(reps) else _reps(reps, language)


def _rest(rest: Amount, language: str) -> str:
    if rest.words and not rest.unit:
        return _resting(rest, language)
    if _felt(rest) or (rest.of and rest.unit != "times"):
        return say("rest {until}", language, until=amount_words(rest, language))
    return say("rest {amount}", language, amount=amount_words(rest, language))


def _resting(rest: Amount, language: str) -> str:
    """Words that tell what one does meanwhile stand alone, "walk back", "no rest"; not those of how long."""
    words = amount_words(rest, language)
    return say("rest {until}", language, until=words) if rest.words.startswith("as ") else words


def _pause(pause: Amount, language: str) -> str:
    return say("pause {amount}", language, amount=amount_words(pause, language))


def _within(within: Amount, language: str) -> str:
    return say("within {amount}", language, amount=amount_words(within, language))


def _felt(amount: Amount) -> bool:
    """Left to feeling: "until your low back lets go"."""
    return bool(amount.words) and amount.unit == "s" and not amount.blank


def _side(side: str, language: str) -> str:
    """A part of the body that the language has no words for is a side; an English card says it as written."""
    parts = [f"each {part.strip()}" for part in side.split("each") if part.strip()]
    if side in SIDES or not parts:
        return say(SIDES[side], language)
    unknown = {} if is_english(language) else dict.fromkeys(parts, "each side")
    return " ".join(say(SIDES.get(part, unknown.get(part, part)), language) for part in parts)


def _tempo(tempo: Tempo, language: str) -> str:
    return tempo.words or say("tempo {numbers}", language, numbers="-".join(tempo.phases))


def _as_written(words: str, _: str) -> str:
    return words


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]


Saying = Callable[[Any, str], str]

# What is done, in printed order; and the same as amounts alone, the first of them being what sets are counted of.
WORK: dict[str, Saying] = {"hold": _hold, "time": _time, "distance": amount_words, "reps": _reps}
BARE: dict[str, Saying] = {
    "reps": _bare_reps,
    "time": amount_words,
    "distance": amount_words,
    "hold": amount_words,
}
# How it is done, in printed order, the rest and how often last.
BESIDE: dict[str, Saying] = {
    "pause": _pause,
    "within": _within,
    "load": amount_words,
    "effort": amount_words,
    "tempo": _tempo,
    "variant": _as_written,
    "side": _side,
    "rest": _rest,
    "frequency": amount_words,
    "when": _as_written,
}
NESTED = {
    "long_form": message("long form {dose}"),
    "then": message("then {dose}"),
    "either": message("or {dose}"),
}
