"""The status bar: the current model or a hint at the left, the pager and others at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from digitpad.widgets.common.formatting import exact_percent
from digitpad.widgets.pad.drawing_pager import DrawingPager
from digitpad.widgets.pad.status_words import StatusWords

if TYPE_CHECKING:
    from digitpad.core.models.model_file import ModelCard
    from digitpad.widgets.pad.actions import Actions

_INDENT_PX = 6
"""Aligns the model's name with the left edge of the page."""
_HEIGHT_PX = 40
"""High enough for everything that may be shown there, so that the page is never resized."""


class PadStatus(QStatusBar):
    """Shows hints in its own way: as text on the line of its other texts."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = StatusWords()
        self.pager = DrawingPager(actions)
        self.setContentsMargins(_INDENT_PX, 0, 8, 4)
        self.setMinimumHeight(_HEIGHT_PX)
        self.addWidget(self.words)
        self.addPermanentWidget(self.pager)

    def show_model(self, card: ModelCard) -> None:
        """Show the model's name and how well it reads MNIST, if that is known."""
        parts = [card.name]
        if card.mnist_accuracy is not None:
            parts.append(f"MNIST {exact_percent(card.mnist_accuracy)}")
        self.words.show_model(" · ".join(parts))

    def show_tip(self, event: QStatusTipEvent) -> None:
        """Show the hint of what the mouse is over."""
        self.words.show_hint(event.tip())
