"""One line in; the name of an exercise and its dose out, whichever of them is first and whatever stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cards.importing.doses import EDGES, parts_of, read_whole, read_words, tidied, works
from cards.importing.draft import DoseFound, Match
from cards.importing.names import Names
from cards.read.dose_line import vocabulary

RANKS = {"sure": 2, "guessed": 1, "unknown": 0}
LONGEST = 300  # letters of a line that is taken apart
MOST_STARTS = 8  # places where a dose may begin
COUNT = r"(?:one|two|three|four|five|six|eight|ten)"
START = re.compile(
    rf"(?<![\w/.-])(?:\(|x\s?\d|\d|~\d|@|{COUNT}\s+(?:sets?|rounds?|reps?|times|min(?:ute)?s?|"
    rf"sec(?:ond)?s?|breaths|each|laps)\b|"
    r"(?:sets?|reps?|duration|time|weight)\s*[:=]|hold\b|max(?:imum)?\s+(?:reps|effort)|amrap\b|"
    r"tabata\b|emom\b|each\s|per\s|"
    r"as many\b|as long\b|to failure\b|until\b|rest\b|once\b|twice\b|both\s|alternat\w+|hold\s|"
    r"rpe\b|left\b|right\b|(?-i:[LR])(?=\s*$|\s*[:,(]|\s+[x\d])|daily\b)",
    re.IGNORECASE,
)
END = re.compile(r"(?<=[\w)%\"'+])(?=[\s:,\-–—|)]|$)")
CUT = re.compile(r"\s*(?::|\s[-–—|=]+|\t|,|\.)\s+")
FIRST = re.compile(
    r"(?:of|x|×|sets?|reps?|each|per|sides?|on|off|times|rounds?|and|or|to|rest|with|at|second|"
    r"minute|hold|in|every|[\d(@/+%])\b|[\d(@/+%]",
    re.IGNORECASE,
)
STRONG = r"\s*[;→]\s*|\s+(?:->|/|\|)\s+"  # between exercises
LIST = r"\s*[,+&]\s*(?:and\s+)?|\s+(?:and|then)\s+"
LEADS = re.compile(
    r"(?:(?:and |& )?(?:then|now|next|finally|lastly|finish(?: off)?(?: with| w/)|start(?: "
    r"with| w/)|follow(?:ed)? by|followed by)(?!\w),?\s*)+(?:do |into |an? |the |some )?",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\(([^()]*)\)")
CUT_OFF = re.compile(r"\d\s*[x×]$|\s[x×@]$")  # `lunge 3 x`
NUMBERED = re.compile(r"[@x~]?\s?\d")
WORDY = 10  # words of a name at most
LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Split:
    """`detail`: words that are neither name nor dose."""

    name: str
    match: Match
    dose: DoseFound
    detail: str = ""

    @property
    def worked(self) -> bool:
        """Whether it says how much."""
        return bool(self.dose.line) and works(self.dose.line)


def split(text: str, names: Names) -> Split | None:
    """The best way to take the line apart: a known name first, then a dose that reads whole. None: no name in it."""
    text = LEADS.sub("", text)
    if len(text) > LONGEST or not LETTERS.search(text):
        return None
    if text not in names.apart:
        names.apart[text] = _split(text, names)
    return names.apart[text]


def _split(text: str, names: Names) -> Split | None:
    best: tuple[tuple[int, ...], Split] | None = None
    for way in _ways(text):
        if (tried := _tried(*way, names)) and (best is None or tried[0] > best[0]):
            best = tried
    if best is None:
        return None
    found = best[1]
    return replace(found, dose=read_words(found.dose.line or found.dose.unread))


def _ways(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Name, words of the dose before it, after it, and what else is said, every way the line may be meant."""
    yield from _named_first(text, "")
    if START.match(text):
        for end in list(END.finditer(text))[:16]:
            before, rest = text[: end.start()], text[end.start() :].strip(EDGES)
            rest = re.sub(r"^(?:of|x)\s+", "", rest, flags=re.IGNORECASE)
            if rest and not FIRST.match(rest) and works(tidied(before)):
                yield from _named_first(rest, before)


def _named_first(text: str, before: str) -> Iterator[tuple[str, str, str, str]]:
    yield text, before, "", ""
    starts = [found.start() for found in START.finditer(text)][:MOST_STARTS]
    for start in starts:
        yield text[:start], before, text[start:], ""
    for cut in list(CUT.finditer(text))[:3]:
        name, rest = text[: cut.start()], text[cut.end() :]
        yield name, before, "", rest
        for start in starts:
            if start > cut.end():
                yield name, before, text[start:], text[cut.end() : start].strip(EDGES)
        if starts and starts[0] <= cut.end():
            continue
        yield name, before, rest, ""


def _tried(
    name: str, before: str, after: str, detail: str, names: Names
) -> tuple[tuple[int, ...], Split] | None:
    """One way and how good it is; None where there is no name left."""
    name, inside = _bare(name)
    if (
        not LETTERS.search(name)
        or CUT_OFF.search(f"{name}{after[:1]}")
        or len(name.split()) > WORDY
        or name.count("(") != name.count(")")
    ):
        return None
    dose = read_whole(", ".join(filter(None, (tidied(before), inside, tidied(after)))))
    if detail and not names.match(name).key and dose.line:
        return None  # of an unknown name nothing is cut off that is not a dose
    match = names.match(name)
    found = Split(name, match, dose, detail)
    gear = (
        before.rsplit(maxsplit=1)[-1].lower().rstrip("s") in {*vocabulary.GEAR, *vocabulary.NOUNS}
        if before
        else False
    )
    rank = (
        RANKS[match.certainty],
        2 * int(found.worked) or int(bool(NUMBERED.match(dose.unread))),
        -len(dose.unread),
        -len(detail),
        int(not gear),
        len(before),
        -len(name),
    )
    return rank, found


def _bare(name: str) -> tuple[str, str]:
    """A name without signs at its ends, and what stood in brackets in it, where that is a dose."""
    for found in BRACKETS.finditer(name):
        if parts_of(tidied(found[1])):
            return (name[: found.start()] + name[found.end() :]).strip(EDGES), found[1]
    return name.strip(EDGES + "@+&"), ""


def several(text: str, names: Names, section: bool = False) -> list[Split]:
    """`squats, lunges and push-ups, 10 each`: all that one line names, each surely known; none where it is one.

    What stands behind the heading of a `section` may be unknown too, where it says how much, and may be one.
    """
    for sign in (STRONG, LIST):
        pieces = [piece for piece in re.split(sign, text.strip(EDGES)) if piece]
        common = ""
        last = split(pieces[-1], names) if len(pieces) > 2 else None
        if len(pieces) > 2 and not (last and (last.match.key or (section and last.worked))):
            common = pieces.pop()
        found = _each(pieces, names, section or sign == STRONG) if 1 < len(pieces) <= 20 else []
        if (
            found
            and common
            and not (dose := read_words(re.sub(r"\beach\b$", "", common).strip() or common)).line
        ):
            continue
        if found:
            return [replace(each, dose=dose) if common else each for each in found]
    return _each([text.strip(EDGES)], names, False) if section else []


def _each(pieces: list[str], names: Names, strong: bool) -> list[Split]:
    """The exercises of pieces of a line, none where one of them is not known; behind a strong sign a dose will do."""
    all_found: list[Split] = []
    for piece in pieces:
        found = split(piece, names)
        if not found or not (found.match.certainty == "sure" or (strong and found.worked)):
            return []
        all_found.append(found)
    return all_found
