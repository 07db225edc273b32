"""The curves of loss and accuracy. The only module that imports pyqtgraph; see `plotting`."""

from __future__ import annotations

import html
import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from digitpad.core.training.learning.curve import Curve, CurvePoint
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.styled_widgets import quiet, title
from digitpad.widgets.learning.scales import ACCURACY, LOSS, Scale, span_of
from digitpad.widgets.learning.words import axis_of_loss, name_of_loss, place_in_words

_WIDTH_PX, _HEIGHT_PX = 260, 152
_BESIDE_PX = 600
"""From this width on, the two plots stand beside each other."""
_HALF_LABEL_PX = 9


class Curves(QWidget):
    """Two plots; `show_points` repaints them. Below them stands what is under the pointer."""

    def __init__(self, epochs: int, current_accuracy: float | None, loss: str = "") -> None:
        """``current_accuracy``: the current model's, 0..1, drawn as a dashed line.

        loss: as `TrainConfig` names it.
        """
        super().__init__()
        self.setObjectName("curves")
        self._epochs, self._current_accuracy, self._loss = epochs, current_accuracy, loss
        self._curve, self._other_name = Curve(), ""
        self._plots: list[_Plot] = []
        """The plots of accuracy and loss, as far as they have been made."""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(18)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._row)
        self._legend = quiet()
        self._legend.setObjectName("curvesLegend")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._values = quiet()
        self._values.setObjectName("curvesValues")
        self._values.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self._legend)
        rows.addWidget(self._values)
        self._colour()
        self.show_values(None)

    @property
    def values(self) -> str:
        """What is said of the place under the pointer."""
        return self._values.text()

    def make_next_plot(self) -> bool:
        """Make one of the plots, which blocks the window for 10 ms; return whether one was left."""
        if len(self._plots) == 2:
            return False
        if not self._plots:
            axis = self.tr("read right")
            plot = _Plot(self.tr("Accuracy"), axis, self.tr("epoch"), self._epochs, ACCURACY)
            if self._current_accuracy is not None:
                plot.add_target(self._current_accuracy)
        else:
            name, axis = name_of_loss(self._loss), axis_of_loss(self._loss)
            plot = _Plot(name, axis, self.tr("epoch"), self._epochs, LOSS)
        plot.colour(self.palette())
        plot.pointed_at.connect(self.show_values)
        self._plots.append(plot)
        self._row.addWidget(plot, 1)
        return True

    def show_points(self, curve: Curve) -> None:
        while self.make_next_plot():
            pass
        self._curve = curve
        accuracy, loss = self._plots
        accuracy.show_lines(*_accuracies(curve))
        loss.show_lines(*_losses(curve))
        last = [points[-1].place for points in (curve.steps, curve.epochs) if points]
        words = self._values_at(max(last)) if last else ""
        for plot in self._plots:
            plot.describe(words)

    def show_other(self, curve: Curve, name: str, loss: str = "") -> None:
        """Show another training's curve, called ``name``, behind it; none without a name.

        loss: as `TrainConfig` names it. Only of the same loss are the values comparable.
        """
        while self.make_next_plot():
            pass
        was_shown, self._other_name = bool(self._other_name), name
        if not (name or was_shown):
            return
        accuracy, losses = self._plots
        accuracy.show_others(*_accuracies(curve))
        if loss == self._loss or not name:
            losses.show_others(*_losses(curve))
        else:
            losses.show_others([], [])
            words = self.tr("{0} (another loss, so only its accuracy)")
            self._other_name = words.format(name)
        last = max((point.place for point in (*curve.steps, *curve.epochs)), default=0)
        for plot in self._plots:
            plot.reach(max(self._epochs, math.ceil(last)))
        self._legend.setText(self._legend_text())

    def show_values(self, place: float | None) -> None:
        """Say what the curves are at a place on the axis of epochs; None is nowhere."""
        for plot in self._plots:
            plot.mark(place)
        hint = self.tr("Point at a curve to read its values.")
        self._values.setText(hint if place is None else self._values_at(place))

    def _values_at(self, place: float) -> str:
        return place_in_words(
            place, _nearest(self._curve.steps, place), _nearest(self._curve.epochs, place)
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= _BESIDE_PX
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.show_values(None)
        super().leaveEvent(event)

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
        if self._other_name:
            lines.append((_second(self.palette()), "- ■ -", self._other_name))
        return "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ".join(
            f'<span style="color: {colour.name()}">{piece}</span> {html.escape(words)}'
            for colour, piece, words in lines
        )


class _Plot(QWidget):
    """One quantity over the epochs, drawn as heights on its scale."""

    pointed_at = Signal(object)
    """A place on the axis of epochs, or None."""

    def __init__(self, name: str, axis: str, epoch: str, epochs: int, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._plot: Any = _PlotArea(axisItems={"left": _ScaleAxis(scale)}, enableMenu=False)
        self._plot.setAccessibleName(name)
        self._plot.setMinimumHeight(_HEIGHT_PX)
        self._plot.setMouseEnabled(False, False)
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self._plot.hideButtons()
        self.reach(epochs)
        self._plot.getAxis("bottom").setLabel(epoch)
        self._plot.getAxis("left").setWidth(66)
        self._plot.getAxis("left").setLabel(axis)
        self._others: list[Any] = []
        """The lines of another training, once there was one."""
        self._training = self._plot.plot(antialias=True)
        self._validation = self._plot.plot(symbol="o", symbolSize=7, antialias=True)
        self._target: Any = None
        self._pointer: Any = None
        self._plot.scene().sigMouseMoved.connect(self._follow_pointer)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(title(name))
        rows.addWidget(self._plot)

    def reach(self, epochs: int) -> None:
        """Let the axis of epochs end with this one."""
        self._plot.setXRange(0, epochs, padding=0.02)
        self._plot.getAxis("bottom").setTickSpacing(_round_step(epochs), 1)

    def add_target(self, value: float) -> None:
        self._target = pg.InfiniteLine(self._scale.height(value), angle=0)
        self._plot.addItem(self._target)

    def show_lines(
        self, training: list[tuple[float, float]], validation: list[tuple[float, float]]
    ) -> None:
        self._set((self._training, training), (self._validation, validation))

    def describe(self, words: str) -> None:
        """Tell those who do not see the lines where they end."""
        self._plot.setAccessibleDescription(words)

    def show_others(
        self, training: list[tuple[float, float]], validation: list[tuple[float, float]]
    ) -> None:
        if not self._others:
            self._others = [
                self._plot.plot(antialias=True),
                self._plot.plot(symbol="s", symbolSize=6, antialias=True),
            ]
            self.colour(self.palette())
        self._set(*zip(self._others, (training, validation), strict=True))

    def mark(self, place: float | None) -> None:
        """Draw a line at a place on the axis of epochs, or none."""
        if self._pointer is None:
            if place is None:
                return
            self._pointer = pg.InfiniteLine(angle=90)
            self._plot.addItem(self._pointer)
            self.colour(self.palette())
        self._pointer.setVisible(place is not None)
        self._pointer.setValue(0 if place is None else place)

    def _set(self, *lines: tuple[Any, list[tuple[float, float]]]) -> None:
        for item, points in lines:
            heights = [self._scale.height(value) for _, value in points]
            item.setData([x for x, _ in points], heights)
        self._fit()

    def _fit(self) -> None:
        shown = [] if self._target is None else [self._target.value()]
        for item in (*self._others, self._training, self._validation):
            heights = item.getData()[1]
            shown += [] if heights is None else [float(height) for height in heights]
        if shown:
            self._plot.setYRange(*span_of(shown), padding=0)

    def _follow_pointer(self, where: QPointF) -> None:
        box = self._plot.getViewBox()
        is_inside = box.sceneBoundingRect().contains(where)
        self.pointed_at.emit(box.mapSceneToView(where).x() if is_inside else None)

    def colour(self, palette: QPalette) -> None:
        role = QPalette.ColorRole
        faint, strong = _faint(palette), _strong(palette)
        self._plot.setBackground(palette.color(role.Base))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(palette.color(role.Mid))
            axis.setTextPen(faint)
            axis.setLabel(axis.labelText)  # in the new colour
        self._training.setPen(pg.mkPen(_thin(palette), width=1.5))
        self._validation.setPen(pg.mkPen(strong, width=2))
        self._validation.setSymbolBrush(strong)
        self._validation.setSymbolPen(pg.mkPen(palette.color(role.Base), width=1))
        if self._others:
            self._colour_others(_second(palette), palette.color(role.Base))
        if self._pointer is not None:
            self._pointer.setPen(pg.mkPen(faint, width=1))
        if self._target is not None:
            self._target.setPen(pg.mkPen(faint, width=1.2, style=Qt.PenStyle.DashLine))

    def _colour_others(self, colour: QColor, base: QColor) -> None:
        training, validation = self._others
        training.setPen(pg.mkPen(colour, width=1, style=Qt.PenStyle.DotLine))
        validation.setPen(pg.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine))
        validation.setSymbolBrush(colour)
        validation.setSymbolPen(pg.mkPen(base, width=1))


def _accuracies(curve: Curve) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    steps = [(point.place, point.accuracy) for point in curve.steps]
    return steps, [(point.place, point.accuracy) for point in curve.epochs]


def _losses(curve: Curve) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    steps = [(point.place, point.loss) for point in curve.steps]
    return steps, [(point.place, point.loss) for point in curve.epochs]


def _nearest(points: Sequence[CurvePoint], place: float) -> CurvePoint | None:
    """Return the point whose place is nearest; None where there is none."""
    if not points:
        return None
    index = bisect_left([point.place for point in points], place)
    near = points[max(index - 1, 0) : index + 1]
    return min(near, key=lambda point: abs(point.place - place))


def _round_step(epochs: int) -> int:
    """Return the epochs between two labels of the axis, for about six labels in all."""
    return next((step for step in (1, 2, 5, 10, 20, 50, 100) if epochs <= 8 * step), epochs)


def _faint(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.PlaceholderText)


def _strong(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Highlight)


def _second(palette: QPalette) -> QColor:
    """Return the colour of another training's curve."""
    return colours.wrong(palette)


def _thin(palette: QPalette) -> QColor:
    """Return a paler ``colour``: mixed with the paper under it."""
    strong, paper = _strong(palette), palette.color(QPalette.ColorRole.Base)
    both = [(colour.red(), colour.green(), colour.blue()) for colour in (strong, paper)]
    return QColor(*(round(0.75 * one + 0.25 * other) for one, other in zip(*both, strict=True)))


class _PlotArea(pg.PlotWidget):  # type: ignore[misc]
    """Wants to be no higher than it has to be, so that it need not be scrolled; grows with room."""

    accessible_role = QAccessible.Role.Chart

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_PX, _HEIGHT_PX)


class _ScaleAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis with round numbers at their heights."""

    def __init__(self, scale: Scale) -> None:
        super().__init__("left")
        self._scale = scale
        self.enableAutoSIPrefix(False)  # which would write "(x0.001)" beside a small range

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[None, list[float]]]:
        free = (high - low) * _HALF_LABEL_PX / max(size, 1.0)  # or the top label would be cut off
        return [(None, self._scale.ticks(low, high - free))]

    def tickStrings(self, values: list[float], scale: float, spacing: float | None) -> list[str]:
        del scale, spacing
        return [self._scale.words(height) for height in values]
