"""The list of models: name, accuracy and origin of each, and a mark at the current one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.widgets.common.formatting import clauses, date, exact_percent
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.quiet_lines import QUIET_LINES

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ModelList(QAbstractListModel):
    """One row for each model."""

    def __init__(self) -> None:
        super().__init__()
        self._models: list[InstalledModel] = []
        self._active = ""

    def show_models(self, models: list[InstalledModel], active: str) -> None:
        self.beginResetModel()
        self._models, self._active = models, active
        self.endResetModel()

    def at(self, row: int) -> InstalledModel | None:
        return self._models[row] if 0 <= row < len(self._models) else None

    def row_of(self, name: str) -> int:
        """Return the row of the model with this id, or 0, the bundled one's."""
        return next((row for row, one in enumerate(self._models) if one.id == name), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._models)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        model = self.at(index.row()) if index.isValid() else None
        if model is None:
            return None
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return model.name
        if role == QUIET_LINES:
            return self._second_line(model)
        if role == roles.FontRole and model.id == self._active:
            font = QFont()
            font.setBold(True)
            return font
        if role == roles.AccessibleTextRole:
            return clauses([model.name, self._second_line(model)])
        if role == roles.ToolTipRole:
            return plain_tip(model.trouble) or None
        return None

    def _second_line(self, model: InstalledModel) -> str:
        if model.card is None:
            return self.tr("damaged")
        accuracy = model.card.mnist_accuracy
        parts = [self.tr("reads now")] if model.id == self._active else []
        parts += [] if accuracy is None else [exact_percent(accuracy)]
        parts.append(self._origin(model))
        return " · ".join(parts)

    def _origin(self, model: InstalledModel) -> str:
        words = {
            Origin.BUNDLED: self.tr("built in"),
            Origin.TRAINED: self.tr("trained {0}"),
            Origin.IMPORTED: self.tr("imported {0}"),
            Origin.FOUND: self.tr("found {0}"),
        }
        return words[model.origin].format(date(datetime.fromtimestamp(model.added)))
