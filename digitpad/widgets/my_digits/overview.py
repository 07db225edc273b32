"""The ten digits at a glance: how many are taught, and how often they were read right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.my_digits.report import DigitReport
from digitpad.core.sentences.sentence import listed
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.plain_text import PlainLabel

_ALL_ROW = 0
_LAST_COLUMN_PX = 110
_RING_PX = 8
"""For the ring of the focus, at both sides."""


class Overview(QWidget):
    """A table with a row for all digits and one for each; selecting a row filters the grid."""

    digit_requested = Signal(object)
    """The digit, or None for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = QTableWidget(11, 3)
        self._advice = PlainLabel(wordWrap=True)
        self._advice.setObjectName("advice")
        self._advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._set_up_table()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(self._table)
        rows.addWidget(self._advice)
        rows.addStretch(1)

    def _set_up_table(self) -> None:
        table = self._table
        table.setObjectName("overview")
        table.setAccessibleName(self.tr("Your digits, counted"))
        table.setHorizontalHeaderLabels(
            [self.tr("Digit"), self.tr("Yours"), self.tr("Right this week")]
        )
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, 50)
        table.setColumnWidth(1, 150)  # keeps "not enough yet" on one line
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.selectRow(_ALL_ROW)
        table.currentCellChanged.connect(self._on_row)

    def show_report(self, lines: list[DigitReport]) -> None:
        """Show the table and what would be worth adding."""
        total = DigitReport(
            -1,
            sum(line.count for line in lines),
            sum(line.right for line in lines),
            sum(line.read for line in lines),
        )
        self._show_row(_ALL_ROW, self.tr("All"), total)
        for line in lines:
            self._show_row(line.digit + 1, str(line.digit), line)
        self._advice.setText("\n".join(self._advise(lines)))
        table = self._table
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        header = table.horizontalHeader()
        table.setFixedHeight(rows + header.sizeHint().height())
        last = max(header.sectionSizeHint(2), _LAST_COLUMN_PX)  # which is shown in full
        self.setMinimumWidth(table.columnWidth(0) + table.columnWidth(1) + last + _RING_PX)

    def _advise(self, lines: list[DigitReport]) -> Iterator[str]:
        """Yield a sentence for each reason to add more drawings of some digits."""
        misread = [line for line in lines if line.often_misread]
        few = [line for line in lines if line.worth_adding and not line.often_misread]
        if misread:
            yield self.tr("Worth adding: {0} (often misread)").format(_digits(misread))
        if few:
            yield self.tr("Worth adding: {0} (there are few)").format(_digits(few))
        if not misread and not few:
            yield self.tr("Every digit is well taught.")

    def _show_row(self, row: int, name: str, line: DigitReport) -> None:
        share = self.tr("{0} of {1}").format(line.right, line.read) if line.read else "–"
        wants_more = line.worth_adding and row != _ALL_ROW
        count = self.tr("{0} · not enough yet") if wants_more else "{0}"
        for column, text in enumerate((name, count.format(number(line.count)), share)):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            font = QFont(self._table.font())
            font.setBold(column == 0)
            item.setFont(font)
            self._table.setItem(row, column, item)

    def _on_row(self, row: int) -> None:
        self.digit_requested.emit(None if row <= _ALL_ROW else row - 1)


def _digits(lines: list[DigitReport]) -> str:
    return listed(str(line.digit) for line in lines)
