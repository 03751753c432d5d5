"""The lines of a paste in, the `Draft` they make out: each line is told apart by its looks, its words and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable

from cards.importing.doses import parts_of, read_words, tidied, works
from cards.importing.draft import DoseFound, Draft, Group, Step
from cards.importing.names import Names
from cards.importing.paste import sentences
from cards.importing.paste.lines import Line
from cards.importing.paste.splitting import Split, several, split
from cards.importing.shorthand import SECTIONS
from cards.importing.table import is_table, table_steps

ITEM_WORDS = 8  # of a name that nothing but its bullet shows to be one
LONGEST_TITLE = 60
PERIOD = re.compile(r"[.!?]$")
COUNTED = re.compile(r"[\d\s.:/+–-]+ ?(times|reps?|steps?|laps?|lengths?|breaths?|passes|strides|paces|descending)?|[^\d]+", re.IGNORECASE)
RESTS = re.compile(r"\(?(?:then )?rest\b|\d+ ?(?:s|sec|secs|seconds|min|mins|minutes?) rest\b", re.IGNORECASE)
CLOCKS = re.compile(r"amrap|emom|tabata|every(?: minute)?|as many rounds as (?:possible|you can)|for time|repeat|do|choose|pick|complete", re.IGNORECASE)
WHEN = re.compile(r"(?:do (?:this|these|it) )?((?:before|after) (?:every|each|your|any|a|the) [\w -]{2,30}|(?:every|each) (?:morning|evening|night|day)[\w -]{0,20})", re.IGNORECASE)


class Outline:
    """Goes through the lines once; `draft` grows on the way."""

    def __init__(self, lines: list[Line], names: Names) -> None:
        self.lines, self.names = lines, names
        self.at = 0
        self.draft = Draft()
        self.day: Group | None = None
        self.list = ""  # the field of the draft that the next items belong to
        self.colon = False  # whether the heading above ended with one, and nothing was left free since
        self.shared = DoseFound()  # of all exercises of the group that have none
        self.wholes: list[str] = []  # titles of what may be routines of their own

    def read(self) -> Draft:
        ways: tuple[Callable[[Line], bool], ...] = (
            self._table, self._linked, self._timed, self._headed, self._day, self._titled, self._rounds, self._rest, self._warns, self._listed,
            self._several, self._dose_alone, self._item, self._often, self._chat, self._heading, self._detail,
        )
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if not any(way(line) for way in ways):
                self.draft.left_out.append((line.number, line.pasted))
        return self._finished()

    # Where things go.

    @property
    def group(self) -> Group:
        """The innermost group that is open."""
        if not self.draft.groups:
            self.draft.groups.append(Group())
        outer = self.draft.groups[-1]
        inner = outer.members[-1] if outer.members else None
        return inner if isinstance(inner, Group) else outer

    def _open(self, group: Group) -> None:
        """Begins a group, within the day if there is one."""
        if self.day is not None:
            self.day.members.append(group)
        else:
            self.draft.groups.append(group)
        self.list, self.shared = "", DoseFound()

    def _add(self, line: Line, found: Split) -> None:
        details = (found.detail,) if found.detail else ()
        dose = found.dose if found.worked or not self.shared.line else self._with_shared(found.dose)
        self.group.members.append(Step(line.number, line.text, found.name, found.match, dose, details, line.label))

    def _with_shared(self, own: DoseFound) -> DoseFound:
        joined = read_words(", ".join(filter(None, (self.shared.line, own.line))))
        return own if joined.unread else joined

    @property
    def last(self) -> Step | None:
        members = self.group.members if self.draft.groups else []
        return members[-1] if members and isinstance(members[-1], Step) else None

    @property
    def next(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    # What a line may be, the surest first.

    def _table(self, line: Line) -> bool:
        if not is_table(line.raw):
            return False
        end = self.at
        while end < len(self.lines) and is_table(self.lines[end].raw):
            end += 1
        rows = [(each.number, each.raw) for each in self.lines[self.at - 1 : end]]
        steps = table_steps(rows, self.names)
        if steps is None:
            return False
        for day, found in steps:
            if day and (not self.draft.groups or self.draft.groups[-1].when != day):
                self.draft.groups.append(Group(when=day))
            self.group.members.append(found)
        self.at = end
        return True

    def _linked(self, line: Line) -> bool:
        self.draft.sources += line.links
        return not line.text or (bool(line.links) and len(line.text.split()) < 4 and not self._known(line.text))

    def _timed(self, line: Line) -> bool:
        """`Evening yoga - 20 min` above all else."""
        found = split(line.text, self.names)
        if line is not self.lines[0] or line.bullet or not found or found.match.key or not self.next or not self.next.gap:
            return False
        parts = parts_of(found.dose.line)
        if [part.key for part in parts] != ["time"] or not re.search(r"min|h", parts[0].value):
            return False
        self.draft.title, self.draft.time = found.name, parts[0].value
        return True

    def _headed(self, line: Line) -> bool:
        """`Equipment: mat, band`, or `Notes:` above a list of them."""
        found = sentences.head(line.text)
        if not found:
            return False
        key, said = found
        if not said and key in {"title", "time", "when"}:
            return False
        if key == "title":
            if sentences.rounds(said) or works(tidied(said)):
                return False
            self._title(said)
            return True
        self.list = "" if said else key
        if said:
            self._keep(key, said)
        return True

    def _keep(self, key: str, said: str) -> None:
        if key == "need":
            self.draft.need += [each for each in re.split(r"\s*[,;/&]\s*|\s+and\s+", said.rstrip(".")) if each]
        elif key in {"during", "before", "see"}:
            self._warning(said)
        elif key in {"when", "how_often", "time"} and not getattr(self.draft, key):
            setattr(self.draft, key, said.rstrip("."))
        else:
            getattr(self.draft, key if key == "sources" else "notes").append(said)

    def _warning(self, said: str) -> None:
        see = sentences.SEE.search(said)
        stops = said.lower().startswith("stop")
        kind = "during" if stops else "before" if sentences.BEFORE.search(said) else "see" if see and re.search(r"\b(if|when)\b", said) else "during"
        getattr(self.draft, kind).append(said)

    def _day(self, line: Line) -> bool:
        found = sentences.day(line.text)
        if not found or sentences.WARNS.search(line.text):
            return False
        day, said = found
        one = split(said, self.names)
        if works(said) and not one:
            return False
        self.day, self.list, self.colon = Group(when=day), "", line.text.endswith(":")
        self.draft.groups.append(self.day)
        if said and not self._pieces(line, said):
            if one and (one.match.certainty == "sure" or one.worked):
                self._add(line, one)
            else:
                self.day.title = said
        return True

    def _titled(self, line: Line) -> bool:
        """Headings by their looks, and whatever is a whole routine."""
        whole = sentences.WHOLE.match(line.text)
        if not (line.level or whole) or len(line.text) > LONGEST_TITLE or (line.level == 9 and self._exercise(line)):
            return False
        return self._head(line, line.text.strip(" :"), line.level == 1 or bool(whole))

    def _head(self, line: Line, words: str, whole: bool = False) -> bool:
        """The title of the routine, or of a group."""
        do = sentences.rounds(words) or self._bracketed(words)
        section = re.sub(r"\(.*|\W+$", "", words.lower()).strip() in SECTIONS
        if whole and not section:
            self.wholes.append(words)
        if not self.draft.title and not self.draft.steps and not self.draft.groups and not section and not do:
            self.draft.title = words
        else:
            if whole and not section:
                self.day = None
            self._open(Group(self._plain(words, do), do))
        self.colon = line.text.endswith(":")
        inside = re.search(r"\(([^()]+)\)", words)
        if inside and not do and works(tidied(inside[1])):
            self.shared = read_words(inside[1])
        return True

    @staticmethod
    def _bracketed(words: str) -> str:
        """`Circuit (3 rounds)`, `Main set - 3 rounds`."""
        found = re.search(r"[(:,–—-]\s*([^()]+)\)?\s*$", words)
        return sentences.rounds(found[1]) if found else ""

    @staticmethod
    def _plain(words: str, do: str) -> str:
        """A heading without the rounds it tells."""
        if not do:
            return words
        rest = re.split(r"\s*[(:,–—-]\s*(?=[^A-Za-z]*\d|AMRAP|EMOM|tabata|every|choose)", words, flags=re.IGNORECASE)[0]
        rest = rest if rest != words else re.sub(r"\s*\(?(?:\bx\s*)?\d.*$", "", words)
        return "" if sentences.rounds(rest) or CLOCKS.fullmatch(rest.strip(" :")) else rest.strip(" :")

    def _title(self, said: str) -> None:
        if self.draft.title:
            self.wholes += [] if self.wholes else [self.draft.title]
            self.wholes.append(said)
            self.day = None
            self._open(Group(said))
        else:
            self.draft.title = said

    def _rounds(self, line: Line) -> bool:
        """`3 rounds:` above the exercises, or `Repeat 3 times` below them."""
        if self._exercise(line, surely=True):
            return False
        do = sentences.rounds(line.text) or (self._bracketed(line.text) if not self._exercise(line) else "")
        if not do:
            return False
        above = line.text.rstrip().endswith(":") or line.gap or not self.last or bool(re.search(r"\bof\b", line.text))
        below = re.match(r"(then\s+)?(repeat|x ?\d|complete)|.*\babove\b|.*\btotal\b", line.text, re.IGNORECASE) and self.last
        if below or (not above and self.group.members):
            self._say(do)
        elif self.draft.groups and not self.group.members and not self.group.do and self.group is not self.day:
            self.group.do = do
        else:
            self._open(Group(self._plain(line.text.strip(" :"), do), do))
        return True

    def _say(self, do: str) -> None:
        """The rounds of the group that is open, or of the whole where it has several parts without any."""
        self.group.do = self.group.do or do

    def _rest(self, line: Line) -> bool:
        """A rest on a line of its own: of the rounds, or after the exercise above."""
        if not RESTS.match(line.text) or not (parts := parts_of(tidied(line.text))) or {part.key for part in parts} - {"rest"}:
            return False
        rest = parts[0].value
        group = self.group if self.draft.groups else None
        if group and group.do and (sentences.BETWEEN_ROUNDS.search(line.text) or not group.members) and "rest" not in group.do:
            group.do += f", rest {rest}"
        elif self.last and "rest" not in self.last.dose.line:
            dose = DoseFound(", ".join(filter(None, (self.last.dose.line, f"rest {rest}"))), self.last.dose.unread)
            self.group.change_last(dose=dose)
        else:
            self.draft.notes.append(line.text)
        return True

    def _warns(self, line: Line) -> bool:
        found = self._exercise(line, surely=True)
        if not sentences.WARNS.search(line.text) or (found and not PERIOD.search(line.text)):
            return False
        self._warning(line.text)
        return True

    def _listed(self, line: Line) -> bool:
        """An item below `Equipment:` or `Notes:`."""
        if not self.list:
            return False
        if line.bullet or not line.gap:
            found = self._exercise(line, surely=True)
            if not (found and found.worked):
                self._keep(self.list, line.text)
                return True
        self.list = ""
        return False

    def _several(self, line: Line) -> bool:
        found = sentences.GREETS.match(line.text)
        if self._pieces(line, line.text):
            return True
        before, colon, after = line.text.partition(":")
        if colon and after.strip() and len(before) <= LONGEST_TITLE and not self._known(before) and len(several(after, self.names)) > 1:
            if not found:
                self._head(line, before.strip())
            return self._pieces(line, after)
        return False

    def _pieces(self, line: Line, text: str) -> bool:
        found = several(text, self.names)
        for each in found:
            self._add(line, each)
        return bool(found)

    def _item(self, line: Line) -> bool:
        return self._item_of(line, line.text)

    def _item_of(self, line: Line, text: str) -> bool:
        found = split(text, self.names)
        if not found or not self._likely(line, text, found):
            return False
        if self._below(line, found):
            return False
        following = self.next
        if following and not found.dose.line and self._alone(following):
            found = Split(found.name, found.match, read_words(following.text), found.detail)
            self.at += 1
        self._add(line, found)
        return True

    def _likely(self, line: Line, text: str, found: Split) -> bool:
        """Whether a line that can be taken apart is an exercise at all."""
        sentence = bool(PERIOD.search(text)) and len(text.split()) > ITEM_WORDS
        talk = bool(sentences.GREETS.match(text)) and not line.bullet
        if found.match.certainty == "sure":
            heads = not line.bullet and not found.worked and self.next and self.next.bullet and line.gap
            return not (talk and sentence) and not heads
        heading = text.endswith(":") or not found.worked and (bool(line.level) or text.isupper() and " " in text)
        if found.worked:
            if found.dose.unread and not line.bullet and text.isupper():
                return False
            return not talk and not (sentence and not line.bullet) and not heading
        following = self.next
        if following and self._alone(following) and not talk and not sentence:
            return True
        if not (line.bullet or (self.colon and not line.gap)) or heading or talk:
            return False
        return len(found.name.split()) <= ITEM_WORDS and not PERIOD.search(text)

    def _below(self, line: Line, found: Split) -> bool:
        """Whether it is a point of the exercise above: indented, with another mark, and no name that is known."""
        above = self.last and next(each for each in self.lines if each.number == self.last.number)
        if not above or found.match.certainty == "sure" or line.indent <= above.indent:
            return False
        return line.mark != above.mark or not (found.worked or found.match.key)

    def _alone(self, line: Line) -> bool:
        """Whether a line is a dose and nothing else."""
        words = tidied(line.text)
        counted = all(COUNTED.fullmatch(part.value) for part in parts_of(words) if part.key == "reps")
        return works(words) and counted and not sentences.rounds(line.text) and not self._known(line.text) and not line.level

    def _often(self, line: Line) -> bool:
        words = line.text.strip(" .()")
        parts = parts_of(re.sub(r"^(?:do (?:this|it|these|all)|repeat|perform)\s+(?:this\s+)?", "", tidied(words), flags=re.IGNORECASE))
        if parts and {part.key for part in parts} == {"frequency"} and not self.draft.how_often:
            self.draft.how_often = words
            return True
        if (found := WHEN.fullmatch(words)) and not self.draft.when:
            self.draft.when = found[1][0].upper() + found[1][1:]
            return True
        return False

    def _dose_alone(self, line: Line) -> bool:
        """More of the dose of the exercise above."""
        if not self._alone(line):
            return False
        if not self.last or (line.gap and works(self.last.dose.line)):
            self.shared = read_words(line.text)
            return True
        before = self.last.dose
        joined = read_words(", ".join(filter(None, (before.line, tidied(line.text)))))
        if joined.unread:
            return False
        self.group.change_last(dose=joined)
        return True

    def _chat(self, line: Line) -> bool:
        if (here := sentences.HERE.fullmatch(line.text)) and not self.draft.title and not self.draft.steps:
            self.draft.title, self.draft.title_guessed = here[1][0].upper() + here[1][1:], True
        if sentences.GREETS.match(line.text) and not line.bullet and not line.level:
            self.draft.left_out.append((line.number, line.pasted))
            return True
        return False

    def _heading(self, line: Line) -> bool:
        """Short words without a full stop before exercises: in capitals, with a colon, or apart from the rest."""
        first = line.number == self.lines[0].number
        words = line.text.strip(" :!" + "." * (first and len(line.text.split()) < 6))
        if len(words) > LONGEST_TITLE or PERIOD.search(words) or not self.next:
            return False
        if line.bullet and not line.text.endswith(":") and not words.isupper():
            return False
        looks = line.text.endswith(":") or words.isupper() or line.gap or first
        if not looks and words.lower() not in SECTIONS:
            return False
        return self._head(line, words.capitalize() if words.isupper() and len(words) > 4 else words)

    def _detail(self, line: Line) -> bool:
        """Words about the exercise above, before anything else a note on the whole."""
        if self.draft.left_out and self.draft.left_out[-1][0] == line.number - 1 and len(line.text.split()) < 4:
            return False  # who signed
        if self.last and not line.gap and not (sentences.WHOLE_NOTE.match(line.text) and not line.indent):
            self.group.change_last(details=(*self.last.details, line.text))
        elif self.draft.steps or len(line.text.split()) > 3:
            self.draft.notes.append(line.text)
        else:
            return False
        return True

    # What a line holds.

    def _known(self, text: str) -> bool:
        found = split(text, self.names)
        return bool(found and found.match.certainty == "sure")

    def _exercise(self, line: Line, surely: bool = False) -> Split | None:
        found = split(line.text, self.names)
        if not found or (surely and found.match.certainty != "sure"):
            return None
        return found if found.match.certainty == "sure" or found.worked else None

    def _finished(self) -> Draft:
        draft = self.draft
        if len(self.wholes) > 1:
            if draft.groups and not draft.groups[0].title:
                draft.groups[0].title = draft.title
            draft.title, draft.title_guessed = " + ".join(self.wholes[:3]), True
            draft.told.append(f"found {len(self.wholes)} routines: each is a group of this one; for a card each, import them apart")
        for group in draft.groups:
            group.members = [member for member in group.members if isinstance(member, Step) or member.members]
        empty = [": ".join(filter(None, (group.when, group.title))) for group in draft.groups if not group.members and group.title]
        draft.groups = [group for group in draft.groups if group.members]
        if empty and not draft.title:
            draft.title = empty.pop(0)
        draft.notes += empty
        if not draft.title and len(draft.groups) == 1 and draft.groups[0].title:
            draft.title, draft.groups[0].title = draft.groups[0].title, ""
        return draft


