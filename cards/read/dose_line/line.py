"""A line such as `3 x 8-12 @ 20 kg, each leg, rest 90 s` in; the keys it fills, each with its value and place in the line, out."""

from __future__ import annotations

import re
from difflib import get_close_matches

from cards.read.dose_line import vocabulary
from cards.read.dose_line.forms import FORMS, REFUSED, Form
from cards.read.dose_line.pattern import compiled, needed
from cards.read.dose_line.settle import KEYS, WORK, LineError, Part, Parts, settled

LONGEST = 400  # characters of a line
TOO_LONG = re.compile(r"\d{8,}|_{12,}|\s{30,}")
GAP = re.compile(r"\s*[,·;]?\s*")
FOLLOWS = re.compile(
    r"(?:then|followed by)\s*:?\s*|(?:and|plus|\+)\s+(?=\d)|\+(?=\d)|;\s*(?=\d)", re.IGNORECASE
)
OTHER = re.compile(r"or\s+", re.IGNORECASE)
LONG = re.compile(r"long form\s*:?\s*", re.IGNORECASE)
TIME = r"(?:days?|weeks?|phase|stage|session|month)\s+\d+(?:\s*-\s*\d+|\+)?"
STAGE = re.compile(rf'(?:({TIME}|"[^"]*")\s*:\s*|progress\s*(?=\())', re.IGNORECASE)
NEXT_STAGE = re.compile(rf"\s*[,;]\s*(?={STAGE.pattern})|\s*;", re.IGNORECASE)
GOAL = re.compile(
    r"(?:up to|work(?:ing)?(?: up)?|progress(?:ing)?|build(?:ing)?(?: up)?|increas(?:e|ing)|add(?:ing)?|aim(?:ing)?(?: for)?|target)"
    r"\s+(?:(?:to|for|by)\s+)?[^,;·()]*",
    re.IGNORECASE,
)
PHRASE = re.compile(r"[^,;·]+")
QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”')
EXACT = re.compile(rf'({"|".join(KEYS)})\s*"([^"]*)"')
PARTS = re.compile(r'"[^"]*"|[()]')  # of a line with brackets
MEASURED = {"time", "distance", "hold", "some"}  # behind these, words need no comma: `5 min brisk walk`
INFLECTED = ("e", "ed", "ing", "ly", "y")  # a word of its own rather than a slip: "breathe", "timed"
SIGN = re.compile(r"\s*[@:]\s*|\s*(?:(?:with|using|at)\s+|w/\s*)")
DO = re.compile(
    r"(?:(?:do|perform|complete|try|aim for|start with|start at|begin with)\s+)(?=\S)", re.IGNORECASE
)
LEAD = re.compile(
    r"w/|"
    + "|".join(re.escape(lead) for lead in sorted(vocabulary.LEADS, key=len, reverse=True))
    + r"(?!\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\s,;·]+")


def read_line(line: str) -> Parts:
    """The keys in the order they are written in. LineError at the first words that cannot be read."""
    if len(line) > LONGEST:
        raise LineError(f"found a dose of {len(line):,} characters, expected {LONGEST} at most", 0, LONGEST)
    if long := TOO_LONG.search(line):
        raise LineError(f"`{long[0]}` is too much", *long.span(), "write what one can do")
    return settled(_Reader(line.replace("×", "x").replace("–", "-").replace("—", "-"), 0, len(line)).parts())


