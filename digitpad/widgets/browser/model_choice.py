"""The dialog that asks for a model to compare with: from the library, or a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.widgets.common.file_dialogs import ask_for_file
from digitpad.widgets.common.quiet_lines import QuietLinesDelegate
from digitpad.widgets.common.styled_widgets import primary_button, quiet
from digitpad.widgets.common.windows import Dialog
from digitpad.widgets.models.model_list import ModelList

_WIDTH_PX, _HEIGHT_PX = 400, 360


class ModelChoice(Dialog):
    """Emits `model_requested` once; with Escape it emits nothing."""

    model_requested = Signal(Path)
    """The model's file."""

    def __init__(self, models: list[InstalledModel], parent: QWidget) -> None:
        """``models``: those to compare with, without the browser's own."""
        super().__init__(parent)
        self.setObjectName("modelChoice")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare with"))
        self._models = ModelList()
        self._models.show_models(models, "")
        self.list = QListView(uniformItemSizes=True)
        self.list.setObjectName("modelsToCompareWith")
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setModel(self._models)
        self.list.setItemDelegate(QuietLinesDelegate(self.list))
        self.list.setCurrentIndex(self._models.index(0))
        self._compare = primary_button(self.tr("&Compare"))
        self._compare.setEnabled(bool(models))
        self._file = QPushButton(self.tr("A &file…"), autoDefault=False)
        self._cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self._lay_out(any_models=bool(models))
        self.list.activated.connect(self._choose)
        self._compare.clicked.connect(lambda: self._choose(self.list.currentIndex()))
        self._file.clicked.connect(self._ask_file)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self, *, any_models: bool) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self.list, 1)
        if not any_models:
            self.list.hide()
            self._compare.hide()
            rows.addWidget(quiet(self.tr("There is no other model here yet: train or import one.")))
        buttons = QHBoxLayout()
        buttons.addWidget(self._file)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._compare)
        rows.addLayout(buttons)
        self.resize(_WIDTH_PX, _HEIGHT_PX if any_models else 0)
        (self.list if any_models else self._file).setFocus()

    def _choose(self, index: QModelIndex) -> None:
        model = self._models.at(index.row())
        if model is not None:
            self._take(model.path)

    def _ask_file(self) -> None:
        kinds = self.tr("Models (*{0})").format(MODEL_SUFFIX)
        ask_for_file(self, self.tr("Compare with"), self._take, kinds)

    def _take(self, path: Path) -> None:
        self.accept()
        self.model_requested.emit(path)
