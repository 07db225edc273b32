"""A cell of the grid: its caption can be read, chosen or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from digitpad.widgets.browser.grid.picture_painter import PicturePainter
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.theme import palette_for

LEAST = 4.5
"""What WCAG 2.2 asks of text of this size (success criterion 1.4.3)."""


def luminance(colour: QColor) -> float:
    """Return the relative luminance as WCAG defines it, 0..1."""
    channels = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(first: QColor, second: QColor) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_captions_can_be_read_on_a_chosen_cell(qtbot: QtBot, scheme: Qt.ColorScheme) -> None:
    del qtbot  # there is an application now
    palette = palette_for(scheme)
    painter = PicturePainter(palette, QFont(), 56, 1.0, "9: 9 | 4 ✗")
    for ground in (palette.base().color(), painter.wash):
        for ink in (colours.quiet(palette), colours.wrong(palette)):
            assert contrast(ink, ground) >= LEAST
