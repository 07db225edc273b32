"""The window around the canvas: names, accessibility, what it remembers, what others add to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette, QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QSlider,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import Origin
from digitpad.core.models import model_file
from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.reading.recognizer import Reading
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pad_window import PadWindow
from tests.model_files import a_model
from tests.pad import SEVEN, bare_pad, mouse_stroke

AUTOMATION = ["canvas", "probabilityBars", "reading", "networkView"]
OFFERED_LATER = [
    "retrain",
    "models",
    "browse_test_set",
    "compare_networks",
    "my_digits",
    "turn_left",
    "turn_right",
]


def native(action: QAction) -> str:
    """Return the action's keys as this system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


@pytest.mark.parametrize("name", AUTOMATION)
def test_the_parts_are_found_by_name_and_have_an_accessible_name(
    window: PadWindow, name: str
) -> None:
    (part,) = window.findChildren(QWidget, name)
    assert part.accessibleName()


@pytest.mark.parametrize(
    "name",
    "New Open Paste Undo Redo Clear Retrain Models BrowseTestSet CompareNetworks MyDigits".split(),  # noqa: SIM905
)
def test_the_actions_are_found_by_name(window: PadWindow, name: str) -> None:
    assert window.findChild(QAction, f"action{name}") is not None


def test_every_action_has_a_shortcut_of_its_own_and_says_what_it_does(window: PadWindow) -> None:
    shortcuts = []
    for item in fields(window.pad_actions):
        action: QAction = getattr(window.pad_actions, item.name)
        assert not action.shortcut().isEmpty(), item.name
        assert native(action) in action.toolTip(), item.name
        assert action.statusTip(), item.name
        shortcuts += [keys.toString() for keys in action.shortcuts()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_toolbar_and_menus_show_icons(window: PadWindow) -> None:
    (toolbar,) = window.findChildren(QToolBar)
    shown = [action for action in toolbar.actions() if action.text()]
    for top in window.menuBar().actions():
        top.menu().aboutToShow.emit()
        shown += [action for action in top.menu().actions() if action.property("iconName")]
    assert len(shown) >= 22
    for action in shown:
        assert not action.icon().isNull(), action.objectName()


def test_nothing_in_the_menus_is_dead(window: PadWindow) -> None:
    shown = [
        a for top in window.menuBar().actions() if top.isVisible() for a in top.menu().actions()
    ]
    for name in OFFERED_LATER:
        action = getattr(window.pad_actions, name)
        assert (action in shown) == (action.receivers("2triggered(bool)") > 0), name


def test_every_control_has_an_accessible_name(window: PadWindow) -> None:
    for control in window.findChildren(QWidget):
        if isinstance(control, QAbstractButton | QSlider) and control.isVisible():
            assert control.accessibleName() or control.text(), control.objectName()


def test_tab_reaches_every_control(window: PadWindow) -> None:
    window.activateWindow()
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.undo.trigger()
    mouse_stroke(window.canvas, SEVEN)
    window.canvas.setFocus()
    reached = set()
    for _ in range(60):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    controls = [
        control
        for control in window.findChildren(QWidget)
        if isinstance(control, QAbstractButton | QSlider)
        and control.isVisible()
        and control.isEnabled()
        and not control.objectName().startswith("qt_")
    ]
    assert len(controls) >= 9
    assert {window.canvas, window.bars, *controls} <= reached


def test_the_reading_stands_beside_the_canvas(window: PadWindow) -> None:
    reading = window.findChild(QLabel, "reading")
    assert reading.text() == ""
    assert window.bars.probabilities() == [0.0] * 10
    mouse_stroke(window.canvas, SEVEN)
    assert reading.text() == "7"
    assert reading.accessibleDescription() == "7"
    assert sum(window.bars.probabilities()) == pytest.approx(1, abs=1e-5)
    window.pad_actions.clear.trigger()
    assert reading.text() == ""
    assert window.bars.probabilities() == [0.0] * 10


def test_the_reading_moves_while_the_stroke_goes_on(window: PadWindow, qtbot: QtBot) -> None:
    seen: list[Reading] = []
    window.reading_changed.connect(seen.append)
    canvas = window.canvas
    side = canvas.width() / 1000
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    for step in range(1, 10):
        qtbot.mouseMove(canvas, canvas.rect().center() + canvas.rect().center() * step * side / 40)
        QApplication.processEvents()
    assert len(seen) >= 8
    assert window.reading is seen[-1]
    assert canvas.is_busy


def test_a_screen_reader_hears_the_bars(window: PadWindow, qtbot: QtBot) -> None:
    mouse_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: window.bars.accessibleDescription().startswith("7: "))


