"""Every epoch in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from digitpad.core.sentences.sentence import written
from digitpad.core.training.protocol import EpochEnd
from digitpad.widgets.common.formatting import exact_percent

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AROUND = QSize(18, 8)


class EpochsModel(QAbstractTableModel):
    """A row for each epoch: losses, accuracies, rate and time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._epochs: tuple[EpochEnd, ...] = ()
        self._heads = (
            self.tr("Epoch"),
            self.tr("Loss"),
            self.tr("Right"),
            self.tr("Validation loss"),
            self.tr("Validation right"),
            self.tr("Learning rate"),
            self.tr("Seconds"),
        )

    def show_epochs(self, epochs: Sequence[EpochEnd]) -> None:
        self.beginResetModel()
        self._epochs = tuple(epochs)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._epochs)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(self._epochs[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def _cells(epoch: EpochEnd) -> tuple[str, ...]:
    return (
        f"{epoch.epoch}",
        written(epoch.loss, ".4f"),
        exact_percent(epoch.accuracy),
        written(epoch.validation_loss, ".4f"),
        exact_percent(epoch.validation_accuracy),
        written(epoch.learning_rate, ".3g"),
        written(epoch.seconds, ".1f"),
    )


class _Header(QHeaderView):
    """Breaks its titles between words, so that all columns fit beside the pad."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setDefaultAlignment(_RIGHT | Qt.TextFlag.TextWordWrap)
        self.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        title, metrics = str(self.model().headerData(section, self.orientation())), _bold(self)
        wide = max(metrics.horizontalAdvance(word) for word in title.split())
        lines = metrics.boundingRect(QRect(0, 0, wide, 1000), Qt.TextFlag.TextWordWrap, title)
        return QSize(wide, lines.height()) + _AROUND


def _bold(header: QHeaderView) -> QFontMetrics:
    font = header.font()
    font.setBold(True)  # as titles may be shown
    return QFontMetrics(font)


class EpochsTable(QTableView):
    """Shows the rows; nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("epochsTable")
        self.setAccessibleName(self.tr("Epochs"))
        self._epochs = EpochsModel(self)
        self.setHorizontalHeader(_Header())
        self.setModel(self._epochs)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()

    def show_epochs(self, epochs: Sequence[EpochEnd]) -> None:
        self._epochs.show_epochs(epochs)
