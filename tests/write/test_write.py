"""Files are whole or not there, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.write import write, write_all


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
        tmp_path / ("x" * 300): f"error: name too long: `{tmp_path}/{'x' * 300}`",
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
        write_all(made())
    with pytest.raises(ContentError):
        write_all([(old, b"new"), (tmp_path / "folder", b"new")])
    assert old.read_bytes() == b"old"
    assert left(tmp_path) == ["a.pdf"]
    assert write_all([(old, b"old"), (tmp_path / "b.pdf", b"new")]) == [tmp_path / "b.pdf"]


def test_folders_made_in_vain_are_taken_away_again(tmp_path: Path) -> None:
    (tmp_path / "old/empty").mkdir(parents=True)

    def made() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "new/pocket/a.pdf", b"x"
        yield tmp_path / "new/a4/deep/a.pdf", b"x"
        yield tmp_path / "old/empty/a.pdf", b"x"
        yield tmp_path / "old/a4/a.pdf", b"x"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_all(made())
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
