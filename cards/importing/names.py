"""What the library's exercises are called, and a name as somebody wrote it, in; the one meant, how surely, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cards.importing.draft import Match
from cards.importing.shorthand import SHORT, SILENT, SINGULAR

if TYPE_CHECKING:
    from cards.importing.paste.splitting import Split

LONGEST = 80  # letters of a name that is looked up
LIKE = 0.79  # one slip of the keyboard in five letters
SHORTEST = 5  # letters of a name in which a slip is looked for
MOST_EXTRA = 3  # words that a name may have more than that of the exercise it is guessed to be
WORD = re.compile(r"\d+/\d+|\d+|[^\W\d_]+")


class Names:
    """Looks up exercises by what they are called: words in any order, singular or plural, short forms of the field."""

    def __init__(self, called: Mapping[str, Iterable[str]]) -> None:
        """`called`: names and other names by the name of the exercise's file."""
        self.exact: dict[str, list[str]] = {}
        self.keys: dict[tuple[str, ...], list[str]] = {}
        self.joined: dict[str, list[str]] = {}
        self._seen: dict[str, Match] = {}
        self.apart: dict[str, Split | None] = {}  # lines that were taken apart
        for key, names in called.items():
            for name in (key, *names):
                _add(self.exact, " ".join(WORD.findall(name.lower())), key)
                _add(self.keys, tuple(sorted(words(name))), key)
                _add(self.joined, "".join(words(name)), key)

    def match(self, name: str) -> Match:
        """Sure where only order, number, hyphens or short forms differ; a guess where words do."""
        if name not in self._seen:
            self._seen[name] = self._match(name) if len(name) <= LONGEST else Match()
        return self._seen[name]

    def _match(self, name: str) -> Match:
        own = words(name)
        if not own:
            return Match()
        exact = self.exact.get(" ".join(WORD.findall(name.lower())), [])
        found = (
            exact[:1]
            if len(exact) == 1
            else self.keys.get(tuple(sorted(own))) or self.joined.get("".join(own))
        )
        if found:
            return Match(found[0], "sure" if len(found) == 1 else "guessed", tuple(found[1:]))
        return self._within(own) or self._wider(own) or self._alike(own) or Match()

    def _within(self, own: tuple[str, ...]) -> Match | None:
        """`slow walking lunge` may be a lunge: the longest name all of whose words are there."""
        there = frozenset(own)
        inside = [
            known
            for known in self._sharing(there)
            if known <= there and len(there) - len(known) <= MOST_EXTRA
        ]
        return self._longest(inside)

    def _wider(self, own: tuple[str, ...]) -> Match | None:
        """`bridge` may be the glute bridge: the one name that has these words and fewest others."""
        there = frozenset(own)
        around = [known for known in self._sharing(there) if there < known and len(known) <= 2 * len(there)]
        return self._longest(around, shortest=True)

    def _longest(self, found: list[frozenset[str]], shortest: bool = False) -> Match | None:
        """The one exercise whose name is longest, or shortest; none where several are."""
        best = (min if shortest else max)(map(len, found), default=0)
        keys = {key for known in found if len(known) == best for key in self._sets[known]}
        return Match(keys.pop(), "guessed") if len(keys) == 1 else None

    def _sharing(self, there: frozenset[str]) -> set[frozenset[str]]:
        """Names that share a word."""
        return {known for word in there for known in self._with.get(word, ())}

    def _alike(self, own: tuple[str, ...]) -> Match | None:
        """A slip of the keyboard."""
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein  # letters that changed places are one slip

        said = " ".join(sorted(own))
        if len(said) < SHORTEST:
            return None
        score = DamerauLevenshtein.normalized_similarity
        spelt = process.extractOne(said, list(self._spelt), scorer=score, score_cutoff=LIKE)
        return Match(self.keys[self._spelt[spelt[0]]][0], "guessed") if spelt else None

    @cached_property
    def _sets(self) -> dict[frozenset[str], list[str]]:
        return {frozenset(known): keys for known, keys in self.keys.items()}

    @cached_property
    def _with(self) -> dict[str, list[frozenset[str]]]:
        found: dict[str, list[frozenset[str]]] = {}
        for known in self._sets:
            for word in known:
                found.setdefault(word, []).append(known)
        return found

    @cached_property
    def _spelt(self) -> dict[str, tuple[str, ...]]:
        return {" ".join(known): known for known in self.keys}


@lru_cache(maxsize=10_000)
def words(name: str) -> tuple[str, ...]:
    """The words that tell one exercise from another: small, singular, short forms written out."""
    plain = f" {name.lower().replace(chr(39), '')} ".replace(" w/", " with ")
    spread = " ".join(WORD.findall(plain))
    for short, long in SHORT.items():
        spread = re.sub(rf"\b{short}s?\b", long, spread)
    return tuple(_singular(word) for word in spread.split() if word not in SILENT)


def _singular(word: str) -> str:
    if word in SINGULAR:
        return SINGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if re.search("(sh|ch|ss|x|zz)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 2 and re.search("[^siu]s$", word) else word


def _add(table: dict, name: object, key: str) -> None:  # type: ignore[type-arg]
    if name and key not in table.setdefault(name, []):
        table[name].append(key)
