"""A list model of my digits that stays fast however many there are."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Set
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.records import Summary
from digitpad.core.my_digits.store import MyDigits
from digitpad.widgets.common.formatting import a_digit, date
from digitpad.widgets.common.plain_text import plain_tip

_INKS_KEPT = 2000
_INKS_AT_ONCE = 60
"""About as many as fit into a window: one database query instead of sixty."""
AnyIndex = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """The data of a row beside its text."""

    ID = Qt.ItemDataRole.UserRole
    LABEL = Qt.ItemDataRole.UserRole + 1
    INK = Qt.ItemDataRole.UserRole + 2
    READ_AS = Qt.ItemDataRole.UserRole + 3


class MyDigitsModel(QAbstractListModel):
    """All of my digits or those with one label, newest first; ink is fetched when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits: MyDigits | None = None
        self._all: list[Summary] = []
        self._shown: list[Summary] = []
        self._only: int | None = None
        self._inks: OrderedDict[int, Ink] = OrderedDict()

    def show(self, digits: MyDigits, summaries: list[Summary]) -> None:
        """Show ``summaries``, with their ink from ``digits``."""
        self.beginResetModel()
        self._digits, self._all = digits, summaries
        self._inks.clear()
        self._filter()
        self.endResetModel()

    def show_only(self, digit: int | None) -> None:
        """Show only drawings of ``digit``, or all."""
        self.beginResetModel()
        self._only = digit
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        only = self._only
        self._shown = [item for item in self._all if only is None or item.label == only]

    @property
    def total(self) -> int:
        """The number of my digits, shown or not."""
        return len(self._all)

    def ids(self, first: int, last: int) -> list[int]:
        """Return the ids of the drawings from the first to the last of these rows."""
        return [item.id for item in self._shown[first : last + 1]]

    def selection_of(self, ids: Set[int]) -> QItemSelection:
        """Return a selection of the drawings with these ids, as far as they are shown."""
        rows = [row for row, item in enumerate(self._shown) if item.id in ids]
        selection = QItemSelection()
        for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
            together = [row for _, row in run]
            selection.select(self.index(together[0]), self.index(together[-1]))
        return selection

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        item = self._shown[index.row()]
        if role == Role.INK:
            return self._ink(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._spoken(item))
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self._date(item),
            Role.ID: item.id,
            Role.LABEL: item.label,
            Role.READ_AS: item.read_as,
        }
        return values.get(role)

    def _ink(self, row: int) -> Ink | None:
        """Return the ink of a row, and fetch its neighbours in the same query."""
        number = self._shown[row].id
        if number not in self._inks and self._digits is not None:
            around = self._shown[row : row + _INKS_AT_ONCE]
            wanted = [item.id for item in around if item.id not in self._inks]
            self._inks.update((d.id, d.ink) for d in self._digits.get(wanted) if d.id is not None)
            while len(self._inks) > _INKS_KEPT:
                self._inks.popitem(last=False)
        return self._inks.get(number)

    def _date(self, item: Summary) -> str:
        return date(item.added_at)

    def _spoken(self, item: Summary) -> str:
        text = self.tr("{0}, {1}").format(a_digit(item.label), self._date(item))
        if item.read_as is not None and item.read_as != item.label:
            text += self.tr(", was read as {0}").format(item.read_as)
        return text
