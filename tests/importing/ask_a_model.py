"""The page to paste into a chat with one's wishes, made from the program's own definitions: `make ask` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from cards.link import Library
from cards.link.library import built_in
from cards.read.dose_line.forms import FORMS
from cards.read.dose_line.text import keys_of

PAGE = Path(__file__).parents[2] / "docs/ask-a-model.md"
WIDTH = 118
KEYS = {  # of a routine, with what a person has to know; those of a safety, a step, a group and an exercise likewise
    "title": "the name of the card, at most 26 letters; needed",
    "steps": "exercises and groups in order; needed",
    "when": "when to do it, a few words: `After every run`",
    "need": "what to have at hand, a list: `[mat, band]`",
    "time": "how long it takes, only if I said so: `20 min`",
    "how-often": "one sentence on how often",
    "safety": "`before`, `during`, `see`, `guidance`: each a text, the first three also lists",
    "notes": "longer advice, a text or a list",
    "progress": "what comes later: a text, or rows such as `{when: week 3, then: add 2 kg}`",
    "source": "where it comes from, a text or a list",
    "version": 'any text in quotes: `"1.0"`',
    "date": "year, month, day: `2026-11-21`",
    "log": "a card to write on: `4 weeks` or `weights`",
    "link": "an address, `https://…`, printed in words and as a code",
    "for": "who it is for; empty: a line to write on",
    "from": "who gives it",
    "review": "when to look at it again: `2027-01-15`",
    "brand": "leave it out, unless I name one",
    "language": "`en`, `de` or `he`: the language of your words",
}
OF_STEP = {
    "exercise": "a name of the list below",
    "dose": "how much, in one line, below",
    "or": "an exercise for whoever cannot: `{exercise: wall-sit, if: your knees hurt}`",
    "cautions": "what to mind, a list of short sentences",
}
OF_OWN = {
    "name": "at most 19 letters",
    "start": "where one starts, one sentence",
    "steps": "three to five sentences of at most 12 words, one action each",
    "cue": "all of it in 10 to 13 words",
    "dose": "as above",
}
OF_GROUP = {
    "group": "its heading",
    "do": "how its steps are done, below; without it the group is a section",
    "when": "for a day or a phase: `Monday`, `weeks 1-4`",
    "dose": "of all its steps that give none",
    "steps": "its steps",
    "notes": "what is to be said of all of it",
}
DO = {
    "3 rounds, rest 60-120 s": "a circuit",
    "superset, 3 rounds, rest 60 s": "a superset, A1 A2",
    "20 s on 10 s off, 2 rounds, rest 1 min": "intervals by the clock",
    "3 min per station, rest 1 min": "stations",
    "every minute for 10 min, in turn": "every minute",
    "AMRAP 7 min": "as many rounds as you can",
    "5 rounds in 12 min": "rounds against the clock",
    "choose 2": "a choice",
}
EXAMPLES = (
    """title: After the run
when: After every run
need: [mat]
steps:
  - glute-bridge
  - exercise: hamstring-stretch
    dose: 20-30 s each leg
  - exercise: side-plank
    dose: 3 x 20 s, each side, rest 30 s
    or: {exercise: plank, if: your shoulder hurts}
  - name: Heel raise
    start: Stand facing a wall.
    steps:
      - Rest both hands on the wall.
      - Rise on to your toes.
      - Lower your heels slowly.
    cue: Hands on a wall. Rise on to your toes, then lower slowly.
    dose: 3 x 12
safety:
  during:
    - "**Stop** at sharp pain."
""",
    """title: Two days of strength
steps:
  - group: Legs
    when: Monday
    steps:
      - group: Circuit
        do: 3 rounds, rest 60 s
        steps:
          - exercise: single-leg-squat
            dose: 8-10 each leg
          - exercise: wall-sit
            dose: 45 s
  - group: Core
    when: Thursday
    steps:
      - exercise: plank
        dose: 3 x 30-45 s, rest 30 s
      - exercise: bird-dog
        dose: 10 each side
""",
)
RULES = (
    "Answer with one YAML file and nothing else, indented by two spaces.",
    "Take exercises from the list by the name that stands there. Only where none fits, write "
    "one of your own with all its keys.",
    "Put a text in quotes where it holds a colon and a space, a `#`, or begins with `*`, `&`, "
    "`@`, `%`, `!`, `[` or `{`.",
    "Never promise to heal. Where I told of pain or an illness, say under `safety` what to "
    "stop at and whom to see.",
    "Use no other keys than these.",
)


def page() -> str:
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Ask a chat model for a routine\n"
    yield (
        "Copy all below the line into a chat, write your wishes at its end, save the answer as "
        "`routines/mine.yaml`,"
    )
    yield (
        "and look at it: `cards check mine`. What the model gets wrong is told with its line and a "
        "hint. `make ask` writes"
    )
    yield (
        "this page anew from what the program reads. A routine that you have in other words: "
        "[import it](import.md).\n"
    )
    yield "---\n"
    yield "Write me an exercise routine as a YAML file. The rules:\n"
    yield from (f"- {rule}" for rule in RULES)
    for heading, keys in (
        ("The routine", KEYS),
        ("A step: the name of an exercise alone, or", OF_STEP),
        ("A step with an exercise of your own, which needs all of", OF_OWN),
        ("A group of steps that belong together; groups may hold groups once", OF_GROUP),
    ):
        yield f"\n**{heading}**\n\n| key | what it is |\n| --- | --- |"
        yield from (f"| `{key}` | {what} |" for key, what in keys.items())
    yield "\n**`do` of a group** says one of these, with other numbers:\n"
    yield from (f"- `{line}`: {what}" for line, what in DO.items())
    yield (
        "\n**A dose** is one line of such parts with commas between, `3 x 8-12 @ 20 kg, each leg, "
        "rest 90 s`; words to be"
    )
    yield (
        "printed as they stand go in double quotes within single ones. These are read, and the "
        "same with other numbers:\n"
    )
    yield _listed(
        f"`{example}`" for example in dict.fromkeys(form.example for form in FORMS) if keys_of(example)
    )
    yield "\n**Two files that work**\n"
    yield from (f"```yaml\n{example}```\n" for example in EXAMPLES)
    yield "**The exercises there are**\n"
    yield _listed(f"`{name}`" for name in Library((built_in(),)).names("exercise"))
    yield "\nMy wishes:"


def _listed(words: Iterator[str]) -> str:
    """On lines that are broken between the words in backticks alone."""
    whole = " · ".join(word.replace(" ", "\N{NO-BREAK SPACE}") for word in words)
    return fill(whole, WIDTH, break_long_words=False, break_on_hyphens=False).replace(
        "\N{NO-BREAK SPACE}", " "
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
