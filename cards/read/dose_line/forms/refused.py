"""Forms that cannot be meant as they are written, each with what to write instead."""

from __future__ import annotations

REFUSED = (
    ("\\d\\d?\\d?,\\d\\d\\d", "write a number without a comma: `10000`"),
    (
        "(@ ?|{n}{x})?\\d+,\\d+ ?(kg|lbs?|km|m|min|s)",
        "write a point in a number, `12.5 kg`, or a space behind the comma",
    ),
    ("@ ?\\d\\d?(?:\\.5)?(?= ?(,|;|x|$))", "say of what: `@ 8 kg`, `@ RPE 8` or `@ 80 %`"),
    ("(@|at)? ?{mass} (each|ea)(?=,|;|$)", "say of what: `10 kg each hand`, or `10 kg, each side`"),
    ("{n} on ?[,/]? ?{n} off", "say of what: `30 s on, 30 s off`"),
    ("{n}{x}(?=\\()", "sets of sets are a group: write `group:` with `do: 2 rounds`"),
    ("{n}( ?x)? tabatas?", "sets of sets are a group: write `group:` with `do: 20 s on 10 s off, 2 rounds`"),
    ("{n}{x}{n}{x}{mass}", "write the load after `@`, such as `3 x 8 @ 20 kg`"),
    ("hold( for)? {n}(?=,|;|$)", "say of what: `hold 2 s`, `hold 2 counts` or `hold 2 breaths`"),
    ("(rest|pause)( for)? {n}(?=,|;|$)", "say of what: `rest 90 s`, `rest 2 min` or `rest 3 breaths`"),
    ("{time},? {n}{x}{n}", "say which is which: `3 x 10, hold 30 s` or `3 x 10, rest 30 s`"),
)
