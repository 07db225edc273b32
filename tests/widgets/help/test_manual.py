"""F1 opens a manual that is there without a network, and what it says is true."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextDocument
from PySide6.QtWidgets import QCheckBox, QTextBrowser
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import resource
from digitpad.core.sentences.languages import ENGLISH
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.common.formatting import without_access_key
from digitpad.widgets.help.manual_window import _SECTIONS, ManualWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests.retraining import choosing
from tests.said import LANGUAGE

LEARNS_YOUR_HAND = {
    "en": "learns your hand",
    "de": "lernt Ihre Hand",
    "zh_CN": "学会您的笔迹",
}


@pytest.fixture
def text() -> str:
    name = "manual.html" if LANGUAGE is ENGLISH else f"manual_{LANGUAGE.code}.html"
    return resource(f"manual/{name}").read_text(encoding="utf-8")


def test_f1_opens_it(window: PadWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (manual,) = window.findChildren(ManualWindow)
    assert manual.isVisible()
    assert LEARNS_YOUR_HAND[LANGUAGE.code] in manual.findChild(QTextBrowser).toPlainText()


def test_it_opens_where_it_speaks_of_the_window_in_front(
    window: PadWindow, qtbot: QtBot, text: str
) -> None:
    window.pad_actions.browse_test_set.trigger()
    browser = window.findChild(BrowserMenu).browser
    assert browser is not None
    browser.activateWindow()
    qtbot.waitUntil(browser.isActiveWindow)
    qtbot.keyClick(browser, Qt.Key.Key_F1)
    (manual,) = window.findChildren(ManualWindow)
    shown = manual.findChild(QTextBrowser)
    in_sight = {shown.cursorForPosition(QPoint(40, y)).block().text() for y in range(80)}
    (heading,) = re.findall(r'<a name="test-set"></a>([^<]+)', text)
    assert heading in in_sight


def test_it_opens_in_front_of_a_dialog_that_takes_all_keys(window: PadWindow, qtbot: QtBot) -> None:
    dialog = choosing(window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    (manual,) = dialog.findChildren(ManualWindow)
    assert manual.isVisible()


def test_its_links_and_the_windows_lead_to_sections(text: str) -> None:
    sections = set(re.findall(r'<a name="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) == sections
    assert set(_SECTIONS.values()) <= sections
    assert "http" not in text


def test_the_keys_that_it_names_do_something(window: PadWindow, text: str) -> None:
    document = QTextDocument()
    document.setHtml(text)
    named = set(re.findall(r"\b(?:Ctrl|Strg|Alt|Shift|Umschalt)\+\w+", document.toPlainText()))
    assert len(named) >= 10
    actions: list[QAction] = [
        getattr(window.pad_actions, item.name) for item in fields(window.pad_actions)
    ]
    known = {keys for action in actions for keys in action.shortcuts()}
    assert {name for name in named if keys_of(name) not in known} == set()


def keys_of(name: str) -> QKeySequence:
    """Return the keys that the manual calls so."""
    return QKeySequence(name, QKeySequence.SequenceFormat.NativeText)


def test_it_calls_what_stands_beside_the_page_as_the_window_does(
    window: PadWindow, text: str
) -> None:
    document = QTextDocument()
    document.setHtml(text)
    said = document.toPlainText()
    switch = window.findChild(QCheckBox)
    assert re.search(f"[“„]{re.escape(switch.text())}[”“]", said)
    for action in (window.pad_actions.report, window.pad_actions.go_back, window.pad_actions.save):
        assert without_access_key(action.text()) in said
