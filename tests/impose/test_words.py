"""What the margins of a sheet tell, by how it is printed: what it is, which of how many, what to do; then shorter."""

from __future__ import annotations

import pytest

from cards.impose.words import back, front, place

BOTH = "print both sides at actual size (100 %)"
TRUE = "print at actual size (100 %)"
FRONTS = [  # sides, whether there are backs, flip; what it is, what to do, the same in short
    ("both", True, "long", "Fronts", f"{BOTH}, flip on the long edge", "100 %, both sides, flip on the long edge"),
    ("both", True, "short", "Fronts", f"{BOTH}, flip on the short edge", "100 %, both sides, flip on the short edge"),
    ("both", False, "short", "Cards", TRUE, "100 %"),
    ("fronts", True, "long", "Fronts", f"{TRUE}; the backs go on the other side", "100 %"),
    ("fronts", False, "long", "Cards", TRUE, "100 %"),
    ("fold", True, "long", "Fold cards", f"{TRUE}, cut, fold on the dashed lines", "100 %, cut, fold"),
    ("strip", False, "long", "Concertina", f"{TRUE}, cut out, fold to and fro", "100 %, cut, fold to and fro"),
]  # fmt: skip


@pytest.mark.parametrize(("sides", "backs", "flip", "what", "full", "short"), FRONTS)
def test_a_front_tells_how_it_is_printed(
    sides: str, backs: bool, flip: str, what: str, full: str, short: str
) -> None:
    where = "sheet 2 of 3"
    assert front(sides, backs, flip, where, "en") == (
        f"{what} · {where} · {full}",
        f"{what} · {full}",
        f"{what} · {where} · {short}",
        f"{what} · {short}",
    )
    assert front(sides, backs, flip, "", "en") == (f"{what} · {full}", f"{what} · {short}")


@pytest.mark.parametrize("flip", ["long", "short"])
def test_a_back_tells_what_lies_behind_what(flip: str) -> None:
    behind = f"flip on the {flip} edge"
    assert back("both", flip, "", "en") == (f"Backs · {behind}", f"Backs · {behind}")
    assert back("backs", flip, "sheet 1 of 2", "en")[::3] == (
        f"Backs · sheet 1 of 2 · print at actual size (100 %) behind the fronts, turned over on the {flip} edge",
        f"Backs · 100 %, fronts turned over on the {flip} edge",
    )


def test_only_one_of_several_sheets_is_counted() -> None:
    assert [place(1, 1, "en"), place(1, 2, "en"), place(2, 2, "de")] == ["", "sheet 1 of 2", "Bogen 2 von 2"]
