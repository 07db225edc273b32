"""How long from a pen event to the moved bars of several networks side by side.

python -m tests.benchmarks.comparing [STROKES]

As `pen_latency`, with View ▸ Compare networks open: for each event the time runs from before it is
delivered until every network that is compared has read the newest picture, the pad's own first, and
all bars have their new values. At first the time that opening takes.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks.pen_latency import Hand, measure, show

if TYPE_CHECKING:
    from digitpad.app import App
    from digitpad.services.reading.side_by_side import SideBySide

OPEN_SECONDS, MOST_MS = 0.3, 16.0
PAD_MS, NETWORK_MS = 2.0, 3.0


class Onlooker(Hand):
    """Waits at each event until every network has read."""

    def __init__(self, app: App, side: SideBySide) -> None:
        super().__init__(app)
        self._side = side

    def _arrived(self) -> bool:
        return super()._arrived() and all(map(self._side.is_current, self._side.networks))


def main(strokes: int) -> None:
    from PySide6.QtWidgets import QDockWidget

    from digitpad.app import create, spare_what_stays
    from digitpad.services.reading.side_by_side import SideBySide

    app = create([])
    app.qt.processEvents()
    spare_what_stays()  # as the program does when its window is shown
    began_at = time.perf_counter()
    app.window.pad_actions.compare_networks.trigger()
    while not app.window.findChildren(QDockWidget)[0].isVisible():
        app.qt.processEvents()
    print(f"opened in {time.perf_counter() - began_at:.2f} s (limit {OPEN_SECONDS} s)")
    (side,) = app.window.findChildren(SideBySide)
    others = [one for one in side.networks if not one.model.is_bundled]
    while not all(one.is_open for one in others):
        app.qt.processEvents()
    networks = len(side.networks)
    limits = {"median": PAD_MS + NETWORK_MS * networks, "99th percentile": MOST_MS}
    moved = measure(app, strokes, hand=Onlooker(app, side))
    show(f"{networks} networks, {strokes} strokes", moved, limits)
    print(f"of them slow: {sum(not one.is_quick for one in others)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
