"""An illustration in, where its things are in each frame out: what stands does not move with the body, nor grow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cards.model.illustration import Illustration, Prop
from cards.pose.body.skeleton import Skeleton
from cards.pose.props.kinds import KINDS
from cards.pose.solved import solved_frames


@dataclass(frozen=True, slots=True)
class Placed:
    """The body a thing came to, and all bodies of the illustration that it is there for."""

    by: Skeleton
    beside: tuple[Skeleton, ...]


def placed(illustration: Illustration) -> tuple[Mapping[Prop, Placed], ...]:
    """For each frame, where its things are: a thing that stands is where it was in the frame before."""
    solved = solved_frames(illustration)
    beside = {
        prop: tuple(s.skeleton for f, s in zip(illustration.frames, solved, strict=True) if prop in f.props)
        for frame in illustration.frames
        for prop in frame.props
    }
    found: list[dict[Prop, Placed]] = []
    for frame, now in zip(illustration.frames, solved, strict=True):
        was = found[-1] if found else {}
        here = {prop: Placed(now.skeleton, beside[prop]) for prop in frame.props}
        here.update((prop, was[prop]) for prop in frame.props if prop in was and KINDS[prop.kind].stands)
        found.append(here)
    return tuple(found)
