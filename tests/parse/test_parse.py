"""Text to nodes: what is kept, where it stands, and what is refused, message by message."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cards.errors import ContentError, Place, Problem
from cards.parse import Mapping, Node, Scalar, Sequence, parse, tree
from cards.parse.characters import LARGEST, lines_of


def refused(data: bytes) -> str:
    with pytest.raises(ContentError) as caught:
        parse(data, "x.yaml")
    return str(caught.value)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return [(entry.key.text, plain(entry.value)) for entry in node.entries]


def test_nothing_becomes_a_value() -> None:
    text = b"rest: 1:30\nno: no\ndate: 2026-11-21\nhex: 0x1F\nnone: ~\n1: 1.0\nempty:\n"
    assert plain(parse(text, "x.yaml")) == [
        ("rest", "1:30"),
        ("no", "no"),
        ("date", "2026-11-21"),
        ("hex", "0x1F"),
        ("none", "~"),
        ("1", "1.0"),
        ("empty", ""),
    ]


def test_every_node_knows_its_place() -> None:
    root = parse("a: [x, {b: 'déjà vu'}]\nc:\n  - >\n    long\n    text\n".encode(), "x.yaml")
    assert isinstance(root, Mapping)
    items = root.entries[0].value
    assert isinstance(items, Sequence)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    quoted = inner.entries[0].value
    assert (quoted.place.line, quoted.place.column, quoted.place.length) == (1, 12, 9)
    assert isinstance(quoted, Scalar) and quoted.quoted
    assert root.place.length == 1 and root.entries[1].key.place.line == 2
    folded = root.entries[1].value
    assert isinstance(folded, Sequence)
    assert isinstance(folded.items[0], Scalar)
    assert folded.items[0].lines[:2] == ("    long", "    text")


def test_a_key_that_stands_twice_is_kept_twice() -> None:
    assert plain(parse(b"a: 1\na: 2", "x.yaml")) == [("a", "1"), ("a", "2")]


def test_aliases_stand_for_their_anchor() -> None:
    assert plain(parse(b"a: &x [1]\nb: *x", "x.yaml")) == [("a", ["1"]), ("b", ["1"])]


def test_a_byte_order_mark_is_no_text() -> None:
    assert plain(parse(b"\xef\xbb\xbfa: b", "x.yaml")) == [("a", "b")]


REFUSED = {
    "not YAML": (
        b"title: a\nsteps: b: c\n",
        """\
        error: not YAML: found `:` in a text
         --> x.yaml:2:9
          |
        2 | steps: b: c
          |         ^
          = hint: put a text that holds `: ` in quotes""",
    ),
    "an open quote": (
        b'a: "b\n\nc: d\n',
        """\
        error: not YAML: a quote is opened and not closed
         --> x.yaml:1:4
          |
        1 | a: "b
          |    ^""",
    ),
    "a list that does not close": (
        b"a: [b, c\n\n",
        """\
        error: not YAML: found the end of the file, expected `]`
         --> x.yaml:1:9
          |
        1 | a: [b, c
          |         ^
          = hint: close the `[` with a `]`, and put a text that holds `: ` in quotes""",
    ),
    "a tab": (
        b"a:\n\tb: c\n",
        """\
        error: not YAML: found a tab, expected spaces
         --> x.yaml:2:1
          |
        2 | \tb: c
          | ^
          = hint: indent with spaces""",
    ),
    "not UTF-8": (
        "a: 1\nn: é".encode("latin-1"),
        """\
        error: byte 9 (0xE9) is not UTF-8
         --> x.yaml:2:4
          |
        2 | n: \N{REPLACEMENT CHARACTER}
          |    ^
          = hint: save the file as UTF-8""",
    ),
    "a control character": (
        b"a: 1\nb: x\x07y",
        """\
        error: found the control character U+0007, expected text
         --> x.yaml:2:5
          |
        2 | b: x\N{REPLACEMENT CHARACTER}y
          |     ^""",
    ),
    "an escaped control character": (
        b'b: "x\\e"',
        """\
        error: found the control character U+001B, expected text
         --> x.yaml:1:4
          |
        1 | b: "x\\e"
          |    ^^^^^""",
    ),
    "tags": (
        b"a: !!python/object:os.system x\nb: !x y",
        """\
        error: found the YAML tag `tag:yaml.org,2002:python/object:os.system`, expected none
         --> x.yaml:1:4
          |
        1 | a: !!python/object:os.system x
          |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = hint: leave it out, or put a text that starts with `!` in quotes

        error: found the YAML tag `!x`, expected none
         --> x.yaml:2:4
          |
        2 | b: !x y
          |    ^^^^
          = hint: leave it out, or put a text that starts with `!` in quotes""",
    ),
    "an alias in itself": (
        b"a: &x [*x]",
        """\
        error: the alias `x` stands inside what it stands for
         --> x.yaml:1:8
          |
        1 | a: &x [*x]
          |        ^^""",
    ),
    "an alias of nothing": (
        b"a: *y",
        """\
        error: no anchor named `y` before this alias
         --> x.yaml:1:4
          |
        1 | a: *y
          |    ^^
          = hint: put a text that starts with `*` or `&` in quotes, such as `"**Stop** if it hurts"`""",
    ),
    "bold words without quotes": (
        b"during:\n  - **Stop** now",
        """\
        error: not YAML: found a text that starts with `*`
         --> x.yaml:2:6
          |
        2 |   - **Stop** now
          |      ^
          = hint: put a text that starts with `*` or `&` in quotes, such as `"**Stop** if it hurts"`""",
    ),
    "quotes round the first word": (
        b"during: 'Stop' now",
        """\
        error: not YAML: found words after a closing quote
         --> x.yaml:1:16
          |
        1 | during: 'Stop' now
          |                ^
          = hint: put the whole of the text in quotes""",
    ),
    "a list as a key": (
        b"? [a]\n: b",
        """\
        error: found a list or keys with values, expected a plain key
         --> x.yaml:1:3
          |
        1 | ? [a]
          |   ^""",
    ),
    "several documents": (
        b"---\na: 1\n---\nb: 2\n",
        """\
        error: found a second document, expected one a file
         --> x.yaml:3:1
          |
        3 | ---
          | ^^^
          = hint: leave out lines of `---`""",
    ),
    "an empty file": (
        b"",
        """\
        error: the file is empty
         --> x.yaml:1:1
          |
        1 |
          | ^""",
    ),
    "only a comment": (
        b"# nothing yet\n",
        """\
        error: the file is empty
         --> x.yaml:1:1
          |
        1 | # nothing yet
          | ^""",
    ),
}


NOT_YAML = {
    "a: b: c": "found `:` in a text",
    "a: 1\n b: 2": "found the key `b` where none can stand",
    "- a\nb: c": "found `b` in another column than what it belongs to",
    "- a\n-b: c": "found `-b` in another column than what it belongs to",
    "a: b\nlong word\nd: e": "found a line without `:`, expected a key with its value",
    "a: [b": "found the end of the file, expected `]`",
    "a: {": "found the end of the file, expected `}`",
    "a: {b: 1, c\nd: 2": "found `:`, expected `,` or `}`",
    "[,]": "found `,`, expected a text, a list or keys with values",
    "a: 'b": "a quote is opened and not closed",
    "a: 'x\n--- y'": "found `---` within quotes",
    "a: 'b' c": "found words after a closing quote",
    'a: "\\q"': "found a `\\` that says nothing",
    'a: "\\x1"': "found a `\\` that says nothing",
    "a: @x": "found a text that starts with `@`",
    "a: `x`": "found a text that starts with a backtick",
    "a: %x": "found a text that starts with `%`",
    "%YAML 3.0\n---\na": "found a text that starts with `%`",
    "a: **x**": "found a text that starts with `*`",
    "a: &\n": "found a text that starts with `&`",
    "a: |5x\n b": "found `x` after `|`",
    "a: b\n\tc: d": "found a tab, expected spaces",
    "a: !<x\n": "found a YAML tag, expected none",
}


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize("text", NOT_YAML)
def test_the_words_are_ours_whichever_reader_there_is(
    text: str, loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two readers of PyYAML word and reword all of these in their own ways."""
    monkeypatch.setattr(tree, "LOADER", loader)
    assert refused(text.encode()).splitlines()[0] == f"error: not YAML: {NOT_YAML[text]}"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("- exercise: lunge\n   dose: 3", "start `dose` in the same column as the keys it belongs to"),
        ("- exercise: lunge\n dose: 3", "start `dose` in the same column as the keys it belongs to"),
        ("- exercise: 'lunge'\n   dose: 3", "start `dose` in the same column as the keys it belongs to"),
        (
            "- exercise: lunge\n  cue: a\n how-often: 3",
            "start `how-often` in the same column as the keys it belongs to",
        ),
        ("title: a\n when:\n", "start `when` in the same column as the keys it belongs to"),
        ("- bird-dog\n  dose: 3", "give the line above a key too, such as `- exercise: bird-dog`"),
        ("- bird-dog\n  see: me: too", "give the line above a key too, such as `- exercise: bird-dog`"),
        ("- a\nb: c", "start `b` in the same column as the keys it belongs to"),
        ("- exercise: lunge\n  cue: Look: there", "put a text that holds `: ` in quotes"),
    ],
)
def test_a_key_in_the_wrong_column_is_told_where_it_goes(text: str, hint: str) -> None:
    assert refused(text.encode()).splitlines()[-1] == f"  = hint: {hint}"


