"""Which Python makes the environment, and what is said where none does."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from digitpad.core.installing import pythons
from digitpad.core.installing.pythons import NoPythonError


def python_in(folder: Path, name: str, version: tuple[int, int, int], pip: bool = True) -> Path:
    """Write a program that answers as a Python of this version does."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{json.dumps([str(path), version, pip])}'\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in the search path of a bundle, which is no Python itself."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


def test_this_programs_own_comes_first() -> None:
    python = pythons.find()
    assert Path(python.path).resolve() == Path(sys.executable).resolve()
    assert python.version == sys.version_info[:3]


@pytest.mark.skipif(sys.platform == "win32", reason="needs scripts that are programs")
def test_a_bundle_takes_the_newest_that_fits(path: Path) -> None:
    python_in(path, "python3", (3, 14, 0))
    python_in(path, "python3.12", (3, 12, 5))
    newest = python_in(path, "python3.13", (3, 13, 1))
    assert pythons.find().path == str(newest)


@pytest.mark.skipif(sys.platform == "win32", reason="needs scripts that are programs")
def test_what_does_not_fit_is_named(path: Path) -> None:
    with pytest.raises(NoPythonError, match=r"^Python 3\.11, 3\.12, 3\.13 is needed for it, and"):
        pythons.find()
    old = python_in(path, "python3", (3, 9, 2))
    said = rf"not {old}, which is Python 3\.9\.2; there are installers at https://www\.python"
    with pytest.raises(NoPythonError, match=said):
        pythons.find()
    (path / "apt-get").touch(mode=0o755)
    with pytest.raises(NoPythonError, match="sudo apt install python3-venv brings"):
        pythons.find()


@pytest.mark.skipif(sys.platform == "win32", reason="needs scripts that are programs")
def test_debians_python_without_venv_is_named(path: Path) -> None:
    bare = python_in(path, "python3.11", (3, 11, 2), pip=False)
    with pytest.raises(NoPythonError, match=f"{bare} lacks Python's venv: sudo apt install python"):
        pythons.find()
    assert pythons.find(needs_pip=False).path == str(bare), "uv needs none of it"


@pytest.mark.skipif(sys.platform == "win32", reason="needs scripts that are programs")
def test_the_one_that_is_named_is_taken_or_refused(path: Path, tmp_path: Path) -> None:
    old = python_in(path, "old", (3, 10, 13))
    with pytest.raises(NoPythonError, match=r"old, which is Python 3\.10\.13"):
        pythons.find(old)
    (tmp_path / "photo.png").write_bytes(b"PNG")
    for nonsense in (tmp_path / "photo.png", tmp_path / "missing", tmp_path):
        with pytest.raises(NoPythonError, match="is not a Python that runs here"):
            pythons.find(nonsense)
