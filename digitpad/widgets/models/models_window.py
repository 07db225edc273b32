"""Model ▸ Models…: every model with its card, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import DeletedModel, InstalledModel, Origin
from digitpad.core.models import convention, foreign_model
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.core.training.recipes import RECIPES
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.models.importing import Importing
from digitpad.services.reading.active_model import ActiveModel
from digitpad.widgets.common.file_dialogs import ask_for_file
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.quiet_lines import QuietLinesDelegate
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.common.styled_widgets import primary_button
from digitpad.widgets.common.windows import Dialog, add_close_key
from digitpad.widgets.learning.learning_dialog import LearningDialog
from digitpad.widgets.models.comparison_dialog import ComparisonDialog
from digitpad.widgets.models.import_bar import ImportBar
from digitpad.widgets.models.model_details import ModelDetails
from digitpad.widgets.models.model_exports import ModelExports
from digitpad.widgets.models.model_list import ModelList

_SUFFIXES = (MODEL_SUFFIX, *foreign_model.SUFFIXES)
_SIZE_PX = (940, 560)
_LIST_PX = 240
_LEAST_HEIGHT_PX = 380
_BETWEEN_PX = 12
_BUTTONS_IN_A_ROW = 3
_MOST_ANSWERS = 6
Effect = Callable[[], None] | QMenu
"""What a button does, or the menu that it opens."""


class ModelsWindow(Dialog):
    """The library: names on the left, the card of the selected model on the right."""

    pictures_requested = Signal(DifferingPictures)
    """The person asks to see what one of two compared models reads right and the other wrong."""

    training_requested = Signal(str)
    """The recipe of a model for reading alone, of which the person wants a full one."""

    def __init__(self, active: ActiveModel, importing: Importing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelsWindow")
        self.setWindowTitle(self.tr("Models"))
        self.resize(*_SIZE_PX)
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.setAcceptDrops(True)
        self._active, self._importing = active, importing
        self._models = ModelList()
        self._list = QListView(uniformItemSizes=True)
        self._list.setModel(self._models)
        self._list.setObjectName("modelList")
        self._list.setAccessibleName(self.tr("Models"))
        self._list.setItemDelegate(QuietLinesDelegate(self._list))
        self._list.setFixedWidth(_LIST_PX)
        self._details = ModelDetails()
        self._message = MessageBar()
        self._import_bar = ImportBar()
        self.exports = ModelExports(active.library, lambda: self.current, self)
        self._answers: list[tuple[str, bool]] = []
        """What has become of files that were imported together, and whether that is no success."""
        self._buttons: dict[str, QPushButton] = {}
        self._comparisons: dict[tuple[str, str], SingleWindow[ComparisonDialog]] = {}
        self._build()
        self._list.selectionModel().currentChanged.connect(self._show_current)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._message.undo)
        active.changed.connect(lambda: self.refresh())
        self.exports.exported.connect(self._show_exported)
        self.exports.failed.connect(lambda error: self._message.show_error(str(error)))
        importing.failed.connect(lambda error: self._answer(str(error), is_trouble=True))
        importing.under_way_changed.connect(self._show_imports)
        self._import_bar.cancel_requested.connect(importing.cancel)
        self._show_imports()
        self.refresh()

    @property
    def current(self) -> InstalledModel | None:
        """The model whose card is shown."""
        return self._models.at(self._list.currentIndex().row())

    def select(self, name: str) -> None:
        """Show the card of the model with this id."""
        self._list.setCurrentIndex(self._models.index(self._models.row_of(name)))

    def refresh(self, select: str = "") -> None:
        """Refresh the list: another window may have changed the library."""
        kept = select or (self.current.id if self.current else self._active.model.id)
        self._models.show_models(self._active.library.models(), self._active.model.id)
        self.select(kept)
        self._show_current(self._list.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self._import(*(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
        event.acceptProposedAction()

    # The buttons

    def use(self) -> None:
        """Use the selected model for reading."""

        def use(model: InstalledModel) -> None:
            self._active.use(model.id)
            words = self.tr("“{0}” is in use.").format(model.name)
            if model.warning is None:
                self._message.show_success(words)
            else:
                self._message.show_error(sentences(words, model.warning))

        self._with_current(use)

    def rename(self) -> None:
        model = self.current
        if model is None:
            return
        dialog = QInputDialog(self)
        add_close_key(dialog)
        dialog.setWindowTitle(self.tr("Rename"))
        dialog.setLabelText(self.tr("Name of the model"))
        dialog.setTextValue(model.name)
        dialog.textValueSelected.connect(lambda name: self._rename(model, name))
        dialog.open()

    def compare(self) -> None:
        """Compare the selected model with the current one."""
        model, active = self.current, self._active.model
        if model is None:
            return

        def made() -> ComparisonDialog:
            dialog = ComparisonDialog(active, model, self)
            dialog.pictures_requested.connect(self.pictures_requested)
            return dialog

        comparison = SingleWindow(made, ends=lambda dialog: dialog.finished)
        self._comparisons.setdefault((active.id, model.id), comparison).open()

    def show_learning(self) -> None:
        """Show how the selected model learnt, as its file tells."""
        if self.current is not None:
            LearningDialog(self.current, self._active.library.models, self).open()

    def reveal(self) -> None:
        """Show the model's file in the system's file manager."""
        model = self.current
        if model is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(model.path.parent)))

    def train(self) -> None:
        """Ask for a full model in place of one for reading alone."""
        if self.current is not None and self.current.card is not None:
            self.training_requested.emit(self.current.card.recipe)

    def delete(self) -> None:
        """Delete the selected model; the bar below offers Undo."""

        def delete(model: InstalledModel) -> None:
            deleted = self._active.delete(model.id)
            words = self.tr("“{0}” is deleted.").format(model.name)
            self._message.show_success(words, lambda: self._restore(deleted))

        self._with_current(delete)

    def ask_import(self) -> None:
        kinds = self.tr("Models ({0})").format(" ".join(f"*{end}" for end in _SUFFIXES))
        ask_for_file(self, self.tr("Import"), self._import, kinds)

    # Inside

    def _build(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(_BETWEEN_PX)
        left.addWidget(self._list, 1)
        left.addWidget(self._button("import", self.tr("Import…"), self.ask_import))
        right.addWidget(self._details, 1)
        right.addLayout(self._actions())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        rows = QVBoxLayout()
        rows.setContentsMargins(20, 20, 20, 16)
        rows.setSpacing(_BETWEEN_PX)
        rows.addLayout(columns, 1)
        rows.addWidget(self._import_bar)
        rows.addWidget(self.exports.bar)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.setSpacing(0)
        everything.addWidget(self._message)
        everything.addLayout(rows, 1)

    def _actions(self) -> QGridLayout:
        """Return the buttons in two rows: one would be too wide in some languages."""
        rows = QGridLayout()
        rows.setSpacing(8)
        buttons: tuple[tuple[str, str, Effect], ...] = (
            ("rename", self.tr("Rename…"), self.rename),
            ("compare", self.tr("Compare"), self.compare),
            ("learning", self.tr("How it learnt…"), self.show_learning),
            ("reveal", self.tr("Show the file"), self.reveal),
            ("export", self.tr("Export"), self.exports.menu),
            ("delete", self.tr("Delete"), self.delete),
            ("train", self.tr("Train this…"), self.train),
        )
        for place, (name, text, effect) in enumerate(buttons):
            rows.addWidget(self._button(name, text, effect), *divmod(place, _BUTTONS_IN_A_ROW))
        rows.setColumnStretch(_BUTTONS_IN_A_ROW, 1)
        use = primary_button(self.tr("Use"))
        rows.addWidget(self._connected("use", use, self.use), 1, _BUTTONS_IN_A_ROW + 1)
        return rows

    def _button(self, name: str, text: str, effect: Effect) -> QPushButton:
        return self._connected(name, QPushButton(text, autoDefault=False), effect)

    def _connected(self, name: str, button: QPushButton, effect: Effect) -> QPushButton:
        button.setObjectName(f"{name}Model")
        if isinstance(effect, QMenu):
            button.setMenu(effect)
        else:
            button.clicked.connect(lambda: effect())
        self._buttons[name] = button
        return button

    def _show_current(self, index: QModelIndex) -> None:
        model = self._models.at(index.row())
        if model is None:
            return
        self._details.show_model(model)
        is_active, is_whole = model.id == self._active.model.id, model.card is not None
        for name, possible in {
            "use": is_whole and not is_active,
            "rename": is_whole and not model.is_bundled,
            "compare": is_whole and not is_active,
            "learning": is_whole and model.origin is not Origin.BUNDLED,
            "export": is_whole,
            "delete": not model.is_bundled,
        }.items():
            self._buttons[name].setEnabled(possible)
        self._buttons["train"].setVisible(_can_be_trained(model))
        why = self.tr("The bundled model cannot be deleted") if model.is_bundled else ""
        self._buttons["delete"].setToolTip(plain_tip(why))

    def _with_current(self, effect: Callable[[InstalledModel], None]) -> None:
        if self.current is not None:
            self._try(lambda: effect(self.current))  # type: ignore[arg-type]

    def _try(self, effect: Callable[[], object]) -> None:
        """Call ``effect``; show the error if it fails."""
        self._message.hide()
        try:
            effect()
        except DigitPadError as error:
            self._message.show_error(str(error))
        self.refresh()

    def _rename(self, model: InstalledModel, name: str) -> None:
        def rename() -> None:
            renamed = self._active.rename(model.id, name)
            words = self.tr("“{0}” is called “{1}” now.").format(model.name, renamed.name)
            self._message.show_success(words, lambda: self._rename_back(renamed, model.name))
            self.refresh(select=renamed.id)

        self._try(rename)

    def _rename_back(self, model: InstalledModel, name: str) -> None:
        self._try(lambda: self.refresh(select=self._active.rename(model.id, name).id))

    def _show_exported(self, path: Path) -> None:
        self._message.show_success(self.tr("Exported to {0}.").format(path))

    def _restore(self, deleted: DeletedModel) -> None:
        self._try(lambda: self._active.restore(deleted))
        self.select(deleted.id)

    def _import(self, *paths: Path) -> None:
        if not self._importing.under_way:
            self._message.hide()
        for path in paths:
            self._importing.start(path)

    def _show_imports(self) -> None:
        self._import_bar.show_files(self._importing.under_way)

    def show_imported(self, model: InstalledModel) -> None:
        """Select a model that has just been added, and say so."""
        remark = None if model.card is None else convention.of_card(model.card).remark()
        words = self.tr("“{0}” is imported.").format(model.name)
        self._answer_with(model, sentences(words, remark))

    def show_already_there(self, model: InstalledModel) -> None:
        """Select a model that somebody wanted to import again, and say that it is there."""
        self._answer_with(model, self.tr("“{0}” is there already.").format(model.name))

    def _answer_with(self, model: InstalledModel, words: str) -> None:
        warned = words if model.warning is None else sentences(words, model.warning)
        self._answer(warned, is_trouble=model.warning is not None)
        self.refresh(select=model.id)

    def _answer(self, words: str, *, is_trouble: bool) -> None:
        """Say what has become of a file, below what is said of those that came with it."""
        if self._message.text != _lines(self._answers):
            self._answers = []
        self._answers = [*self._answers, (words, is_trouble)][-_MOST_ANSWERS:]
        has_trouble = any(is_trouble for _, is_trouble in self._answers)
        show = self._message.show_error if has_trouble else self._message.show_success
        show(_lines(self._answers))


def _can_be_trained(model: InstalledModel) -> bool:
    """Return whether a full one can be made of a model for reading alone."""
    card = model.card
    return card is not None and card.is_for_reading_alone and card.recipe in RECIPES


def _lines(answers: list[tuple[str, bool]]) -> str:
    return "\n".join(words for words, _ in answers)
