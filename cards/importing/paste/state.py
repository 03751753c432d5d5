"""What has been read of a paste so far: the draft, the group that is open, and what the lines above have begun."""

from __future__ import annotations

from cards.importing.doses import read_words
from cards.importing.draft import DoseFound, Draft, Group, Step
from cards.importing.names import Names
from cards.importing.paste.lines import Line
from cards.importing.paste.splitting import Split


class State:
    """Exercises are added to the group that is open."""

    def __init__(self, lines: list[Line], names: Names) -> None:
        self.lines, self.names = lines, names
        self.at = 0
        self.draft = Draft()
        self.day: Group | None = None
        self.list = ""  # the field of the draft that the next items belong to
        self.colon = False  # whether the heading above ended with one, and nothing was left free since
        self.shared = DoseFound()  # of all exercises of the group that have none
        self.wholes: list[str] = []  # titles of what may be routines of their own

    @property
    def group(self) -> Group:
        """The innermost group that is open."""
        if not self.draft.groups:
            self.draft.groups.append(Group())
        outer = self.draft.groups[-1]
        inner = outer.members[-1] if outer.members else None
        return inner if isinstance(inner, Group) else outer

    def open(self, group: Group) -> None:
        """Begins a group, within the day if there is one."""
        if self.day is not None:
            self.day.members.append(group)
        else:
            self.draft.groups.append(group)
        self.list, self.shared = "", DoseFound()

    def add(self, line: Line, found: Split) -> None:
        details = (found.detail,) if found.detail else ()
        dose = found.dose if found.worked or not self.shared.line else self._with_shared(found.dose)
        self.group.members.append(
            Step(line.number, line.text, found.name, found.match, dose, details, line.label)
        )

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
