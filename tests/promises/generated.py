"""Routines made up by Hypothesis: from one word to hundreds, in any script the fonts cover, with every kind of dose."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import strategies as st

from cards.errors import ContentError, Place
from cards.link.library import built_in, open_library
from cards.messages import check
from cards.model import Caution, Dose, Exercise, Routine, Safety, Source, Step, Words
from cards.read.amounts.amount import parse_amount

LIBRARY = open_library(built_in())
SIZES = LIBRARY.names("size")
TEMPLATES = {size: LIBRARY.template(size) for size in SIZES}
FIGURES = [None, *(LIBRARY.illustration(name) for name in LIBRARY.names("illustration")[:12])]

SCRIPTS = {  # language: letters that words are made of
    "en": "abcdefghijklmnopqrstuvwxyzabcdefghijklmnoprstuyAGTWjgy",
    "cs": "abcdefghijklmnoprstuvyzáčďéěíňóřšťúůýžÁČŘŽ",
    "vi": "abcdeghiklmnopqrstuvxyăâđêôơưếệộởứẤỘ",
    "el": "αβγδεζηθικλμνξοπρστυφχψωάέίόύΔΘΞ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяЖЩЮ",
    "he": "אבגדהוזחטיכלמנסעפצקרשת",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "hi": "कखगघचजटडतदधनपबभमयरलवसहाेोीुैि",
}
PLACES = {
    field: Place("routines/made-up.yaml", line, 1)
    for line, field in enumerate(("title", "when", "need", "safety", "name", "text"), 1)
}


def _spoken(script: str) -> bool:
    """Whether the program has words in the language, so that a routine may be in it."""
    try:
        check(script)
    except ContentError:
        return False
    return True


SPOKEN = frozenset(filter(_spoken, SCRIPTS))

seeds = st.integers(0, 2**32 - 1)
HOLDS = [
    parse_amount(text, "hold")
    for text in ("30 s", "20-30 s", "1:30", "5+ breaths", "as long as is comfortable")
]
REPS = [parse_amount(text, "reps") for text in ("8-12", "1", "10", "any")]
SETS, REST = parse_amount("2", "sets"), parse_amount("10 s", "rest")
LONG = 0.02  # how often a word is longer than any line, where there may be such


def sentence(script: str, seed: int, count: int, long: bool = False) -> str:
    """`count` words, a little like a language's; `long`: some are longer than a line of any card."""
    random = Random(seed)
    words = []
    for _ in range(count):
        length = random.choice((1, 2, 3, 3, 4, 4, 5, 6, 7, 9, 12))
        if long and random.random() < LONG:
            length = random.randrange(40, 120)
        words.append("".join(random.choices(SCRIPTS[script], k=length)))
    return " ".join(words)


@st.composite
def texts(draw: st.DrawFn, script: str, most: int, field: str = "text", long: bool = False) -> Words:
    count = draw(st.integers(1, most))
    return Words(sentence(script, draw(seeds), count, long), PLACES[field], script)


@st.composite
def doses(draw: st.DrawFn, script: str, words: int) -> Dose:
    random = Random(draw(seeds))
    hold = random.choice([None, *HOLDS])
    reps = random.choice([None, *REPS] if hold else REPS)
    return Dose(
        hold=hold,
        reps=reps,
        sets=random.choice([None, None, SETS]),
        rest=random.choice([None, None, REST]),
        side=random.choice(["", "each", "each leg", "each direction", "alternate", "left"]),
        variant=sentence(script, random.randrange(2**32), random.randrange(1, words + 1))
        if random.random() < 0.3
        else "",
        then=Dose(hold=random.choice(HOLDS)) if random.random() < 0.2 else None,
        either=Dose(reps=random.choice(REPS)) if random.random() < 0.2 else None,
    )


@st.composite
def exercises(draw: st.DrawFn, script: str, words: int, name: int, long: bool) -> Exercise:
    steps = tuple(draw(texts(script, max(1, words // 4), long=long)) for _ in range(draw(st.integers(0, 5))))
    return Exercise(
        key="made-up",
        name=draw(texts(script, name, "name", long)),
        start=draw(texts(script, words, long=long)),
        steps=steps,
        cue=draw(texts(script, words, long=long)),
        purpose=Words(""),
        dose=draw(doses(script, min(words, 8))),
        illustration=draw(st.sampled_from(FIGURES)),
        cautions=tuple(
            Caution(
                draw(texts(script, max(1, words // 3), long=long)),
                step=draw(st.sampled_from([None, *range(1, len(steps) + 1)])),
                essential=draw(st.booleans()),
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


@st.composite
def routines(
    draw: st.DrawFn, most: int, words: int, name: int, title: int, notes: int, long: bool = False
) -> Routine:
    """Up to `most` exercises, their texts up to `words` long, names and title up to so many words, safety notes too."""
    script = draw(st.sampled_from(sorted(SCRIPTS)))
    count = draw(st.integers(1, most))
    every = draw(st.integers(1, words))
    drawn = [draw(exercises(script, every, name, long)) for _ in range(count)]
    other = draw(st.sampled_from([None, drawn[-1]] if script == "en" else [None]))
    reason = draw(st.none() | texts(script, 8)) if other else None
    steps = tuple(
        Step(number, exercise, exercise.dose, *((other, reason) if number == count else (None, None)))
        for number, exercise in enumerate(drawn, 1)
    )

    def some(least: int, up_to: int) -> tuple[Words, ...]:
        return tuple(draw(texts(script, 12, "safety")) for _ in range(draw(st.integers(least, up_to))))

    return Routine(
        key="made-up",
        title=draw(texts(script, title, "title", long)),
        steps=steps,
        safety=Safety(some(0, min(notes, 2)), some(0, notes), some(1, max(1, notes // 2))),
        when=draw(st.none() | texts(script, 3, "when")),
        need=tuple(draw(texts(script, 2, "need")) for _ in range(draw(st.integers(0, 3)))),
        notes=some(0, 2),
        time=draw(st.sampled_from([None, parse_amount("5-7 min", "time")])),
        sources=(Source("A", "A source"),),
        version="1.0",
        date=date(2026, 11, 21),
        language=script if script in SPOKEN else "en",
    )


ordinary = routines(most=12, words=40, name=5, title=4, notes=4)
wild = routines(most=30, words=400, name=12, title=60, notes=25, long=True)
