"""The browser's page while no set is open: progress, or what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.core.datasets.locate import FETCH_COMMAND
from digitpad.core.training.protocol import Download
from digitpad.services.browsing.scoring import ScoringProgress
from digitpad.services.browsing.session import Downloading, NotOpened, Opening, Reason
from digitpad.widgets.common.formatting import number, out_of
from digitpad.widgets.common.plain_text import PlainLabel

_WIDTH_PX = 480


class WaitingPage(QWidget):
    """Shows either a progress bar with Cancel, or a sentence and what can be done about it."""

    cancel_requested = Signal()
    folder_requested = Signal()
    file_requested = Signal()
    retry_requested = Signal()
    download_requested = Signal()
    large_requested = Signal()
    """The set is to be opened although it is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._title.setFont(font)
        self._text = PlainLabel()
        self._text.setObjectName("waitingText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Pictures read"))
        self._cancel = self._button(self.tr("&Cancel"), self.cancel_requested)
        self._download = self._button(self.tr("&Download MNIST"), self.download_requested)
        self._download.setDefault(True)
        self._large = self._button(self.tr("&Open it all the same"), self.large_requested)
        self._folder = self._button(self.tr("Choose a &folder…"), self.folder_requested)
        self._file = self._button(self.tr("Choose a f&ile…"), self.file_requested)
        self._again = self._button(self.tr("&Try again"), self.retry_requested)
        self._lay_out()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def show_state(self, state: Opening | Downloading | NotOpened) -> None:
        """Show the progress, or why no set is open."""
        if isinstance(state, Opening):
            self._show_progress(state.progress)
        elif isinstance(state, Downloading):
            self._show_download(state.progress)
        else:
            self._show_trouble(state)

    def _show_progress(self, progress: ScoringProgress | None) -> None:
        self._show(self.tr("Reading the pictures"), busy=True)
        self._bar.setRange(0, 0 if progress is None else progress.total)
        if progress is None:
            self._text.setText(self.tr("Opening the files…"))
            return
        self._bar.setValue(progress.done)
        self._text.setText(
            out_of(progress.done, progress.total, self.tr("{0} picture"), self.tr("{0} pictures"))
        )

    def _show_download(self, download: Download) -> None:
        self._show(self.tr("Downloading MNIST"), busy=True)
        self._bar.setRange(0, download.total_bytes)
        self._bar.setValue(download.received_bytes)
        received = number(download.received_bytes / 1e6, 1)
        whole = number(download.total_bytes / 1e6, 1) if download.total_bytes else "?"
        self._text.setText(self.tr("{0} of {1} MB").format(received, whole))

    def _show_trouble(self, state: NotOpened) -> None:
        title, sentence = self._words_for(state)
        self._show(title, busy=False)
        self._text.setText(sentence)
        helps = {Reason.NO_MNIST: self._download, Reason.TOO_LARGE: self._large}
        for reason, button in helps.items():
            button.setVisible(state.reason is reason)
        self._again.setVisible(state.reason is not Reason.TOO_LARGE)
        helps.get(state.reason, self._folder).setFocus()

    def _words_for(self, state: NotOpened) -> tuple[str, str]:
        """Return a title and a sentence that say why nothing was opened."""
        match state.reason:
            case Reason.CANCELLED:
                return self.tr("Cancelled"), self.tr("Not all pictures were read.")
            case Reason.EMPTY:
                return self.tr("There are no pictures in it"), state.detail
            case Reason.UNREADABLE:
                return self.tr("This set cannot be shown"), state.detail
            case Reason.TOO_LARGE:
                return self.tr("This set is large"), state.detail
            case Reason.NO_MNIST:
                what_to_do = self.tr(
                    "Its test set is what models are measured by. Download it here (11 MB), "
                    "choose a folder that has it, or run: {0}"
                ).format(FETCH_COMMAND)
                return self.tr("MNIST is not on this machine"), state.detail or what_to_do

    def _show(self, title: str, *, busy: bool) -> None:
        self._title.setText(title)
        for widget in (self._bar, self._cancel):
            widget.setVisible(busy)
        for widget in (self._download, self._large, self._folder, self._file, self._again):
            widget.setVisible(not busy)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        shown = (self._cancel, self._download, self._large, self._folder, self._file, self._again)
        for button in shown:
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QWidget()
        column.setFixedWidth(_WIDTH_PX)
        lines = QVBoxLayout(column)
        lines.setSpacing(14)
        for widget in (self._title, self._text, self._bar):
            lines.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setSpacing(14)
        rows.addStretch(2)
        centred = QHBoxLayout()
        centred.addWidget(column)
        rows.addLayout(centred)
        rows.addLayout(buttons)
        rows.addStretch(3)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(signal)
        return button
