"""A frame in, what is wrong with its things for exercise out: what they say themselves, and parts inside of them."""

from __future__ import annotations

from collections.abc import Iterator

from cards.pose.judge.finding import BODY, Finding, Seen
from cards.pose.props.solid import Block
from cards.pose.surroundings import settings

INSIDE = 0.035  # statures the middle of a part may be inside a thing


def things(seen: Seen) -> Iterator[Finding]:
    for kind, setting in settings(seen.frame, seen.where, seen.camera, seen.look):
        subject = f"prop {kind.name}"
        for fault in kind.faults(setting):
            yield Finding("prop", subject, fault.message, fault.hint)
        if kind.block:
            for part in _inside(seen, kind.block(setting)):
                yield Finding("prop", subject, f"the {part} goes through the {kind.name}")


def _inside(seen: Seen, block: Block) -> Iterator[str]:
    for part in seen.flesh:
        ends = [point for solid in part.solids for point, _ in solid]
        if max(block.depth(point) for point in ends) > INSIDE:
            yield BODY.get(part.name, part.name)
