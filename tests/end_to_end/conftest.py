"""The window as the program opens it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.widgets.pad.pad_window import PadWindow


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    window = create([]).window
    qtbot.addWidget(window)
    return window
