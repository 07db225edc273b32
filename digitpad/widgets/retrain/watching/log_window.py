"""The worker's log: its epochs as Keras prints them, or every line as it was written."""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.training.learning.log_lines import LogLines
from digitpad.services.processes.worker_log import KEPT_LINES, WorkerLog
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.windows import Dialog

_REFRESH_MS = 250


class LogWindow(Dialog):
    """Shows the last lines of a log while it grows; all of it is in a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logWindow")
        self.setWindowTitle(self.tr("Log of the training"))
        self.resize(980, 420)
        self._log: WorkerLog | None = None
        self._shown = 0
        self._lines = LogLines()
        self._text = QPlainTextEdit(readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setMaximumBlockCount(KEPT_LINES)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.windowTitle())
        self._details = QCheckBox(self.tr("Details"))
        self._details.setObjectName("logDetails")
        self._details.setToolTip(self.tr("Show every line as the training has written it"))
        self._details.toggled.connect(lambda _: self._start_over())
        self._whole = QPushButton(self.tr("Open the file"), autoDefault=False)
        self._whole.clicked.connect(self._open_file)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self._details)
        buttons.addWidget(self._whole)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows = QVBoxLayout(self)
        rows.addWidget(self._text, 1)
        rows.addLayout(buttons)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._refresh)

    def follow(self, log: WorkerLog) -> None:
        """Show ``log``; if it is shown already, keep the scroll position."""
        if log is not self._log:
            self._log = log
            self._whole.setToolTip(plain_tip(str(log.path)))
            self._start_over()

    def _start_over(self) -> None:
        self._shown, self._lines = 0, LogLines()
        self._text.clear()
        self._refresh()

    def _refresh(self) -> None:
        log = self._log
        if log is None or log.count == self._shown:
            return
        new, self._shown = log.count - self._shown, log.count
        lines = self._readable(log.last(min(new, KEPT_LINES)))
        if not lines:
            return
        at_end = self._text.verticalScrollBar().value() == self._text.verticalScrollBar().maximum()
        self._text.appendPlainText("\n".join(lines))
        if at_end:
            self._text.verticalScrollBar().setValue(self._text.verticalScrollBar().maximum())

    def _readable(self, lines: list[str]) -> list[str]:
        if self._details.isChecked():
            return lines
        return [said for line in lines for said in self._lines.of(line)]

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh()
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _open_file(self) -> None:
        if self._log is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.path)))
