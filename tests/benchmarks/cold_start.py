"""How long from the start of the process to the window painted, and to the first stroke's reading.

python -m tests.benchmarks.cold_start [RUNS]

Every run is a fresh process. Beside ours there are a bare window of PySide6, the same with NumPy
and LiteRT loaded, and `import tensorflow`, all in turn. As with an installed program, modules are
compiled beforehand: the first run of each, which is not timed, writes them to a folder of its own.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.off_screen import PLATFORM

ROOT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 0.8
LIMIT_OF_TENSORFLOW = 0.15
LIMIT_OF_BARE = 1.25

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
qt = QApplication([])
window = QMainWindow()
window.show()
qt.processEvents()
assert window.isVisible()
"""
BARE_AND_LIBRARIES = f"import numpy\nfrom ai_edge_litert.interpreter import Interpreter\n{BARE}"
PAINTED = """
import gc
gc.disable()  # as the command does
from digitpad.app import create
app = create([])
app.qt.processEvents()
assert app.window.isVisible()
"""
STROKE = f"""{PAINTED}
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
canvas, left = app.window.canvas, Qt.MouseButton.LeftButton
for kind, y in ((QEvent.Type.MouseButtonPress, 100), (QEvent.Type.MouseMove, 400)):
    at = QPointF(300, y)
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), left, left, none)
    app.qt.sendEvent(canvas, event)
assert app.window.reading.digit == 1
"""


@dataclass
class Start:
    """A program, and how long its runs took."""

    name: str
    program: str
    wall: list[float] = field(default_factory=list)
    """Seconds from the start of the process to its end."""
    processor: list[float] = field(default_factory=list)
    """Seconds of a processor's time; none on Windows."""

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    def run(self, home: str) -> None:
        """Run it once."""
        before, start = os.times(), time.perf_counter()
        run_fresh(self.program, home=home)
        self.wall.append(time.perf_counter() - start)
        after = os.times()
        took = after.children_user + after.children_system
        self.processor.append(took - before.children_user - before.children_system)

    def __str__(self) -> str:
        spread = f"{statistics.mean(self.wall):8.3f}{statistics.stdev(self.wall):8.3f}"
        return f"{self.name:30}{self.median:8.3f}{spread}{statistics.median(self.processor):12.3f}"


def run_fresh(program: str, language: str = "en", *, home: str) -> None:
    """Run a program in a fresh Python, in a language, which leaves without tidying up."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DIGITPAD_HOME": home}
    environment |= {"PYTHONPYCACHEPREFIX": f"{home}/compiled", "DIGITPAD_LANGUAGE": language}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("QT_QPA_PLATFORM", PLATFORM)
    command = [sys.executable, "-c", f"{program}\nimport os; os._exit(0)"]
    subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)


def main(runs: int) -> None:
    bare = Start("bare window", BARE)
    libraries = Start("the same, NumPy and LiteRT", BARE_AND_LIBRARIES)
    ours = Start("ours", PAINTED)
    stroke = Start("ours, first stroke read", STROKE)
    tensorflow = Start("import tensorflow", "import tensorflow")
    starts = [bare, libraries, ours, stroke, tensorflow]
    with tempfile.TemporaryDirectory() as home:
        for start in starts:  # fills the disk's cache, too
            run_fresh(start.program, home=home)
        for turn in range(runs):
            for start in starts if turn % 2 else reversed(starts):
                start.run(home)
    print(f"cold start, {runs} runs of each in turn, seconds")
    print(f"{'':30}{'median':>8}{'mean':>8}{'sd':>8}{'processor':>12}")
    for start in starts:
        print(start)
    print(f"ours, limit {LIMIT_SECONDS} s: {ours.median:.3f} s")
    for other, limit in ((libraries, LIMIT_OF_BARE), (tensorflow, LIMIT_OF_TENSORFLOW)):
        print(f"ours / {other.name}: {ours.median / other.median:.3f}, limit {limit}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
