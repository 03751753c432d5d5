"""A routine in, the headings of its groups out with what stands beside and under them, in its language."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import count, forms, message, say
from cards.model import Amount, Routine, Words
from cards.model.group import Block, Do, Group, Kind, Stage, blocks
from cards.model.wording import Said, SaidGroup, SaidStage
from cards.wording.amount import NO_BREAK, amount_words, number_words
from cards.wording.dose import BESIDE, dose_parts

ROUNDS = forms("{number} round", "{number} rounds")


def groups(routine: Routine) -> Iterator[SaidGroup]:
    """In reading order, an outer one before those in it."""
    for part in blocks(routine.steps):
        if isinstance(part, Block):
            yield from _block(part, None, routine.language)


def stage(own: Stage, language: str) -> SaidStage:
    parts = dose_parts(own.dose, language) if own.dose else (own.then.text,) if own.then else ()
    return SaidStage(own.when.text if own.when else "", parts)


def _block(block: Block, outer: Group | None, language: str) -> Iterator[SaidGroup]:
    yield _group(block.group, outer, len(block.parts), language)
    for part in block.parts:
        if isinstance(part, Block):
            yield from _block(part, block.group, language)


def _group(group: Group, outer: Group | None, size: int, language: str) -> SaidGroup:
    facts = tuple(_facts(group, size, language))
    return SaidGroup(
        key=group.key,
        outer=outer.key if outer else "",
        heading=group.heading.text,
        facts=facts,
        continued=(say("{heading}, continued", language, heading=group.heading.text), facts[:1]),
        repeats=group.do.kind.repeats and not (outer and outer.do.kind.repeats),
        choice=group.do.kind is Kind.CHOICE,
        notes=tuple(_note(words, index) for index, words in enumerate(group.notes, 1)),
        progress=tuple(stage(each, language) for each in group.progress),
        place=group.place,
    )


def _note(words: Words, index: int) -> Said:
    return Said("note", (words.text,), words.language, f"group {index}")


def _facts(group: Group, size: int, language: str) -> Iterator[str]:
    """When, then what is done, the rest last."""
    do = group.do
    if group.when:
        yield group.when.text
    yield from _work(do, size, language)
    if do.between and not do.kind.timed:
        yield say("{amount} between exercises", language, amount=amount_words(do.between, language))
    if do.rest:
        yield BESIDE["rest"](do.rest, language)


def _work(do: Do, size: int, language: str) -> Iterator[str]:
    if do.kind is Kind.INTERVALS:
        yield _interval(do, language)
    elif do.kind is Kind.STATIONS:
        yield from _stations(do, language)
    elif do.kind is Kind.EVERY:
        yield from _every(do, language)
    elif do.kind is Kind.AMRAP:
        yield from (say("as many rounds as you can", language), _amount(do.time, language))
    elif do.choose:
        number = number_words(do.choose, language)
        yield say("choose {number} of {all}", language, number=number, all=size).replace(" ", NO_BREAK)
    else:
        yield from _rounds(do, language)
        if do.time:
            yield say("within {amount}", language, amount=amount_words(do.time, language))


def _interval(do: Do, language: str) -> str:
    """`2 × 20 s on, 10 s off`; without a rest between them `40 s each`."""
    form = message("{work} on, {rest} off") if do.between else message("{work} each")
    said = say(form, language, work=_amount(do.work, language), rest=_amount(do.between, language))
    if not do.rounds or (do.rounds.high == 1 and not do.rounds.open):
        return said
    return say("{number} × {work}", language, number=number_words(do.rounds, language), work=said)


def _stations(do: Do, language: str) -> Iterator[str]:
    yield from _rounds(do, language)
    yield say("{work} each", language, work=_amount(do.work, language))
    if do.between:
        yield say("{amount} to change", language, amount=amount_words(do.between, language))


def _every(do: Do, language: str) -> Iterator[str]:
    each = do.every
    if each and each.unit == "min" and each.low == each.high == 1:
        yield say("every minute", language)
    else:
        yield say("every {amount}", language, amount=_amount(each, language))
    yield _amount(do.time, language)
    if do.in_turn:
        yield say("in turn", language)


def _rounds(do: Do, language: str) -> Iterator[str]:
    if rounds := do.rounds:
        number, most = number_words(rounds, language), max(rounds.high, 2.0) if rounds.open else rounds.high
        yield count(*ROUNDS, most, language, number=number).replace(" ", NO_BREAK)


def _amount(amount: Amount | None, language: str) -> str:
    return amount_words(amount, language) if amount else ""
