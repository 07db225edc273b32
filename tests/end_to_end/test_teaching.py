"""Teaching in the real window: said, saved, counting, and taken back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView, QMenu, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.disks import small_file_system
from tests.hands import any_ink


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    made = create(["digitpad"]).window
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.findChild(MyDigitsService).is_open)
    return made


def bar_of(window: PadWindow) -> TeachingBar:
    bar = window.findChild(TeachingBar)
    assert bar is not None
    return bar


def draw(window: PadWindow, seed: int) -> int:
    """Put ink on the pad; return a digit that it is not read as."""
    window.show_ink(any_ink(seed), "")
    assert window.reading is not None
    return (window.reading.digit + 1) % 10


def say(qtbot: QtBot, window: PadWindow, digit: int) -> None:
    button = window.findChild(QToolButton, f"itWas{digit}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept() -> list[tuple[int, int | None]]:
    with MyDigits() as digits:
        return [(item.label, item.read_as) for item in digits.summaries()]


def test_a_digit_is_said_saved_and_counts(qtbot: QtBot, window: PadWindow) -> None:
    label = draw(window, 3)
    assert window.reading is not None
    read, before = window.reading.digit, window.reading.probabilities[label]
    say(qtbot, window, label)
    assert kept() == [(label, read)]
    assert f"Saved as {label}" in bar_of(window).line
    assert window.reading.probabilities[label] > before


def test_a_second_example_changes_the_reading_and_the_line_says_so(
    qtbot: QtBot, window: PadWindow
) -> None:
    label = draw(window, 3)
    assert window.reading is not None
    plain = window.reading
    say(qtbot, window, label)
    window.show_ink(any_ink(3).fitted(300, 10), "")
    say(qtbot, window, label)
    window.show_ink(any_ink(3), "")
    assert window.reading.digit == label
    assert f"without them: <b>{plain.digit}</b>" in bar_of(window).line
    assert window.bars.probabilities()[label] == pytest.approx(window.reading.confidence)
    qtbot.mouseClick(window.findChild(QToolButton, "right"), Qt.MouseButton.LeftButton)
    assert kept()[0][0] == label


def test_it_can_be_switched_off(qtbot: QtBot, window: PadWindow) -> None:
    label = draw(window, 3)
    assert window.reading is not None
    before = window.reading.probabilities
    say(qtbot, window, label)
    switch = bar_of(window).findChild(object, "myDigitsSwitch")
    switch.click()
    assert np.array_equal(window.reading.probabilities, before)
    switch.click()
    assert not np.array_equal(window.reading.probabilities, before)


@pytest.mark.parametrize("modifier", ["Control", "Alt"])
def test_keys_say_a_digit_and_undo_takes_it_back(
    qtbot: QtBot, window: PadWindow, modifier: str
) -> None:
    label = draw(window, 4)
    window.activateWindow()
    key = Qt.Key(Qt.Key.Key_0 + label)
    qtbot.keyClick(window, key, getattr(Qt.KeyboardModifier, f"{modifier}Modifier"))
    assert [item[0] for item in kept()] == [label]
    window.pad_actions.undo.trigger()
    assert kept() == []
    assert "Saved" not in bar_of(window).line
    assert window.ink.strokes  # the drawing itself is still there
    window.pad_actions.redo.trigger()
    assert [item[0] for item in kept()] == [label]


def test_an_undo_that_is_refused_leaves_everything_as_it_is(
    qtbot: QtBot, window: PadWindow
) -> None:
    label, my_digits = draw(window, 4), window.findChild(MyDigitsService)
    ink = window.ink
    say(qtbot, window, label)
    my_digits.is_busy = True  # as while thousands are relabelled
    for _ in range(3):
        bar_of(window).take_back_requested.emit()
        assert "try again in a moment" in window.message.text
        assert f"Saved as {label}" in bar_of(window).line
        assert window.ink == ink
        assert [item[0] for item in kept()] == [label]
        assert not window.pad_actions.redo.isEnabled()
    my_digits.is_busy = False
    window.pad_actions.undo.trigger()
    assert kept() == []
    assert window.ink == ink
    window.pad_actions.redo.trigger()
    assert [item[0] for item in kept()] == [label]
    window.pad_actions.undo.trigger()
    window.pad_actions.undo.trigger()
    assert window.page.is_blank


def test_saying_it_twice_corrects_what_was_said(qtbot: QtBot, window: PadWindow) -> None:
    label = draw(window, 4)
    say(qtbot, window, label)
    say(qtbot, window, (label + 1) % 10)
    assert [item[0] for item in kept()] == [(label + 1) % 10]
    window.pad_actions.undo.trigger()
    assert [item[0] for item in kept()] == [label]


def test_a_right_click_on_a_bar_says_its_digit(window: PadWindow) -> None:
    label = draw(window, 5)
    bars = window.bars
    place = QPoint(40, int((label + 0.5) * bars.height() / 10))
    bars.customContextMenuRequested.emit(place)
    menu = next(menu for menu in bars.findChildren(QMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert [item[0] for item in kept()] == [label]


def test_a_right_click_offers_nothing_where_nothing_can_be_taught(window: PadWindow) -> None:
    window.show_picture(picture_of_ink(any_ink(1)), "")
    assert window.reading is not None
    window.bars.customContextMenuRequested.emit(QPoint(40, 40))
    assert not window.bars.findChildren(QMenu)


def test_nothing_can_be_said_about_an_empty_page_or_a_picture(
    qtbot: QtBot, window: PadWindow
) -> None:
    right = window.findChild(QToolButton, "right")
    assert not right.isEnabled()
    window.show_picture(picture_of_ink(any_ink(1)), "")
    assert not right.isEnabled()
    assert "not a picture" in bar_of(window).line
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert kept() == []
    window.show_ink(any_ink(1), "")
    assert right.isEnabled()


def test_the_window_is_closed_and_opened_with_what_was_taught(
    qtbot: QtBot, window: PadWindow
) -> None:
    label = draw(window, 3)
    say(qtbot, window, label)
    window.close()
    again = create(["digitpad"]).window
    qtbot.addWidget(again)
    again.show_ink(any_ink(3), "")

    def counts() -> None:
        assert again.reading is not None
        assert again.reading.probabilities[label] > 0.2

    qtbot.waitUntil(counts)


def test_my_digits_open_from_the_menu_with_what_was_taught(qtbot: QtBot, window: PadWindow) -> None:
    label = draw(window, 3)
    say(qtbot, window, label)
    window.pad_actions.my_digits.trigger()
    shown = window.findChild(MyDigitsWindow)
    assert shown is not None
    assert shown.isVisible()
    assert (
        shown.findChild(QTableWidget, "overview").item(label + 1, 1).text() == "1 · not enough yet"
    )
    shown.findChild(QListView, "myDigitsGrid").selectAll()
    shown.delete_chosen()
    assert kept() == []
    shown.close()


TEACHING_CHILD = """
import sys
from PySide6.QtCore import QEventLoop
from digitpad.app import create
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.hands import any_ink
app = create(["digitpad"])
window = app.window
bar = window.findChild(TeachingBar)
while not window.findChild(MyDigitsService).is_open:
    app.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("open", flush=True)