def test_another_model_reads_the_same_page(window: PadWindow, tmp_path: Path) -> None:
    mouse_stroke(window.canvas, SEVEN)
    model = model_file.read(bundled_model(), with_keras=True)
    card = replace(model.card, name="other", metrics={"mnist_test_accuracy": 0.9876})
    model_file.write(tmp_path / "other.digitpad", replace(model, card=card))
    before = window.reading
    active = window.findChild(ActiveModel)
    active.use(active.install(tmp_path / "other.digitpad", Origin.IMPORTED).id)
    assert window.reading is not before
    assert window.findChild(QToolButton, "modelLabel").text() == "other · MNIST 98.76\u202f%"


def test_what_a_person_taught_is_asked(window: PadWindow, qtbot: QtBot) -> None:
    """The digits that a person taught are read by something around the recognizer."""
    my_digits = window.findChild(MyDigitsService)
    qtbot.waitUntil(lambda: my_digits.is_open)
    mouse_stroke(window.canvas, SEVEN)
    for ink in (window.ink, window.ink.fitted(500, 20)):
        my_digits.teach(MyDigit(ink, 3, now()), None)
    window.pad_actions.clear.trigger()
    mouse_stroke(window.canvas, SEVEN)
    assert window.reading is not None
    assert window.reading.digit == 3


def test_what_is_offered_is_in_its_menu_and_works(qtbot: QtBot) -> None:
    window = bare_pad()
    qtbot.addWidget(window)
    calls: list[str] = []
    for name in OFFERED_LATER:
        window.add_menu_action(
            getattr(window.pad_actions, name), lambda name=name: calls.append(name)
        )
        getattr(window.pad_actions, name).trigger()
    assert calls == OFFERED_LATER
    titles = {top.text(): top for top in window.menuBar().actions() if top.isVisible()}
    assert window.pad_actions.retrain in titles["&Model"].menu().actions()
    assert window.pad_actions.my_digits in titles["&View"].menu().actions()


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


