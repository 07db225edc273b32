"""Small files of the program's own: what is damaged is as if it had never been written."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core import records
from digitpad.core.errors import FileError


def test_a_record_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "record.json"
    records.write(path, {"name": "é", "times": [1, 2.5]})
    assert records.read(path) == {"name": "é", "times": [1, 2.5]}


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b'{"a": ', b"\xff\xfe", b"[" * 200_000])
def test_damage_reads_as_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(content)
    assert records.read(path) == {}


def test_what_is_no_file_reads_as_nothing(tmp_path: Path) -> None:
    assert records.read(tmp_path) == {}
    assert records.read(tmp_path / "missing.json") == {}


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match=r"record\.json: cannot be written"):
        records.write(tmp_path / "file" / "record.json", {})
