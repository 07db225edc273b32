"""Rows of a list with quiet lines below the name: nothing of a line is cut off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from digitpad.widgets.common.quiet_lines import QUIET_LINES, QuietLinesDelegate

MUCH_PX = 60


def dark_rows(delegate: QuietLinesDelegate, index: QModelIndex, height: int) -> np.ndarray:
    """Return for each row of pixels, int [height + MUCH_PX], how many have ink."""
    image = QImage(300, height + MUCH_PX, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, height)
    option.palette = QPalette(QColor("white"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText):
        option.palette.setColor(role, QColor("black"))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, :300]
    return np.sum(pixels < 128, axis=1)


@pytest.mark.parametrize("line", ["not tried yet", "尚未试过", "尚未试过\nme@gpu · 尚未试过"])
def test_no_line_is_cut_off(qtbot: QtBot, line: str) -> None:
    rows, view = QStandardItemModel(), QListView()
    qtbot.addWidget(view)
    delegate = QuietLinesDelegate(view)
    item = QStandardItem("gpu 计算机")
    item.setData(line, QUIET_LINES)
    rows.appendRow(item)
    index = rows.index(0, 0)
    height = delegate.sizeHint(QStyleOptionViewItem(), index).height()
    shown, whole = (dark_rows(delegate, index, tall) for tall in (height, height + MUCH_PX))
    assert shown.any()
    assert shown.tolist() == whole[: len(shown)].tolist()
