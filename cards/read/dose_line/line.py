"""A line such as `3 x 8-12 @ 20 kg, each leg, rest 90 s` in; the keys it fills, each with its value and place in the line, out."""

from __future__ import annotations

import re

from cards.read.dose_line import signs
from cards.read.dose_line.forms import FORMS, Form
from cards.read.dose_line.forms.refused import REFUSED
from cards.read.dose_line.part import WORK, LineError, Part, Parts
from cards.read.dose_line.pattern import GOAL, LEAD, compiled
from cards.read.dose_line.settle import settled
from cards.read.dose_line.spelling import closing, instead, misspelt, plain, possible

LONGEST = 400  # characters of a line


def read_line(line: str, *, spaced: bool = False) -> Parts:
    """The keys in the order they are written in. LineError at the first words that cannot be read.

    `spaced`: other phrases stood where there are only spaces now.
    """
    if len(line) > LONGEST:
        raise LineError(f"found a dose of {len(line):,} characters, expected {LONGEST} at most", 0, LONGEST)
    if long := signs.TOO_LONG.search(" ".join(line.split()) if spaced else line):
        raise LineError(f"`{long[0]}` is too much", *long.span(), "write what one can do")
    return settled(_Reader(plain(line), 0, len(line)).parts())


class _Reader:
    """Reads one dose of a line, from `at` on to `end`."""

    def __init__(self, line: str, at: int, end: int) -> None:
        self.line, self.at, self.end = line, at, end
        self.found: list[Part] = []
        self.comma = True  # whether a new phrase starts here
        said = line[at:end].lower()
        self.forms = [(index, form) for index, form in enumerate(FORMS) if possible(form.pattern, said)]
        self.refused = [(pattern, hint) for pattern, hint in REFUSED if possible(pattern, said)]

    @property
    def worked(self) -> bool:
        return any(part.key in WORK for part in self.found)

    def parts(self) -> Parts:
        if asked := signs.DO.match(self.line, self.at, self.end):
            self.at = asked.end()
        while self._more():
            if not any(read(self) for read in READS) and not self._reworded():
                raise self._unread()
        return tuple(self.found)

    def _more(self) -> bool:
        gap = signs.GAP.match(self.line, self.at, self.end)
        assert gap is not None
        self.comma = not self.found or any(sign in gap[0] for sign in ",·;|-.")
        if ";" in gap[0]:  # kept for what follows a semicolon
            self.at = gap.start() + gap[0].index(";")
            if signs.FOLLOWS.match(self.line, self.at, self.end):
                return True
        self.at = gap.end()
        return self.at < self.end

    def _stage(self) -> bool:
        """`day 1: 1 x 10`: what is done then."""
        match = signs.STAGE.match(self.line, self.at, self.end)
        if not match:
            return False
        when, start = (match[1] or "").strip('"'), match.end()
        if words := signs.QUOTED.match(self.line, start, self.end):
            inner: Parts = (Part("progress", words[1], *words.span()),)
            end = words.end()
        else:
            following = signs.NEXT_STAGE.search(self.line, start, self.end)
            inner, end = self._dose(start, following.start() if following else self.end)
        self.found.append(Part("stage", when, self.at, end, inner))
        self.at = end
        return True

    def _then(self) -> bool:
        return self._inner("then", signs.FOLLOWS, self.end)

    def _long(self) -> bool:
        return self._inner("long-form", signs.LONG, self.end)

    def _or(self) -> bool:
        comma = self.line.find(",", self.at, self.end)
        return self._inner("or", signs.OTHER, comma if comma >= 0 else self.end)

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
        close = closing(self.line, start, self.end)
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
        match = signs.EXACT.match(self.line, self.at, self.end)
        if not match:
            return False
        self.found.append(Part(match[1], match[2], *match.span(2), exact=True))
        self.at = match.end()
        return True

    def _bracket(self) -> bool:
        """A dose in brackets says more of the same; anything else is words."""
        close = closing(self.line, self.at, self.end)
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
        if self.found[-1].value == "in total" and len(self.found) > 1:
            self.found.pop()
        all_, one = self.found[-1], next(part for part in inner if part.key == "reps")
        if all_.key != "reps" or not (
            all_.value.isdigit() and one.value.isdigit() and int(all_.value) == 2 * int(one.value)
        ):
            return ()
        self.found.pop()
        return inner

    def _quoted(self) -> bool:
        match = signs.QUOTED.match(self.line, self.at, self.end)
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
        if sign := signs.SIGN.match(self.line, self.at, self.end):
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
        match = signs.PHRASE.match(self.line, self.at, self.end)
        if match is None or not (
            led or (self.found and (self.comma or self.found[-1].key in signs.MEASURED))
        ):
            return False
        words = match[0].strip()
        if not led and (re.search(r"\d", words) or misspelt(words.split()[0].lower())):
            return False
        return self._add("variant", words, self.at, self.at + len(words))

    def _reworded(self) -> bool:
        """`30 min easy run`: a manner right behind an amount begins words if what follows it is none of it."""
        if len(self.found) < 2:
            return False
        before, last = self.found[-2:]
        match = signs.PHRASE.match(self.line, last.start, self.end)
        if before.key not in signs.MEASURED or last.key not in signs.MANNERS or match is None or self.comma:
            return False
        words = match[0].strip()
        if "," in self.line[before.end : last.start] or re.search(r"\d", words):
            return False
        self.found.pop()
        return self._add("variant", words, last.start, last.start + len(words))

    def _add(self, key: str, value: str, start: int, end: int) -> bool:
        self.found.append(Part(key, value, start, end))
        self.at = end
        return True

    def _unread(self) -> LineError:
        match = signs.WORD.match(self.line, self.at, self.end)
        word = match[0] if match else self.line[self.at : self.end]
        return LineError(
            f"cannot read `{word}` in a dose", self.at, self.at + len(word), instead(word.lower())
        )


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
