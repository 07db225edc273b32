"""The pad's actions, menus and controls: their names, keys, icons and places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QSlider,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, bare_pad, mouse_stroke
from tests.said import said, written

AUTOMATION = ["canvas", "probabilityBars", "reading", "networkView"]
OFFERED_LATER = [
    "retrain",
    "models",
    "browse_test_set",
    "compare_networks",
    "story",
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
    [
        "New",
        "Open",
        "Paste",
        "Undo",
        "Redo",
        "Clear",
        "Retrain",
        "Models",
        "BrowseTestSet",
        "CompareNetworks",
        "MyDigits",
        "Story",
    ],
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
    assert window.pad_actions.retrain in titles[said("&Model")].menu().actions()
    assert window.pad_actions.my_digits in titles[said("&View")].menu().actions()


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
    assert rows[said("MNIST test set")] == written("99.51\u202f%")
    assert rows[said("Pens never seen")] == written("98.12\u202f%")
    assert (rows[said("Learned from")], rows[said("Seed")]) == ("mnist", "7")
    reads = said("Reads")
    assert rows[reads] == said("Single digits only")  # a card without a word about what is a digit
    assert dict(card_rows(window.reader.card))[reads] == said("Whole numbers")


def test_there_is_nothing_to_clear_on_an_empty_page(window: PadWindow) -> None:
    clear = window.pad_actions.clear
    assert not clear.isEnabled()
    mouse_stroke(window.canvas, SEVEN)
    assert clear.isEnabled()
    window.pad_actions.undo.trigger()
    assert not clear.isEnabled()


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
