"""The left of the status bar: the current model, or a hint about what is under the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from digitpad.widgets.common.plain_text import plain_entry, plain_tip

_WIDEST_PX = 320
_TEXT_INDENT_PX = 12
"""The distance from a button's edge to its text."""


class StatusWords(QWidget):
    """A button that switches models; while there is a hint, the hint is shown instead.

    QStatusBar would paint hints itself, but not on the baseline of its other texts.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models = QMenu(self)
        """To be filled in `aboutToShow`."""
        self._model = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._model.setObjectName("modelLabel")
        self._model.setAccessibleName(self.tr("Current model"))
        self._model.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._model.setMenu(self.models)
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._hint.setObjectName("hint")
        self._hint.setIndent(_TEXT_INDENT_PX)
        self._hint.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._model)
        row.addWidget(self._hint)

    def show_model(self, words: str) -> None:
        """Show the current model and how well it reads."""
        metrics = QFontMetrics(self._model.font())
        short = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST_PX)
        self._model.setText(plain_entry(short))
        self._model.setAccessibleDescription(words)
        more = "" if short == words else f"{words}\n"
        self._model.setToolTip(plain_tip(more + self.tr("Read with another model")))

    def show_hint(self, hint: str) -> None:
        """Show a hint; an empty one shows the model again."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._model.setVisible(not hint)
