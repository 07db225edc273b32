"""The real window, with the bundled model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.theme import apply_theme
from digitpad.widgets.pad.pad_window import PadWindow


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
