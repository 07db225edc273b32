"""Imports and exports in the window of own digits, and disks that take no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
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
from digitpad.widgets.common.formatting import clauses
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
from tests.said import said, says, written


def test_files_come_in_and_go_out(qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path) -> None:
    exchange = window.exchange
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.add_new(my_digit(seed) for seed in range(28, 40))
        export_ndjson(other, tmp_path / "theirs.ndjson")
    with (tmp_path / "theirs.ndjson").open("a") as file:
        file.write("nonsense\n")
    exchange.take(tmp_path / "theirs.ndjson")
    qtbot.waitUntil(lambda: len(labels(window)) == 40)
    told = message_of(window)
    counts = "10 drawings are new", "2 were there already", "{0} could not be taken ({1})"
    assert clauses(map(said, counts)).partition("{0}")[0] + "1" in told
    assert said(f"{tmp_path / 'theirs.ndjson'}, line 13: not valid JSON") in told
    assert says(told, "1 could not be taken")
    exchange.give(export_idx, tmp_path / "idx")
    assert message_of(window) == ""  # what was said before is not about this
    qtbot.waitUntil(lambda: (tmp_path / "idx" / "train-labels-idx1-ubyte").is_file())
    qtbot.waitUntil(lambda: says(message_of(window), "40 drawings are in"))
    exchange.give(export_idx, tmp_path / "idx")
    qtbot.waitUntil(lambda: says(message_of(window), "is not empty"))


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
    question = "%1 already exists.\nDo you want to replace it?"  # which Qt asks
    question = QCoreApplication.translate("QFileDialog", question)
    assert asked[0] == question.replace("%1", "mine.ndjson.gz")
    assert (tmp_path / "mine.ndjson.gz").read_text() == "precious"


def test_ink_is_written_under_the_name_that_is_offered(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path, save_dialog: QFileDialog
) -> None:
    save_dialog.accept()
    qtbot.waitUntil(lambda: says(message_of(window), "30 drawings are in"))
    assert (tmp_path / "my-digits.ndjson.gz").is_file()


def test_ink_is_not_written_under_a_name_of_something_else(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path, save_dialog: QFileDialog
) -> None:
    save_dialog.findChild(QLineEdit).setText("mine.png")
    save_dialog.accept()
    refusal = "ink is written into a file called .ndjson, .ndjson.gz or .inkml"
    refusal = said("{path}: {cause}", path=tmp_path / "mine.png", cause=said(refusal))
    qtbot.waitUntil(lambda: message_of(window) == refusal)
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
    assert bar.text == " ".join(map(said, ("Exporting", "0 of 20,030")))
    assert not window.findChild(QToolButton, "exportMenu").isEnabled()
    qtbot.waitUntil(lambda: bar.findChild(QProgressBar).value() > 0, timeout=PATIENCE_MS)
    window.close()  # it goes on without being seen
    window.show()
    assert bar.text.endswith(written("20,030"))
    assert says(bar.text, "of 20,030")
    qtbot.mouseClick(bar.findChild(QPushButton, "cancelTransfer"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: says(message_of(window), "nothing was written"), timeout=PATIENCE_MS)
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
    assert says(window.exchange.bar.text, "Importing")
    qtbot.waitUntil(lambda: len(my_digits.digits) > 30, timeout=PATIENCE_MS)
    window.exchange.bar.cancel_requested.emit()
    qtbot.waitUntil(
        lambda: says(message_of(window), "what was imported before that is kept"),
        timeout=PATIENCE_MS,
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
            assert says(message_of(window), "not saved")
            assert not says(window.statusBar().currentMessage(), "Deleted")
            window.changes.undo()
            assert says(message_of(window), "not saved")
            assert window.changes.undo_text is not None
            assert my_digits.digits.get([chosen])[0].label == (label + 1) % 10
            (disk / "filler").unlink()
            window.changes.undo()
            assert my_digits.digits.get([chosen])[0].label == label
            window.close()
