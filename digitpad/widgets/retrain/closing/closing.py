"""What closing the window does during a training (see docs/decisions for the reasons)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QMainWindow, QWidget

from digitpad.core.training.training_state import TrainingState
from digitpad.services.training.story import TrainingStory
from digitpad.services.training.story_state import Installing, Running, StoryState
from digitpad.widgets.common.single_window import bring_to_front
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.closing.tray import Tray


class Closing(QObject):
    """Keeps the window alive while a training runs, and closes it for good afterwards."""

    def __init__(self, window: PadWindow, story: TrainingStory, tray: Tray) -> None:
        super().__init__(window)
        self._window, self._story, self._tray = window, story, tray
        self._leaves_at_the_end = self._waits_minimized = False
        self._hidden: list[QWidget] = []
        self._question: ClosingQuestion | None = None
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self._leave)
        story.training.state_changed.connect(self._show_can_stop)
        tray.opened.connect(self._come_back)
        window.ask_before_closing(self._may_close)
        window.state_changed.connect(self._on_window_state)

    def follow(self, state: StoryState) -> bool:
        """React to a change of the training's stage, after the tray has shown it.

        Returns whether the training ended while the person was being asked about it; the question
        is then closed, since no answer is needed any more.
        """
        if state.is_under_way:
            self._stay_after_all()
            return False
        was_asked, self._question = self._question, None
        if was_asked is not None:
            was_asked.reject()
        if (
            self._leaves_at_the_end and not self._leaving.isActive()
        ):  # some systems remove the message with the program
            self._leaving.start(self._tray.message_ms)
        return was_asked is not None

    def _stay_after_all(self) -> None:
        """Do not close the window because an earlier training has ended."""
        if self._leaving.isActive():
            self._leaving.stop()
            self._leaves_at_the_end = False

    def _leave(self) -> None:
        self._leaves_at_the_end = False
        self._window.close()
        QApplication.quit()

    def _may_close(self) -> bool:
        """Return whether nothing is lost by closing; otherwise ask what to do with the training."""
        state = self._story.state
        if isinstance(state, Installing):
            self._leaves_at_the_end = True  # which takes a moment
        elif state.is_under_way:
            self._ask()
        return not state.is_under_way

    def _ask(self) -> None:
        if self._question is not None:
            return
        can_stop, far = self._can_stop(), self._story.whereabouts()
        question = ClosingQuestion(can_stop=can_stop, far=far, parent=self._window)
        question.keep_requested.connect(lambda: self._answer(self._go_to_the_background))
        question.stop_requested.connect(lambda: self._answer(self._stop))
        question.cancel_requested.connect(lambda: self._answer(self._cancel))
        question.leave_requested.connect(lambda: self._answer(self._leave_there))
        question.rejected.connect(self._forget_question)
        question.finished.connect(question.deleteLater)
        self._question = question
        question.open()

    def _can_stop(self) -> bool:
        return isinstance(self._story.state, Running) and self._story.training.state.can_stop

    def _show_can_stop(self, training: TrainingState) -> None:
        if self._question is not None:
            self._question.show_can_stop(training.can_stop)

    def _answer(self, effect: Callable[[], None]) -> None:
        """Carry out the answer, unless the training is over."""
        if self._question is not None:
            self._forget_question()
            effect()

    def _forget_question(self) -> None:
        self._question = None

    def _stop(self) -> None:
        self._story.training.stop()
        self._go_to_the_background()

    def _cancel(self) -> None:
        self._leaves_at_the_end = True
        self._story.cancel()

    def _leave_there(self) -> None:
        self._story.leave()
        self._window.close()

    def _go_to_the_background(self) -> None:
        """Hide the window but keep the program running for the worker until it is done.

        The icon in the tray brings the window back; without a tray it is only minimized.
        """
        self._leaves_at_the_end = True
        QApplication.setQuitOnLastWindowClosed(False)
        self._hidden = [
            window
            for window in QApplication.topLevelWidgets()
            if isinstance(window, QMainWindow | QDockWidget)
            and window.isVisible()
            and window != self._window
        ]
        for other in self._hidden:
            other.hide()
        if not self._tray.is_available:
            self._window.showMinimized()
            self._waits_minimized = True
            return
        self._tray.show(self.tr("DigitPad is training"))
        for window in (*self._window.findChildren(QDialog), self._window):
            window.hide()

    def _on_window_state(self) -> None:
        if self._waits_minimized and not self._window.isMinimized():
            self._come_back()

    def _come_back(self) -> None:
        self._leaves_at_the_end = self._waits_minimized = False
        self._leaving.stop()
        QApplication.setQuitOnLastWindowClosed(True)
        self._tray.hide()
        for window in self._hidden:
            window.show()
        self._hidden = []
        bring_to_front(self._window)
