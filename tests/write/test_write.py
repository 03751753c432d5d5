"""Files are whole or not there, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.write import write, write_all
from cards.write.parts import Parts
from cards.write.silence import silence


def left(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_writes_makes_folders_and_leaves_the_same_bytes_alone(tmp_path: Path) -> None:
    path = tmp_path / "build" / "pocket" / "strength.pdf"
    assert write(path, b"one") is True
    os.utime(path, (1, 1))
    assert write(path, b"one") is False
    assert path.stat().st_mtime == 1
    assert write(path, b"two") is True
    assert path.read_bytes() == b"two"
    assert left(tmp_path) == ["build/pocket/strength.pdf"]


def test_a_new_file_has_the_rights_any_new_file_has(tmp_path: Path) -> None:
    write(tmp_path / "ours", b"x")
    (tmp_path / "theirs").write_bytes(b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "real" / "a.pdf")
    write(link, b"x")
    assert link.is_symlink()
    assert (tmp_path / "real" / "a.pdf").read_bytes() == b"x"


def test_what_is_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for path, message in {
        tmp_path / "folder": f"error: found a folder, expected a file: `{tmp_path}/folder`",
        tmp_path
        / "file"
        / "a.pdf": f"error: found a file where a folder should be, above `{tmp_path}/file/a.pdf`",
        tmp_path / ("x" * 300): f"error: name too long: `{tmp_path}/{'x' * 300}"[:143] + "…`",
    }.items():
        with pytest.raises(ContentError) as caught:
            write(path, b"x")
        assert str(caught.value) == message
    assert left(tmp_path) == ["file"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (
            errno.ENOSPC,
            "error: no room left to write `{}`\n  = hint: free some space, or choose another folder",
        ),
        (errno.EACCES, "error: not allowed to write `{}`"),
        (errno.EIO, "error: could not write (input/output error) `{}`"),
    ],
)
def test_a_full_or_closed_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    path = tmp_path / "a.pdf"
    write(path, b"old")

    def refuse(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ContentError) as caught:
        write(path, b"new")
    assert str(caught.value) == message.format(path)
    assert path.read_bytes() == b"old"
    assert left(tmp_path) == ["a.pdf"]


def test_nothing_is_written_when_anything_is_wrong(tmp_path: Path) -> None:
    old = tmp_path / "a.pdf"
    write(old, b"old")
    (tmp_path / "folder").mkdir()

    def made() -> Iterator[tuple[Path, bytes]]:
        yield old, b"new"
        yield tmp_path / "b.pdf", b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_all(made(), tmp_path)
    with pytest.raises(ContentError):
        write_all([(old, b"new"), (tmp_path / "folder", b"new")], tmp_path)
    assert old.read_bytes() == b"old"
    assert left(tmp_path) == ["a.pdf"]
    assert write_all([(old, b"old"), (tmp_path / "b.pdf", b"new")], tmp_path) == [tmp_path / "b.pdf"]


def test_folders_made_in_vain_are_taken_away_again(tmp_path: Path) -> None:
    (tmp_path / "old/empty").mkdir(parents=True)

    def made() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "new/pocket/a.pdf", b"x"
        yield tmp_path / "new/a4/deep/a.pdf", b"x"
        yield tmp_path / "old/empty/a.pdf", b"x"
        yield tmp_path / "old/a4/a.pdf", b"x"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_all(made(), tmp_path)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "old", tmp_path / "old/empty"]
    with pytest.raises(ContentError):
        write(tmp_path / "new" / ("x" * 300) / "a.pdf", b"x")
    assert not (tmp_path / "new").exists()
    write(tmp_path / "new/pocket/a.pdf", b"x")
    assert left(tmp_path) == ["new/pocket/a.pdf"]


def test_a_process_killed_while_it_writes_leaves_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    versions = {letter * 3_000_000 for letter in (b"a", b"b")}
    write(path, b"a" * 3_000_000)
    script = (
        "import sys, pathlib; from cards.write import write; path = pathlib.Path(sys.argv[1])\n"
        "print('go', flush=True)\n"
        "while True:\n for letter in (b'b', b'a'): write(path, letter * 3_000_000)"
    )
    for wait in (0.0, 0.004, 0.011, 0.023, 0.05):
        child = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        assert path.read_bytes() in versions
    assert all(name == "a.pdf" or name.endswith(".part") for name in left(tmp_path))
    write(path, b"x")
    assert left(tmp_path) == ["a.pdf"]


def told(path: Path, root: Path, *before: tuple[Path, bytes]) -> str:
    with pytest.raises(ContentError) as caught:
        write_all([*before, (path, b"new")], root)
    return caught.value.problems[0].message


def test_no_link_leads_what_is_written_out_of_its_folder(tmp_path: Path) -> None:
    root, victim = tmp_path / "build", tmp_path / "victim"
    (root / "pocket").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    victim.write_bytes(b"precious")
    (root / "pocket/a.pdf").symlink_to(victim)
    (root / "a4").symlink_to(tmp_path / "elsewhere")
    (root / "lost.pdf").symlink_to(tmp_path / "nowhere" / "x")
    (root / "round.pdf").symlink_to(root / "round.pdf")
    assert told(root / "pocket/a.pdf", root) == f"`{root}/pocket/a.pdf` leads out of `{root}`"
    assert told(root / "a4/a.pdf", root) == f"`{root}/a4/a.pdf` leads out of `{root}`"
    assert told(root / "lost.pdf", root) == f"`{root}/lost.pdf` is a link that leads nowhere"
    assert told(root / "round.pdf", root).endswith(f"expected a file: `{root}/round.pdf`")
    assert victim.read_bytes() == b"precious"
    assert left(tmp_path / "elsewhere") == []
    assert left(root) == ["pocket/a.pdf"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    assert write_all([(tmp_path / "out/a.pdf", b"x")], tmp_path / "out") == [tmp_path / "out/a.pdf"]
    assert left(tmp_path / "real") == ["a.pdf"]


def test_a_pipe_in_the_way_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    assert (
        told(tmp_path / "a.pdf", tmp_path) == f"found a pipe or a device, expected a file: `{tmp_path}/a.pdf`"
    )


def test_two_files_for_one_place_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "a")
    message = told(tmp_path / "b/x", tmp_path, (tmp_path / "a/x", b"one"))
    assert message == f"`{tmp_path}/b/x` is where another file goes"
    assert left(tmp_path) == []


def test_when_one_cannot_be_put_in_its_place_none_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of three was there, the second was not; putting the third in its place is refused."""
    paths = [tmp_path / name for name in ("one/a", "two/b", "three/c")]
    for path in (paths[0], paths[2]):
        write(path, b"old")
    stamp = paths[0].stat().st_mtime_ns
    real = Path.replace

    def refuse(part: Path, place: Path) -> Path:
        if place.name == "c":
            raise OSError(errno.EACCES, "Permission denied")
        return real(part, place)

    for linked in (True, False):
        if not linked:  # a disk that knows no second names

            def no_links(*_: object) -> None:
                raise OSError(errno.EPERM, "Operation not permitted")

            monkeypatch.setattr(os, "link", no_links)
        monkeypatch.setattr(Path, "replace", refuse)
        assert told(paths[2], tmp_path, (paths[0], b"new"), (paths[1], b"new")).startswith("not allowed")
        monkeypatch.setattr(Path, "replace", real)
        assert left(tmp_path) == ["one/a", "three/c"]
        assert [paths[0].read_bytes(), paths[2].read_bytes()] == [b"old", b"old"]
        assert not (tmp_path / "two").exists()
        assert not linked or paths[0].stat().st_mtime_ns == stamp
    write_all([(path, b"new") for path in paths], tmp_path)
    assert [path.read_bytes() for path in paths] == [b"new"] * 3
    assert left(tmp_path) == ["one/a", "three/c", "two/b"]


