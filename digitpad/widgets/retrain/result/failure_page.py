"""A training that failed or was cancelled: one sentence, details, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.styled_widgets import Fold, heading, primary_button, quiet
from digitpad.widgets.common.warning_icon import WarningIcon

_ICON_PX = 20


class FailurePage(QWidget):
    """Shows what happened; emits `resume_requested` if the run can be resumed."""

    resume_requested = Signal()
    large_requested = Signal()
    """The training is to read a file although it is large."""
    retry_requested = Signal()
    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = WarningIcon(_ICON_PX)
        self._head = heading(scale=1.25)
        self._head.setObjectName("failureHeadline")
        self._head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sub = quiet()
        self._lines = QPlainTextEdit(readOnly=True)
        self._lines.setObjectName("failureLines")
        self._lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._lines.setMinimumHeight(180)
        self._lines.setAccessibleName(self.tr("Last lines"))
        self._fold = Fold(self.tr("Details"), self._lines)
        self._resume = primary_button(self.tr("Resume"))
        self._resume.setObjectName("resume")
        self._large = QPushButton(self.tr("Open it all the same"), autoDefault=False)
        self._large.setObjectName("allowLarge")
        self._again = QPushButton(self.tr("Choose again…"), autoDefault=False)
        self._close = QPushButton(self.tr("Close"), autoDefault=False)
        self._resume.clicked.connect(self.resume_requested)
        self._large.clicked.connect(self.large_requested)
        self._again.clicked.connect(self.retry_requested)
        self._close.clicked.connect(self.close_requested)
        self._build()

    def show_end(
        self,
        sentence: str,
        safe_epochs: int,
        lines: Sequence[str] = (),
        *,
        can_resume: bool,
        can_allow: bool = False,
        went_wrong: bool = True,
    ) -> None:
        """Show how it ended. lines: the worker's last output. went_wrong: whether it failed.

        can_allow: whether the sentence asks if a large file is to be read all the same.
        """
        self._icon.show_icon("warning")
        self._icon.setVisible(went_wrong)
        self._head.setText(sentence)
        self._sub.setText(self._safe_epochs_text(safe_epochs))
        self._lines.setPlainText("\n".join(lines))
        self._fold.setVisible(bool(lines))
        self._resume.setVisible(can_resume)
        self._large.setVisible(can_allow)
        expected = self._resume if can_resume and went_wrong else self._close
        for button in (self._resume, self._close):  # outside of a dialog one does not end another
            button.setDefault(button is expected)
        expected.setFocus()

    def _safe_epochs_text(self, epochs: int) -> str:
        if epochs == 0:
            return self.tr("Your current model is unchanged.")
        words = self.tr("{0} epochs are saved, and your current model is unchanged.")
        if epochs == 1:
            words = self.tr("{0} epoch is saved, and your current model is unchanged.")
        return words.format(epochs)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(10)
        for widget in (self._head, self._sub, self._fold):
            words.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._large)
        buttons.addWidget(self._resume)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(10)
        rows.addStretch(1)
        rows.addLayout(middle)
        rows.addStretch(2)
        rows.addLayout(buttons)
