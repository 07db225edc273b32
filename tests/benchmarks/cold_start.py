"""How long from the start of the process to the window shown with its model ready.

python -m tests.benchmarks.cold_start [RUNS]

Every run is a fresh process; `import tensorflow` is timed in turn with it, in the same way.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.off_screen import PLATFORM

ROOT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 0.8
LIMIT_RATIO = 0.15

WINDOW = """
from digitpad.app import create
app = create([])
app.qt.processEvents()
assert app.window.isVisible() and app.window.reader is not None
"""
IMPORT = "import tensorflow"


def seconds(program: str, home: str) -> float:
    """Return how long a fresh Python takes for ``program``, leaving without tidying up."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DIGITPAD_HOME": home}
    environment.setdefault("QT_QPA_PLATFORM", PLATFORM)
    command = [sys.executable, "-c", f"{program}\nimport os; os._exit(0)"]
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        for program in (WINDOW, IMPORT):  # the first run of each fills the disk's cache
            seconds(program, home)
        windows, imports = [], []
        for _ in range(runs):
            windows.append(seconds(WINDOW, home))
            imports.append(seconds(IMPORT, home))
    ratio = statistics.median(windows) / statistics.median(imports)
    print(f"cold start, {runs} runs of each in turn")
    print(f"{'':22}{'median s':>10}{'mean':>8}{'sd':>8}{'limit':>8}")
    for name, times, limit in (
        ("window, model ready", windows, f"{LIMIT_SECONDS}"),
        ("import tensorflow", imports, "-"),
    ):
        mean, spread = statistics.mean(times), statistics.stdev(times)
        median = statistics.median(times)
        print(f"{name:22}{median:10.3f}{mean:8.3f}{spread:8.3f}{limit:>8}")
    print(f"{'ratio of the medians':22}{ratio:10.3f}{'':16}{LIMIT_RATIO:>8}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
