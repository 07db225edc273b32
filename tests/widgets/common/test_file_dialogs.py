"""The dialogs for files and folders: what is chosen arrives once, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.widgets.common.file_dialogs import (
    ask_for_file,
    ask_for_folder,
    ask_where_to_write,
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(("ask", "name"), [(ask_for_file, "a.txt"), (ask_for_folder, "b")])
def test_what_is_chosen_arrives_and_the_dialog_goes(
    qtbot: QtBot,
    window: QWidget,
    tmp_path: Path,
    ask: Callable[[QWidget, str, Callable[[Path], object]], QFileDialog],
    name: str,
) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b").mkdir()
    chosen: list[Path] = []
    dialog = ask(window, "Open", chosen.append)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / name))
    dialog.accept()
    assert chosen == [tmp_path / name]
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_dialog_that_is_left_chooses_nothing(qtbot: QtBot, window: QWidget) -> None:
    chosen: list[Path] = []
    dialog = ask_for_file(window, "Open", chosen.append)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert chosen == []


def test_a_name_is_offered_and_gets_its_suffix(window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []
    dialog = ask_where_to_write(
        window, "Save", "pictures.csv", chosen.append, kinds="Tables (*.csv)", suffix=".csv"
    )
    dialog.setDirectory(str(tmp_path))
    name = dialog.findChild(QLineEdit)
    assert name is not None
    assert name.text() == "pictures.csv"
    name.setText("mine")
    dialog.accept()
    assert chosen == [tmp_path / "mine.csv"]
