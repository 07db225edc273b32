"""A training beside the pad: its progress, then the result or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from digitpad.core.files import limits
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import Failed
from digitpad.core.training.training_state import TrainingState
from digitpad.services.processes.worker_log import WorkerLog
from digitpad.services.settings import Settings
from digitpad.services.training.story_state import Ended, Installed, Interrupted, NotInstalled
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.pad.pad_dock import PadDock
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.result.failure_page import FailurePage
from digitpad.widgets.retrain.result.result_page import ResultPage
from digitpad.widgets.retrain.watching.log_window import LogWindow
from digitpad.widgets.retrain.watching.watching_page import WatchingPage

_BESIDE = Qt.DockWidgetArea.RightDockWidgetArea
_USUAL_PX = QSize(560, 580)


class TrainingDock(PadDock):
    """Can be closed and opened again while the training goes on; the pad stays free to draw."""

    def __init__(self, settings: Settings, window: PadWindow) -> None:
        super().__init__("training", _BESIDE, settings, window)
        self.setObjectName("trainingDock")
        self.setWindowTitle(self.tr("Training"))
        self.watching = WatchingPage()
        self.result_page = ResultPage()
        self.failure = FailurePage()
        self._log = SingleWindow(lambda: LogWindow(self))
        self._pages = _Pages(self.watching, self.result_page, self.failure)
        self.failure.close_requested.connect(self.close)
        self.setWidget(self._pages)
        self.put_in_place()

    def watch(self, state: TrainingState) -> None:
        """Show the progress."""
        self._pages.setCurrentWidget(self.watching)
        self.watching.show_state(state)

    def show_result(self, result: Installed) -> None:
        """Show the page on which the person chooses between the models."""
        self.result_page.show_result(result)
        self._pages.setCurrentWidget(self.result_page)

    def show_end(self, how: Ended | NotInstalled | Interrupted) -> None:
        """Show how a training ended without a model."""
        can_resume = how.run_to_resume is not None
        match how:
            case Interrupted(left, computer):
                words = self.tr("A training of “{0}” was interrupted after {1} of {2} epochs.")
                sentence = words.format(left.recipe, left.finished_epochs, left.epochs)
                if computer:
                    there = self.tr("It was on “{0}”: Resume finds it there, or goes on there.")
                    sentence = sentences(sentence, there.format(computer))
                self.failure.show_end(sentence, left.finished_epochs, can_resume=can_resume)
            case NotInstalled(error, safe_epochs):
                self.failure.show_end(str(error), safe_epochs, can_resume=can_resume)
            case Ended(safe_epochs=safe_epochs, refused_for_size=Sentence() as said):
                asked = str(limits.question(said))
                self.failure.show_end(asked, safe_epochs, can_resume=False, can_allow=True)
            case Ended(Failed() as end, safe_epochs, lines):
                self.failure.show_end(end.message, safe_epochs, lines, can_resume=can_resume)
            case Ended(_, safe_epochs):
                sentence = sentences(self.tr("The training was cancelled."), how.remark)
                self.failure.show_end(
                    sentence, safe_epochs, can_resume=can_resume, went_wrong=False
                )
        self._pages.setCurrentWidget(self.failure)

    def show_log(self, log: WorkerLog) -> None:
        """Show the worker's output as it comes."""
        self._log.open().follow(log)


class _Pages(QStackedWidget):
    """As wide as curves and their numbers want to be, whichever page is shown."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        for page in pages:
            self.addWidget(page)

    def sizeHint(self) -> QSize:
        return _USUAL_PX.expandedTo(self.minimumSizeHint())
