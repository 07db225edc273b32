"""What cannot be seen is not there; nothing raises. No other file asks pathlib, which can."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import digitpad
import trainer
from digitpad.core.files import presence

_RAISES = {"exists", "is_file", "is_dir"}


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "none", "file/inside"])
def test_what_cannot_be_there_is_not(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    for ask in (presence.exists, presence.is_file, presence.is_folder):
        assert ask(tmp_path / name) is False


def test_what_is_there_is_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert presence.exists(tmp_path)
    assert presence.is_folder(tmp_path)
    assert not presence.is_file(tmp_path)
    assert presence.is_file(tmp_path / "file")
    assert not presence.is_folder(tmp_path / "file")


def test_no_other_file_asks_pathlib() -> None:
    folders = [Path(package.__path__[0]) for package in (digitpad, trainer)]
    asked = [
        f"{path.name}:{node.lineno}"
        for folder in folders
        for path in folder.rglob("*.py")
        if path != Path(presence.__file__)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _RAISES
        and not node.args
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "presence")
    ]
    assert asked == []
