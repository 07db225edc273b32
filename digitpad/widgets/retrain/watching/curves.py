"""The curves of loss and accuracy. The only module that imports pyqtgraph; see `plotting`."""

from __future__ import annotations

import html
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.widgets.common.styled_widgets import quiet, title
from digitpad.widgets.retrain.watching.curve_points import CurvePoints
from digitpad.widgets.retrain.watching.scales import ACCURACY, LOSS, Scale, span_of

_HEIGHT_PX = 190


class Curves(QWidget):
    """Two plots side by side; `show_points` repaints them."""

    def __init__(self, epochs: int, current_accuracy: float | None) -> None:
        """``current_accuracy``: the current model's, 0..1, drawn as a dashed line."""
        super().__init__()
        self.setObjectName("curves")
        self._epochs, self._current_accuracy = epochs, current_accuracy
        self._plots: list[_Plot] = []
        """The plots of accuracy and loss, as far as they have been made."""
        self._row = QHBoxLayout()
        self._row.setSpacing(18)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._row)
        self._legend = quiet()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self._legend)
        self._colour()

    def make_next_plot(self) -> bool:
        """Make one of the plots, which blocks the window for 10 ms; return whether one was left."""
        if len(self._plots) == 2:
            return False
        if not self._plots:
            plot = _Plot(self.tr("Accuracy"), self._epochs, ACCURACY)
            if self._current_accuracy is not None:
                plot.add_target(self._current_accuracy)
        else:
            plot = _Plot(self.tr("Loss"), self._epochs, LOSS)
        plot.colour(self.palette())
        self._plots.append(plot)
        self._row.addWidget(plot, 1)
        return True

    def show_points(self, points: CurvePoints) -> None:
        while self.make_next_plot():
            pass
        accuracy, loss = self._plots
        accuracy.show_lines(
            [(x, accuracy) for x, _, accuracy in points.steps],
            [(x, accuracy) for x, _, accuracy in points.epochs],
        )
        loss.show_lines(
            [(x, loss) for x, loss, _ in points.steps],
            [(x, loss) for x, loss, _ in points.epochs],
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        for plot in self._plots:
            plot.colour(self.palette())
        self._legend.setText(self._legend_text())

    def _legend_text(self) -> str:
        """Return the legend: a piece of each line in its colour, and its name."""
        strong, thin = _strong(self.palette()), _thin(self.palette())
        lines = [
            (thin, "—", self.tr("training")),
            (strong, "—●—", self.tr("validation: pictures it does not learn from")),
        ]
        if self._current_accuracy is not None:
            lines.append((_faint(self.palette()), "- - -", self.tr("current model")))
        return "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ".join(
            f'<span style="color: {colour.name()}">{piece}</span> {html.escape(words)}'
            for colour, piece, words in lines
        )


class _Plot(QWidget):
    """One quantity over the epochs, drawn as heights on its scale."""

    def __init__(self, name: str, epochs: int, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._plot: Any = pg.PlotWidget(axisItems={"left": _ScaleAxis(scale)}, enableMenu=False)
        self._plot.setAccessibleName(name)
        self._plot.setMinimumHeight(_HEIGHT_PX)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._plot.setXRange(0, epochs, padding=0.02)
        self._plot.getAxis("bottom").setTickSpacing(_round_step(epochs), 1)
        self._plot.getAxis("left").setWidth(52)
        self._training = self._plot.plot(antialias=True)
        self._validation = self._plot.plot(symbol="o", symbolSize=7, antialias=True)
        self._target: Any = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(title(name))
        rows.addWidget(self._plot)

    def add_target(self, value: float) -> None:
        self._target = pg.InfiniteLine(self._scale.height(value), angle=0)
        self._plot.addItem(self._target)

    def show_lines(
        self, training: list[tuple[float, float]], validation: list[tuple[float, float]]
    ) -> None:
        shown = [] if self._target is None else [self._target.value()]
        for item, points in ((self._training, training), (self._validation, validation)):
            heights = [self._scale.height(value) for _, value in points]
            item.setData([x for x, _ in points], heights)
            shown += heights
        if shown:
            self._plot.setYRange(*span_of(shown), padding=0)

    def colour(self, palette: QPalette) -> None:
        role = QPalette.ColorRole
        faint, strong = _faint(palette), _strong(palette)
        self._plot.setBackground(palette.color(role.Base))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(palette.color(role.Mid))
            axis.setTextPen(faint)
        self._training.setPen(pg.mkPen(_thin(palette), width=1.5))
        self._validation.setPen(pg.mkPen(strong, width=2))
        self._validation.setSymbolBrush(strong)
        self._validation.setSymbolPen(pg.mkPen(palette.color(role.Base), width=1))
        if self._target is not None:
            self._target.setPen(pg.mkPen(faint, width=1.2, style=Qt.PenStyle.DashLine))


def _round_step(epochs: int) -> int:
    """Return the epochs between two labels of the axis, for about six labels in all."""
    return next((step for step in (1, 2, 5, 10, 20, 50, 100) if epochs <= 8 * step), epochs)


def _faint(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.PlaceholderText)


def _strong(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Highlight)


def _thin(palette: QPalette) -> QColor:
    """Return a paler ``colour``: mixed with the paper under it."""
    strong, paper = _strong(palette), palette.color(QPalette.ColorRole.Base)
    colours = [(colour.red(), colour.green(), colour.blue()) for colour in (strong, paper)]
    return QColor(*(round(0.75 * one + 0.25 * other) for one, other in zip(*colours, strict=True)))


class _ScaleAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis with round numbers at their heights."""

    def __init__(self, scale: Scale) -> None:
        super().__init__("left")
        self._scale = scale

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[None, list[float]]]:
        del size
        return [(None, self._scale.ticks(low, high))]

    def tickStrings(self, values: list[float], scale: float, spacing: float | None) -> list[str]:
        del scale, spacing
        return [self._scale.words(height) for height in values]
