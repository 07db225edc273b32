"""pyqtgraph comes in beside the window, and its import never makes a type of Qt in a thread."""

from __future__ import annotations

import subprocess
import sys

from pytestqt.qtbot import QtBot

from digitpad.widgets.learning.plotting import PlotLibrary


def run(program: str) -> list[str]:
    """Run a program in a fresh Python; return the words that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


TYPES_MADE = """
import gc
from digitpad.widgets.learning.plotting import qt_types

def types():
    found = (one for one in gc.get_objects() if isinstance(one, type))
    return {one for one in found if str(one.__module__).startswith("PySide6.")}

for _ in qt_types():
    pass
before = types()
from digitpad.widgets.learning import curves
print(len(before) > 1000, *(one.__qualname__ for one in types() - before))
"""


def test_after_qt_types_the_import_asks_pyside_for_none_that_is_not_there() -> None:
    """Were there one, the window could ask for another at that moment, and the program crash."""
    assert run(TYPES_MADE) == ["True"]


CURVES_SHOWN = """
import sys, threading
from importlib.abc import MetaPathFinder

class Watch(MetaPathFinder):
    threads = set()
    def find_spec(self, name, path, target=None):
        if name.startswith("pyqtgraph"):
            self.threads.add(threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Watch())
turn = sys.getswitchinterval()

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from digitpad.core.training.protocol import Progress, Started
from digitpad.core.training.training_state import TrainingState
from digitpad.widgets.retrain.watching.watching_page import WatchingPage

qt = QApplication([])
window = WatchingPage()
window.begin(0.99)
started = Started("run", "mlp-512", "tensorflow", "CPU", 3, 1, 400_000, {"training": 60_000})
progress = Progress(1, 3, 5, 100, 0.3, 0.9, 900.0, 9.0)
window.show_state(TrainingState(started=started, progress=progress))
window.show()

def look():
    shown = window.findChild(QWidget, "curves")
    if shown is not None and shown.isVisible():
        print(Watch.threads, turn == sys.getswitchinterval())
        qt.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
qt.exec()
"""


def test_the_curves_come_up_though_the_window_imports_nothing_for_them() -> None:
    assert run(CURVES_SHOWN) == ["{False}", "True"]


def test_a_library_that_is_there_is_ready_again(qtbot: QtBot) -> None:
    for _ in range(2):
        library = PlotLibrary()
        with qtbot.waitSignal(library.ready, timeout=30_000):
            library.load()
            library.load()
        assert library.is_ready
