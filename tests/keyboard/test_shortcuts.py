"""No key is taken twice in a window, and what is in a menu or has a key shows it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.pad_window import PadWindow
from tests.keyboard.all_windows import ACTIONS, opened_by


@pytest.mark.parametrize("action", ["pad", *ACTIONS])
def test_no_key_is_taken_twice(qtbot: QtBot, window: PadWindow, action: str) -> None:
    opened = opened_by(qtbot, window, action)
    taken = keys_of(opened)
    twice = {keys: what for keys, what in taken.items() if len(what) > 1}
    assert not twice


def keys_of(window: QWidget) -> dict[str, set[object]]:
    """Return what each key does in ``window``; keys of menus that pop up are theirs alone."""
    taken: dict[str, set[object]] = defaultdict(set)
    own = [window, *(each for each in window.findChildren(QWidget) if each.window() is window)]
    actions = {action for each in own for action in each.actions()}
    actions |= {action for action in window.findChildren(QAction) if action.isVisible()}
    for action in actions:
        for keys in action.shortcuts():
            taken[keys.toString()].add(action)
    for widget in own:
        for shortcut in widget.findChildren(QShortcut):
            taken[shortcut.key().toString()].add(shortcut)
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            taken[widget.shortcut().toString()].add(widget)
    return taken
