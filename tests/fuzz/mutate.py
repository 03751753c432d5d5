"""A number in, the files of a project out that are shipped ones made wrong: as trees of values, and as bytes."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random

from cards.link.library import built_in
from cards.link.naming import FOLDERS
from tests.fuzz.tree import Group, Tree, places, put, tree_of, value_at, written

SEEDS = Path(__file__).parent / "seeds"
KINDS = {"sources": "routines", **FOLDERS}
MOST = 60_000  # characters of a value

# fmt: off
TEXTS = (
    *("", " ", ".", "..", "…", "-", "--", "**", "****", "** **", "**a**", "a **b", "*", "a.", ". .", "~", "null"),
    *("\u00a0", "\u200b", "\u00ad", "\u200d", "\ufe0f", "\u3000", "\u2009", "\u2028", "\t", "a\nb", "a\n\nb\n"),
    *("\u05d0\u05d1 a \u05d2", "\u05d0**\u05d1**", "\u0645\u0631\u062d\u0628\u0627 1-2", "\u202eabc", "\u0301"),
    *("e\u0301" * 20, "\u0915\u094d\u0937\u093f", "ﬁ", "ǅ", "ß" * 40, "İ", "①", "½", "1\u00a0s", "a\u00adb" * 30),
    *("W" * 60, "W" * 500, "W" * 9_990, "i" * 3_000, "word " * 300, "a-" * 200, "(" * 50, '"' * 9, "'" * 9, "`" * 5),
    *("Straighten-your-leg/arm/foot", "http://x.y/" + "z" * 90, "{text}", "{at}", "%s", "<b>&amp;", "\\", "[a]"),
    *("e\u0301\u0302" * 9, "a\u200d" * 300, "\u0915\u094d" * 30),
    *("a: b", "a #b", "a" * 26, "5 - 7 cm", "1 January 2026", "true", "Mile-high club", "a\u00a0" * 60),
)
BAD_TEXTS = ("💪", "中文", "９", "\U000e0001", "\ufeff", "\x85", "../x", "/etc/passwd", "a/b", "zz")
NUMBERS = tuple(
    "0 -0 1 2 3 -1 7 90 180 -180 200 360 0.0001 0.1 1.5 -90 45 -45 00 100 -100 30 -30 120 170 10 -10 60 -60 99 5 20"
    .split()
)
BAD_NUMBERS = ("1e9", "1e-9", "nan", "inf", "-inf", "9" * 30, "9" * 400, "10000", "-10000", ".5", "5.", "181")
AMOUNTS = (
    *("1", "100000", "8-12", "1:30", "99999:59", "1:00-1:30", "5+ breaths", "30 s", "1 min"),
    *("20-30 s", "a few breaths"),
    *("any", "until you stop", "until .", "as long as is comfortable", "20 m", "1.5 km"),
    *("100000 min", "3 times", "0.5 s"),
    *("until " + "word " * 38, "until " + "W" * 190, "until \u05d0\u05d1", "1-100000", "1 s", "100000 breaths"),
)
BAD_AMOUNTS = ("0", "-1", "12-8", "0:00", "9" * 400 + ":30", "until", "1.5", "2 x 3", "3x10")
LENGTHS = ("0 mm", "0.1 pt", "1 pt", "4 pt", "5 mm", "20 mm", "30 mm", "1200 mm", "1 in", "14 pt", "90 pt", "8 pt")
SIZES = ("20 x 20 mm", "20 x 1200 mm", "30 x 400 mm", "1200 x 1200 mm", "67 x 95 mm", "400 x 30 mm", "100 x 60 mm")
BAD_LENGTHS = ("1201 mm", "0.00001 mm", "9" * 400 + " mm", "0 x 0 mm", "0.001 x 5 mm")
BAD = (*BAD_TEXTS, *BAD_NUMBERS, *BAD_AMOUNTS, *BAD_LENGTHS)
FITTING: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (  # what looks so, and what may stand there
    (re.compile(r"-?\d+(\.\d+)?"), NUMBERS),
    (re.compile(r"[\d.]+ ?(mm|pt|cm|in)"), LENGTHS),
    (re.compile(r"[\d.]+ ?x ?[\d.]+ ?(mm|cm|in)"), SIZES),
    (re.compile(r"(\d|as long as |until |a few ).{0,30}"), AMOUNTS),
    (re.compile(r".* .*|.{13,}"), TEXTS),
)
SCRAPS = (
    *(b"", b"\n", b"  ", b"- ", b": ", b"{", b"}", b"[", b"]", b"'", b'"', b"|", b">", b"&a "),
    *(b"*a", b"!!x ", b"#", b","),
    *(b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\r", b"\t", b"%", b"@", b"---\n"),
    *(b"...\n", b"? ", b"<<: *a\n"),
)
# fmt: on


@cache
def shipped(kind: str) -> tuple[tuple[str, bytes], ...]:
    """The files of a kind, by name."""
    folder = built_in() / KINDS[kind]
    paths = sorted(path for path in folder.glob("*.yaml") if (path.stem == "sources") == (kind == "sources"))
    own = sorted(SEEDS.glob(f"{kind}-everything.yaml"))
    return tuple((path.stem, path.read_bytes()) for path in (*paths, *own))


@cache
def trees(kind: str) -> tuple[Tree, ...]:
    return tuple(tree_of(data) for _, data in shipped(kind))


@cache
def known(kind: str) -> dict[str, list[Tree]]:
    """What stands in the files of a kind at each key."""
    found: dict[str, list[Tree]] = {}
    for tree in trees(kind):
        for holder, number in places(tree):
            if isinstance(holder, Group):
                found.setdefault(holder[number][0], []).append(holder[number][1])
    return found


@cache
def groups(kind: str) -> list[Group]:
    """Every group of keys in the files of a kind."""
    return [
        value_at(holder, number)
        for tree in trees(kind)
        for holder, number in places(Group([("", tree)]))
        if isinstance(value_at(holder, number), Group)
    ]


def mutated(random: Random, kind: str) -> bytes:
    """A file of the kind, made wrong a few times; one in five as bytes too."""
    tree = deepcopy(random.choice(trees(kind)))
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        _change(random, kind, tree)
    data = written(tree).encode("utf-8", "surrogatepass")
    if random.random() < 0.12:
        data = bytes_mutated(random, random.choice((data, random.choice(shipped(kind))[1])))
    return data


def bytes_mutated(random: Random, data: bytes) -> bytes:
    """Cuts, scraps, copies and changed bytes."""
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 1, 3, 20, 200)))
        scrap = random.choice((*SCRAPS, data[start:end] * 2, data[start:end][::-1], random.randbytes(3)))
        data = data[:start] + scrap + data[end:]
    return data


def _change(random: Random, kind: str, tree: Tree) -> None:
    spots = list(places(tree))
    if not spots:
        return
    holder, number = random.choice(spots)
    random.choice(CHANGES)(random, kind, holder, number)


def _new_value(random: Random, kind: str, holder: Tree, number: int) -> None:
    """Another that fits what stands there, and sometimes one that does not."""
    value, key = value_at(holder, number), holder[number][0] if isinstance(holder, Group) else ""
    looks = (new for look, new in FITTING if isinstance(value, str) and look.fullmatch(value))
    fitting: tuple[str, ...] = next(looks, ())
    if random.random() < 0.1:
        fitting = BAD
    put(holder, number, deepcopy(random.choice(fitting or known(kind).get(key) or [value])))


def _same_key(random: Random, kind: str, holder: Tree, number: int) -> None:
    """What another file has at this key."""
    if isinstance(holder, Group):
        put(holder, number, deepcopy(random.choice(known(kind).get(holder[number][0], [""]))))


def _more_keys(random: Random, kind: str, holder: Tree, number: int) -> None:
    """A key that stands elsewhere beside one of these."""
    if isinstance(holder, Group) and holder:
        own = {key for key, _ in holder}
        alike = [group for group in groups(kind) if own & {key for key, _ in group}]
        new = [pair for group in alike for pair in group if pair[0] not in own]
        if new:
            key, value = random.choice(new)
            holder.insert(number, (key, deepcopy(value)))


def _away(random: Random, kind: str, holder: Tree, number: int) -> None:
    del holder[number]


def _again(random: Random, kind: str, holder: Tree, number: int) -> None:
    times = random.choice((1, 1, 2, 9, 50, 199, 300))
    if len(written([value_at(holder, number)])) * times < MOST:
        holder[number:number] = [deepcopy(holder[number]) for _ in range(times)]


def _wrapped(random: Random, kind: str, holder: Tree, number: int) -> None:
    value = value_at(holder, number)
    put(holder, number, random.choice(([value], [value, value], Group([("text", value)]), [], Group(), "")))


def _number(random: Random, kind: str, holder: Tree, number: int) -> None:
    """A number in a text becomes another."""
    value = value_at(holder, number)
    if isinstance(value, str):
        put(
            holder,
            number,
            re.sub(r"\d+(\.\d+)?", lambda _: random.choice(NUMBERS), value, count=random.randint(1, 3)),
        )


def _text(random: Random, kind: str, holder: Tree, number: int) -> None:
    """A text gets a piece of another within it."""
    value = value_at(holder, number)
    if isinstance(value, str):
        at = random.randint(0, len(value))
        put(holder, number, value[:at] + random.choice(TEXTS) + value[at:])


def _longer(random: Random, kind: str, holder: Tree, number: int) -> None:
    value = value_at(holder, number)
    if isinstance(value, str) and value:
        put(
            holder,
            number,
            (value + random.choice((" ", "", "-")))
            * min(random.choice((3, 20, 100, 900)), MOST // len(value)),
        )


def _swapped(random: Random, kind: str, holder: Tree, number: int) -> None:
    other = random.randrange(len(holder))
    one, two = value_at(holder, number), value_at(holder, other)
    put(holder, number, two)
    put(holder, other, one)


CHANGES = (
    *(
        _new_value,
        _new_value,
        _new_value,
        _new_value,
        _same_key,
        _same_key,
        _more_keys,
        _more_keys,
        _more_keys,
    ),
    *(_away, _again, _wrapped, _number, _number, _text, _text, _longer, _swapped),
)
