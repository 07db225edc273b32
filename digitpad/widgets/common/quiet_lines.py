"""Paints the rows of a list: a name, and below it, in quiet type, what matters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
QUIET_LINES = int(Qt.ItemDataRole.UserRole)
"""The role of the quiet text below the name, one line or several."""
_PADDING_PX = 9
_BETWEEN_PX = 3


class QuietLinesDelegate(QStyledItemDelegate):
    """Paints the name and the lines of QUIET_LINES in each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        heights = [_height(option.fontMetrics, line) for line in (name, *_lines(index))]
        between = (len(heights) - 1) * _BETWEEN_PX
        return QSize(0, sum(heights) + between + 2 * _PADDING_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        palette, role = option.palette, QPalette.ColorRole
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        loud, low = (role.HighlightedText,) * 2 if chosen else (role.Text, role.PlaceholderText)
        box = option.rect.adjusted(12, _PADDING_PX, -8, -_PADDING_PX)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(palette.color(loud))
        _draw(painter, box, name)
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(palette.color(low))
        above = name
        for line in _lines(index):
            box.setTop(box.top() + _height(option.fontMetrics, above) + _BETWEEN_PX)
            _draw(painter, box, line)
            above = line
        painter.restore()


def _lines(index: Index) -> list[str]:
    return str(index.data(QUIET_LINES)).split("\n")


def _height(metrics: QFontMetrics, line: str) -> int:
    """Return the pixels that a line takes: more than the font's own with signs of a taller one."""
    return max(metrics.height(), metrics.size(0, line).height())


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    """Draw a line at the top of the box; one that is too long ends in an ellipsis."""
    align, elide = Qt.AlignmentFlag, Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, box.width())
    painter.drawText(box, align.AlignLeft | align.AlignTop, shown)
