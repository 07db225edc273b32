"""One sentence about something that happened, above the page and out of the way of the hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from digitpad.widgets.common.icons import icon
from digitpad.widgets.common.warning_icon import WarningIcon


class MessageBar(QFrame):
    """Hidden until there is something to say; closed by its button or by the next success."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._sign = WarningIcon()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setObjectName("message")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = close = QToolButton(autoRaise=True)
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 4, 14, 4)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that stands there; empty when the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, sentence: str) -> None:
        """Say what went wrong."""
        self._show(sentence, "warning")

    def show_info(self, sentence: str) -> None:
        """Say what was done, or is being done: nothing to worry about."""
        self._show(sentence, "about")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._draw_close()

    def _show(self, sentence: str, sign: str) -> None:
        self._sign.show_icon(sign)
        self._draw_close()
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self.show()

    def _draw_close(self) -> None:
        self._close.setIcon(icon("close", self.palette()))