# What people type who do not know YAML: the line, where it is told (line and column), the message, the hint.
SLIPS = {
    "title: Club: strength": (1, 12, "found `:` in a text", "put a text that holds `: ` in quotes"),
    "notes: Breathe out\n  slowly: out": (
        2,
        9,
        "found the key `slowly` where none can stand",
        "start `slowly` in the same column as the keys it belongs to, or put a text that holds `: ` in quotes",
    ),
    "title:Club\nsteps: a": (
        2,
        6,
        "found the key `steps` where none can stand",
        "put a space after the `:` of the line above, such as `title: Club`",
    ),
    "title: “Club: one”": (1, 13, "found `:` in a text", 'write straight quotes, `"`, not curly ones'),
    "title: @home": (1, 8, "found a text that starts with `@`", "put it in quotes"),
    "title: %1": (1, 8, "found a text that starts with `%`", "put it in quotes"),
    "title: `a`": (1, 8, "found a text that starts with a backtick", "put it in quotes"),
    "title: ? a": (1, 8, "found a text that starts with `? `", "put it in quotes"),
    "title: - a": (1, 8, "found a text that starts with `- `", "put it in quotes"),
    "title: | a": (1, 10, "found `a` after `|`", "put a text that starts with `|` or `>` in quotes"),
    "title: [A] b": (
        1,
        12,
        "found `b`, expected a text, a list or keys with values",
        "put a text that starts with `[` or `{` in quotes",
    ),
    "title: 'Anna's club'": (
        1,
        14,
        "found words after a closing quote",
        "put the whole of the text in quotes, and write an apostrophe as `’`",
    ),
    "steps:\n  - a\n  -b": (
        3,
        5,
        "found a line without `:`, expected a key with its value",
        "put a space after each `-`",
    ),
    "a:\n  - {b: c\n  - d": (
        3,
        6,
        "found the end of the file, expected `}`",
        "close the `{` with a `}`, and put a text that holds `: ` in quotes",
    ),
    "a: b\n\t  c: d": (2, 1, "found a tab, expected spaces", "indent with spaces"),
}


