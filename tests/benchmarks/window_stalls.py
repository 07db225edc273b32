"""The longest that the window stands still while a file of very much ink is opened and shown.

python -m tests.benchmarks.window_stalls [RUNS]

A timer of 2 ms counts how long the event loop did not get to it: from the opening until the page
is painted and the file is read, or refused. Ten thousand strokes are the most that are taken.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.off_screen import PLATFORM

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)

if TYPE_CHECKING:
    from digitpad.app import App
    from digitpad.core.ink.ink import Ink

BOMB = Path(__file__).parents[1] / "data" / "membomb.ndjson.gz"
LIMIT_MS = 150.0
"""As long as a blink."""


def scattered(count: int) -> Ink:
    """Return so many short strokes."""
    import numpy as np

    from digitpad.core.ink.ink import Ink

    places = np.random.default_rng(1).uniform(0, 900, (count, 1, 2)).round()
    return Ink.from_points(list(places + np.array([[0, 0], [8, 12]])))


def spiral(points: int) -> Ink:
    """Return one stroke of so many points."""
    import numpy as np

    from digitpad.core.ink.ink import Ink

    turns = np.linspace(0, 60, points)
    curve = np.column_stack([np.cos(turns), np.sin(turns)]) * turns[:, None]
    return Ink.from_points([curve.round(3)])


def stall_ms(built: App, path: Path) -> tuple[float, str]:
    """Open ``path``; return the longest stall and what the window says in the end."""
    from PySide6.QtCore import QTimer

    window = built.window
    window.message.hide()
    window.pad_actions.new.trigger()
    began = last = time.perf_counter()
    worst = 0.0

    def beat() -> None:
        nonlocal last, worst
        now = time.perf_counter()
        worst, last = max(worst, now - last), now

    timer = QTimer(interval=2)
    timer.timeout.connect(beat)
    timer.start()
    window.open_file(path)
    while time.perf_counter() - began < 1.0 or window.is_opening or window.canvas.is_painting:
        built.qt.processEvents()
    timer.stop()
    return 1000 * worst, window.message.text or f"{len(window.ink):,} strokes"


def main(runs: int) -> None:
    from digitpad import app
    from digitpad.core.ink.ndjson import Drawing, to_ndjson_line

    with tempfile.TemporaryDirectory() as folder:
        os.environ["DIGITPAD_HOME"] = folder
        built = app.create([])
        files = {"membomb.ndjson.gz": BOMB}
        for name, ink in (
            ("a digit", scattered(2)),
            ("1,000 strokes", scattered(1000)),
            ("10,000 strokes", scattered(10_000)),
            ("100,000 strokes", scattered(100_000)),
            ("100,000 points", spiral(100_000)),
        ):
            files[name] = Path(folder) / f"{name.replace(',', '')}.ndjson"
            files[name].write_text(to_ndjson_line(Drawing(ink)) + "\n")
        print(f"{'':>18}   median    worst   n   (limit {LIMIT_MS:.0f} ms)")
        for name, path in files.items():
            measured = [stall_ms(built, path) for _ in range(runs)]
            times = [one for one, _ in measured]
            middle, worst = statistics.median(times), max(times)
            print(f"{name:>18} {middle:7.0f}ms {worst:7.0f}ms {runs:3}   {measured[-1][1][-60:]}")
        built.window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