class _Reader:
    """Reads one dose of a line, from `at` on to `end`."""

    def __init__(self, line: str, at: int, end: int) -> None:
        self.line, self.at, self.end = line, at, end
        self.found: list[Part] = []
        self.comma = True  # whether a new phrase starts here
        said = line[at:end].lower()
        self.forms = [(index, form) for index, form in enumerate(FORMS) if _possible(form.pattern, said)]
        self.refused = [(pattern, hint) for pattern, hint in REFUSED if _possible(pattern, said)]

    @property
    def worked(self) -> bool:
        return any(part.key in WORK for part in self.found)

    def parts(self) -> Parts:
        if asked := DO.match(self.line, self.at, self.end):
            self.at = asked.end()
        while self._more():
            if not any(read(self) for read in READS):
                raise self._unread()
        return tuple(self.found)

    def _more(self) -> bool:
        gap = GAP.match(self.line, self.at, self.end)
        assert gap is not None
        self.comma = not self.found or any(sign in gap[0] for sign in ",·;")
        if ";" in gap[0]:  # kept for what follows a semicolon
            self.at = gap.start() + gap[0].index(";")
            if FOLLOWS.match(self.line, self.at, self.end):
                return True
        self.at = gap.end()
        return self.at < self.end

    def _stage(self) -> bool:
        """`day 1: 1 x 10`: what is done then."""
        match = STAGE.match(self.line, self.at, self.end)
        if not match:
            return False
        when, start = (match[1] or "").strip('"'), match.end()
        if words := QUOTED.match(self.line, start, self.end):
            inner: Parts = (Part("progress", words[1], *words.span()),)
            end = words.end()
        else:
            following = NEXT_STAGE.search(self.line, start, self.end)
            inner, end = self._dose(start, following.start() if following else self.end)
        self.found.append(Part("stage", when, self.at, end, inner))
        self.at = end
        return True

    def _then(self) -> bool:
        return self._inner("then", FOLLOWS, self.end)

    def _long(self) -> bool:
        return self._inner("long-form", LONG, self.end)

    def _or(self) -> bool:
        comma = self.line.find(",", self.at, self.end)
        return self._inner("or", OTHER, comma if comma >= 0 else self.end)

    def _inner(self, key: str, sign: re.Pattern[str], end: int) -> bool:
        """A dose behind a sign such as `or`, up to `end`, or in brackets."""
        match = sign.match(self.line, self.at, self.end) if self.found else None
        if not match:
            return False
        inner, end = self._dose(match.end(), end)
        self.found.append(Part(key, "", match.end(), end, inner))
        self.at = end
        return True

    def _dose(self, start: int, end: int) -> tuple[Parts, int]:
        """A dose within, and where it ends: at its bracket if it stands in one."""
        close = _closing(self.line, start, self.end)
        span = (start + 1, close) if close else (start, end)
        inner = _Reader(self.line, *span).parts()
        if not inner:
            raise LineError(
                "found nothing where a dose should follow",
                start,
                max(end, start + 1),
                "write one, such as `3 x 10`",
            )
        return inner, close + 1 if close else end

    def _exact(self) -> bool:
        """A key and its value in quotes: what no form can say."""
        match = EXACT.match(self.line, self.at, self.end)
        if not match:
            return False
        self.found.append(Part(match[1], match[2], *match.span(2), exact=True))
        self.at = match.end()
        return True

    def _bracket(self) -> bool:
        """A dose in brackets says more of the same; anything else is words."""
        close = _closing(self.line, self.at, self.end)
        if not close:
            return False
        try:
            inner = _Reader(self.line, self.at + 1, close).parts()
        except LineError:
            inner = ()
        if not inner or any(part.key in WORK | {"variant", "or", "then"} for part in inner):
            span = self.at, close + 1
            inner = self._halves(inner) or (Part("variant", self.line[slice(*span)], *span),)
        self.found += inner
        self.at = close + 1
        return True

    def _halves(self, inner: Parts) -> Parts:
        """`20 (10 each leg)` says 10 each leg: the twenty are both together."""
        if not self.found or {part.key for part in inner} != {"reps", "part"}:
            return ()
        all_, one = self.found[-1], next(part for part in inner if part.key == "reps")
        if all_.key != "reps" or not (
            all_.value.isdigit() and one.value.isdigit() and int(all_.value) == 2 * int(one.value)
        ):
            return ()
        self.found.pop()
        return inner

    def _quoted(self) -> bool:
        match = QUOTED.match(self.line, self.at, self.end)
        return bool(match) and self._add("variant", (match[1] or match[2] or "").strip(), *match.span())  # type: ignore[union-attr,index]

    def _goal(self) -> bool:
        match = GOAL.match(self.line, self.at, self.end)
        if match and not self.worked and match[0].lower().startswith("up to"):
            return False  # the upper end of an amount
        return bool(match) and self._add("progress", match[0].strip(), *match.span())  # type: ignore[union-attr,index]

    def _form(self) -> bool:
        """The form that reaches farthest; a sign such as `@` may stand before a load or an effort."""
        for pattern, hint in self.refused:
            if (match := compiled(pattern).match(self.line, self.at, self.end)) is not None:
                raise LineError(f"cannot tell what `{match[0].strip()}` means", *match.span(), hint)
        starts = {self.at: self.forms}
        if sign := SIGN.match(self.line, self.at, self.end):
            starts[sign.end()] = [each for each in self.forms if not each[1].work]
        found = [
            (match.end(), start == self.at, -index, form, match)
            for start, forms in starts.items()
            for index, form in forms
            if (match := compiled(form.pattern).match(self.line, start, self.end))
        ]
        if not found:
            return False
        end, *_, form, match = max(found, key=lambda each: each[:3])
        self._fill(form, match)
        self.at = end
        return True

    def _fill(self, form: Form, match: re.Match[str]) -> None:
        given = {key: value.strip() for key, value in match.groupdict().items() if value}
        for key, value in (given | form.fixed).items():
            span = match.span(key) if key in given else match.span()
            self.found.append(Part(key, " ".join(value.split()), *span))
        if not given and not form.fixed:
            self.found.append(Part("side", match[0].removeprefix("on ").strip(), *match.span()))

    def _words(self) -> bool:
        """Words that print as they stand: behind a comma, or begun by a word that leads them."""
        led = LEAD.match(self.line, self.at, self.end)
        match = PHRASE.match(self.line, self.at, self.end)
        if match is None or not (led or (self.found and (self.comma or self.found[-1].key in MEASURED))):
            return False
        words = match[0].strip()
        if not led and (re.search(r"\d", words) or _misspelt(words.split()[0].lower())):
            return False
        return self._add("variant", words, self.at, self.at + len(words))

    def _add(self, key: str, value: str, start: int, end: int) -> bool:
        self.found.append(Part(key, value, start, end))
        self.at = end
        return True

    def _unread(self) -> LineError:
        match = WORD.match(self.line, self.at, self.end)
        word = match[0] if match else self.line[self.at : self.end]
        hint = "a word that is to be printed goes in quotes"
        if word.lower() in vocabulary.NOTHING:
            hint = vocabulary.NOTHING[word.lower()]
        elif near := _misspelt(word.lower()):
            hint = f"did you mean `{near}`?"
        return LineError(f"cannot read `{word}` in a dose", self.at, self.at + len(word), hint)


