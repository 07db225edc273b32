"""Everything at once, and what a right click offers: said what it is about before it is done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from digitpad.core.ink.ndjson import read_ndjson
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.formatting import clauses
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import my_digit
from tests.my_digits_window import PATIENCE_MS, add_many, choose, grid_of, labels, message_of
from tests.said import said, says

UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def action(window: MyDigitsWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None
    return found


def dialog_of(window: MyDigitsWindow) -> QFileDialog:
    return window.findChildren(QFileDialog)[-1]


def menu_at(window: MyDigitsWindow, row: int) -> QMenu:
    grid = grid_of(window)
    place = grid.visualRect(grid.model().index(row, 0)).center()
    grid.customContextMenuRequested.emit(place)
    return next(menu for menu in window.findChildren(QMenu, "drawingMenu") if menu.isVisible())


def texts(menu: QMenu) -> list[str]:
    return [item.text() for item in menu.actions() if item.text()]


def select(window: MyDigitsWindow, rows: list[int]) -> None:
    grid, flag = grid_of(window), QItemSelectionModel.SelectionFlag.Select
    for row in rows:
        grid.selectionModel().select(grid.model().index(row, 0), flag)


def test_a_backup_is_restored_and_that_can_be_undone(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    before = list(my_digits.digits.all())
    action(window, "actionBackUpEverything").trigger()
    dialog = dialog_of(window)
    assert dialog.windowTitle() == said("Back up {0}", said("all 30 drawings"))
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil(lambda: says(message_of(window), "30 drawings are backed up"))
    (backup,) = tmp_path.glob("my-digits-*.sqlite")
    grid_of(window).selectAll()
    window.relabel_chosen(4)
    my_digits.teach(my_digit(99), None)
    changed = list(my_digits.digits.all())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.everything.restore(backup)
    restored = clauses([said("30 drawings restored"), said("in place of 31")])
    qtbot.waitUntil(lambda: restored in message_of(window))
    assert list(my_digits.digits.all()) == before
    qtbot.keyClick(window, *UNDO)
    assert list(my_digits.digits.all()) == changed
    assert message_of(window) == ""


def test_what_is_no_backup_changes_nothing(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    export_ndjson(my_digits.digits, tmp_path / "ink.ndjson")
    window.everything.restore(tmp_path / "ink.ndjson")
    qtbot.waitUntil(lambda: says(message_of(window), "it is no backup of your digits"))
    assert len(my_digits.digits) == 30


def test_everything_is_deleted_after_a_question_and_comes_back_by_undo(
    window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    before = list(my_digits.digits.all())
    copy = my_digits.digits.path.with_name("my-digits.damaged-2026.sqlite")
    copy.write_bytes(b"older")
    action(window, "actionDeleteEverything").trigger()
    box = window.findChild(QMessageBox, "deleteEverything")
    assert box.isVisible()
    assert box.text() == said("Delete all 30 drawings?")
    assert says(box.informativeText(), "1 older copy")
    assert box.defaultButton() == box.button(QMessageBox.StandardButton.Cancel)
    assert len(my_digits.digits) == 30
    delete = next(b for b in box.buttons() if b.text() == said("&Delete everything"))
    assert isinstance(delete, QAbstractButton)
    delete.click()
    assert len(my_digits.digits) == 0
    assert not copy.exists()
    assert says(message_of(window), "Everything is deleted")
    window.findChild(QPushButton, "undoMessage").click()
    assert list(my_digits.digits.all()) == before


def test_a_question_that_is_cancelled_deletes_nothing(
    window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    action(window, "actionDeleteEverything").trigger()
    window.findChild(QMessageBox, "deleteEverything").reject()
    assert len(my_digits.digits) == 30


def test_very_many_are_restored_beside_the_window(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    window.everything.back_up(tmp_path / "few.sqlite")
    qtbot.waitUntil(lambda: says(message_of(window), "backed up"))
    add_many(my_digits.digits.path, 5000)
    my_digits.look_again()
    window.everything.restore(tmp_path / "few.sqlite")
    qtbot.waitUntil(lambda: says(message_of(window), "in place of 5,030"), timeout=PATIENCE_MS)
    assert len(my_digits.digits) == 30
    qtbot.keyClick(window, *UNDO)
    qtbot.waitUntil(lambda: len(my_digits.digits) == 5030, timeout=PATIENCE_MS)


def test_a_right_click_is_about_the_drawing_under_it(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    choose(window, 0)
    menu = menu_at(window, 4)
    number = window.chosen[0]
    assert texts(menu)[0] == said("1 drawing")
    assert grid_of(window).currentIndex().row() == 4
    label = labels(window)[4]
    relabels = {item.text(): item for item in menu.findChildren(QAction)}
    assert relabels[str(label)].isChecked()
    relabels[str((label + 1) % 10)].trigger()
    assert my_digits.digits.get([number])[0].label == (label + 1) % 10
    menu.close()
    qtbot.keyClick(window, *UNDO)
    assert my_digits.digits.get([number])[0].label == label


def test_a_right_click_on_one_of_several_is_about_all_of_them(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    select(window, [1, 2, 5])
    menu = menu_at(window, 2)
    assert texts(menu)[0] == said("3 selected drawings")
    next(item for item in menu.actions() if item.text() == said("&Delete")).trigger()
    menu.close()
    assert len(my_digits.digits) == 27
    assert says(message_of(window), "Deleted: 3")
    qtbot.keyClick(window, *UNDO)
    assert len(my_digits.digits) == 30


def test_a_right_click_beside_the_drawings_offers_nothing(window: MyDigitsWindow) -> None:
    window.findChild(QTableWidget, "overview").setCurrentCell(8, 0)  # three sevens
    grid = grid_of(window)
    corner = QPoint(grid.viewport().width() - 2, grid.viewport().height() - 2)
    grid.customContextMenuRequested.emit(corner)
    assert not window.findChildren(QMenu, "drawingMenu")


def test_an_export_says_which_before_it_asks_for_a_name(
    qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path
) -> None:
    window.findChild(QTableWidget, "overview").setCurrentCell(8, 0)  # three sevens are shown
    menu = window.findChild(QToolButton, "exportMenu").menu()
    menu.aboutToShow.emit()
    all_of_them = said("all 30 drawings")
    all_of_them = all_of_them[0].upper() + all_of_them[1:]
    assert texts(menu)[0] == all_of_them
    select(window, [0, 2])
    menu.aboutToShow.emit()
    both = [said("2 selected drawings"), all_of_them]
    assert [text for text in texts(menu) if "drawings" in text or text in both] == both
    menu.actions()[1].trigger()
    dialog = dialog_of(window)
    assert dialog.windowTitle() == said("Export {0}", said("2 selected drawings"))
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil(lambda: says(message_of(window), "2 drawings are in"))
    assert len(list(read_ndjson(tmp_path / "my-digits.ndjson.gz"))) == 2


def test_the_details_say_that_they_show_the_first_of_several(window: MyDigitsWindow) -> None:
    select(window, [0, 1])
    text = window.findChild(QLabel, "details").text()
    assert text == said("2 drawings selected; this is the first. The buttons change all of them.")
    assert any(button.text() == said("&Delete 2") for button in window.findChildren(QPushButton))


def test_a_row_that_rots_while_the_window_is_open_is_said_and_the_rest_exported(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(my_digits.digits.path)) as connection:
        connection.execute("UPDATE drawings SET ink = x'00' WHERE id = 7")
        connection.commit()
    told: list[str] = []
    my_digits.rescued.connect(lambda rescue: told.append(str(rescue.sentence)))
    window.exchange.give(export_ndjson, tmp_path / "all.ndjson")
    qtbot.waitUntil(lambda: (tmp_path / "all.ndjson").is_file() and bool(told))
    lost = said("drawing {number} (labelled {label})", number=7, label=6)
    assert says(told[0], "cannot be read")
    assert lost in told[0]
    assert len(list(read_ndjson(tmp_path / "all.ndjson"))) == 29
    qtbot.waitUntil(lambda: len(labels(window)) == 29)
    my_digits.teach(my_digit(99), None)
    assert len(my_digits.digits) == 30


@pytest.mark.parametrize("name", ["actionBackUpEverything", "actionRestoreEverything"])
def test_nothing_is_offered_before_the_file_is_open(qtbot: QtBot, name: str) -> None:
    my_digits = MyDigitsService()
    window = MyDigitsWindow(my_digits)
    qtbot.addWidget(window)
    window.show()
    assert not action(window, name).isEnabled()
    my_digits.close()
