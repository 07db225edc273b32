"""What it costs at every start to look for the screen before Qt does.

python -m tests.benchmarks.screen_check [RUNS]

Fresh processes open the window in turn with and without the look, on the screen of DISPLAY. What is
compared is the processor's time: the libraries that the look loads are those that Qt needs anyway.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile

WINDOW = """
from digitpad.app import create
app = create([])
app.qt.processEvents()
assert app.window.isVisible()
import os; os._exit(0)
"""
LOOK = "from digitpad.screen import check; check.require_screen()\n"


def milliseconds(program: str, home: str) -> float:
    """Return the processor's time that a fresh process takes."""
    environment = os.environ | {"DIGITPAD_HOME": home}
    command = [sys.executable, "-c", program]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return 1000 * (used.ru_utime + used.ru_stime)


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        milliseconds(LOOK + WINDOW, home)  # fills the disk's cache
        pairs = []
        for turn in range(runs):
            programs = (LOOK + WINDOW, WINDOW) if turn % 2 else (WINDOW, LOOK + WINDOW)
            taken = {program: milliseconds(program, home) for program in programs}
            pairs.append((taken[LOOK + WINDOW], taken[WINDOW]))
    more = [looking - plain for looking, plain in pairs]
    print(f"{runs} pairs, processor's time in ms")
    for name, times in zip(("with the look", "without"), zip(*pairs, strict=True), strict=True):
        print(f"{name:15} median {statistics.median(times):6.1f}  smallest {min(times):6.1f}")
    error = statistics.stdev(more) / len(more) ** 0.5
    print(
        f"{'more':15} median {statistics.median(more):6.1f}  mean {statistics.mean(more):6.1f}",
        end="",
    )
    print(f" ± {error:.1f} (standard error)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
