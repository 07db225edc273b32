"""How long from a pen event to the moved bars: preprocessing, reading, repaint requested.

python -m tests.benchmarks.pen_latency [STROKES] [NUMBERS]

First single digits, then so many numbers of six digits, of which the sixth is measured while five
stand on the pad. Strokes, of 30 points where they are no real pen's, are sent to the real canvas;
for each event the time runs from before it is delivered until the ink has been read, the bars have
their new values and a repaint is asked for.
Painting comes after that, outside the measured time but before the next event, as with a real pen.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

from tests.off_screen import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent

    from digitpad.app import App

    Points = Sequence[Sequence[float]]

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)

POINTS = 30
LIMITS_MS = {"median": 2.0, "99th percentile": 6.0}
NUMBER_LIMITS_MS = {"median": 4.0, "99th percentile": 10.0}


class Hand:
    """Sends mouse events to the canvas and remembers how many milliseconds each one took."""

    def __init__(self, app: App, pause_ms: int = 0) -> None:
        """``pause_ms`` passes between two events, in which the window does what it likes."""
        self.app, self.pause_ms = app, pause_ms
        self.moved: list[float] = []
        self.worked: list[float] = []
        """The same in the processor's time that the window's thread took."""
        self._readings: list[object] = []

    def draw(self, points: Points) -> None:
        """Draw one stroke through (n, 2) places in pixels of the canvas."""
        from PySide6.QtCore import QEvent

        kinds = QEvent.Type
        self.app.window.reading_changed.connect(self._readings.append)
        self._send(kinds.MouseButtonPress, *points[0])
        for x, y in points[1:]:
            self._send(kinds.MouseMove, x, y)
        self._send(kinds.MouseButtonRelease, *points[-1])
        self.app.window.reading_changed.disconnect(self._readings.append)

    def _send(self, kind: QEvent.Type, x: float, y: float) -> None:
        from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
        from PySide6.QtGui import QMouseEvent

        canvas, qt = self.app.window.canvas, self.app.qt
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, canvas.mapToGlobal(at), left, left, none)
        self._readings.clear()
        start, worked = time.perf_counter(), time.thread_time()
        qt.sendEvent(canvas, event)
        while not self._arrived():
            qt.processEvents()
        self.moved.append(1000 * (time.perf_counter() - start))
        self.worked.append(1000 * (time.thread_time() - worked))
        qt.processEvents()
        if self.pause_ms:
            pause = QEventLoop()
            QTimer.singleShot(self.pause_ms, pause.quit)
            pause.exec()

    def _arrived(self) -> bool:
        """Whether the event has had its effect: emitted when the bars have their values."""
        return bool(self._readings)


def measure(app: App, strokes: int, pause_ms: int = 0, *, hand: Hand | None = None) -> list[float]:
    """Draw so many strokes, one on each page; return the milliseconds of each event."""
    import numpy as np

    canvas, hand = app.window.canvas, hand or Hand(app, pause_ms)
    angles = np.linspace(0.2, 5.8, POINTS)
    for stroke in range(strokes):
        radius = canvas.width() * (0.15 + 0.03 * (stroke % 7))
        xs = canvas.width() / 2 + radius * np.sin(angles)
        ys = canvas.height() / 2 - 1.5 * radius * np.cos(angles)
        hand.draw(np.column_stack([xs, ys]).tolist())
        app.window.pad_actions.clear.trigger()
        app.qt.processEvents()
    return hand.moved


def measure_numbers(app: App, numbers: int) -> Hand:
    """Write so many numbers of six digits, of the pens of validation writers.

    Return the hand that drew from the sixth digit on; five stand on the pad by then.
    """
    import numpy as np

    from digitpad.core.reading.page import page_of_ink
    from tests.numbers_data import any_hand, hands
    from trainer.data.written_numbers import Writing, write_number

    window, rng = app.window, np.random.default_rng(6)
    writers, last = hands("validation"), Hand(app)
    for _ in range(numbers):
        written = write_number(any_hand(writers, rng), rng, Writing(digits=(6, 6)))
        sixth = next(n for n, marks in enumerate(written.marks) if 5 in marks)
        before = Hand(app)
        for number, stroke in enumerate(page_of_ink(written.ink).ink):
            hand = before if number < sixth else last
            places = np.round(stroke.points * window.canvas.px_per_unit, 1)
            is_new = np.append(True, (np.diff(places, axis=0) != 0).any(axis=1))
            hand.draw(places[is_new].tolist())  # a pen that rests sends nothing
        window.pad_actions.clear.trigger()
        app.qt.processEvents()
    return last


def show(what: str, moved: list[float], limits: Mapping[str, float]) -> None:
    """Print the median, the 99th percentile and the spread."""
    measured = {
        "median": statistics.median(moved),
        "99th percentile": statistics.quantiles(moved, n=100)[-1],
    }
    print(f"pen event to moved bars, {what}, n = {len(moved)} events")
    print(f"{'':18}{'ms':>8}{'limit':>8}")
    for name, value in measured.items():
        print(f"{name:18}{value:8.2f}{limits[name]:8.1f}")
    print(f"{'mean ± sd':18}{statistics.mean(moved):8.2f} ± {statistics.stdev(moved):.2f}")


def show_both(what: str, hand: Hand, limits: Mapping[str, float]) -> None:
    """Print what went by on the clock, and what of a processor's time."""
    show(what, hand.moved, limits)
    show(f"{what}, in a processor's time", hand.worked, limits)


def main(strokes: int, numbers: int) -> None:
    from PySide6.QtCore import QEventLoop

    from digitpad.app import create

    app = create([])
    is_shown = QEventLoop()  # and the model open
    app.window.first_shown.connect(is_shown.quit)
    is_shown.exec()
    hand = Hand(app)
    measure(app, strokes, hand=hand)
    show_both(f"{strokes} strokes of {POINTS} points", hand, LIMITS_MS)
    hand = measure_numbers(app, numbers)
    show_both(f"sixth digit of {numbers} numbers", hand, NUMBER_LIMITS_MS)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(given[0] if given else 40, given[1] if len(given) > 1 else 40)
