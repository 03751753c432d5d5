"""A language in, what is missing or wrong in its catalogue out: every message of the code, found by its calls."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from cards.errors import Place, Problem
from cards.messages.catalogue import FRACTION, LIKE, Texts, form_of, path_of, read, source_of, texts
from cards.text import missing

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

CODE = Path(__file__).parents[1]
CALLS = {
    **dict.fromkeys(("say", "message", "_"), 1),
    **dict.fromkeys(("count", "forms"), 2),
}  # texts at the start
UPDATE = "`make messages` adds it; docs/languages.md tells more"


@cache
def english() -> Mapping[Texts, tuple[str, ...]]:
    """All that the code says, in its order: a message, or both its forms; and the modules that say it."""
    found: dict[Texts, dict[str, None]] = {}
    for path in sorted(CODE.rglob("*.py")):
        for said in _said(path):
            found.setdefault(said, {})[path.relative_to(CODE.parent).as_posix()] = None
    return {said: tuple(modules) for said, modules in found.items()}


def _said(path: Path) -> Iterator[Texts]:
    calls = (node for node in ast.walk(ast.parse(source_of(path))) if isinstance(node, ast.Call))
    for node in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        count = CALLS.get(node.func.id, 0) if isinstance(node.func, ast.Name) else 0
        values = [each.value for each in node.args[:count] if isinstance(each, ast.Constant)]
        said = tuple(value for value in values if isinstance(value, str))
        if count and len(said) == count:
            yield said


def problems_of(language: str) -> list[Problem]:
    """What is missing or wrong in the catalogue of a language that has one."""
    path = path_of(language)
    assert path is not None
    book = read(path)
    held = {texts(each.id): each for each in book if each.id}
    found = [*_plurals(book, path)]
    found += [problem for each in held.values() for problem in _wrong(each, book, path)]
    found += [_problem(f"no message `{text[0]}`", path, 1, UPDATE) for text in english() if text not in held]
    return found


def _plurals(book: Catalog, path: Path) -> Iterator[Problem]:
    """Whether there are as many forms as the language has for the numbers a dose can have (CLDR)."""
    assert book.locale is not None
    kinds = {book.locale.plural_form(number) for number in (0, *LIKE, FRACTION)}
    if book.num_plurals < len(kinds):
        forms = f"found `nplurals={book.num_plurals}`, expected {len(kinds)}"
        yield _problem(f"{forms}: {', '.join(sorted(kinds))}", path, 1)


def _wrong(message: Message, book: Catalog, path: Path) -> Iterator[Problem]:
    one, *many = texts(message.id)
    forms = texts(message.string)
    if texts(message.id) not in english():
        yield _problem(f"nothing says `{one}` any more", path, message.lineno, "take it out")
    elif not all(forms):
        yield _problem(f"`{one}` is not translated", path, message.lineno)
    elif message.fuzzy:
        yield _problem(f"`{one}` is only guessed", path, message.lineno, "mend it and take out `fuzzy`")
    elif len(forms) != (book.num_plurals if many else 1):
        yield _problem(f"`{one}` has {len(forms)} forms, expected {book.num_plurals}", path, message.lineno)
    else:
        for place, form in enumerate(forms):
            if found := _wrong_form(form, one, bool(many) and _is_for_one_number(place, book)):
                yield _problem(f"`{form}` {found}", path, message.lineno)


def _wrong_form(form: str, one: str, alone: bool) -> str:
    """What is wrong with a translation; `alone`: it may leave out the number, being for one only."""
    expected, found = _fields(one), _fields(form)
    if found != expected and not (alone and found == expected - {"number"}):
        return f"has the parts {_listed(found)}, expected {_listed(expected)}"
    if form.count("**") != one.count("**"):
        return f"has {form.count('**')} marks `**`, expected {one.count('**')}"
    if lacking := missing(form):
        return f"has characters that no font has: {_listed(lacking)}"
    return ""


def _is_for_one_number(place: int, book: Catalog) -> bool:
    form = form_of(book)
    return sum(form(number) == place for number in (0, *LIKE)) == 1


def _fields(text: str) -> frozenset[str]:
    """The names in braces; of braces that do not match, the text itself."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset((text,))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "none"


def _problem(message: str, path: Path, line: int | None, hint: str = "") -> Problem:
    return Problem(message, _place(path, line or 1), hint)


def _place(path: Path, line: int) -> Place:
    source = source_of(path).splitlines()[line - 1]
    return Place(f"cards/messages/{path.name}", line, 1, len(source), source)
