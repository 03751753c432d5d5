"""Fonts, words and figures are prepared once a process, however many cards they are on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any

KINDS = ("font", "word", "posture", "figure", "shape")


def test_nothing_is_prepared_twice() -> None:
    """In a process of its own, where nothing is prepared yet."""
    run = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, check=True)
    counts: dict[str, dict[str, int]] = json.loads(run.stdout)
    assert {kind: count["most"] for kind, count in counts.items()} == dict.fromkeys(KINDS, 1)
    assert all(count["different"] > 1 for count in counts.values())


def _counted(owner: Any, name: str, key: Callable[..., Hashable]) -> Counter[Hashable]:
    """Counts the calls of a function by what they are called with."""
    plain, counts = getattr(owner, name), Counter[Hashable]()

    def counting(*given: Any, **more: Any) -> Any:
        counts[key(*given)] += 1
        return plain(*given, **more)

    setattr(owner, name, counting)
    return counts


def _measure() -> None:
    """Sets the library twice at two sizes and tells how often each kind of work was done."""
    from cards.draw import ink
    from cards.link import link, open_library
    from cards.make import Job, make
    from cards.pose import figures, solved
    from cards.text import font, shape

    counts = (
        _counted(font.Font, "__init__", lambda _, path, key, weight: (path, weight)),
        _counted(shape, "_clusters", lambda text, font, leftwards: (text, font.key, leftwards)),
        _counted(solved, "solve", lambda posture, before: (id(posture), id(before))),
        _counted(figures, "draw", lambda frame, now, before, where, look, *_: (id(now), id(before), look)),
        _counted(ink.Figures, "_shape", lambda _, one: id(one)),
    )
    library = open_library()
    theme = library.theme("standard")
    for _ in range(2):
        for size in ("pocket", "a4"):
            for routine in link(library, library.names("routine")).routines:
                make(Job(routine, library.template(size), theme))
    told = {
        kind: {"different": len(count), "most": max(count.values())}
        for kind, count in zip(KINDS, counts, strict=True)
    }
    print(json.dumps(told))


if __name__ == "__main__":
    _measure()
