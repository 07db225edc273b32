"""The scores of the ten digits as a table model."""

from __future__ import annotations

import math
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from digitpad.core.scoring.metrics import DigitScore
from digitpad.core.sentences.sentence import listed
from digitpad.widgets.common.formatting import number

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
SORT_ROLE: Final = Qt.ItemDataRole.UserRole
_SHOWN_CONFUSIONS = 3


class DigitModel(QAbstractTableModel):
    """A row for each digit: count, precision, recall, F1 and what it is misread as most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[DigitScore, ...] = ()

    def set_scores(self, scores: tuple[DigitScore, ...]) -> None:
        """Show other scores."""
        self.beginResetModel()
        self._scores = scores
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._scores)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        score, column = self._scores[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(score, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == 5:
            return self._confusions(score, len(score.confusions))
        if role == SORT_ROLE:
            return self._key(score, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section not in range(6):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._titles()[section][1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Digit"), self.tr("The true digit")),
            (self.tr("Count"), self.tr("How many pictures show it")),
            (self.tr("Prec. %"), self.tr("Precision: how many of those read as this digit are it")),
            (self.tr("Recall %"), self.tr("Recall: how many of this digit are read as it")),
            (self.tr("F1 %"), self.tr("F1: harmonic mean of precision and recall")),
            (self.tr("Misread as"), self.tr("The digits it is misread as most, and how often")),
        )

    def _text(self, score: DigitScore, column: int) -> str:
        if column == 5:
            return self._confusions(score, _SHOWN_CONFUSIONS)
        if column < 2:
            return f"{(score.digit, score.count)[column]}"
        value = (score.precision, score.recall, score.f1)[column - 2]
        return "–" if math.isnan(value) else number(100 * value, 2)

    @staticmethod
    def _confusions(score: DigitScore, most: int) -> str:
        worst = score.confusions[:most]
        return listed(f"{digit} ({count})" if count > 1 else f"{digit}" for digit, count in worst)

    def _key(self, score: DigitScore, column: int) -> float:
        misread = sum(count for _, count in score.confusions)
        columns = (score.digit, score.count, score.precision, score.recall, score.f1, misread)
        return float(columns[column])


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Return the alignment of a column and its title: numbers right, text left."""
    side = Qt.AlignmentFlag.AlignLeft if column == 5 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