def test_part_files_cannot_be_foretold_and_nothing_there_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cards.write.parts.token_hex", lambda count: "ab" * count)
    (tmp_path / "victim").write_bytes(b"precious")
    for number in (0, 1):
        (tmp_path / f"out{number}").mkdir()
        (tmp_path / f"out{number}/.cards-{'ab' * 16}-{number}.part").symlink_to(tmp_path / "victim")
        with suppress(ContentError):
            write(tmp_path / f"out{number}/a.pdf", b"x")
    assert (tmp_path / "victim").read_bytes() == b"precious"
    monkeypatch.undo()
    assert len({Parts().token for _ in range(100)}) == 100


def test_parts_of_a_run_that_is_over_are_taken_away_and_those_of_another_are_not(tmp_path: Path) -> None:
    over = [tmp_path / f".cards-{'0f' * 16}-{number}.part" for number in (0, 3)]
    others = [tmp_path / name for name in (".cards-1-0.part", "cards.part", ".cards")]
    for path in (*over, *others):
        path.write_bytes(b"x")
    running = Parts()
    running.add(tmp_path / "b.pdf", b"b")
    assert not any(path.exists() for path in over)
    assert all(path.exists() for path in others)
    write(tmp_path / "a.pdf", b"a")
    running.settle(tmp_path / "b.pdf")
    running.keep()
    running.close()
    assert left(tmp_path) == sorted(["a.pdf", "b.pdf", *(path.name for path in others)])


def test_a_stream_that_is_silenced_gets_no_other_file(tmp_path: Path) -> None:
    file = os.open(tmp_path / "x", os.O_WRONLY | os.O_CREAT)
    silence(file)
    os.write(file, b"lost")
    os.close(file)
    assert (tmp_path / "x").read_bytes() == b""
