"""Paints a model in the list: its name, and below it, in quiet type, what matters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from digitpad.widgets.models.model_list import SECOND_LINE

Index = QModelIndex | QPersistentModelIndex
_PADDING_PX = 9
_BETWEEN_PX = 3


class ModelDelegate(QStyledItemDelegate):
    """Paints two lines in each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        line = option.fontMetrics.height()
        return QSize(0, 2 * line + _BETWEEN_PX + 2 * _PADDING_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        palette, role = option.palette, QPalette.ColorRole
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        loud, low = (role.HighlightedText,) * 2 if chosen else (role.Text, role.PlaceholderText)
        box = option.rect.adjusted(12, _PADDING_PX, -8, -_PADDING_PX)
        align, elide = Qt.AlignmentFlag, Qt.TextElideMode.ElideRight
        painter.save()
        painter.setFont(option.font)
        painter.setPen(palette.color(loud))
        above = painter.fontMetrics().elidedText(name, elide, box.width())
        painter.drawText(box, align.AlignLeft | align.AlignTop, above)
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(palette.color(low))
        below = painter.fontMetrics().elidedText(index.data(SECOND_LINE), elide, box.width())
        painter.drawText(box, align.AlignLeft | align.AlignBottom, below)
        painter.restore()
