"""What the networks beside the pad cost the pen, and how long it takes to show them.

python -m tests.benchmarks.inside [STROKES] [OPENINGS]

Inside the network on digitnet and on cnn-32-64, and the comparison of one to four networks: the
time from a pen event until all that follows the pen has new values and a repaint is asked for, as
in `tests.benchmarks.pen_latency`, and the processor's time that the window's thread took for it.
Opening: from the menu until the layers, or the bars, are there for the drawing on the pad and
painted, in windows that are new each time, and the processor's time of the whole program. The first
opening imports what is opened, and is printed apart. Where MNIST is there, the pictures that excite
a map are looked for meanwhile, as with a person who has it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.pen_latency import Hand, measure, show
from tests.off_screen import PLATFORM
from tests.public_data import use_datasets

if TYPE_CHECKING:
    from digitpad.app import App

    Opening = Callable[[App], Callable[[], bool]]
    """Shows something beside the pad; returns what says whether it has followed the pad."""
    Runs = tuple[int, int]
    """Strokes and openings."""

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)

INSIDE_LIMITS_MS = {"median": 8.0, "99th percentile": 16.0}
OPENING_LIMIT_SECONDS = 0.3
NETWORKS = ("softmax-regression", "mlp-512", "cnn-32-64", "digitnet")


class WatchingHand(Hand):
    """Waits until what stands beside the pad has followed as well."""

    def __init__(self, app: App, has_followed: Callable[[], bool]) -> None:
        super().__init__(app)
        self._has_followed = has_followed

    def _arrived(self) -> bool:
        return super()._arrived() and self._has_followed()


@contextmanager
def program(model: Path | None = None) -> Iterator[App]:
    """Open the program, as a person's first time, with a model that reads."""
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

    from digitpad.app import create, spare_what_stays
    from digitpad.services.settings import Settings

    with tempfile.TemporaryDirectory() as home:
        os.environ["DIGITPAD_HOME"] = home
        Settings().remember_tour()
        app = create([], model)
        is_shown = QEventLoop()
        app.window.first_shown.connect(is_shown.quit)
        is_shown.exec()
        spare_what_stays()  # as `digitpad.app.run` does
        yield app
        app.window.close()
        app.window.deleteLater()
        for _ in range(3):
            app.qt.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shipped(name: str) -> Path:
    """Return the file of a network that comes with the program."""
    from digitpad.core.files.paths import bundled_model
    from digitpad.core.library.shipped_networks import shipped_networks

    paths = {one.name: one.path for one in shipped_networks()} | {"digitnet": bundled_model()}
    return paths[name]


def inside(app: App) -> Callable[[], bool]:
    """Look inside the network; return what says whether it has followed the pad."""
    from PySide6.QtWidgets import QWidget

    app.window.pad_actions.inside.trigger()
    dock: Any = app.window.findChild(QWidget, "insideNetwork")

    def has_followed() -> bool:
        return dock.inside.is_current and (dock.inside.network is not None)

    return has_followed


def compared(app: App, count: int) -> Callable[[], bool]:
    """Compare so many networks; return what says whether all have read the pad."""
    from PySide6.QtWidgets import QWidget

    from digitpad.core.library.installed_model import BUNDLED
    from digitpad.core.library.shipped_networks import id_of_shipped
    from digitpad.services.settings import Settings

    ids = [*map(id_of_shipped, NETWORKS[:-1]), BUNDLED]
    Settings().compared_networks = tuple(ids[:count])
    app.window.pad_actions.compare_networks.trigger()
    dock: Any = app.window.findChild(QWidget, "compareNetworks")
    networks = dock.view._side_by_side

    def has_followed() -> bool:
        return networks.picture is None or all(map(networks.is_current, networks.networks))

    return has_followed


def until(app: App, is_so: Callable[[], bool]) -> None:
    while not is_so():
        app.qt.processEvents()


def follow_pen(open_it: Opening, model: Path | None, strokes: int) -> Hand:
    """Return a hand that has drawn; the first stroke waits for what opens, and is not in.

    model: that reads; None for the bundled one.
    """
    with program(model) as app:
        has_followed = open_it(app)
        measure(app, 1, hand=WatchingHand(app, has_followed))
        hand = WatchingHand(app, has_followed)
        measure(app, strokes, hand=hand)
        return hand


def opening_seconds(open_it: Opening, model: Path | None) -> tuple[float, float]:
    """Return how long it takes to show something for a drawing on the pad, and to compute it."""
    from tests.pad import SEVEN, mouse_stroke

    with program(model) as app:
        mouse_stroke(app.window.canvas, SEVEN)
        app.qt.processEvents()
        began, worked = time.perf_counter(), time.process_time()
        has_followed = open_it(app)
        until(app, has_followed)
        app.window.repaint()
        return time.perf_counter() - began, time.process_time() - worked


def report(
    what: str, open_it: Opening, model: Path | None, limits: Mapping[str, float], runs: Runs
) -> None:
    strokes, openings = runs
    (first, _), *rest = [opening_seconds(open_it, model) for _ in range(openings + 1)]
    taken, worked = (statistics.median(each) for each in zip(*rest, strict=True))
    print(
        f"opening, {what}: median {taken:.3f} s (n = {len(rest)}), of a processor's time"
        f" {worked:.3f} s; the very first {first:.3f} s; limit {OPENING_LIMIT_SECONDS} s"
    )
    hand = follow_pen(open_it, model, strokes)
    show(what, hand.moved, limits)
    show(f"{what}, in a processor's time", hand.worked, limits)


def main(runs: Runs) -> None:
    use_datasets()
    for name in ("digitnet", "cnn-32-64"):
        report(f"inside {name}", inside, shipped(name), INSIDE_LIMITS_MS, runs)
    for count in range(1, len(NETWORKS) + 1):
        names, limits = ", ".join(NETWORKS[:count]), {"median": 2.0 + 3.0 * count}
        limits["99th percentile"] = INSIDE_LIMITS_MS["99th percentile"]
        report(f"compared {names}", partial(compared, count=count), None, limits, runs)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main((given[0] if given else 40, given[1] if len(given) > 1 else 5))
