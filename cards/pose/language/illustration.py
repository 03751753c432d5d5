"""Nodes of an illustration file in, an `Illustration` out; everything that means nothing on a body, at its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from hashlib import sha256

from cards.errors import ContentError, Place, Problem, did_you_mean
from cards.model.illustration import Frame, Illustration
from cards.model.posture import Posture
from cards.parse import Entry, Node, Scalar, Sequence
from cards.parse import Mapping as MappingNode
from cards.pose.language.bases import Starts, built_in
from cards.pose.language.picture import KEYS
from cards.pose.language.posture import Language, is_pose_key, known_keys
from cards.read.fields import Fields, in_file_order, is_empty, wrong
from cards.read.values import word

FILE_KEYS = ("frames", "hold", "alt", "accept", "side")
LASTING = (
    "view",
    "props",
    "travel",
)  # what a frame has from the one before; arrows and stretches belong to one frame
MOST_FRAMES = 3
HOLDS = {"true": "last", "first": "first", "false": ""}  # the frame that is held
SIDED = {"left": "left", "right": "right"}


def read_illustration(node: Node, key: str, starts: Starts | None = None) -> Illustration:
    """The illustration of one file; raises ContentError with all its problems. `starts`: the bases it may name."""
    if not isinstance(node, MappingNode):
        raise wrong(node, "keys with values, such as `base: stand`")
    reader = _Reader(Language(starts or built_in()))
    entries = reader.entries(node, (*known_keys(), *KEYS, *FILE_KEYS))
    frames = reader.frames(entries)
    hold = reader.one_of(entries, "hold", HOLDS, "`true`, `first`, `false`")
    alt = reader.words(entries, "alt")
    accept = reader.accept(entries)
    side = reader.one_of(entries, "side", SIDED, "`left` or `right`")
    if reader.problems:
        raise ContentError(in_file_order(reader.problems))
    digest = sha256(repr(_bare(node)).encode()).hexdigest()[:20]
    return Illustration(key, frames, hold, alt, accept, digest, side, node.place)


class _Reader:
    """Collects problems while the parts of one file are read."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.problems: list[Problem] = []

    def entries(self, node: MappingNode, known: Collection[str]) -> dict[str, Entry]:
        """Those of keys that are known, and have a value."""
        given = Fields(node)
        given.asked |= set(known)
        try:
            with given:
                pass
        except ContentError as error:
            self.problems += error.problems
        empty = {key for key, entry in given.entries.items() if key in known and is_empty(entry.value)}
        for key in empty:
            self.add(f"the key `{key}` has no value", given.entries[key].key.place)
        return {key: entry for key, entry in given.entries.items() if key in known and key not in empty}

    def add(self, message: str, place: Place | None, hint: str = "") -> None:
        self.problems.append(Problem(message, place, hint))

    def frames(self, entries: Mapping[str, Entry]) -> tuple[Frame, ...]:
        listed = entries.get("frames")
        own = {name: entry for name, entry in entries.items() if name not in FILE_KEYS}
        if listed is None:
            self.still(own, alone := self.frame(own, None, None))
            return (alone,)
        nodes = listed.value.items if isinstance(listed.value, Sequence) else ()
        if not 1 <= len(nodes) <= MOST_FRAMES:
            count = f"found {len(nodes)} frames" if nodes else "found no list of frames"
            self.add(f"{count}, expected 1 to {MOST_FRAMES}", listed.key.place)
            return ()
        lasting = {name: entry for name, entry in own.items() if is_pose_key(name) or name in LASTING}
        closing = {name: entry for name, entry in own.items() if name not in lasting}
        start = self.frame(lasting, None, None)
        frames: list[Frame] = []
        for index, item in enumerate(nodes):
            said = dict(closing) if index == len(nodes) - 1 else {}
            said.update(self.differing(item))
            frames.append(self.frame(said, frames[-1] if frames else start, item.place))
            if index == 0:
                self.still(said, frames[0])
        return tuple(frames)

    def still(self, said: Mapping[str, Entry], first: Frame) -> None:
        """A first frame has no joint that came from anywhere."""
        if any(arrow.kind == "follow" for arrow in first.arrows):
            key = (said.get("arrow") or said["arrows"]).key
            hint = "give the arrow to a later frame, or draw it with `push`"
            self.add("an arrow follows a joint from the frame before, but this is the first", key.place, hint)

    def differing(self, node: Node) -> dict[str, Entry]:
        """The keys of one frame: what differs from the frame before, if anything."""
        if isinstance(node, MappingNode):
            return self.entries(node, (*known_keys(), *KEYS))
        if not is_empty(node):
            self.problems.extend(wrong(node, "what differs from the frame before").problems)
        return {}

    def frame(self, said: Mapping[str, Entry], before: Frame | None, place: Place | None) -> Frame:
        pose = {name: entry for name, entry in said.items() if is_pose_key(name)}
        posture = self.language.say(before.posture if before else Posture(), pose, self.problems)
        own = {name: entry.key.place for name, entry in pose.items()}
        top = before.said if before and before.place is None else frozenset[str]()  # said outside `frames`
        places = {**(before.places if before else {}), **own}
        frame = Frame(posture, place=place, places=places, said=frozenset(own) | top)
        if before is not None:
            frame = replace(frame, around=before.around, above=before.above, props=before.props)
            frame = replace(frame, travel=before.travel)
        for name in said.keys() & KEYS.keys():
            try:
                frame = KEYS[name](frame, said[name].value)
            except ContentError as error:
                self.problems += error.problems
        return frame

    def one_of(self, file: Mapping[str, Entry], name: str, known: Mapping[str, str], expected: str) -> str:
        """What a word stands for; "" where the key is left out."""
        if name not in file:
            return ""
        node = file[name].value
        if isinstance(node, Scalar) and node.text in known:
            return known[node.text]
        self.problems += wrong(node, expected).problems
        return ""

    def words(self, file: Mapping[str, Entry], name: str) -> str:
        if name not in file:
            return ""
        try:
            return word(file[name].value)
        except ContentError as error:
            self.problems += error.problems
            return ""

    def accept(self, file: Mapping[str, Entry]) -> tuple[tuple[str, str], ...]:
        """Checks whose finding is right here, each with its reason."""
        if "accept" not in file:
            return ()
        from cards.pose.judge.checks import CHECKS

        node = file["accept"].value
        if not isinstance(node, MappingNode):
            self.problems += wrong(
                node, "checks with reasons, such as `balance: she leans on a wall`"
            ).problems
            return ()
        entries = Fields(node)
        self.problems += entries.problems
        for name, entry in entries.entries.items():
            if name not in CHECKS:
                self.add(f"no check named `{name[:60]}`", entry.key.place, did_you_mean(name, CHECKS))
        return tuple((name, self.words(entries.entries, name)) for name in entries.entries)


def _bare(node: Node) -> object:
    """What a file says, without where it says it."""
    if isinstance(node, MappingNode):
        return {entry.key.text: _bare(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_bare(item) for item in node.items]
    return node.text
