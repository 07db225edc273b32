"""The rows of the list of computers: name, the way there, and what it computes on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from digitpad.services.training.computer_list import Listed
from digitpad.widgets.common.formatting import clauses
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.quiet_lines import QUIET_LINES

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ComputerRows(QAbstractListModel):
    """One row for each computer."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Listed, ...] = ()

    def show_entries(self, entries: tuple[Listed, ...]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def at(self, row: int) -> Listed | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, name: str) -> int:
        """Return the row of the computer with this name, or the first."""
        names = [one.computer.name for one in self._entries]
        return names.index(name) if name in names else 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.at(index.row()) if index.isValid() else None
        if entry is None:
            return None
        roles, lines = Qt.ItemDataRole, [way_there(entry), _in_words(entry)]
        if role == roles.DisplayRole:
            return entry.computer.name
        if role == QUIET_LINES:
            return "\n".join(lines)
        if role == roles.AccessibleTextRole:
            return clauses([entry.computer.name, *lines])
        if role == roles.ToolTipRole:
            return plain_tip("\n".join(lines))
        return None


def way_there(entry: Listed) -> str:
    """Return the address, and the command that stands before the worker's."""
    computer = entry.computer
    return " · ".join(part for part in (computer.address, computer.prefix) if part)


def _in_words(entry: Listed) -> str:
    said = str(entry.devices)
    return said[:1].upper() + said[1:]
