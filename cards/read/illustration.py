"""Nodes of an illustration file in, an `Illustration` out; everything that means nothing on a body, at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from cards.errors import ContentError, Place, Problem, did_you_mean
from cards.parse import Entry, Node, Scalar, Sequence
from cards.parse import Mapping as MappingNode
from cards.pose.illustration import Frame, Illustration
from cards.pose.language import is_pose_key, known_keys, say
from cards.pose.picture import PICTURE_KEYS, draw_with, view
from cards.pose.posture import Posture
from cards.pose.terms import PoseError
from cards.read.fields import Fields, in_file_order, wrong
from cards.read.values import LONGEST_WORD, NUMBER

FILE_KEYS = ("frames", "hold", "alt", "accept", "side")
LASTING = ("view", "props")  # what a frame has from the one before; arrows and stretches belong to one frame
MOST_FRAMES = 3
HOLDS = {"true": "last", "first": "first", "false": ""}  # the frame that is held
SIDES = {"left": "left", "right": "right"}


def read_illustration(node: Node, key: str) -> Illustration:
    """The illustration of one file; raises ContentError with all its problems."""
    if not isinstance(node, MappingNode):
        raise wrong(node, "keys with values, such as `base: stand`")
    reader = _Reader()
    entries = reader.entries(node)
    frames = reader.frames(entries)
    file = {name: entries[name] for name in FILE_KEYS if name in entries}
    hold = reader.one_of(file, "hold", HOLDS, "`true`, `first`, `false`")
    alt = reader.words(file, "alt")
    accept = reader.accept(file)
    side = reader.one_of(file, "side", SIDES, "`left` or `right`")
    if reader.problems:
        raise ContentError(in_file_order(reader.problems))
    digest = sha256(repr(_plain(node)).encode()).hexdigest()[:20]
    return Illustration(key, frames, hold, alt, accept, digest, side, node.place)


class _Reader:
    """Collects problems while the parts of one file are read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def entries(self, node: MappingNode) -> dict[str, Entry]:
        given = Fields(node)
        self.problems += given.problems
        return given.entries

    def frames(self, entries: Mapping[str, Entry]) -> tuple[Frame, ...]:
        listed = entries.get("frames")
        own = {name: entry for name, entry in entries.items() if name not in FILE_KEYS}
        if listed is None:
            self.still(own, alone := self.frame(own, None, None))
            return (alone,)
        nodes = listed.value.items if isinstance(listed.value, Sequence) else ()
        if not 1 <= len(nodes) <= MOST_FRAMES:
            count = f"found {len(nodes)} frames" if nodes else "found no list of frames"
            self.problems.append(Problem(f"{count}, expected 1 to {MOST_FRAMES}", listed.key.place))
            return ()
        lasting = {name: entry for name, entry in own.items() if is_pose_key(name) or name in LASTING}
        closing = {name: entry for name, entry in own.items() if name not in lasting}
        start = self.frame(lasting, None, None)
        frames: list[Frame] = []
        for index, item in enumerate(nodes):
            said = dict(closing) if index == len(nodes) - 1 else {}
            said.update(self.entries(item) if isinstance(item, MappingNode) else self.nothing(item))
            frames.append(self.frame(said, frames[-1] if frames else start, item.place))
            if index == 0:
                self.still(said, frames[0])
        return tuple(frames)

    def still(self, said: Mapping[str, Entry], first: Frame) -> None:
        """A first frame has no joint that came from anywhere."""
        if any(arrow.kind == "follow" for arrow in first.arrows):
            key = (said.get("arrow") or said["arrows"]).key
            hint = "give the arrow to a later frame, or draw it with `push`"
            self.problems.append(
                Problem(
                    "an arrow follows a joint from the frame before, but this is the first", key.place, hint
                )
            )

    def nothing(self, node: Node) -> dict[str, Entry]:
        if not (isinstance(node, Scalar) and not node.text):
            self.problems.extend(wrong(node, "what differs from the frame before").problems)
        return {}

    def frame(self, said: Mapping[str, Entry], before: Frame | None, place: Place | None) -> Frame:
        pose = {name: entry for name, entry in said.items() if is_pose_key(name)}
        posture = self.posture(pose, before.posture if before else Posture())
        places = {
            **(before.places if before else {}),
            **{name: entry.key.place for name, entry in pose.items()},
        }
        frame = Frame(posture, place=place, places=places)
        if before is not None:
            frame = replace(frame, around=before.around, above=before.above, props=before.props)
        for name, entry in said.items():
            if name in pose:
                continue
            if name not in PICTURE_KEYS:
                hint = did_you_mean(name, [*known_keys(), *PICTURE_KEYS, *FILE_KEYS])
                self.problems.append(Problem(f"unknown key `{name}`", entry.key.place, hint))
                continue
            frame = self.picture(frame, name, entry)
        return frame

    def posture(self, pose: Mapping[str, Entry], before: Posture) -> Posture:
        errors: list[PoseError] = []
        posture = say(before, {name: self.plain(entry.value) for name, entry in pose.items()}, errors)
        for error in errors:
            self.report(pose[error.trail[0]], error, error.trail[1:])
        return posture

    def picture(self, frame: Frame, name: str, entry: Entry) -> Frame:
        value = self.plain(entry.value)
        try:
            if name == "view":
                around, above = view(value)
                return replace(frame, around=around, above=above)
            return draw_with(frame, name, value)
        except PoseError as error:
            self.report(entry, error, error.trail)
            return frame

    def report(self, entry: Entry, error: PoseError, trail: tuple[str, ...]) -> None:
        """A problem, placed at the innermost node its trail leads to."""
        node = entry.value
        for step in trail:
            inner = node.get(step) if isinstance(node, MappingNode) else None
            node = inner or node
        place = entry.key.place if isinstance(node, MappingNode | Sequence) else node.place
        self.problems.append(Problem(error.message, place, error.hint))

    def plain(self, node: Node) -> Any:
        """Numbers, words, lists and groups; a key that stands twice is a problem."""
        if isinstance(node, MappingNode):
            return {name: self.plain(entry.value) for name, entry in self.entries(node).items()}
        if isinstance(node, Sequence):
            return [self.plain(item) for item in node.items]
        return _scalar(node)

    def one_of(self, file: Mapping[str, Entry], name: str, known: Mapping[str, str], expected: str) -> str:
        """What a word stands for; "" where the key is left out."""
        if name not in file:
            return ""
        value = _plain(file[name].value)
        if isinstance(value, str) and value in known:
            return known[value]
        message = f"found {_named(value)}, expected {expected}"
        self.problems.append(Problem(message, file[name].value.place))
        return ""

    def words(self, file: Mapping[str, Entry], name: str) -> str:
        if name not in file:
            return ""
        value = _plain(file[name].value)
        if not isinstance(value, str) or not value.strip():
            self.problems.append(Problem(f"found {_named(value)}, expected words", file[name].value.place))
            return ""
        if len(value) > LONGEST_WORD:
            message = f"found {len(value):,} characters, expected {LONGEST_WORD:,} at most"
            self.problems.append(Problem(message, file[name].value.place))
        return value

    def accept(self, file: Mapping[str, Entry]) -> tuple[tuple[str, str], ...]:
        """Checks whose finding is right here, each with its reason."""
        if "accept" not in file:
            return ()
        from cards.pose.check import CHECKS

        node = file["accept"].value
        if not isinstance(node, MappingNode):
            self.problems.append(
                Problem("expected checks with reasons, such as `balance: she leans on a wall`", node.place)
            )
            return ()
        entries = self.entries(node)
        for name, entry in entries.items():
            if name not in CHECKS:
                self.problems.append(
                    Problem(f"no check named `{name}`", entry.key.place, did_you_mean(name, CHECKS))
                )
        return tuple((name, str(_plain(entry.value))) for name, entry in entries.items())


def _named(value: Any) -> str:
    return f"`{value}`" if isinstance(value, str | float) else "a list or keys"


def _scalar(node: Scalar) -> str | float:
    return float(node.text) if not node.quoted and NUMBER.fullmatch(node.text) else node.text


def _plain(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {entry.key.text: _plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return _scalar(node)
