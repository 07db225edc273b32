"""Thousands of own digits deleted, relabelled and brought back while the window answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.records import Summary
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import my_digit
from tests.my_digits_window import PATIENCE_MS, add_many, choose, grid_of, labels, message_of
from tests.said import said, says

COUNT = 1530


@pytest.fixture
def many(qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService) -> list[Summary]:
    """All own digits, of which thousands are chosen in the window."""
    add_many(my_digits.digits.path, COUNT - 30)
    my_digits.look_again()
    qtbot.waitUntil(lambda: len(labels(window)) == COUNT)
    grid_of(window).selectAll()
    return my_digits.digits.summaries()


@contextmanager
def not_yet(my_digits: MyDigitsService) -> Iterator[None]:
    """Hold the file's only right to write, so that no change begins inside the block."""
    with closing(sqlite3.connect(my_digits.digits.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def wait_for_the_end(qtbot: QtBot, window: MyDigitsWindow) -> None:
    qtbot.waitUntil(lambda: not window.exchange.is_running, timeout=PATIENCE_MS)


def test_the_window_answers_while_thousands_are_deleted_and_come_back(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, many: list[Summary]
) -> None:
    ticks: list[bool] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(my_digits.is_busy))
    timer.start()
    before = list(my_digits.digits.all())
    for change, left in (
        (window.delete_chosen, 0),
        (window.changes.undo, COUNT),
        (window.changes.redo, 0),
        (window.changes.undo, COUNT),
    ):
        ticks.clear()
        change()
        assert my_digits.is_busy
        wait_for_the_end(qtbot, window)
        assert any(ticks)
        assert len(my_digits.digits) == left
        qtbot.waitUntil(lambda left=left: len(labels(window)) == left)
    assert list(my_digits.digits.all()) == before
    assert my_digits.digits.summaries() == many
    assert window.changes.undo_text is None


def test_thousands_get_their_own_labels_back_in_one_step(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, many: list[Summary]
) -> None:
    changes: list[int] = []
    my_digits.changed.connect(lambda: changes.append(1))
    window.relabel_chosen(4)
    assert window.exchange.bar.text == " ".join(map(said, ("Changing", "0 of 1,530")))
    wait_for_the_end(qtbot, window)
    assert my_digits.digits.counts()[4] == COUNT
    assert window.changes.undo_text == said("Relabel as 4")
    window.changes.undo()
    wait_for_the_end(qtbot, window)
    assert my_digits.digits.summaries() == many
    assert len(changes) == 2
    assert (window.changes.undo_text, window.changes.redo_text) == (
        None,
        said("Relabel as 4"),
    )


def test_a_second_action_does_not_run_into_the_first(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, many: list[Summary]
) -> None:
    window.relabel_chosen(4)
    window.delete_chosen()
    assert says(message_of(window), "Wait until what is running below has ended")
    grid_of(window).clearSelection()
    choose(window, 0)
    window.relabel_chosen(5)
    assert says(message_of(window), "try again in a moment")
    with pytest.raises(DigitPadError):
        my_digits.teach(my_digit(77), None)
    assert window.changes.undo_text is None
    assert not window.findChild(QToolButton, "exportMenu").isEnabled()
    wait_for_the_end(qtbot, window)
    assert my_digits.digits.counts()[4] == len(many)
    assert window.changes.undo_text == said("Relabel as 4")


def test_a_large_change_that_is_cancelled_has_not_begun(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, many: list[Summary]
) -> None:
    with not_yet(my_digits):
        window.delete_chosen()
        window.exchange.bar.findChild(QPushButton, "cancelTransfer").click()
    wait_for_the_end(qtbot, window)
    assert my_digits.digits.summaries() == many
    assert says(message_of(window), "nothing was changed")
    assert window.changes.undo_text is None
    window.relabel_chosen(4)
    wait_for_the_end(qtbot, window)
    with not_yet(my_digits):
        window.changes.undo()
        window.exchange.bar.findChild(QPushButton, "cancelTransfer").click()
    wait_for_the_end(qtbot, window)
    assert my_digits.digits.counts()[4] == COUNT
    assert window.changes.undo_text == said("Relabel as 4")
