"""Files that appear complete or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import new_file, new_folder, write_atomically


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "digits.txt"
    with new_file(target) as file:
        file.write(b"012")
        assert not target.exists()
    assert target.read_bytes() == b"012"
    assert [path.name for path in target.parent.iterdir()] == ["digits.txt"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions")
def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "digits.txt", b"012")
    assert (tmp_path / "digits.txt").stat().st_mode & 0o777 == 0o644


def test_an_error_of_the_writer_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "digits.txt").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "digits.txt") as file:
        file.write(b"%d" % (1 // 0))
    assert (tmp_path / "digits.txt").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["digits.txt"]


def test_a_full_disk_leaves_the_old_file(full_disk: Path) -> None:
    write_atomically(full_disk / "digits.txt", b"old")
    with pytest.raises(FileError, match=r"digits\.txt: cannot be written: no space left on device"):
        write_atomically(full_disk / "digits.txt", bytes(2**20))
    assert (full_disk / "digits.txt").read_bytes() == b"old"
    assert [path.name for path in full_disk.iterdir()] == ["digits.txt"]


@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_appears_when_it_is_whole(tmp_path: Path, exists: bool) -> None:
    target = tmp_path / "digits"
    if exists:
        target.mkdir()
    with new_folder(target) as folder:
        (folder / "0").write_bytes(b"zero")
        assert not list(tmp_path.glob("digits/*"))
    assert [path.name for path in target.iterdir()] == ["0"]
    assert list(tmp_path.iterdir()) == [target]


def test_an_error_of_the_writer_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), new_folder(tmp_path / "digits") as folder:
        (folder / "0").write_bytes(b"%d" % (1 // 0))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
@pytest.mark.parametrize("by_way_of_a_link", [False, True])
def test_a_pipe_or_a_device_is_never_replaced(tmp_path: Path, by_way_of_a_link: bool) -> None:
    pipe = target = tmp_path / "pipe"
    os.mkfifo(pipe)
    if by_way_of_a_link:
        target = tmp_path / "link"
        target.symlink_to(pipe)
    with pytest.raises(FileError, match=rf"{target.name}: is a device or a pipe, not a file"):
        write_atomically(target, b"012")
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == sorted({pipe, target})


def test_a_link_goes_on_naming_the_file_that_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "synchronized" / "digits.txt", tmp_path / "digits.txt"
    write_atomically(real, b"old")
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("links cannot be made here")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert [path.name for path in real.parent.iterdir()] == ["digits.txt"]


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"")
    with pytest.raises(FileError, match=r"digits\.txt: cannot be written: not a directory"):
        write_atomically(tmp_path / "mine" / "digits.txt", b"012")
    with (
        pytest.raises(FileError, match="digits: cannot be written: not a directory"),
        new_folder(tmp_path / "mine" / "digits"),
    ):
        pass
