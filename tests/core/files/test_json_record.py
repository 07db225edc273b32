"""Small files of the program's own: what is damaged is as if it had never been written."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.files import json_record


def test_a_record_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "record.json"
    json_record.write(path, {"name": "é", "times": [1, 2.5]})
    assert json_record.read(path) == {"name": "é", "times": [1, 2.5]}


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b'{"a": ', b"\xff\xfe", b"[" * 200_000])
def test_damage_reads_as_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(content)
    assert json_record.read(path) == {}


def test_what_is_no_file_reads_as_nothing(tmp_path: Path) -> None:
    assert json_record.read(tmp_path) == {}
    assert json_record.read(tmp_path / "missing.json") == {}


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match=r"record\.json: cannot be written"):
        json_record.write(tmp_path / "file" / "record.json", {})
