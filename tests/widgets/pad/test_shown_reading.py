"""The reading beside the canvas: who makes it, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import Origin
from digitpad.core.models import model_file
from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.reading.recognizer import Reading
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke
from tests.said import said, written


def test_the_reading_stands_beside_the_canvas(window: PadWindow) -> None:
    reading = window.findChild(QLabel, "reading")
    assert reading.text() == ""
    assert window.bars.probabilities() == [0.0] * 10
    mouse_stroke(window.canvas, SEVEN)
    assert reading.text() == "7"
    assert reading.accessibleDescription() == "7"
    assert sum(window.bars.probabilities()) == pytest.approx(1, abs=1e-5)
    window.pad_actions.clear.trigger()
    assert reading.text() == ""
    assert window.bars.probabilities() == [0.0] * 10


def test_the_reading_moves_while_the_stroke_goes_on(window: PadWindow, qtbot: QtBot) -> None:
    seen: list[Reading] = []
    window.reading_changed.connect(seen.append)
    canvas = window.canvas
    side = canvas.width() / 1000
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    for step in range(1, 10):
        qtbot.mouseMove(canvas, canvas.rect().center() + canvas.rect().center() * step * side / 40)
        QApplication.processEvents()
    assert len(seen) >= 8
    assert window.reading is seen[-1]
    assert canvas.is_busy


def test_a_screen_reader_hears_the_bars(window: PadWindow, qtbot: QtBot) -> None:
    mouse_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: window.bars.accessibleDescription().startswith("7: "))


def test_another_model_reads_the_same_page(window: PadWindow, tmp_path: Path) -> None:
    mouse_stroke(window.canvas, SEVEN)
    model = model_file.read(bundled_model(), with_keras=True)
    card = replace(model.card, name="other", metrics={"mnist_test_accuracy": 0.9876})
    model_file.write(tmp_path / "other.digitpad", replace(model, card=card))
    before = window.reading
    active = window.findChild(ActiveModel)
    active.use(active.install(tmp_path / "other.digitpad", Origin.IMPORTED).id)
    assert window.reading is not before
    assert window.findChild(QToolButton, "modelLabel").text() == (
        f"other · MNIST {written('98.76')}\u202f%"
    )


def test_what_a_person_taught_is_asked(window: PadWindow, qtbot: QtBot) -> None:
    """The digits that a person taught are read by something around the recognizer."""
    my_digits = window.findChild(MyDigitsService)
    qtbot.waitUntil(lambda: my_digits.is_open)
    mouse_stroke(window.canvas, SEVEN)
    for ink in (window.ink, window.ink.fitted(500, 20)):
        my_digits.teach(MyDigit(ink, 3, now()), None)
    window.pad_actions.clear.trigger()
    mouse_stroke(window.canvas, SEVEN)
    assert window.reading is not None
    assert window.reading.digit == 3


def test_three_hints_stand_where_no_reading_is(window: PadWindow) -> None:
    hints = window.findChild(QWidget, "hints")
    assert len(hints.findChildren(QLabel)) == 3
    assert hints.isVisible()
    mouse_stroke(window.canvas, SEVEN)
    assert not hints.isVisible()
    window.pad_actions.clear.trigger()
    assert hints.isVisible()


def test_another_appearance_leaves_the_reading_as_large_as_it_was(
    window: PadWindow, qtbot: QtBot, look: Callable[[str], None]
) -> None:
    window.resize(1300, 900)
    look("light")
    reading = window.findChild(QLabel, "reading")
    qtbot.waitUntil(lambda: reading.font().pixelSize() > 120)
    before = reading.font().pixelSize()
    look("dark")
    qtbot.waitUntil(lambda: reading.font().pixelSize() == before)


def test_of_a_dot_nobody_says_how_surely_it_is_one(window: PadWindow) -> None:
    mouse_stroke(window.canvas, [(500, 500)])
    assert window.reading_view.digit.text() == "."
    confidence, doubt = (window.findChild(QLabel, name) for name in ("confidence", "doubt"))
    assert confidence.text() == ""
    assert window.mark is not None
    assert doubt.text() == said("or {0}?").format(window.mark.digit)
