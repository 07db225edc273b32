"""What closing the window means while a training runs (docs/decisions has why)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from digitpad.core.training.training_state import TrainingState
from digitpad.services.training.session import TrainingSession
from digitpad.widgets.common.single_window import bring_to_front
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.closing.tray import Tray


class Closing(QObject):
    """Keeps the window open while a training runs, and closes it for good when that is over."""

    def __init__(self, window: PadWindow, training: TrainingSession, tray: Tray) -> None:
        super().__init__(window)
        self._window, self._training, self._tray = window, training, tray
        self._leaves_at_the_end = self._waits_minimized = False
        self._hidden: list[QMainWindow] = []
        self._question: ClosingQuestion | None = None
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self._leave)
        training.state_changed.connect(self._follow)
        tray.opened.connect(self._come_back)
        window.ask_before_closing(self._may_close)
        window.state_changed.connect(self._on_window_state)

    def training_is_over(self) -> bool:
        """Deal with the end of a training, once it was said in the tray.

        Returns whether it was being asked about: the question, which has no answer now, is gone.
        """
        was_asked, self._question = self._question, None
        if was_asked is not None:
            was_asked.reject()
        if self._leaves_at_the_end:  # some systems take the message away with the program
            self._leaving.start(self._tray.message_ms)
        return was_asked is not None

    def _leave(self) -> None:
        self._leaves_at_the_end = False
        self._window.close()
        QApplication.quit()

    def _may_close(self) -> bool:
        """Return whether nothing is lost by closing; ask what should become of it otherwise."""
        if self._training.is_running:
            self._ask()
        return not self._training.is_running

    def _ask(self) -> None:
        if self._question is not None:
            return
        question = ClosingQuestion(can_stop=self._training.state.can_stop, parent=self._window)
        question.keep_requested.connect(lambda: self._answer(self._go_to_the_background))
        question.stop_requested.connect(lambda: self._answer(self._stop))
        question.cancel_requested.connect(lambda: self._answer(self._cancel))
        question.rejected.connect(self._forget_question)
        question.finished.connect(question.deleteLater)
        self._question = question
        question.open()

    def _follow(self, state: TrainingState) -> None:
        if not state.is_over:
            self._leaving.stop()  # it was the end of another training
        if self._question is not None:
            self._question.show_can_stop(state.can_stop)

    def _answer(self, effect: Callable[[], None]) -> None:
        """Do what was answered, unless that training is over."""
        if self._question is not None:
            self._forget_question()
            effect()

    def _forget_question(self) -> None:
        self._question = None

    def _stop(self) -> None:
        self._training.stop()
        self._go_to_the_background()

    def _cancel(self) -> None:
        self._leaves_at_the_end = True
        self._training.cancel()

    def _go_to_the_background(self) -> None:
        """Leave the screen but not the memory: the worker hears from us until it is done.

        Where there is a tray, its icon brings the window back; elsewhere it waits minimized.
        """
        self._leaves_at_the_end = True
        QApplication.setQuitOnLastWindowClosed(False)
        self._hidden = [
            window
            for window in QApplication.topLevelWidgets()
            if isinstance(window, QMainWindow) and window.isVisible() and window != self._window
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
