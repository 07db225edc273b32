"""A file becomes an installed model, and nothing is left behind, however that ends."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from digitpad.services.models.importing import Importing
from digitpad.services.reading.active_model import ActiveModel
from tests.model_files import a_model, cut_short

Begin = Callable[..., Importing]
LEAVES = "import shutil, sys; shutil.copy({made!r}, sys.argv[4]); "
"""A worker that leaves a model file where it was told to, and then does something else."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the program makes its temporary ones."""
    pytest.importorskip("keras", reason="importing Keras models needs the train extra")
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.keras"
    path.write_bytes(b"PK\x03\x04 whatever")
    return path


@pytest.fixture
def begin(qtbot: QtBot) -> Begin:
    """Makes the importing; as in the program, it belongs to something that outlives it."""
    del qtbot  # there is an application now
    owner = QObject()

    def importing_with(made: Path, then: str = "") -> Importing:
        active = ActiveModel(parent=owner)
        worker = (sys.executable, "-c", LEAVES.format(made=str(made)) + then)
        return Importing(active, owner, worker=worker)

    return importing_with


def test_what_was_converted_is_freed_once_it_is_installed(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    importing = begin(a_model(theirs.with_name("made.digitpad"), "theirs"))
    with qtbot.waitSignal(importing.imported, timeout=30_000) as ended:
        importing.start(theirs)
        assert list(temporary.iterdir())
    assert ended.args[0].path.is_file()
    assert not list(temporary.iterdir())
    assert not importing.under_way


@pytest.mark.parametrize("then", ["raise SystemExit('holds no digits')", "import os; os.abort()"])
def test_a_conversion_that_fails_leaves_nothing(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin, then: str
) -> None:
    importing = begin(a_model(theirs.with_name("made.digitpad")), then)
    with qtbot.waitSignal(importing.failed, timeout=30_000):
        importing.start(theirs)
    assert not list(temporary.iterdir())


def test_a_converted_model_that_does_not_read_is_named_as_it_was_given(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    importing = begin(cut_short(a_model(theirs.with_name("made.digitpad"))))
    with qtbot.waitSignal(importing.failed, timeout=30_000) as ended:
        importing.start(theirs)
    assert str(ended.args[0]).startswith(f"{theirs}: ")
    assert not list(temporary.iterdir())


def test_a_cancelled_import_leaves_nothing(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    made = a_model(theirs.with_name("made.digitpad"))
    importing = begin(made, "import time; time.sleep(600)")
    importing.start(theirs)
    qtbot.waitUntil(lambda: any(temporary.glob("*/theirs.digitpad")), timeout=30_000)
    importing.cancel()
    assert not list(temporary.iterdir())
    assert not importing.under_way


def test_what_a_cancelled_worker_leaves_goes_with_it(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    made = a_model(theirs.with_name("made.digitpad"))
    leaves = "import tempfile, time; tempfile.mkdtemp(prefix='left-'); time.sleep(600)"
    importing = begin(made, leaves)
    importing.start(theirs)
    qtbot.waitUntil(lambda: any(temporary.glob("*/left-*")), timeout=30_000)
    importing.cancel()
    assert not list(temporary.iterdir())


def test_a_file_that_is_under_way_is_not_begun_again(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    importing = begin(a_model(theirs.with_name("made.digitpad"), "theirs"))
    with qtbot.waitSignal(importing.imported, timeout=30_000):
        importing.start(theirs)
        importing.start(theirs)
        assert len(list(temporary.iterdir())) == 1
    assert not importing.under_way


def test_without_a_temporary_folder_the_import_says_so(
    qtbot: QtBot, temporary: Path, theirs: Path, begin: Begin
) -> None:
    temporary.rmdir()
    importing = begin(theirs)
    with qtbot.waitSignal(importing.failed) as ended:
        importing.start(theirs)
    assert str(ended.args[0]) == f"{temporary}: cannot be written: no such file or directory"
    assert not importing.under_way
