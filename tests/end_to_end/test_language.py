"""The window speaks another language at once, with the same page and model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.app import App, create
from digitpad.core.command_line.terminal_language import terminal_tags
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.core.sentences.languages import ENGLISH, first_spoken
from digitpad.core.sentences.system_words import SystemWords
from digitpad.services.language.window_language import chosen_language, use_language
from digitpad.services.settings import Settings
from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock
from digitpad.widgets.help.tour import Tour
from digitpad.widgets.inside.inside_dock import InsideDock
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock
from tests.hands import my_digit
from tests.my_digits_window import PATIENCE_MS
from tests.pad_files import write_book
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


def test_the_model_that_reads_is_named_in_the_new_window(app: App, qtbot: QtBot) -> None:
    model = app.window.findChild(QToolButton, "modelLabel")
    qtbot.waitUntil(lambda: model.text() != "")
    before = model.accessibleDescription().partition(" ")[0]
    choose(app, "de")
    model = app.window.findChild(QToolButton, "modelLabel")
    qtbot.waitUntil(lambda: model.text() != "")
    assert model.accessibleDescription().partition(" ")[0] == before
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


@pytest.mark.parametrize("tag", ["de", "de_DE.UTF-8", "de-AT"])
def test_the_variable_names_a_language_as_it_does_for_commands(
    monkeypatch: pytest.MonkeyPatch, tag: str
) -> None:
    monkeypatch.setenv("DIGITPAD_LANGUAGE", tag)
    assert chosen_language("zh_CN").code == "de"
    assert first_spoken(terminal_tags()).code == "de"


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


def test_the_other_pages_of_a_file_are_there_to_turn(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    app.window.open_file(write_book(tmp_path / "three.ndjson", 3))
    qtbot.waitUntil(lambda: app.window.book == (0, 3))
    app.window.pad_actions.next_drawing.trigger()
    choose(app, "de")
    qtbot.waitUntil(lambda: app.window.book == (1, 3))
    app.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.window.pad_actions.next_drawing.trigger()
    assert app.window.book == (2, 3)
    assert app.window.page.number == 2


def test_pictures_that_were_opened_together_are_there_to_turn(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("one.png", "two.png")]
    for path in paths:
        app.window.show_ink(SEVEN, "")
        app.window.save_file(path)
    app.window.open_files(paths)
    qtbot.waitUntil(lambda: app.window.page.number == 0)
    choose(app, "de")
    assert app.window.book == (0, 2)
    app.window.pad_actions.next_drawing.trigger()
    qtbot.waitUntil(lambda: app.window.page.number == 1)


def test_networks_that_were_compared_still_are(app: App) -> None:
    app.window.pad_actions.compare_networks.trigger()
    choose(app, "de")
    app.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    docks = app.window.findChildren(ComparisonDock)
    assert [dock.windowTitle() for dock in docks] == ["Netze vergleichen"]
    assert docks[0].isVisible()
    assert app.window.pad_actions.compare_networks.isChecked()


def test_the_inside_is_named_in_the_language_for_the_same_page(app: App, qtbot: QtBot) -> None:
    app.window.show_ink(SEVEN, "")
    app.window.pad_actions.inside.trigger()
    choose(app, "de")
    app.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (dock,) = app.window.findChildren(InsideDock)
    assert dock.isVisible()
    assert app.window.pad_actions.inside.isChecked()
    qtbot.waitUntil(lambda: dock.inside.trace is not None)
    assert dock.inside.trace.picture is app.window.reading.picture
    names = [column.accessibleName() for column in dock.view.row.columns]
    assert names[:2] == ["Das Bild", "Faltung 5×5"]


def test_the_five_steps_are_told_on_in_the_language(app: App) -> None:
    app.window.pad_actions.story.trigger()
    app.window.findChild(FiveStepsDock).show_step(3)
    choose(app, "de")
    app.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (dock,) = app.window.findChildren(FiveStepsDock)
    assert dock.isVisible()
    assert dock.page.toPlainText().startswith("Faltungen")


def test_the_tour_goes_on_in_the_language(app: App, qtbot: QtBot) -> None:
    for code in ("en", "de"):
        if code != "en":
            choose(app, code)
        qtbot.waitUntil(lambda: bool(app.window.findChildren(Tour)))
    assert app.window.findChild(QPushButton, "tourSkip").text() == "\u00dcberspringen"


def test_an_import_that_is_running_is_not_lost(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    before, path = app.window, tmp_path / "labelled.ndjson"
    lines = [to_ndjson_line(Drawing(my_digit(seed).ink, word="7")) for seed in range(50)]
    path.write_text("\n".join(lines))
    before.pad_actions.my_digits.trigger()
    (digits,) = before.findChildren(MyDigitsWindow)
    qtbot.waitUntil(lambda: digits.findChild(QAction, "actionGuidedRound").isEnabled())
    with qtbot.waitSignal(digits.exchange.imported, timeout=PATIENCE_MS) as imported:
        digits.exchange.take(path)
        choose(app, "de")
    assert app.window is before
    assert before.message.text == "DigitPad will speak it from the next start on."
    assert len(imported.args[0]) == 50
    choose(app, "de")
    assert app.window is not before
