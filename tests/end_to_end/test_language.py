"""The window speaks another language at once, with the same page and model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from digitpad.app import App, create
from digitpad.core.sentences.languages import ENGLISH
from digitpad.core.sentences.system_words import SystemWords
from digitpad.services.language.window_language import use_language
from digitpad.services.settings import Settings
from tests.shapes import SEVEN
from tools.compile_translations import compile_all


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    compile_all()
    monkeypatch.delenv("DIGITPAD_LANGUAGE")
    Settings().language = "en"
    made = create(["digitpad"])
    yield made
    made.window.close()
    use_language(made.qt, ENGLISH)


def choose(app: App, code: str) -> None:
    app.window.findChild(QAction, f"actionLanguage_{code}").trigger()


def menus(app: App) -> list[str]:
    return [action.text() for action in app.window.menuBar().actions()]


def test_it_speaks_german_at_once_and_english_again(app: App) -> None:
    app.window.show_ink(SEVEN, "")
    before, text = app.window, SystemWords.NO_SUCH_FILE_OR_DIRECTORY()
    choose(app, "de")
    assert app.window is not before
    assert menus(app)[0] == "&Datei"
    assert app.window.reading is not None
    assert app.window.reading.digit == 7
    assert str(text) == "Diese Datei oder diesen Ordner gibt es nicht"
    assert not before.isVisible()
    choose(app, "zh_CN")
    assert menus(app)[0] == "\u6587\u4ef6(&F)"
    choose(app, "en")
    assert menus(app)[0] == "&File"
    assert str(text) == "no such file or directory"
    app.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_is_remembered(app: App) -> None:
    choose(app, "de")
    app.window.close()
    app.window = create(["digitpad"]).window
    assert menus(app)[0] == "&Datei"
    assert app.window.findChild(QAction, "actionLanguage_de").isChecked()


def test_closing_the_old_window_does_not_end_the_program(app: App) -> None:
    choose(app, "de")
    assert app.qt.quitOnLastWindowClosed()
    assert app.window.isVisible()


def access_keys(menu: QMenu) -> list[str]:
    """Return the keys that choose an entry of a menu."""
    texts = [action.text().replace("&&", "") for action in menu.actions()]
    return [text.partition("&")[2][:1].casefold() for text in texts if "&" in text]


@pytest.mark.parametrize("code", ["en", "de", "zh_CN"])
def test_access_keys_are_unique_in_every_menu(app: App, code: str) -> None:
    choose(app, code)
    app.window.pad_actions.my_digits.trigger()
    app.window.pad_actions.browse_test_set.trigger()
    menus = [menu for top in app.qt.topLevelWidgets() for menu in top.findChildren(QMenu)]
    bars = [bar for top in app.qt.topLevelWidgets() for bar in top.findChildren(QMenuBar)]
    for menu in [*menus, *bars]:
        keys = access_keys(menu)
        assert len(set(keys)) == len(keys), [action.text() for action in menu.actions()]
    assert len(menus) > 10