@pytest.mark.parametrize(
    ("text", "line", "opened", "comment"),
    [
        ("a: {b: c #1, d: e}", 1, "{", "#1, d: e}"),
        ("a:\n  - {b: c,\n     d: e #2}\nf: g", 3, "{", "#2}"),
        ("when: [a #1]\nsteps:\n  - plank", 1, "[", "#1]"),
    ],
)
def test_a_comment_that_takes_the_end_of_a_list_away_is_the_place(
    text: str, line: int, opened: str, comment: str
) -> None:
    source = text.splitlines()[line - 1]
    place = Place("x.yaml", line, source.index(comment) + 1, len(comment), source)
    message = f"not YAML: the `{opened}` is not closed before `{comment}`"
    hint = "what follows ` #` is a comment; put the text in quotes"
    assert refused(f"{text}\n".encode()) == str(Problem(message, place, hint))


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_so_that_a_coach_can_mend_it(text: str) -> None:
    line, column, message, hint = SLIPS[text]
    place = Place("x.yaml", line, column, 1, text.splitlines()[line - 1])
    assert refused(f"{text}\n".encode()) == str(Problem(f"not YAML: {message}", place, hint))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    assert plain(parse(f"a: b{end}c:{end}  - d{end}".encode(), "x.yaml")) == [("a", "b"), ("c", ["d"])]


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    data, message = REFUSED[case]
    assert refused(data) == dedent(message)


def test_a_file_of_a_million_bytes_is_read_and_one_more_is_not() -> None:
    assert isinstance(parse(b"a: " + b"b" * (LARGEST - 3), "x.yaml"), Mapping)
    assert refused(b"a: " + b"b" * (LARGEST - 2)).startswith(
        "error: the file is larger than 1,000,000 bytes, the most that is read\n --> x.yaml:1:1"
    )


def test_depth_is_bounded() -> None:
    assert isinstance(parse(b"[" * 40 + b"]" * 40, "x.yaml"), Sequence)
    assert refused(b"[" * 500_000).startswith(
        "error: lists and mappings are more than 40 levels deep\n --> x.yaml:1:42\n"
    )


def test_aliases_that_explode_are_stopped() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    message = refused("\n".join(lines).encode())
    assert message.startswith(
        "error: the file holds more than 100,000 values, aliases written out\n --> x.yaml:5:45\n"
    )


def test_a_long_line_is_shown_in_part_and_carets_stay_under_wide_characters() -> None:
    message = refused(("a: 中中 " + "x" * 200 + " b: c").encode())
    *_, source, carets, _ = message.splitlines()
    assert len(source) < 110
    assert source[carets.index("^")] == ":"
    assert refused("中: b: c".encode()).splitlines()[-2] == "  |      ^"


@example(b"\xc2\x85\x0b")
@example(b"a\r\xff")
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_nodes_or_problems_with_a_place(data: bytes) -> None:
    try:
        parse(data, "x.yaml")
    except ContentError as error:
        assert error.problems
        assert all(problem.place is not None for problem in error.problems)
        assert str(error)


@given(st.text(alphabet="abc:-[]{}&*!|>'\"#%@?, \n\t0é中", max_size=120))
def test_any_yaml_like_text_gives_nodes_or_problems_in_the_file(text: str) -> None:
    try:
        parse(text.encode(), "x.yaml")
    except ContentError as error:
        lines = lines_of(text)
        places = [problem.place for problem in error.problems]
        assert all(place is not None and place.source == lines[place.line - 1] for place in places)
