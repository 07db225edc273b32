"""The window of own digits: shown, chosen, relabelled, deleted, undone, played, exchanged."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from digitpad.core.errors import FileError
from digitpad.core.my_digits import MyDigits
from digitpad.core.own_digits import my_digits_schema
from digitpad.core.own_digits.my_digits_exchange import export_idx, export_ndjson, export_pictures
from digitpad.core.own_digits.own_digit import Shown, Source
from digitpad.core.places import bundled_model
from digitpad.core.recognizer import Recognizer
from digitpad.services.own_digits import OwnDigits
from digitpad.widgets.message_bar import MessageBar
from digitpad.widgets.my_digits.digits_model import OwnDigitsModel, Role
from digitpad.widgets.my_digits.guided_round import COUNT, GuidedRound
from digitpad.widgets.my_digits.replay_view import ReplayView
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.disks import small_file_system
from tests.hands import any_ink, own_digit


def opened(qtbot: QtBot) -> Iterator[OwnDigits]:
    made = OwnDigits()
    with qtbot.waitSignals([made.opened, made.reading_changed]):
        made.reader_for(Recognizer.from_file(bundled_model()))
    yield made
    made.close()


PATIENCE_MS = 30_000
"""For what takes some time on a machine that is busy with other things."""


@pytest.fixture
def own_digits(qtbot: QtBot) -> Iterator[OwnDigits]:
    with MyDigits() as digits:
        digits.add_new(own_digit(seed) for seed in range(30))
    yield from opened(qtbot)


def shown(qtbot: QtBot, own_digits: OwnDigits) -> MyDigitsWindow:
    made = MyDigitsWindow(own_digits)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_window_that_came_before_the_file_says_so_and_fills(qtbot: QtBot) -> None:
    with MyDigits() as digits:
        digits.add_new(own_digit(seed) for seed in range(3))
    own_digits = OwnDigits()
    window = MyDigitsWindow(own_digits)
    qtbot.addWidget(window)
    window.show()
    assert any("Opening" in label.text() for label in visible_labels(window))
    with qtbot.waitSignals([own_digits.opened, own_digits.reading_changed]):
        own_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert grid_of(window).isVisible()
    assert grid_of(window).model().rowCount() == 3
    own_digits.close()


def test_a_file_that_cannot_be_opened_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    own_digits = OwnDigits(tmp_path)  # a folder
    window = MyDigitsWindow(own_digits)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(own_digits.failed):
        own_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert any(str(tmp_path) in label.text() for label in visible_labels(window))
    own_digits.close()


def visible_labels(window: MyDigitsWindow) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def window(qtbot: QtBot, own_digits: OwnDigits) -> Iterator[MyDigitsWindow]:
    made = shown(qtbot, own_digits)
    yield made
    made.exchange.stop()


def message_of(window: MyDigitsWindow) -> str:
    bar = window.findChild(MessageBar)
    assert bar is not None
    return bar.text


def fill_disk(digits: MyDigits) -> None:
    """Leave no byte, neither on the disk nor in pages that the database may use again."""
    filler = digits.path.parent / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(512)):
            pass
    with contextlib.suppress(FileError):
        for seed in range(10_000, 12_000):
            digits.add(own_digit(seed))


def grid_of(window: MyDigitsWindow) -> QListView:
    grid = window.findChild(QListView, "ownDigits")
    assert grid is not None
    return grid


def choose(window: MyDigitsWindow, row: int) -> int:
    model = grid_of(window).model()
    grid_of(window).setCurrentIndex(model.index(row, 0))
    return int(model.index(row, 0).data(Role.ID))


def labels(window: MyDigitsWindow) -> list[int]:
    model = grid_of(window).model()
    return [model.index(row, 0).data(Role.LABEL) for row in range(model.rowCount())]


def test_the_model_keeps_to_the_rules_of_models(
    qtmodeltester: ModelTester, own_digits: OwnDigits
) -> None:
    model = OwnDigitsModel()
    model.show(own_digits.digits)
    qtmodeltester.check(model)
    assert (
        model.index(0).data(Role.INK)
        == own_digits.digits.get([model.index(0).data(Role.ID)])[0].ink
    )


def test_a_digit_is_chosen_in_the_overview(window: MyDigitsWindow) -> None:
    table = window.findChild(QTableWidget, "overview")
    assert table.item(0, 1).text() == "30"
    table.setCurrentCell(8, 0)
    assert labels(window) == [7, 7, 7]
    table.setCurrentCell(0, 0)
    assert len(labels(window)) == 30


def test_digits_worth_adding_are_named(window: MyDigitsWindow, own_digits: OwnDigits) -> None:
    with MyDigits() as other:
        for seed in range(100, 130):
            label = seed % 9  # five or more of each but of the nines
            read_as = 1 if label == 7 else label
            shown = Shown(read_as, np.full(10, 0.1, np.float32), "f", "digitnet")
            other.add(replace(own_digit(seed, label), shown=shown))
    own_digits.look_again()
    advice = window.findChild(QLabel, "advice").text()
    assert advice.splitlines() == [
        "+ Worth adding: 7 (often misread)",
        "+ Worth adding: 9 (there are few)",
    ]
    table = window.findChild(QTableWidget, "overview")
    assert [table.item(row, 1).text() for row in (1, 8, 10)] == ["6", "6 +", "3 +"]


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
    window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    window.hide()
    own_digits.teach(own_digit(77), None)
    assert len(labels(window)) == 30
    window.show()
    assert len(labels(window)) == 31


def test_a_relabelled_drawing_can_be_relabelled_back(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    number = choose(window, 0)
    before = own_digits.digits.get([number])[0].label
    window.relabel_chosen((before + 1) % 10)
    assert own_digits.digits.get([number])[0].label == (before + 1) % 10
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert own_digits.digits.get([number])[0].label == before


def test_deleted_drawings_come_back_as_they_were(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    before = list(own_digits.digits.all())
    grid_of(window).selectAll()
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert len(own_digits.digits) == 0
    assert labels(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(own_digits.digits.all()) == before
    assert len(labels(window)) == 30


def test_what_is_taught_meanwhile_appears(window: MyDigitsWindow, own_digits: OwnDigits) -> None:
    chosen = choose(window, 3)
    own_digits.teach(own_digit(77), None)
    assert len(labels(window)) == 31
    assert window.chosen == [chosen]


def test_a_drawing_is_played_stroke_by_stroke(qtbot: QtBot, window: MyDigitsWindow) -> None:
    choose(window, 0)
    view = window.findChild(ReplayView)
    whole = view.visible_ink.point_count
    with qtbot.waitSignal(view.playing_changed):
        view.play()
    assert view.visible_ink.point_count < whole
    qtbot.waitUntil(lambda: 0 < view.visible_ink.point_count < whole)
    with qtbot.waitSignal(view.playing_changed, timeout=5000):
        pass
    assert view.visible_ink.point_count == whole


def test_files_come_in_and_go_out(qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path) -> None:
    exchange = window.exchange
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.add_new(own_digit(seed) for seed in range(28, 40))
        export_ndjson(other, tmp_path / "theirs.ndjson")
    with (tmp_path / "theirs.ndjson").open("a") as file:
        file.write("nonsense\n")
    exchange.take(tmp_path / "theirs.ndjson")
    qtbot.waitUntil(lambda: len(labels(window)) == 40)
    said = message_of(window)
    assert "10 drawings are new, 2 were there already, 1 could not be taken" in said
    assert "line 13: not valid JSON" in said
    exchange.give(export_idx, tmp_path / "idx")
    qtbot.waitUntil(lambda: (tmp_path / "idx" / "train-labels-idx1-ubyte").is_file())
    qtbot.waitUntil(lambda: "40 drawings are in" in message_of(window))
    exchange.give(export_idx, tmp_path / "idx")
    qtbot.waitUntil(lambda: "is not empty" in message_of(window))


def test_an_import_can_be_undone(qtbot: QtBot, window: MyDigitsWindow, tmp_path: Path) -> None:
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.add_new(own_digit(seed) for seed in range(28, 40))
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
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits, tmp_path: Path
) -> None:
    add_many(own_digits.digits.path, 20_000)
    own_digits.look_again()
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
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits, tmp_path: Path
) -> None:
    line = '{"word": "7", "drawing": [[[0, %d], [0, 100]]]}\n'
    path = tmp_path / "theirs.ndjson"
    path.write_text("".join(line % number for number in range(60_000)))
    window.exchange.take(path)
    assert "Importing" in window.exchange.bar.text
    qtbot.waitUntil(lambda: len(own_digits.digits) > 30, timeout=PATIENCE_MS)
    window.exchange.bar.cancel_wanted.emit()
    qtbot.waitUntil(lambda: "what came before stays" in message_of(window), timeout=PATIENCE_MS)
    count = len(own_digits.digits)
    assert 30 < count < 60_030
    assert (count - 30) % 1000 == 0
    assert len(labels(window)) == count


def test_a_full_disk_is_said_wherever_something_is_changed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_file_system(tmp_path / "disk", "1m") as disk:
        monkeypatch.setenv("DIGITPAD_HOME", str(disk))
        with MyDigits() as digits:
            digits.add_new(own_digit(seed) for seed in range(100))
        for own_digits in opened(qtbot):
            window = shown(qtbot, own_digits)
            chosen = choose(window, 0)
            label = labels(window)[0]
            window.relabel_chosen((label + 1) % 10)
            fill_disk(own_digits.digits)
            window.delete_chosen()
            assert "not saved" in message_of(window)
            assert "Deleted" not in window.statusBar().currentMessage()
            window._undo_stack.undo()
            assert "not saved" in message_of(window)
            qtbot.waitUntil(window._undo_stack.canUndo)
            assert own_digits.digits.get([chosen])[0].label == (label + 1) % 10
            (disk / "filler").unlink()
            window._undo_stack.undo()
            assert own_digits.digits.get([chosen])[0].label == label
            window.close()


def test_what_cannot_be_opened_is_said(qtbot: QtBot, own_folders: Path) -> None:
    with MyDigits() as digits:
        digits.add(own_digit(1))
    with closing(sqlite3.connect(own_folders / "my-digits.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {my_digits_schema.VERSION + 1}")
    own_digits = OwnDigits()
    window = shown(qtbot, own_digits)
    with qtbot.waitSignal(own_digits.failed):
        own_digits.reader_for(Recognizer.from_file(bundled_model()))
    assert any("a newer DigitPad wrote it" in label.text() for label in visible_labels(window))
    window.start_round()
    assert window.findChild(GuidedRound) is None
    assert not window.findChild(QToolButton, "exportMenu").isEnabled()
    own_digits.close()


def test_what_another_program_taught_is_noticed_on_coming_back(
    qtbot: QtBot, window: MyDigitsWindow
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    with MyDigits() as other:
        other.add(own_digit(77))
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: len(labels(window)) == 31)


def draw(qtbot: QtBot, dialog: GuidedRound, seed: int) -> None:
    canvas, random = dialog.canvas, any_ink(seed, strokes=1, points=8).fitted(200, 20)
    points = [QPoint(int(x) + 20, int(y) + 20) for x, y in random.strokes[0].points]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def test_a_round_saves_each_digit_as_what_was_asked_for(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    window.start_round()
    dialog = window.findChild(GuidedRound)
    asked = []
    for seed in range(COUNT):
        wanted = dialog.wanted
        assert dialog.findChild(QLabel, "wanted").text() == str(wanted)
        asked.append(wanted)
        draw(qtbot, dialog, seed)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert len(own_digits.digits) == 30 + seed + 1
    assert dialog.wanted is None
    assert set(asked) == set(range(10))
    assert all(a != b for a, b in pairwise(asked))
    newest = own_digits.digits.summaries()[:COUNT]
    assert [item.label for item in reversed(newest)] == asked
    assert own_digits.digits.get([newest[0].id])[0].source is Source.ROUND


def test_a_round_goes_on_by_itself_and_back_on_request(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    window.start_round()
    dialog = window.findChild(GuidedRound)
    first = dialog.wanted
    draw(qtbot, dialog, 1)
    qtbot.waitUntil(lambda: len(own_digits.digits) == 31)
    qtbot.keyClick(dialog, Qt.Key.Key_Backspace)
    assert len(own_digits.digits) == 30
    assert dialog.wanted == first


def test_undo_in_a_round_wipes_out_what_is_half_drawn_and_then_the_last(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    window.start_round()
    dialog = window.findChild(GuidedRound)
    draw(qtbot, dialog, 1)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    draw(qtbot, dialog, 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.canvas.page.ink.strokes
    assert len(own_digits.digits) == 31
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(own_digits.digits) == 30


def test_a_round_that_was_left_early_is_kept_and_can_be_undone(
    qtbot: QtBot, window: MyDigitsWindow, own_digits: OwnDigits
) -> None:
    window.start_round()
    dialog = window.findChild(GuidedRound)
    for seed in (1, 2):
        draw(qtbot, dialog, seed)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(own_digits.digits) == 32
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(own_digits.digits) == 30


MANY = """
WITH RECURSIVE numbers(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO drawings (label, ink, ink_sha256, added_at, source)
SELECT n % 10, ink, randomblob(32), n, 'import' FROM numbers, (SELECT ink FROM drawings LIMIT 1)
"""


def add_many(path: Path, count: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(MANY, (count,))
        connection.commit()


def test_a_hundred_thousand_drawings_are_listed(qtbot: QtBot, own_digits: OwnDigits) -> None:
    add_many(own_digits.digits.path, 100_000)
    window = shown(qtbot, own_digits)
    assert len(labels(window)) == 100_030
    grid_of(window).scrollToBottom()
    window.grab()
    assert window.findChild(QTableWidget, "overview").item(0, 1).text() == "100,030"
    with MyDigits(own_digits.digits.path) as checked:
        assert checked.rescue is None
