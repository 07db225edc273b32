"""The confusion matrix of a set; clicking a cell, header or corner sets the filter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from digitpad.core.browsing.arrangement import Filter, Verdict
from digitpad.widgets.common.confusion.confusion_table import HEADER_PX, ConfusionTable

Index = QModelIndex | QPersistentModelIndex


class ConfusionView(ConfusionTable):
    """The corner selects the diagonal."""

    filter_requested = Signal(Filter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionMatrix")
        self.confusions.explain_headers()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(True)
        self._diagonal = self._corner()
        self._connect()

    def mark(self, wanted: Filter) -> None:
        """Mark the cell that the filter selects, if it selects one."""
        self.clearSelection()
        if wanted.true_digit is not None and wanted.read_digit is not None:
            self.selectionModel().setCurrentIndex(
                self.confusions.index(wanted.true_digit, wanted.read_digit),
                self.selectionModel().SelectionFlag.ClearAndSelect,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_cell(self.currentIndex())
        elif event.text().strip():
            event.ignore()  # digits and letters are the window's shortcuts
        else:
            super().keyPressEvent(event)

    def _corner(self) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setText("╲")
        button.setObjectName("diagonal")
        button.setToolTip(self.tr("Show the diagonal: everything that was read right"))
        button.setAccessibleName(self.tr("Diagonal"))
        button.setGeometry(0, 0, HEADER_PX, HEADER_PX)
        return button

    def _connect(self) -> None:
        self.clicked.connect(self._choose_cell)
        self._diagonal.clicked.connect(
            lambda: self.filter_requested.emit(Filter(verdict=Verdict.RIGHT))
        )
        self.verticalHeader().sectionClicked.connect(
            lambda digit: self.filter_requested.emit(Filter(true_digit=digit))
        )
        self.horizontalHeader().sectionClicked.connect(
            lambda digit: self.filter_requested.emit(Filter(read_digit=digit))
        )

    def _choose_cell(self, index: Index) -> None:
        if index.isValid():
            wanted = Filter(true_digit=index.row(), read_digit=index.column())
            self.filter_requested.emit(wanted)
