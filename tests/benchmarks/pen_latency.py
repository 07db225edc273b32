"""How long from a pen event to the moved bars: preprocessing, reading, repaint requested.

python -m tests.benchmarks.pen_latency [STROKES]

Strokes of 30 points are sent to the real canvas; for each event the time runs from before it is
delivered until the ink has been read, the bars have their new values and a repaint is asked for.
Painting comes after that, outside the measured time but before the next event, as with a real pen.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digitpad.app import App

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

POINTS = 30
LIMITS_MS = {"median": 2.0, "99th percentile": 6.0}


def measure(app: App, strokes: int, pause_ms: int = 0) -> list[float]:
    """Draw so many strokes and return the milliseconds of each event.

    ``pause_ms`` is what passes between two events of a pen, in which the window does what it likes.
    """
    import numpy as np
    from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
    from PySide6.QtGui import QMouseEvent

    canvas = app.window.canvas
    readings: list[object] = []
    app.window.reading_changed.connect(readings.append)  # emitted when the bars have their values
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moved: list[float] = []

    def send(kind: QEvent.Type, x: float, y: float) -> None:
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, canvas.mapToGlobal(at), left, left, none)
        readings.clear()
        start = time.perf_counter()
        app.qt.sendEvent(canvas, event)
        while not readings:
            app.qt.processEvents()
        moved.append(1000 * (time.perf_counter() - start))
        app.qt.processEvents()
        if pause_ms:
            pause = QEventLoop()
            QTimer.singleShot(pause_ms, pause.quit)
            pause.exec()

    angles = np.linspace(0.2, 5.8, POINTS)
    for stroke in range(strokes):
        radius = canvas.width() * (0.15 + 0.03 * (stroke % 7))
        xs = canvas.width() / 2 + radius * np.sin(angles)
        ys = canvas.height() / 2 - 1.5 * radius * np.cos(angles)
        send(QEvent.Type.MouseButtonPress, xs[0], ys[0])
        for x, y in zip(xs[1:], ys[1:], strict=True):
            send(QEvent.Type.MouseMove, x, y)
        send(QEvent.Type.MouseButtonRelease, xs[-1], ys[-1])
        app.window.pad_actions.clear.trigger()
        app.qt.processEvents()
    app.window.reading_changed.disconnect(readings.append)
    return moved


def main(strokes: int) -> None:
    from digitpad.app import create

    moved = measure(create([]), strokes)
    measured = {
        "median": statistics.median(moved),
        "99th percentile": statistics.quantiles(moved, n=100)[-1],
    }
    print(f"pen event to moved bars, {strokes} strokes of {POINTS} points, n = {len(moved)} events")
    print(f"{'':18}{'ms':>8}{'limit':>8}")
    for name, value in measured.items():
        print(f"{name:18}{value:8.2f}{LIMITS_MS[name]:8.1f}")
    print(f"{'mean ± sd':18}{statistics.mean(moved):8.2f} ± {statistics.stdev(moved):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
