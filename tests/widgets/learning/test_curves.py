"""The curves of a training: whatever was learned stands in the picture."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.core.training.learning.curve import Curve, CurvePoint
from digitpad.widgets.learning.curves import Curves
from tests.said import said

SOFTENED_LABELS = Curve(
    steps=[
        CurvePoint(0.1, 2.8, 0.11),
        CurvePoint(0.9, 0.44, 0.92),
        CurvePoint(1.9, 0.31, 0.966),
        CurvePoint(2.9, 0.29, 0.971),
    ],
    epochs=[CurvePoint(1, 2.1, 0.16), CurvePoint(2, 0.085, 0.989), CurvePoint(3, 0.035, 0.993)],
)
"""A loss that cannot become low on the pictures it learns from."""


def plots(curves: Curves) -> list[pg.PlotWidget]:
    found = curves.findChildren(pg.PlotWidget)
    assert len(found) == 2
    return found


def test_every_point_and_the_current_model_are_in_the_picture(qtbot: QtBot) -> None:
    curves = Curves(3, current_accuracy=0.9959)
    qtbot.addWidget(curves)
    curves.show_points(SOFTENED_LABELS)
    for plot in plots(curves):
        (left, right), (low, high) = plot.viewRange()
        for line in plot.listDataItems():
            xs, heights = line.getData()
            assert len(xs) in (3, 4)
            assert left <= min(xs) <= max(xs) <= right
            assert low < min(heights) <= max(heights) < high
        for item in plot.items():
            if isinstance(item, pg.InfiniteLine):
                assert low < item.value() < high


def test_a_training_without_a_first_step_has_empty_curves(qtbot: QtBot) -> None:
    curves = Curves(3, current_accuracy=None)
    qtbot.addWidget(curves)
    curves.show_points(Curve())
    assert all(line.getData()[0] is None for plot in plots(curves) for line in plot.listDataItems())


def test_an_axis_is_called_the_same_however_small_its_range(qtbot: QtBot) -> None:
    curves = Curves(3, current_accuracy=None)
    qtbot.addWidget(curves)
    curves.show_points(SOFTENED_LABELS)
    with qtbot.waitExposed(curves):
        curves.show()
    for plot in plots(curves):
        axis = plot.getAxis("left")
        before = axis.labelString()
        axis.setRange(0, 0.0004)
        assert axis.labelString() == before


def test_another_training_is_seen_to_its_end_and_its_loss_only_if_it_is_the_same_one(
    qtbot: QtBot,
) -> None:
    curves = Curves(2, None, "categorical-crossentropy")
    qtbot.addWidget(curves)
    curves.show_points(Curve(epochs=[CurvePoint(1, 0.5, 0.9), CurvePoint(2, 0.4, 0.95)]))
    longer = Curve(epochs=[CurvePoint(epoch, 0.02, 0.8) for epoch in (1, 2, 3, 4, 5)])
    for loss, is_same in (("mean-absolute-error", False), ("categorical-crossentropy", True)):
        curves.show_other(longer, "longer", loss)
        assert [most_epochs(plot) for plot in plots(curves)] == [5, 5 if is_same else 2]
        assert all(plot.viewRange()[0][1] >= 5 for plot in plots(curves))
        legend = curves.findChild(QLabel, "curvesLegend")
        assert legend is not None
        only = said("{0} (another loss, so only its accuracy)", "longer")
        assert (only in legend.text()) != is_same
    curves.show_other(Curve(), "")
    assert all(plot.viewRange()[0][1] < 3 for plot in plots(curves))


def most_epochs(plot: pg.PlotWidget) -> int:
    """Return how many points the longest line of a plot has."""
    points = (line.getData()[0] for line in plot.listDataItems())
    return max(0 if xs is None else len(xs) for xs in points)
