"""The window of a training: watching it, then choosing, or what went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QStackedLayout, QWidget

from digitpad.core.training.protocol import Cancelled, Failed
from digitpad.core.training.training_state import TrainingState
from digitpad.services.processes.worker_log import WorkerLog
from digitpad.services.processes.worker_process import Ending
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.retrain.result.failure_page import FailurePage
from digitpad.widgets.retrain.result.result_page import ResultPage
from digitpad.widgets.retrain.watching.log_window import LogWindow
from digitpad.widgets.retrain.watching.watching_page import WatchingPage

_SIZE_PX = (760, 520)
_NOT_RESUMABLE = ("usage", "data", "diverged", "missing", "start")


class TrainingWindow(QDialog):
    """Can be closed while the training goes on; it is the same one when it is opened again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingWindow")
        self.setWindowTitle(self.tr("Training"))
        self.resize(*_SIZE_PX)
        self.watching = WatchingPage()
        self.choosing = ResultPage()
        self.failure = FailurePage()
        self._log = SingleWindow(lambda: LogWindow(self))
        self._pages = QStackedLayout(self)
        for page in (self.watching, self.choosing, self.failure):
            self._pages.addWidget(page)
        self.failure.close_requested.connect(self.close)

    def watch(self, state: TrainingState) -> None:
        """Show how it goes."""
        self._pages.setCurrentWidget(self.watching)
        self.watching.show_state(state)

    def choose(self) -> None:
        """Show the page on which the new model is chosen or left."""
        self._pages.setCurrentWidget(self.choosing)

    def explain(self, ending: Ending, safe_epochs: int) -> None:
        """Show how a training ended that has no model to show for it."""
        end = ending.event
        if isinstance(end, Failed):
            can_resume = bool(end.run) and end.kind not in _NOT_RESUMABLE
            lines: tuple[str, ...] = ending.last_lines
            sentence = end.message
        else:
            can_resume = isinstance(end, Cancelled) and bool(end.run)
            lines, sentence = (), self.tr("The training was cancelled.")
        self.failure.show_end(
            sentence,
            safe_epochs,
            lines,
            can_resume=can_resume,
            went_wrong=isinstance(end, Failed),
        )
        self._pages.setCurrentWidget(self.failure)

    def explain_interruption(self, sentence: str, safe_epochs: int) -> None:
        """Offer to go on with a run whose window died."""
        self.failure.show_end(sentence, safe_epochs, can_resume=True)
        self._pages.setCurrentWidget(self.failure)

    def explain_trouble(self, sentence: str, safe_epochs: int) -> None:
        """Show why a finished model could not be taken."""
        self.failure.show_end(sentence, safe_epochs, can_resume=False)
        self._pages.setCurrentWidget(self.failure)

    def show_log(self, log: WorkerLog) -> None:
        """Show what the worker says, as it says it."""
        self._log.open().follow(log)
