"""The note in the status bar that a training is running."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from digitpad.core.training.training_state import TrainingState
from digitpad.widgets.retrain.words import in_few_words


class TrainingIndicator(QToolButton):
    """A few words that open the training's window; hidden when there is nothing to show."""

    def __init__(self) -> None:
        super().__init__(autoRaise=True)
        self.setObjectName("trainingIndicator")
        self.setToolTip(self.tr("Show the training"))
        self.setAccessibleName(self.tr("Training"))
        self.hide()

    def show_state(self, state: TrainingState) -> None:
        words = in_few_words(state)
        self.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
