"""The real window, with the bundled model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.sentences.languages import ENGLISH, VARIABLE
from digitpad.services.language.window_language import use_language
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.theme import apply_theme
from digitpad.widgets.pad.pad_window import PadWindow
from tests.said import LANGUAGE


@pytest.fixture(autouse=True)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window speak the language that the tests are to run in."""
    if LANGUAGE is not ENGLISH:
        monkeypatch.setenv(VARIABLE, LANGUAGE.code)
        use_language(request.getfixturevalue("qapp"), LANGUAGE)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Gives the program the look that it is called with, until the test ends."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield partial(apply_theme, qapp)
    apply_theme(qapp, "system")
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    window = create([]).window
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_shown):
        pass
    return window


@pytest.fixture
def canvas(window: PadWindow) -> Canvas:
    return window.canvas