READS = (
    _Reader._stage,
    _Reader._then,
    _Reader._or,
    _Reader._long,
    _Reader._exact,
    _Reader._bracket,
    _Reader._quoted,
    _Reader._goal,
    _Reader._form,
    _Reader._words,
)


def _possible(pattern: str, said: str) -> bool:
    """Whether the words are there without which nothing is of this form."""
    words = needed(pattern)
    return not words or any(word in said for word in words)


def _closing(line: str, start: int, end: int) -> int:
    """Where the bracket that opens at `start` closes; 0 where none opens or it does not close."""
    depth = 0
    if line[start : start + 1] != "(":
        return 0
    for part in PARTS.finditer(line, start, end):
        depth += {"(": 1, ")": -1}.get(part[0], 0)
        if depth == 0:
            return part.start()
    return 0


def _misspelt(word: str) -> str:
    """The word of a form that this one most likely was to be; "" for one that is known, or like none."""
    if word in vocabulary.NOTHING:
        return word
    if word in vocabulary.SPELT or word.endswith(INFLECTED):
        return ""
    swapped = (known for known in vocabulary.SPELT if sorted(known) == sorted(word))
    return next(swapped, "") or next(iter(get_close_matches(word, vocabulary.SPELT, n=1, cutoff=0.8)), "")
