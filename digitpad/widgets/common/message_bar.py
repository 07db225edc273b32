"""One sentence about something that happened, above the page and out of the way of the hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from digitpad.widgets.common.icons import icon
from digitpad.widgets.common.warning_icon import WarningIcon

SUCCESS_MS = 8000
"""How long a success is shown: nobody should have to close it."""
REST_MS = 1000
"""How long a pen has rested when the next stroke is surely not of the same digit."""


class MessageBar(QFrame):
    """Hidden until there is a sentence; closed by its button or by what happens next.

    It takes room from the page below it, which would move away under a pen: while one draws, it
    neither comes nor goes by itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._icon = WarningIcon()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setObjectName("message")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = QPushButton(self.tr("Undo"), autoDefault=False)
        self._undo.setObjectName("undoMessage")
        self._undo.clicked.connect(self.undo)
        self._take_back: Callable[[], object] | None = None
        self._close = close = QToolButton(autoRaise=True)
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.hide)
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(self._fade)
        self._coming = QTimer(self, singleShot=True)
        self._coming.timeout.connect(self._come)
        self._is_held = False
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 4, 14, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty when the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, sentence: str) -> None:
        """Show what went wrong."""
        self._show(sentence, "warning")

    def show_info(self, sentence: str) -> None:
        """Show what is being done, or other news that is no error."""
        self._show(sentence, "about")

    def show_success(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Show what was done; it disappears by itself unless ``undo`` can take it back."""
        self._show(sentence, "done", undo)
        if undo is None:
            self._fading.start(SUCCESS_MS)

    def hold(self) -> None:
        """Keep the page where it is: a pen is drawing on it."""
        self._is_held = True

    def let_go(self) -> None:
        """The pen has lifted; what waits for that waits a little more, for its next stroke."""
        self._is_held = False
        for waiting in (self._fading, self._coming):
            if waiting.isActive():
                waiting.start(max(waiting.remainingTime(), REST_MS))

    def setVisible(self, is_shown: bool) -> None:
        """Where the bar is hidden, forget as well what waits for the pen since its last stroke."""
        if not is_shown and not self._is_held:
            self._coming.stop()
        super().setVisible(is_shown)

    def undo(self) -> None:
        """Undo what the sentence reports, if that is possible."""
        take_back, self._take_back = self._take_back, None
        self.hide()
        if take_back is not None:
            take_back()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._draw_close()

    def _show(self, sentence: str, icon: str, undo: Callable[[], object] | None = None) -> None:
        self._fading.stop()
        self._take_back = undo
        self._undo.setVisible(undo is not None)
        self._icon.show_icon(icon)
        self._draw_close()
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._come()

    def _come(self) -> None:
        if self._is_held:
            self._coming.start(REST_MS)
        else:
            self.show()

    def _fade(self) -> None:
        if self._is_held:
            self._fading.start(REST_MS)
        else:
            self.hide()

    def _draw_close(self) -> None:
        self._close.setIcon(icon("close", self.palette()))
