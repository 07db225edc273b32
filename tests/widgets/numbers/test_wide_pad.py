"""View ▸ Wide pad: a page twice as wide as high, remembered, with everything that works on it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.reading.page import MARGIN, SIDE, WIDE, Page
from digitpad.widgets.pad.pad_window import PadWindow
from tests.layout.walk import cut_off
from tests.pad import SEVEN, Points, mouse_stroke, pen_stroke
from tests.said import said
from tests.written_numbers import written

FAR: Points = [(1500, 200), (1500, 400), (1500, 600), (1500, 800)]


@pytest.fixture
def wide(window: PadWindow, qtbot: QtBot) -> PadWindow:
    window.pad_actions.wide_pad.trigger()
    canvas = window.canvas
    qtbot.waitUntil(lambda: canvas.width() == 2 * canvas.height())
    return window


def at_height(window: PadWindow, points: Points) -> Points:
    """Return points for `tests.pad`, which takes a page to be as wide as SIDE."""
    canvas = window.canvas
    scale = canvas.px_per_unit * SIDE / canvas.width()
    return [(x * scale, y * scale) for x, y in points]


def test_a_stroke_is_where_the_hand_was(wide: PadWindow) -> None:
    mouse_stroke(wide.canvas, at_height(wide, FAR))
    pen_stroke(wide.canvas, at_height(wide, SEVEN), [0.5] * len(SEVEN))
    (far, seven) = wide.ink
    assert far.points[0].tolist() == pytest.approx([1500, 200], abs=5)
    assert seven.points[-1].tolist() == pytest.approx(SEVEN[-1], abs=5)
    assert wide.reading_view.digit.text() == "7 1"


def test_a_page_of_a_file_fills_it(wide: PadWindow) -> None:
    wide.show_ink(written("1234567"), "seven digits")
    left, _, right, _ = wide.ink.bounds
    assert (left, right) == pytest.approx((MARGIN, WIDE - MARGIN))
    assert wide.reading_view.digit.text() == "1234567"


def test_ink_keeps_its_size_and_stays_in_the_middle(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    before = window.ink.strokes[0].points
    window.pad_actions.wide_pad.trigger()
    assert window.ink.strokes[0].points == pytest.approx(before + np.array([500, 0]))
    assert window.reading_view.digit.text() == "7"
    window.pad_actions.wide_pad.trigger()
    assert window.ink.strokes[0].points == pytest.approx(before)
    assert window.canvas.width() == window.canvas.height()


def test_ink_that_would_be_cut_off_is_made_smaller(wide: PadWindow) -> None:
    mouse_stroke(wide.canvas, at_height(wide, SEVEN))
    mouse_stroke(wide.canvas, at_height(wide, FAR))
    wide.pad_actions.wide_pad.trigger()
    left, _, right, _ = wide.ink.bounds
    assert (left, right) == pytest.approx((MARGIN, SIDE - MARGIN))


def test_undo_brings_a_page_back_with_its_width(wide: PadWindow) -> None:
    mouse_stroke(wide.canvas, at_height(wide, FAR))
    wide.pad_actions.wide_pad.trigger()
    assert not wide.pad_actions.wide_pad.isChecked()
    wide.pad_actions.undo.trigger()
    assert wide.pad_actions.wide_pad.isChecked()
    assert wide.canvas.width() == 2 * wide.canvas.height()
    assert wide.ink.strokes[0].points[0].tolist() == pytest.approx([1500, 200], abs=5)
    wide.pad_actions.undo.trigger()
    assert wide.page.is_blank
    wide.pad_actions.redo.trigger()
    wide.pad_actions.redo.trigger()
    assert wide.canvas.width() == wide.canvas.height()


def test_a_cleared_page_stays_wide(wide: PadWindow) -> None:
    mouse_stroke(wide.canvas, at_height(wide, FAR))
    for action in (wide.pad_actions.clear, wide.pad_actions.new):
        action.trigger()
        assert wide.page.width == WIDE


def test_it_is_remembered(wide: PadWindow, qtbot: QtBot) -> None:
    wide.close()
    again = create([]).window
    qtbot.addWidget(again)
    assert again.pad_actions.wide_pad.isChecked()
    assert again.page.width == WIDE


def test_a_picture_keeps_its_square_and_clear_the_wide_page(wide: PadWindow) -> None:
    picture = np.zeros((28, 28), np.float32)
    picture[4:24, 13:16] = 1
    wide.show_picture(picture, "one.png")
    assert wide.page.width == SIDE
    assert wide.pad_actions.wide_pad.isChecked()
    wide.pad_actions.clear.trigger()
    assert wide.page.width == WIDE


def test_it_is_exported_as_wide_as_it_is(wide: PadWindow, tmp_path: Path) -> None:
    mouse_stroke(wide.canvas, at_height(wide, FAR))
    wide.save_file(tmp_path / "page.png")
    image = QImage(str(tmp_path / "page.png"))
    assert (image.width(), image.height()) == (2000, 1000)
    assert image.pixelColor(1500, 500).name() == "#000000"
    wide.save_file(tmp_path / "page.svg")
    assert ET.parse(tmp_path / "page.svg").getroot().attrib["viewBox"] == "0 0 2000 1000"


def test_a_page_that_is_wide_enough_is_left_alone() -> None:
    page = Page(written("42"))
    assert page.on_width(SIDE) is page


def test_what_stands_beside_the_networks_picture_is_whole(wide: PadWindow) -> None:
    wide.resize(wide.sizeHint())
    words = said("what the network sees")
    (caption,) = (label for label in wide.findChildren(QLabel) if label.text() == words)
    assert list(cut_off(caption)) == []
