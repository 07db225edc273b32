"""The real window, with the bundled model."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.widgets.canvas import Canvas
from digitpad.widgets.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = create([]).window
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.stands):
        pass
    return window


@pytest.fixture
def canvas(window: MainWindow) -> Canvas:
    return window.canvas
