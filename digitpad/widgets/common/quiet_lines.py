"""Paints the rows of a list: a name, and below it, in quiet type, what matters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
QUIET_LINES = int(Qt.ItemDataRole.UserRole)
"""The role of the quiet text below the name, one line or several."""
_PADDING_PX = 9
_BETWEEN_PX = 3


class QuietLinesDelegate(QStyledItemDelegate):
    """Paints the name and the lines of QUIET_LINES in each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        step = option.fontMetrics.height() + _BETWEEN_PX
        return QSize(0, (1 + len(_lines(index))) * step - _BETWEEN_PX + 2 * _PADDING_PX)

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
        for line in _lines(index):
            box.setTop(box.top() + option.fontMetrics.height() + _BETWEEN_PX)
            _draw(painter, box, line)
        painter.restore()


def _lines(index: Index) -> list[str]:
    return str(index.data(QUIET_LINES)).split("\n")


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    """Draw a line at the top of the box; one that is too long ends in an ellipsis."""
    align, elide = Qt.AlignmentFlag, Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, box.width())
    painter.drawText(box, align.AlignLeft | align.AlignTop, shown)
