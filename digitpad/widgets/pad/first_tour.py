"""The stops of the tour at the first start."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from digitpad.services.language.translate import tr
from digitpad.widgets.help.tour import Side, Stop, Tour
from digitpad.widgets.pad.pad_window import PadWindow


def show_tour(window: PadWindow) -> Tour:
    """Start the tour; the first change of the page ends it."""
    canvas = window.canvas
    teaching = window.findChild(QWidget, "teachingBar") or window.reading_view
    tour = Tour(
        window,
        [
            Stop(canvas, Side.RIGHT, tr("Draw a digit: it is read while you draw.")),
            Stop(
                teaching,
                Side.BELOW,
                tr("Press ✓, or the digit it was: it learns your hand at once."),
            ),
            Stop(
                window.toolbar,
                Side.BELOW_RIGHT,
                tr("Look at what you taught and at what it misreads, or train a network yourself."),
            ),
        ],
    )
    canvas.page_drafted.connect(tour.end)
    canvas.page_settled.connect(tour.end)
    return tour
