"""The window of own digits: shown, chosen, relabelled, deleted, undone, played."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QTableWidget, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.my_digits.database import schema
from digitpad.core.my_digits.drawing import Shown
from digitpad.core.my_digits.records import Summary
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.digits_model import AnyIndex, MyDigitsModel, Role
from digitpad.widgets.my_digits.grid import DigitGrid
from digitpad.widgets.my_digits.replay_view import ReplayView
from digitpad.widgets.my_digits.round.guided_round import GuidedRound
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import my_digit
from tests.my_digits_window import (
    PATIENCE_MS,
    add_many,
    choose,
    grid_of,
    labels,
    shown,
    visible_labels,
)
from tests.said import said, says, written


def test_a_window_that_came_before_the_file_says_so_and_fills(qtbot: QtBot) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(3))
    my_digits = MyDigitsService()
    window = MyDigitsWindow(my_digits)
    qtbot.addWidget(window)
    window.show()
    assert any(says(label.text(), "Opening") for label in visible_labels(window))
    with qtbot.waitSignals([my_digits.opened, my_digits.reading_changed]):
        my_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert grid_of(window).isVisible()
    assert grid_of(window).model().rowCount() == 3
    my_digits.close()


def test_a_file_that_cannot_be_opened_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    my_digits = MyDigitsService(tmp_path)  # a folder
    window = MyDigitsWindow(my_digits)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(my_digits.failed):
        my_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert any(str(tmp_path) in label.text() for label in visible_labels(window))
    my_digits.close()


def test_the_model_keeps_to_the_rules_of_models(
    qtmodeltester: ModelTester, my_digits: MyDigitsService
) -> None:
    model = MyDigitsModel()
    model.show(my_digits.digits, my_digits.digits.summaries())
    qtmodeltester.check(model)
    assert (
        model.index(0).data(Role.INK) == my_digits.digits.get([model.index(0).data(Role.ID)])[0].ink
    )


def test_a_digit_is_chosen_in_the_overview(window: MyDigitsWindow) -> None:
    table = window.findChild(QTableWidget, "overview")
    assert table.item(0, 1).text() == "30"
    table.setCurrentCell(8, 0)
    assert labels(window) == [7, 7, 7]
    table.setCurrentCell(0, 0)
    assert len(labels(window)) == 30


def test_digits_worth_adding_are_named(window: MyDigitsWindow, my_digits: MyDigitsService) -> None:
    with MyDigits() as other:
        for seed in range(100, 130):
            label = seed % 9  # five or more of each but of the nines
            read_as = 1 if label == 7 else label
            shown = Shown(read_as, np.full(10, 0.1, np.float32), "f", "digitnet")
            other.add(replace(my_digit(seed, label), shown=shown))
    my_digits.look_again()
    advice = window.findChild(QLabel, "advice").text()
    assert advice.splitlines() == [
        said("Worth adding: 7 (often misread)"),
        said("Worth adding: 9 (there are few)"),
    ]
    table = window.findChild(QTableWidget, "overview")
    assert [table.item(row, 1).text() for row in (1, 8, 10)] == [
        "6",
        said("6 · not enough yet"),
        said("3 · not enough yet"),
    ]


def test_the_label_of_the_chosen_drawing_is_down(window: MyDigitsWindow) -> None:
    keys = window.findChild(QWidget, "relabel").findChildren(QToolButton)
    choose(window, 0)
    label = labels(window)[0]
    assert [key.isChecked() for key in keys] == [digit == label for digit in range(10)]
    keys[label].click()  # it is that already
    assert keys[label].isChecked()
    keys[(label + 1) % 10].click()
    assert [key.isChecked() for key in keys].index(True) == (label + 1) % 10
    grid_of(window).selectAll()
    assert not any(key.isChecked() for key in keys)


def test_a_hidden_window_takes_no_time_and_shows_everything_later(
    window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    window.hide()
    my_digits.teach(my_digit(77), None)
    assert len(labels(window)) == 30
    window.show()
    assert len(labels(window)) == 31


def test_a_relabelled_drawing_can_be_relabelled_back(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    number = choose(window, 0)
    before = my_digits.digits.get([number])[0].label
    window.relabel_chosen((before + 1) % 10)
    assert my_digits.digits.get([number])[0].label == (before + 1) % 10
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert my_digits.digits.get([number])[0].label == before


def test_drawings_of_many_digits_get_their_own_labels_back_at_once(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    before = labels(window)
    grid_of(window).selectAll()
    window.relabel_chosen(4)
    assert labels(window) == [4] * 30
    changes: list[int] = []
    my_digits.changed.connect(lambda: changes.append(1))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels(window) == before
    assert len(changes) == 1


def test_what_was_relabelled_stays_chosen(window: MyDigitsWindow) -> None:
    grid, select = grid_of(window), QItemSelectionModel.SelectionFlag.Select
    for row in (3, 4, 9):
        grid.selectionModel().select(grid.model().index(row, 0), select)
    chosen = window.chosen
    assert len(chosen) == 3
    for label in (4, 5):  # a slip of the finger is mended for all of them
        window.relabel_chosen(label)
        assert [labels(window)[row] for row in (3, 4, 9)] == [label] * 3
        assert window.chosen == chosen
    window.delete_chosen()
    assert len(labels(window)) == 27
    assert window.chosen == []


def test_deleted_drawings_come_back_as_they_were(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    before = list(my_digits.digits.all())
    grid_of(window).selectAll()
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert len(my_digits.digits) == 0
    assert labels(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(my_digits.digits.all()) == before
    assert len(labels(window)) == 30


def test_what_is_taught_meanwhile_appears(
    window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    chosen = choose(window, 3)
    my_digits.teach(my_digit(77), None)
    assert len(labels(window)) == 31
    assert window.chosen == [chosen]


def test_what_is_taught_on_the_pad_does_not_wait_for_the_list(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    pad = QWidget()
    qtbot.addWidget(pad)
    with qtbot.waitActive(pad):
        pad.show()
        pad.activateWindow()
    my_digits.teach(my_digit(77), None)
    assert len(labels(window)) == 30
    qtbot.waitUntil(lambda: len(labels(window)) == 31)


def test_a_drawing_is_played_stroke_by_stroke(qtbot: QtBot, window: MyDigitsWindow) -> None:
    choose(window, 0)
    view = window.findChild(ReplayView)
    whole = sum(map(len, view.visible_ink))
    view.play()
    assert view.is_playing
    assert sum(map(len, view.visible_ink)) < whole
    qtbot.waitUntil(lambda: 0 < sum(map(len, view.visible_ink)) < whole)
    qtbot.waitUntil(lambda: not view.is_playing)
    assert sum(map(len, view.visible_ink)) == whole


def test_what_cannot_be_opened_is_said(qtbot: QtBot, own_folders: Path) -> None:
    with MyDigits() as digits:
        digits.add(my_digit(1))
    with closing(sqlite3.connect(own_folders / "my-digits.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    my_digits = MyDigitsService()
    window = shown(qtbot, my_digits)
    with qtbot.waitSignal(my_digits.failed):
        my_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert any(says(label.text(), "a newer DigitPad wrote it") for label in visible_labels(window))
    window.start_round()
    assert window.findChild(GuidedRound) is None
    assert not window.findChild(QToolButton, "exportMenu").isEnabled()
    my_digits.close()


def test_what_another_program_taught_is_noticed_on_coming_back(
    qtbot: QtBot, window: MyDigitsWindow
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    with MyDigits() as other:
        other.add(my_digit(77))
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: len(labels(window)) == 31)


def test_all_drawings_are_chosen_without_a_look_at_each(qtbot: QtBot) -> None:
    looks: list[int] = []

    class Watched(MyDigitsModel):
        def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
            looks.append(1)
            return super().rowCount(parent)

    model, grid = Watched(), DigitGrid()
    qtbot.addWidget(grid)
    grid.setModel(model)
    with MyDigits() as digits:
        model.show(digits, [Summary(number, 1, 0.0, None) for number in range(10_000)])
        grid.show()
        looks.clear()
        grid.selectAll()
    chosen = grid.selectionModel().selection()
    assert [(part.top(), part.bottom()) for part in chosen] == [(0, 9_999)]
    assert len(looks) < 100


def test_a_hundred_thousand_drawings_are_listed(qtbot: QtBot, my_digits: MyDigitsService) -> None:
    add_many(my_digits.digits.path, 100_000)
    window = shown(qtbot, my_digits)
    rows = grid_of(window).model().rowCount
    qtbot.waitUntil(lambda: rows() == 100_030, timeout=PATIENCE_MS)
    grid_of(window).scrollToBottom()
    window.grab()
    assert window.findChild(QTableWidget, "overview").item(0, 1).text() == written("100,030")
    with MyDigits(my_digits.digits.path) as checked:
        assert checked.rescue is None
    window.stop()  # it may be looking once more
