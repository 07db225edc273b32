"""Help ▸ Report a problem…: a text to check and copy. The program sends nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.styled_widgets import primary_button, quiet
from digitpad.widgets.common.windows import Dialog

_SIZE_PX = (640, 520)


class ProblemDialog(Dialog):
    """Shows the whole report before it is copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemDialog")
        self.setWindowTitle(self.tr("Report a problem"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self._message = MessageBar()
        self._text = QPlainTextEdit(report, readOnly=True)
        self._text.setObjectName("problemReport")
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(self.windowTitle())
        copy = primary_button(self.tr("Copy"))
        copy.setObjectName("copyReport")
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(copy)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(quiet(self._introduction()))
        inside.addWidget(self._text, 1)
        inside.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._message)
        rows.addLayout(inside)

    def _introduction(self) -> str:
        return self.tr(
            "This helps to find the cause. It holds no drawings, no names of files and nothing"
            " about you, and it is not sent: copy it into your message, beside what you did"
            " and what happened."
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._message.show_success(self.tr("The report is copied."))