@pytest.mark.parametrize(
    ("name", "word_of"),
    [("about", lambda _: "DigitPad"), ("shortcuts", lambda actions: native(actions.undo))],
)
def test_help_says_what_it_should(
    window: PadWindow, name: str, word_of: Callable[[Actions], str]
) -> None:
    word = word_of(window.pad_actions)
    getattr(window.pad_actions, name).trigger()
    (dialog,) = window.findChildren(QDialog)
    assert any(word in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_every_shortcut_is_listed_once(window: PadWindow) -> None:
    window.pad_actions.shortcuts.trigger()
    (dialog,) = window.findChildren(QDialog)
    listed = [label.text() for label in dialog.findChildren(QLabel)]
    actions = [getattr(window.pad_actions, item.name) for item in fields(window.pad_actions)]
    for action in actions:
        assert listed.count(native(action)) == 1, action.text()
    dialog.close()


def test_about_shows_the_card(window: PadWindow) -> None:
    from digitpad.widgets.help.about_dialog import card_rows

    card = replace(
        window.reader.card,
        metrics={"mnist_test_accuracy": 0.9951, "pen_test_accuracy": 0.9812},
        data={"mnist": "0" * 64},
        config={"seed": 7},
    )
    rows = dict(card_rows(card))
    assert rows["MNIST test set"] == "99.51\u202f%"
    assert rows["Pens never seen"] == "98.12\u202f%"
    assert (rows["Learned from"], rows["Seed"]) == ("mnist", "7")
    assert rows["Reads"] == "Single digits only"  # a card without a word about what is a digit
    assert dict(card_rows(window.reader.card))["Reads"] == "Whole numbers"


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


def test_what_nobody_finds_stands_with_its_name_at_the_right_of_the_toolbar(
    window: PadWindow,
) -> None:
    toolbar = window.findChild(QToolBar)
    shown = [
        button
        for button in toolbar.findChildren(QToolButton)
        if button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    ]
    assert [button.text() for button in shown] == ["My digits", "Test set", "Retrain"]
    assert all(button.isVisible() for button in shown)
    lefts = [button.x() for button in shown]
    assert lefts == sorted(lefts)
    assert lefts[0] > max(
        button.x()
        for button in toolbar.findChildren(QToolButton)
        if button.isVisible() and button not in shown
    )


@pytest.mark.parametrize("width", [1366, 648])
def test_nothing_of_the_toolbar_is_cut_off(window: PadWindow, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    toolbar = window.findChild(QToolBar)
    for action in toolbar.actions():
        if action.text():
            assert toolbar.widgetForAction(action).isVisible(), action.text()


def test_the_models_name_is_a_switcher(window: PadWindow, tmp_path: Path) -> None:
    active = window.findChild(ActiveModel)
    name = window.findChild(QToolButton, "modelLabel")
    model = active.install(a_model(tmp_path / "mine.digitpad", "R&D <b>"), Origin.IMPORTED)
    name.menu().aboutToShow.emit()
    offered = {action.text(): action for action in name.menu().actions()}
    assert offered["digitnet"].isChecked()
    offered["R&&D <b>"].trigger()
    assert active.model.id == model.id
    assert name.text().startswith("R&&D <b>")
    name.menu().aboutToShow.emit()
    assert [action.text() for action in name.menu().actions() if action.isChecked()] == ["R&&D <b>"]
    assert window.pad_actions.models in name.menu().actions()


def test_what_a_thing_does_stands_where_the_models_name_does(window: PadWindow) -> None:
    name, hint = window.findChild(QToolButton, "modelLabel"), window.findChild(QLabel, "hint")
    QApplication.sendEvent(window, QStatusTipEvent("digitnet is read"))
    assert (hint.isVisible(), name.isVisible(), hint.text()) == (True, False, "digitnet is read")
    painted = text_rows(window, hint)
    QApplication.sendEvent(window, QStatusTipEvent(""))
    assert (hint.isVisible(), name.isVisible()) == (False, True)
    QApplication.processEvents()
    first, last = text_rows(window, name)
    assert abs(painted[0] - first) <= 1
    assert abs(painted[1] - last) <= 1


def text_rows(window: PadWindow, label: QWidget) -> tuple[int, int]:
    """Return the first and last row of the window in which the label's first letters are."""
    image = label.grab(QRect(0, 0, 60, label.height())).toImage()
    paper = image.pixelColor(1, label.height() // 2).lightness()
    rows = [
        y
        for y in range(4, image.height() - 4)
        if any(abs(image.pixelColor(x, y).lightness() - paper) > 60 for x in range(8, 56))
    ]
    top = label.mapTo(window, QPoint()).y()
    return top + rows[0], top + rows[-1]


def test_three_hints_stand_where_no_reading_is(window: PadWindow) -> None:
    hints = window.findChild(QWidget, "hints")
    assert len(hints.findChildren(QLabel)) == 3
    assert hints.isVisible()
    mouse_stroke(window.canvas, SEVEN)
    assert not hints.isVisible()
    window.pad_actions.clear.trigger()
    assert hints.isVisible()


def test_there_is_nothing_to_clear_on_an_empty_page(window: PadWindow) -> None:
    clear = window.pad_actions.clear
    assert not clear.isEnabled()
    mouse_stroke(window.canvas, SEVEN)
    assert clear.isEnabled()
    window.pad_actions.undo.trigger()
    assert not clear.isEnabled()


def test_another_appearance_leaves_the_reading_as_large_as_it_was(
    window: PadWindow, qtbot: QtBot, look: Callable[[str], None]
) -> None:
    window.resize(1300, 900)
    look("light")
    reading = window.findChild(QLabel, "reading")
    qtbot.waitUntil(lambda: reading.font().pixelSize() > 120)
    before = reading.font().pixelSize()
    look("dark")
    qtbot.waitUntil(lambda: reading.font().pixelSize() == before)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_icons_are_seen_on_a_chosen_entry_of_a_menu(
    window: PadWindow, look: Callable[[str], None], appearance: str
) -> None:
    look(appearance)
    menu = window.menuBar().actions()[0].menu()
    menu.aboutToShow.emit()
    behind = menu.palette().color(QPalette.ColorRole.Highlight).lightness()
    icon = menu.actions()[0].icon().pixmap(20, 20).toImage()
    opaque = [
        icon.pixelColor(x, y).lightness()
        for x in range(icon.width())
        for y in range(icon.height())
        if icon.pixelColor(x, y).alpha() > 250
    ]
    assert opaque
    assert all(abs(lightness - behind) > 100 for lightness in opaque)
