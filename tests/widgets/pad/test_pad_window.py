"""The pad as a window: what it opens with, remembers, and tells others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke


def test_settings_are_remembered(window: PadWindow, qtbot: QtBot, own_folders: Path) -> None:
    window.resize(790, 640)
    window.findChild(QSlider, "penWidth").setValue(55)
    window.findChild(QAction, "actionAppearanceDark").trigger()
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    assert again.canvas.pen_width == 55
    assert (again.width(), again.height()) == (790, 640)
    assert again.palette().color(QPalette.ColorRole.Window).lightness() < 60
    assert (own_folders / "window.ini").is_file()


def test_full_screen_is_left_by_one_key_however_it_began(window: PadWindow, qtbot: QtBot) -> None:
    full_screen = window.pad_actions.full_screen
    full_screen.trigger()
    assert window.isFullScreen()
    window.close()
    again = create([]).window  # full screen, as it was closed
    qtbot.addWidget(again)
    again.pad_actions.full_screen.trigger()
    assert not again.isFullScreen()
    again.showFullScreen()  # as a window manager may do
    again.pad_actions.full_screen.trigger()
    assert not again.isFullScreen()
    assert not again.pad_actions.full_screen.isChecked()


def test_broken_settings_are_replaced_by_the_usual_ones(qtbot: QtBot, own_folders: Path) -> None:
    own_folders.mkdir(parents=True)
    (own_folders / "window.ini").write_text(
        "[General]\npen_width=wide\nappearance=pink\ngeometry=@ByteArray(x)\n"
    )
    window = create([]).window
    qtbot.addWidget(window)
    assert window.canvas.pen_width == 34
    assert window.width() > 600


def test_light_and_dark_change_at_once(window: PadWindow) -> None:
    for name, is_dark in (("Dark", True), ("Light", False)):
        window.findChild(QAction, f"actionAppearance{name}").trigger()
        page = window.canvas.grab().toImage()
        assert (page.pixelColor(20, 20).lightness() < 100) == is_dark


def test_a_file_on_the_command_line_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "ink.ndjson").write_text('{"drawing": [[[0, 400, 200], [0, 0, 600]]]}\n')
    for argv in ([str(tmp_path / "ink.ndjson")], ["digitpad", str(tmp_path / "ink.ndjson")]):
        window = create(argv).window
        qtbot.addWidget(window)
        assert window.reading is not None
        assert window.reading.digit == 7


def test_a_broken_model_is_named_and_the_bundled_one_reads(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.digitpad").write_bytes(b"PK not really")
    window = create([], model=tmp_path / "bad.digitpad").window
    qtbot.addWidget(window)
    assert window.message.text.startswith(str(tmp_path / "bad.digitpad"))
    mouse_stroke(window.canvas, SEVEN)
    assert window.reading is not None


def test_closing_is_said_once_nobody_keeps_the_window_open(window: PadWindow, qtbot: QtBot) -> None:
    answers = {"first": True, "second": False}
    for name in answers:
        window.ask_before_closing(lambda name=name: answers[name])
    with qtbot.assertNotEmitted(window.closed):
        assert not window.close()
    assert window.isVisible()
    answers.update(first=False, second=True)
    assert not window.close()
    answers.update(first=True)
    with qtbot.waitSignal(window.closed):
        assert window.close()
    assert not window.isVisible()


def test_nothing_of_a_window_that_is_kept_open_is_closed(window: PadWindow, qtbot: QtBot) -> None:
    window.pad_actions.browse_test_set.trigger()
    browser = window.findChild(BrowserMenu).browser
    my_digits = window.findChild(MyDigitsService)
    qtbot.waitUntil(lambda: my_digits.is_open)
    may_close = [False]
    window.ask_before_closing(lambda: may_close[0])  # after all who listen: the order is no matter
    window.close()
    assert browser.isVisible()
    assert my_digits.is_open
    may_close[0] = True
    window.close()
    assert window.findChild(BrowserMenu).browser is None
    assert not my_digits.is_open


def test_activation_and_the_state_of_the_window_are_said(window: PadWindow, qtbot: QtBot) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    with qtbot.waitSignal(window.activated):
        window.activateWindow()
    with qtbot.waitSignal(window.state_changed):
        window.showMinimized()
    with qtbot.waitSignal(window.state_changed):
        window.showNormal()
