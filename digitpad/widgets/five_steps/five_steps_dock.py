"""The five pages beside the pad, and what can be done with the network of the shown one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.training.five_steps import STEPS, Step
from digitpad.services.settings import Settings
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.five_steps.step_page import StepPage
from digitpad.widgets.five_steps.step_words import words_of
from digitpad.widgets.pad.pad_dock import PadDock
from digitpad.widgets.pad.pad_window import PadWindow

_BESIDE = Qt.DockWidgetArea.LeftDockWidgetArea


class FiveStepsDock(PadDock):
    """Remembers which page was read last."""

    comparison_requested = Signal(str)
    """The recipe of the network that the person wants to see beside others."""
    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(self, settings: Settings, window: PadWindow) -> None:
        super().__init__("five_steps", _BESIDE, settings, window)
        self.setObjectName("fiveSteps")
        self.setWindowTitle(self.tr("The story in five steps"))
        self._window = window
        self.page = StepPage()
        self._numbers = QButtonGroup(self)
        self._next = QToolButton(autoRaise=True)
        self._next.setObjectName("nextStep")
        self._next.setText(self.tr("Next"))
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QWidget()
        self._lay_out(inside)
        self.setWidget(inside)
        self._numbers.idClicked.connect(self.show_step)
        self._next.clicked.connect(lambda: self.show_step(self.number + 1))
        self.page.copy_requested.connect(self._copy)
        self.show_step(settings.step_of_five)
        self.put_in_place()

    @property
    def number(self) -> int:
        """Which page is shown, from 0."""
        return self._numbers.checkedId()

    @property
    def step(self) -> Step:
        """What the shown page is about."""
        return STEPS[self.number]

    def show_step(self, number: int) -> None:
        """Show the page with this number, from 0; the first where there is none."""
        known = number if 0 <= number < len(STEPS) else 0
        self._numbers.button(known).setChecked(True)
        self._next.setEnabled(known + 1 < len(STEPS))
        self.page.show_step(self.step, self._code())
        self._settings.step_of_five = known

    def _code(self) -> str:
        try:
            return self.step.code.read_text(encoding="utf-8")
        except OSError as error:
            return f"# {self.step.code}: {error.strerror}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code())
        self._window.show_success(self.tr("The code is copied."))

    def _draw(self) -> None:
        title = words_of(self.step.recipe).title
        self._window.finish_stroke()
        self._window.show_ink(self.step.drawing, title)

    def _lay_out(self, inside: QWidget) -> None:
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(12, 4, 8, 12)
        rows.setSpacing(6)
        rows.addLayout(self._steps())
        rows.addWidget(self.page, 1)
        rows.addLayout(self._actions())

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for number, step in enumerate(STEPS):
            button = QToolButton()
            button.setCheckable(True)
            button.setText(str(number + 1))
            button.setObjectName(f"step{number + 1}")
            says = self.tr("Step {0}: {1}").format(number + 1, words_of(step.recipe).title)
            button.setAccessibleName(says)
            button.setToolTip(plain_tip(says))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._numbers.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._next)
        return row

    def _actions(self) -> QGridLayout:
        draw = self._button("drawStep", self.tr("Put that drawing on the pad"))
        draw.clicked.connect(self._draw)
        compare = self._button("compareStep", self.tr("Compare these networks"))
        compare.clicked.connect(lambda: self.comparison_requested.emit(self.step.recipe))
        train = self._button("trainStep", self.tr("Train this…"))
        train.clicked.connect(lambda: self.training_requested.emit(self.step.recipe))
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(draw, 0, 0, 1, 2)
        grid.addWidget(compare, 1, 0)
        grid.addWidget(train, 1, 1)
        return grid

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.setObjectName(name)
        return button
