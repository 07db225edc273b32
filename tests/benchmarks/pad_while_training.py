"""The pad's speed with and without a training beside it, and how soon a training is seen to begin.

DIGITPAD_DATA=FOLDER python -m tests.benchmarks.pad_while_training [STROKES] [RECIPE]

FOLDER is where MNIST is. A pen that reports 125 times a second draws strokes of 30 points, first
alone and then while the real worker trains; the window of the training is open and paints its
curves. The 99th percentile is to stay under 16 ms. The first progress is to be seen no later than
two seconds after what ``import tensorflow, keras`` takes by itself in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DIGITPAD_HOME"] = tempfile.mkdtemp()

PEN_MS = 8
LIMIT_MS = 16.0
START_ALLOWANCE_SECONDS = 2.0


def main(strokes: int, recipe: str) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    from digitpad.app import create
    from digitpad.core import recipes
    from digitpad.services.worker_command import spare_threads
    from digitpad.widgets.retrain.attach import ModelMenu
    from tests.benchmarks.pen_latency import measure

    def wait_until(happened: Callable[[], bool]) -> float:
        begin = time.perf_counter()
        while not happened():
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()
        return time.perf_counter() - begin

    importing = import_seconds()
    app = create([])
    alone = measure(app, strokes, PEN_MS)
    menu = app.window.findChild(ModelMenu)
    assert menu is not None
    retraining = menu.retraining
    training = retraining.training
    usual = recipes.find(recipe).config
    retraining.start(replace(usual, epochs=1000, threads=spare_threads()))
    first_words = wait_until(lambda: bool(training.state.words))
    first_progress = first_words + wait_until(lambda: training.state.progress is not None)
    beside = measure(app, strokes, PEN_MS)
    still_training = training.is_running
    retraining.let_go()

    print(f"pen event to moved bars, n = {len(alone)} events each, recipe {recipe}")
    print(f"{'':16}{'median':>10}{'99th':>10}{'mean':>10}{'sd':>8}{'limit of the 99th':>20}")
    for name, moved in (("alone", alone), ("while training", beside)):
        print(
            f"{name:16}{statistics.median(moved):7.2f} ms{percentile_99(moved):7.2f} ms"
            f"{statistics.mean(moved):7.2f} ms{statistics.stdev(moved):8.2f}{LIMIT_MS:17.1f} ms"
        )
    print(f"the training went on throughout: {'yes' if still_training else 'NO'}")
    print(f"from Start to the first words:    {first_words:6.2f} s")
    limit = importing + START_ALLOWANCE_SECONDS
    print(f"from Start to the first progress: {first_progress:6.2f} s, limit {limit:.2f} s")
    print(f"import tensorflow, keras alone:   {importing:6.2f} s")


def import_seconds() -> float:
    begin = time.perf_counter()
    command = [sys.executable, "-c", "import tensorflow, keras"]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def percentile_99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[-1]


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 40,
        sys.argv[2] if len(sys.argv) > 2 else "digitnet",
    )
