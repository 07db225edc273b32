"""Imports and exports in the window of own digits, and disks that take no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.exporting import export_idx, export_ndjson, export_pictures
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.disks import small_file_system
from tests.hands import my_digit
from tests.my_digits_window import (
    PATIENCE_MS,
    add_many,
    choose,
    fill_disk,
    labels,
    message_of,
    opened,
    shown,
)


def test_files_come_in_and_go_out(qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path) -> None:
    exchange = window.exchange
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.add_new(my_digit(seed) for seed in range(28, 40))
        export_ndjson(other, tmp_path / "theirs.ndjson")
    with (tmp_path / "theirs.ndjson").open("a") as file:
        file.write("nonsense\n")
    exchange.take(tmp_path / "theirs.ndjson")
    qtbot.waitUntil(lambda: len(labels(window)) == 40)
    said = message_of(window)
    assert "10 drawings are new, 2 were there already, 1 could not be taken" in said
    assert "line 13: not valid JSON" in said
    exchange.give(export_idx, tmp_path / "idx")
    assert message_of(window) == ""  # what was said before is not about this
    qtbot.waitUntil(lambda: (tmp_path / "idx" / "train-labels-idx1-ubyte").is_file())
    qtbot.waitUntil(lambda: "40 drawings are in" in message_of(window))
    exchange.give(export_idx, tmp_path / "idx")
    qtbot.waitUntil(lambda: "is not empty" in message_of(window))


@pytest.fixture
def save_dialog(window: MyDigitsWindow, tmp_path: Path) -> QFileDialog:
    window.exchange.ask_ink_file()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    return dialog


def test_an_ink_file_gets_its_suffix_before_the_dialog_asks_about_replacing_one(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path, save_dialog: QFileDialog
) -> None:
    (tmp_path / "mine.ndjson.gz").write_text("precious")
    asked: list[str] = []

    def keep_it() -> None:
        question = save_dialog.findChild(QMessageBox)
        if question is not None:
            asked.append(question.text())
            question.reject()

    save_dialog.findChild(QLineEdit).setText("mine")
    timer = QTimer(interval=10)
    timer.timeout.connect(keep_it)
    timer.start()
    save_dialog.accept()
    timer.stop()
    qtbot.waitUntil(lambda: not window.exchange.is_running)
    assert "mine.ndjson.gz already exists" in asked[0]
    assert (tmp_path / "mine.ndjson.gz").read_text() == "precious"


def test_ink_is_written_under_the_name_that_is_offered(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path, save_dialog: QFileDialog
) -> None:
    save_dialog.accept()
    qtbot.waitUntil(lambda: "30 drawings are in" in message_of(window))
    assert (tmp_path / "my-digits.ndjson.gz").is_file()


def test_ink_is_not_written_under_a_name_of_something_else(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path, save_dialog: QFileDialog
) -> None:
    save_dialog.findChild(QLineEdit).setText("mine.png")
    save_dialog.accept()
    said = f"{tmp_path / 'mine.png'}: ink is written into"
    qtbot.waitUntil(lambda: message_of(window).startswith(said))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]


def test_an_import_can_be_undone(qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path) -> None:
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.add_new(my_digit(seed) for seed in range(28, 40))
        export_ndjson(other, tmp_path / "theirs.ndjson")
    window.exchange.take(tmp_path / "theirs.ndjson")
    qtbot.waitUntil(lambda: len(labels(window)) == 40)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(labels(window)) == 30
    qtbot.keyClick(
        window,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(labels(window)) == 40


def test_a_transfer_shows_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    add_many(my_digits.digits.path, 20_000)
    my_digits.look_again()
    bar = window.exchange.bar
    assert bar.text == ""
    window.exchange.give(export_pictures, tmp_path / "pictures")
    assert bar.text == "Exporting 0 of 20,030"
    assert not window.findChild(QToolButton, "exportMenu").isEnabled()
    qtbot.waitUntil(lambda: bar.findChild(QProgressBar).value() > 0, timeout=PATIENCE_MS)
    window.close()  # it goes on without being seen
    window.show()
    assert bar.text.endswith("of 20,030")
    qtbot.mouseClick(bar.findChild(QPushButton, "cancelTransfer"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "nothing was written" in message_of(window), timeout=PATIENCE_MS)
    assert bar.text == ""
    assert window.findChild(QToolButton, "exportMenu").isEnabled()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]


def test_a_cancelled_import_keeps_what_came_before(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    line = '{"word": "7", "drawing": [[[0, %d], [0, 100]]]}\n'
    path = tmp_path / "theirs.ndjson"
    path.write_text("".join(line % number for number in range(60_000)))
    window.exchange.take(path)
    assert "Importing" in window.exchange.bar.text
    qtbot.waitUntil(lambda: len(my_digits.digits) > 30, timeout=PATIENCE_MS)
    window.exchange.bar.cancel_requested.emit()
    qtbot.waitUntil(
        lambda: "what was imported before that is kept" in message_of(window), timeout=PATIENCE_MS
    )
    count = len(my_digits.digits)
    assert 30 < count < 60_030
    assert (count - 30) % 1000 == 0
    qtbot.waitUntil(lambda: len(labels(window)) == count, timeout=PATIENCE_MS)


def test_a_full_disk_is_said_wherever_something_is_changed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_file_system(tmp_path / "disk", "1m") as disk:
        monkeypatch.setenv("DIGITPAD_HOME", str(disk))
        with MyDigits() as digits:
            digits.add_new(my_digit(seed) for seed in range(100))
        for my_digits in opened(qtbot):
            window = shown(qtbot, my_digits)
            chosen = choose(window, 0)
            label = labels(window)[0]
            window.relabel_chosen((label + 1) % 10)
            fill_disk(my_digits.digits)
            window.delete_chosen()
            assert "not saved" in message_of(window)
            assert "Deleted" not in window.statusBar().currentMessage()
            window.changes.undo()
            assert "not saved" in message_of(window)
            assert window.changes.undo_text is not None
            assert my_digits.digits.get([chosen])[0].label == (label + 1) % 10
            (disk / "filler").unlink()
            window.changes.undo()
            assert my_digits.digits.get([chosen])[0].label == label
            window.close()
