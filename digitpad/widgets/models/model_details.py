"""A model's card, as the models window shows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.core.library.installed_model import InstalledModel
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import Trouble, heading
from digitpad.widgets.help.about_dialog import card_rows


class ModelDetails(QScrollArea):
    """Shows one model."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_model(self, model: InstalledModel) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(14)
        rows.addWidget(heading(model.name))
        if said := model.trouble or str(model.warning or ""):
            trouble = Trouble()
            rows.addWidget(trouble)
            trouble.show_error(said)
        if model.card is not None:
            card = card_rows(model.card)[1:]  # the name is shown above
            where = [(self.tr("Came from"), model.came_from)] if model.came_from else []
            rows.addLayout(_form([*card, *where, (self.tr("File"), str(model.path))]))
        rows.addStretch(1)
        self.setWidget(page)


def _form(pairs: list[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(22)
    form.setVerticalSpacing(7)
    for name, value in pairs:
        label, text = PlainLabel(name), PlainLabel(value.replace("/", "/\u200b"), wordWrap=True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)  # a path may take several lines
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(f"{name}: {value}")
        form.addRow(label, text)
    return form
