"""How a sheet is printed and a language in, what its margins tell out: the fullest form first."""

from __future__ import annotations

from collections.abc import Sequence

from cards.messages import message as _
from cards.messages import say

Told = tuple[str, str, str]  # what it is, what to do, the same in short

FOLD: Told = (
    _("Fold cards"),
    _("print at actual size (100 %), cut, fold on the dashed lines"),
    _("100 %, cut, fold"),
)
STRIP: Told = (
    _("Concertina"),
    _("print at actual size (100 %), cut out, fold to and fro"),
    _("100 %, cut, fold to and fro"),
)
CARDS: Told = (_("Cards"), _("print at actual size (100 %)"), _("100 %"))
FRONTS: Told = (
    _("Fronts"),
    _("print at actual size (100 %); the backs go on the other side"),
    _("100 %"),
)
BOTH: dict[str, Told] = {
    "long": (
        _("Fronts"),
        _("print both sides at actual size (100 %), flip on the long edge"),
        _("100 %, both sides, flip on the long edge"),
    ),
    "short": (
        _("Fronts"),
        _("print both sides at actual size (100 %), flip on the short edge"),
        _("100 %, both sides, flip on the short edge"),
    ),
}
BEHIND: dict[str, Told] = {
    "long": (_("Backs"), _("flip on the long edge"), _("flip on the long edge")),
    "short": (_("Backs"), _("flip on the short edge"), _("flip on the short edge")),
}
BACKS: dict[str, Told] = {
    "long": (
        _("Backs"),
        _("print at actual size (100 %) behind the fronts, turned over on the long edge"),
        _("100 %, fronts turned over on the long edge"),
    ),
    "short": (
        _("Backs"),
        _("print at actual size (100 %) behind the fronts, turned over on the short edge"),
        _("100 %, fronts turned over on the short edge"),
    ),
}


def front(sides: str, backs: bool, flip: str, where: str, language: str) -> tuple[str, ...]:
    """What the first side of a sheet tells; `where` as `place` gives it."""
    alone = {"fold": FOLD, "strip": STRIP}.get(sides) or (None if backs else CARDS)
    return _forms(alone or (FRONTS if sides == "fronts" else BOTH[flip]), where, language)


def back(sides: str, flip: str, where: str, language: str) -> tuple[str, ...]:
    """What the second side tells."""
    return _forms((BACKS if sides == "backs" else BEHIND)[flip], where, language)


def place(number: int, sheets: int, language: str) -> str:
    """Which of several sheets it is; nothing for the only one."""
    return say("sheet {number} of {sheets}", language, number=number, sheets=sheets) if sheets > 1 else ""


def pasted(name: str, names: Sequence[Sequence[str]], language: str) -> tuple[str, ...]:
    """What a sheet that is glued to others tells: which it is, where each goes, what to do."""
    which = say("Sheet {name}", language, name=name)
    where = " / ".join(" ".join(row) for row in names)
    size = say("print at actual size (100 %)", language)
    glue = say("cut at the marks left and above, glue on the sheets before", language)
    forms = ((which, where, size, glue), (which, size, glue), (which, glue), (which, size), (which,))
    return tuple(" · ".join(form) for form in forms)


def _forms(told: Told, where: str, language: str) -> tuple[str, ...]:
    what, *forms = (say(text, language) for text in told)
    places = dict.fromkeys((where, ""))
    return tuple(" · ".join(filter(None, (what, place, form))) for form in forms for place in places)
