"""One source to learn from: a tick, its name, a sentence, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.plain_text import plain_entry, plain_tip
from digitpad.widgets.common.styled_widgets import quiet

_TICK_PX = 20


class SourceRow(QWidget):
    """A source of digits that can be ticked. ``path`` is sent to the worker."""

    changed = Signal()
    removed = Signal()
    button_clicked = Signal()
    """Its button was pressed."""

    def __init__(self, path: str, name: str, sentence: str, *, removable: bool = False) -> None:
        super().__init__()
        self.path = path
        self.weight = 1.0
        """How often each of its digits is used in an epoch."""
        self._tick = QCheckBox(plain_entry(name))
        self._tick.setAccessibleDescription(sentence)
        self._tick.toggled.connect(self.changed)
        self._sentence = quiet(sentence)
        self._button = QPushButton()
        self._button.clicked.connect(self.button_clicked)
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedSize(120, 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(self._words(), 1)
        for widget in (self._progress, self._button):
            widget.hide()
            row.addWidget(widget)
        if removable:
            row.addWidget(self._remover(name))

    @property
    def is_chosen(self) -> bool:
        return self._tick.isChecked() and self.is_available

    @property
    def is_available(self) -> bool:
        return self._tick.isEnabled()

    @property
    def button(self) -> QPushButton:
        return self._button

    def choose(self, chosen: bool) -> None:
        self._tick.setChecked(chosen)

    def set_available(self, available: bool) -> None:
        self._tick.setEnabled(available)

    def show_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._tick.setAccessibleDescription(sentence)

    def show_button(self, text: str) -> None:
        """Show a button with ``text``, or none if it is empty."""
        self._button.setText(text)
        self._button.setVisible(bool(text))

    def show_progress(self, fraction: float | None) -> None:
        """Show a bar at ``fraction`` (0..1, below 0 if unknown), or none."""
        self._progress.setVisible(fraction is not None)
        if fraction is not None:
            self._progress.setRange(0, 0 if fraction < 0 else 1000)
            self._progress.setValue(round(1000 * max(fraction, 0)))

    def _words(self) -> QVBoxLayout:
        self._sentence.setContentsMargins(22, 0, 0, 0)
        self._tick.setMinimumHeight(_TICK_PX)
        words = QVBoxLayout()
        words.setSpacing(3)  # room for the ring around the tick
        words.addWidget(self._tick)
        words.addWidget(self._sentence)
        return words

    def _remover(self, name: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText("×")
        button.setAccessibleName(self.tr("Remove {0}").format(name))
        button.setToolTip(plain_tip(button.accessibleName()))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self.removed)
        return button