for seed in range(int(sys.argv[1]), int(sys.argv[1]) + 100):
    window.show_ink(any_ink(seed), "")
    bar.teach_requested.emit(seed % 10)
    if "Saved as" in bar.line:
        print(seed, flush=True)
"""


def test_what_the_window_called_saved_is_there_after_kill_9() -> None:
    root = Path(__file__).parents[2]
    promised: list[int] = []
    for kill in range(4):
        command = [sys.executable, "-c", TEACHING_CHILD, str(1000 * kill)]
        environment = os.environ | {"PYTHONPATH": str(root)}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            promised += [int(child.stdout.readline()) for _ in range(7 * kill + 3)]
            child.kill()
            promised += [int(line) for line in child.stdout if line.endswith("\n")]
    with MyDigits() as digits:
        assert digits.rescue is None
        counts = digits.counts()
    for digit in range(10):
        assert counts[digit] >= sum(seed % 10 == digit for seed in promised)


def test_on_a_full_disk_nothing_is_called_saved_that_is_not(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_file_system(tmp_path / "disk", "256k") as disk:
        monkeypatch.setenv("DIGITPAD_HOME", str(disk))
        window = create(["digitpad"]).window
        qtbot.addWidget(window)
        qtbot.waitUntil(lambda: window.findChild(MyDigitsService).is_open)
        said = 0
        for seed in range(300):
            say(qtbot, window, draw(window, seed))
            if "Saved" not in bar_of(window).line:
                break
            said += 1
        assert 0 < said < 300
        assert "no space left on the disk; not saved" in window.message.text
        assert len(kept()) == said
        window.close()


def test_a_blank_page_has_nothing_to_save(window: PadWindow) -> None:
    window.show_ink(Ink.from_points([[(0, 0)]]), "")
    assert window.findChild(QToolButton, "right").isEnabled()
    window.pad_actions.clear.trigger()
    bar_of(window).confirm_reading()
    assert kept() == []
