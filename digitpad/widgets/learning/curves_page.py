"""The curves, as soon as the library that draws them is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.core.training.learning.curve import Curve
from digitpad.widgets.learning.plotting import PlotLibrary

if TYPE_CHECKING:
    from digitpad.widgets.learning.curves import Curves

_REPAINT_MS = 250


class CurvesPage(QWidget):
    """Paints seldom, so as not to delay the pen, and only while it is visible."""

    def __init__(self) -> None:
        super().__init__()
        self.curves: Curves | None = None
        """None until there is something to paint, and the library is loaded."""
        self._library = PlotLibrary(self)
        self._library.ready.connect(self._paint)
        self._repaint = QTimer(self, singleShot=True)
        self._repaint.timeout.connect(self._paint)
        self._curve, self._other = Curve(), Curve()
        self._other_name = self._other_loss = ""
        self._loss, self._epochs = "", 0
        self._current_accuracy: float | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 6, 0, 0)

    def begin(self, current_accuracy: float | None = None) -> None:
        """Forget what is shown; ``current_accuracy`` (0..1) is drawn as the one to beat."""
        self._library.load()
        self._current_accuracy, self._epochs = current_accuracy, 0
        self._curve, self._other, self._other_name = Curve(), Curve(), ""
        self._remove()

    def show_curve(self, curve: Curve, epochs: int, loss: str) -> None:
        """Show ``curve`` over so many epochs; ``loss`` is called as in `TrainConfig`."""
        if (epochs, loss) != (self._epochs, self._loss):
            self._remove()
        self._curve, self._epochs, self._loss = curve, epochs, loss
        if not self._repaint.isActive():
            self._repaint.start(_REPAINT_MS)

    def show_other(self, curve: Curve, name: str, loss: str) -> None:
        """Show another training's curve, of this loss, over it; without a name, none."""
        self._other, self._other_name, self._other_loss = curve, name, loss
        self._repaint.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._repaint.start(0)

    def _remove(self) -> None:
        if self.curves is not None:
            self.curves.hide()  # keeps the height of the window until they are gone
            self.curves.deleteLater()
            self.curves = None

    def _paint(self) -> None:
        if not self._epochs or not self.isVisible():
            return
        self._library.load()
        if not self._library.is_ready:
            return
        if self.curves is None:
            from digitpad.widgets.learning.curves import Curves  # loaded by now

            self.curves = Curves(self._epochs, self._current_accuracy, self._loss)
        if self.curves.make_next_plot():
            self._repaint.start(0)  # the other plot, or the points, after pending events
            return
        if self.curves.parent() is None:
            self._rows.addWidget(self.curves)
        self.curves.show_points(self._curve)
        self.curves.show_other(self._other, self._other_name, self._other_loss)
