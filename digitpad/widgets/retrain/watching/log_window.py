"""Everything that the worker says, as it says it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.services.processes.worker_log import KEPT_LINES, WorkerLog

_REFRESH_MS = 250


class LogWindow(QDialog):
    """The last lines of a log, refreshed while it is open; the whole of it is a file."""

    def __init__(self, log: WorkerLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logWindow")
        self.setWindowTitle(self.tr("What the training says"))
        self.resize(680, 420)
        self._log = log
        self._shown = -1
        self._text = QPlainTextEdit(readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setMaximumBlockCount(KEPT_LINES)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.windowTitle())
        whole = QPushButton(self.tr("Open the file"), autoDefault=False)
        whole.setToolTip(str(log.path))
        whole.clicked.connect(lambda: _open(log.path))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(whole)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows = QVBoxLayout(self)
        rows.addWidget(self._text, 1)
        rows.addLayout(buttons)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._refresh)

    def _refresh(self) -> None:
        new = self._log.count - max(self._shown, 0)
        if new == 0 and self._shown >= 0:
            return
        self._shown = self._log.count
        at_end = self._text.verticalScrollBar().value() == self._text.verticalScrollBar().maximum()
        self._text.appendPlainText("\n".join(self._log.last(min(new, KEPT_LINES))))
        if at_end:
            self._text.verticalScrollBar().setValue(self._text.verticalScrollBar().maximum())

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh()
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
