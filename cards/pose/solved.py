"""An illustration in, its postures worked out; once a process for equal files."""

from __future__ import annotations

from functools import lru_cache

from cards.model.illustration import Illustration
from cards.pose.body.solve import Solved, solve


class Key:
    """An illustration that compares by what its file says."""

    __slots__ = ("illustration",)

    def __init__(self, illustration: Illustration) -> None:
        self.illustration = illustration

    def __hash__(self) -> int:
        return hash((self.illustration.key, self.illustration.digest))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Key):
            return False
        mine, theirs = self.illustration, other.illustration
        return mine is theirs or (mine.digest == theirs.digest != "" and mine.key == theirs.key)


def solved_frames(illustration: Illustration) -> tuple[Solved, ...]:
    """Every frame's posture on the floor, each after the one before."""
    return _solved(Key(illustration))


@lru_cache(maxsize=512)
def _solved(key: Key) -> tuple[Solved, ...]:
    found: list[Solved] = []
    for frame in key.illustration.frames:
        found.append(solve(frame.posture, found[-1] if found else None))
    return tuple(found)
