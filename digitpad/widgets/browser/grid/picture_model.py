"""The shown pictures as a list model: an array of indices into a scored set."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from digitpad.core.browsing.annotations import Annotation, Annotations, annotation_of
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.scores import UNLABELLED, Scores
from digitpad.core.sentences.sentence import listed
from digitpad.widgets.common.formatting import a_digit, clauses, percent
from digitpad.widgets.common.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_NO_PICTURES = np.zeros(0, np.intp)


class PictureModel(QAbstractListModel):
    """Row r shows picture ``pictures()[r]`` of the set; its text suits a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scored: ScoredSet | None = None
        self._shown: NDArray[np.intp] = _NO_PICTURES
        self._annotations: Annotations = {}
        self._second: Scores | None = None

    @property
    def scored(self) -> ScoredSet | None:
        return self._scored

    def show(self, scored: ScoredSet | None, shown: NDArray[np.intp] = _NO_PICTURES) -> None:
        """Show the pictures ``shown``, in that order, of ``scored``."""
        self.beginResetModel()
        self._scored = scored
        self._shown = shown
        self.endResetModel()

    def set_annotations(self, annotations: Annotations) -> None:
        """Show the person's annotations."""
        self._annotations = annotations
        self._change_all()

    def _change_all(self) -> None:
        if len(self._shown):
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def set_second(self, second: Scores | None) -> None:
        """Show in each caption what another model reads as well; None ends that."""
        self._second = second
        self._change_all()

    @property
    def widest_caption(self) -> str:
        """The widest possible caption."""
        return "8 → 8 ✗" if self._second is None else "8: 8 | 8 ✗"

    def pictures(self) -> NDArray[np.intp]:
        """Return the indices into the set of all rows."""
        return self._shown

    def picture_at(self, row: int) -> int:
        """Return the index into the set of ``row``."""
        return int(self._shown[row])

    def row_of(self, picture: int) -> int:
        """Return the row that shows ``picture``, or -1."""
        rows = np.flatnonzero(self._shown == picture)
        return int(rows[0]) if len(rows) else -1

    def annotation(self, picture: int) -> Annotation:
        """Return the annotation of ``picture``."""
        assert self._scored is not None
        return annotation_of(self._annotations, self._scored.keys[picture])

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._scored is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.caption(self.picture_at(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(self.picture_at(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._sentence(self.picture_at(index.row())))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def caption(self, picture: int) -> str:
        """Return true → read digit, with ✗ if they differ.

        While two models are compared: the true digit, and the readings of both.
        """
        assert self._scored is not None
        truth, read = self._scored.scores.truth[picture], self._scored.scores.read[picture]
        name = "?" if truth == UNLABELLED else f"{truth}"
        if self._second is not None:
            cross = " ✗" if self._scored.scores.misread[picture] else ""
            return f"{name}: {read} | {self._second.read[picture]}{cross}"
        if truth == UNLABELLED:
            return f"? → {read}"
        return f"{truth}" if truth == read else f"{truth} → {read} ✗"

    def _sentence(self, picture: int) -> str:
        assert self._scored is not None
        sample = self._scored.sample(picture)
        annotation = self.annotation(picture)
        parts = [self.tr("Picture {0}").format(picture)]
        if sample.truth == UNLABELLED:
            parts.append(self.tr("no label, read as {0}").format(sample.read))
        elif sample.wrong:
            parts.append(self.tr("{0}, misread as {1}").format(a_digit(sample.truth), sample.read))
        else:
            parts.append(self.tr("{0}, read right").format(a_digit(sample.truth)))
        parts.append(self.tr("{0} sure").format(percent(sample.confidence)))
        if self._scored.disputed[picture]:
            parts.append(self.tr("its label is disputed"))
        if annotation.label is not None:
            parts.append(self.tr("you say it is {0}").format(a_digit(annotation.label)))
        if annotation.mislabelled:
            parts.append(self.tr("marked as mislabelled"))
        if annotation.tags:
            parts.append(self.tr("tags: {0}").format(listed(sorted(annotation.tags))))
        return clauses(parts)
