"""A file of digits with one wrong byte: the program starts, says what became of it, and goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.hands import any_ink

CASES = Path(__file__).parents[1] / "data" / "my-digits"


def started(qtbot: QtBot) -> PadWindow:
    window = create(["digitpad"]).window
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.findChild(MyDigitsService).is_open)
    return window


@pytest.mark.parametrize("name", [case.stem for case in sorted(CASES.iterdir())])
def test_the_window_says_it_once_and_teaches(qtbot: QtBot, own_folders: Path, name: str) -> None:
    own_folders.mkdir()
    shutil.copy(CASES / f"{name}.sqlite", own_folders / "my-digits.sqlite")
    window = started(qtbot)
    qtbot.waitUntil(lambda: "it was damaged" in window.message.text)
    lost = "drawing 39 (labelled 8) cannot be read" in window.message.text
    assert lost == (name == "time")
    window.show_ink(any_ink(3), "")
    bar = window.findChild(TeachingBar)
    for _ in range(2):
        bar.teach_requested.emit(4)
    assert "Saved as 4" in bar.line
    window.close()
    again = started(qtbot)
    assert again.message.text == ""
    again.close()
    with MyDigits() as digits:
        assert digits.rescue is None
        assert len(list(digits.all())) == 41 - lost
