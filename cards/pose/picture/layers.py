"""Solid parts in, what can be seen of each out: sorted by depth, gaps cut where limbs of one tone cross."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import pathops

from cards.pose.body.vectors import mix
from cards.pose.picture.camera import Camera, Spot
from cards.pose.picture.flesh import Part
from cards.pose.picture.outline import GRID, Vertex, hull, joined, together, within, without

Disc = tuple[Spot, float]
SLIVER = 0.22  # share of a far limb's part that must be seen for it to be drawn
LEAST_SEEN = 0.5  # share of a stretch's patch that must be seen, or it would be a speck


@dataclass
class Piece:
    """A part on the picture. `discs` sample it for the question what lies over what."""

    part: Part
    tone: str
    groups: list[list[tuple[float, float, float]]]
    discs: list[Disc]
    box: tuple[float, float, float, float]

    @cached_property
    def polygons(self) -> list[list[Vertex]]:
        """The hull of each group."""
        return [hull(group) for group in self.groups]

    @cached_property
    def path(self) -> pathops.Path:
        return joined(self.polygons)

    def covers(self, point: tuple[float, float]) -> bool:
        """Whether a point of the picture, in statures, lies under the part."""
        x, y = point[0] * GRID, point[1] * GRID
        return any(_inside(polygon, x, y) for polygon in self.polygons)

    def grown(self, by: float) -> pathops.Path:
        return joined(hull([(x, y, r + by) for x, y, r in group]) for group in self.groups)


def _inside(polygon: Sequence[Vertex], x: float, y: float) -> bool:
    """Whether a point is in a convex polygon that is wound as `hull` winds it."""
    edges = zip(polygon, (*polygon[1:], polygon[0]), strict=True)
    return all((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0 for a, b in edges)


def piece(part: Part, tone: str, camera: Camera) -> Piece:
    groups, discs = [], []
    for solid in part.solids:
        spots = [(camera.see(point), radius) for point, radius in solid]
        groups.append([(spot.x, spot.y, radius) for spot, radius in spots])
        discs += _sampled(spots)
    box = (
        min(s.x - r for s, r in discs),
        min(s.y - r for s, r in discs),
        max(s.x + r for s, r in discs),
        max(s.y + r for s, r in discs),
    )
    return Piece(part, tone, groups, discs, box)


def _sampled(spots: list[Disc]) -> list[Disc]:
    if len(spots) != 2:
        return spots
    (a, ra), (b, rb) = spots
    return [(Spot(*mix(a, b, t)), ra + (rb - ra) * t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]


def _overlap(a: Piece, b: Piece) -> bool:
    return not (a.box[2] < b.box[0] or b.box[2] < a.box[0] or a.box[3] < b.box[1] or b.box[3] < a.box[1])


def _vote(a: Piece, b: Piece) -> float:
    """How surely `b` lies over `a` (negative: under), summed over the places where both are."""
    if {a.part.name, b.part.name} == {"neck", "shirt"}:
        return 1.0 if b.part.name == "shirt" else -1.0
    total, others = 0.0, _at(b.discs, a.box)
    for (x, y, depth), radius in _at(a.discs, b.box):
        for (over_x, over_y, over_depth), over_radius in others:
            dx, dy, room = x - over_x, y - over_y, radius + over_radius
            gap = dx * dx + dy * dy
            if gap < room * room:
                total += (over_depth - depth) * (1 - gap / (room * room))
    return total


def _at(discs: Sequence[Disc], box: tuple[float, float, float, float]) -> list[Disc]:
    """The discs that reach into the box."""
    left, top, right, bottom = box
    return [
        (spot, radius)
        for spot, radius in discs
        if left - radius < spot.x < right + radius and top - radius < spot.y < bottom + radius
    ]


def sort(pieces: Sequence[Piece]) -> list[Piece]:
    """Farthest first. Where votes run in a circle the weakest gives way."""
    votes = {
        (i, j): _vote(pieces[i], pieces[j])
        for i, j in combinations(range(len(pieces)), 2)
        if _overlap(pieces[i], pieces[j])
    }
    under: list[dict[int, float]] = [{} for _ in pieces]  # what should lie under each, and how surely
    for (i, j), vote in votes.items():
        if vote:
            over, below = (i, j) if vote < 0 else (j, i)
            under[over][below] = abs(vote)
    left, order = list(range(len(pieces))), []
    while left:
        # what would have to lie under each remaining piece, if it were taken now
        best = min(left, key=lambda k: sum([under[k][other] for other in left if other in under[k]]))
        order.append(pieces[best])
        left.remove(best)
    return order


def _gap_between(a: Piece, b: Piece) -> bool:
    """Whether a gap is cut in `a` where `b` lies over it: limbs and head, where they do not grow from each other."""
    if "shirt" in (a.part.name, b.part.name) or a.part.limb == b.part.limb or not _overlap(a, b):
        return False
    if "shorts" in (a.part.name, b.part.name):
        return not (a.part.name.endswith("thigh") or b.part.name.endswith("thigh"))
    return "neck" not in (a.part.name, b.part.name)


def visible(
    order: Sequence[Piece], halo: float, felt: Mapping[str, Sequence[Piece]]
) -> list[tuple[str, pathops.Path]]:
    """(tone, path) in drawing order, neighbours of one tone joined; `felt` are patches by the part they lie on."""
    cut: list[tuple[str, pathops.Path]] = []
    grown: dict[str, pathops.Path] = {}
    for i, below in enumerate(order):
        cutters = []
        for over in order[i + 1 :]:
            if _gap_between(below, over):
                if over.part.name not in grown:
                    grown[over.part.name] = over.grown(halo)
                cutters.append(grown[over.part.name])
        path = without(below.path, cutters)
        if below.tone == "far" and _sliver(path, below, order[i + 1 :]):
            continue
        cut.append((below.tone, path))
        for patch in felt.get(below.part.name, ()):
            shown = within(patch.path, path)
            seen = without(shown, [over.path for over in order[i + 1 :] if _overlap(patch, over)])
            if abs(seen.area) > LEAST_SEEN * abs(patch.path.area) or patch.tone != "stretch":
                cut.append((patch.tone, shown))
    return _merged(cut)


def _sliver(path: pathops.Path, below: Piece, above: Sequence[Piece]) -> bool:
    """Whether so little of a far limb peeps out from behind the near one that it looks like a misprint."""
    over = [other.path for other in above if other.tone != "far" and _overlap(below, other)]
    return abs(without(path, over).area) < SLIVER * abs(below.path.area) if over else False


def shows(piece: Piece, above: Sequence[Piece], least: float) -> bool:
    """Whether more than this share of the piece peeps out from behind all the others."""
    path, enough = piece.path, least * abs(piece.path.area)
    for other in above:
        if _overlap(piece, other):
            path = without(path, [other.path])
            if abs(path.area) <= enough:
                return False
    return True


def _merged(cut: list[tuple[str, pathops.Path]]) -> list[tuple[str, pathops.Path]]:
    runs: list[tuple[str, list[pathops.Path]]] = []
    for tone, path in cut:
        if runs and runs[-1][0] == tone:
            runs[-1][1].append(path)
        else:
            runs.append((tone, [path]))
    return [(tone, together(paths)) for tone, paths in runs]
