"""What a window that has just opened has loaded, asked of a fresh process."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from digitpad.app import create
app = create([])
app.qt.processEvents()
app.window.close()
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""
HEAVY = {"tensorflow", "keras", "jax", "torch", "pyqtgraph", "rich", "PIL", "trainer"}


def test_an_open_window_has_loaded_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert {"PySide6", "numpy", "digitpad"} <= loaded
    assert not HEAVY & loaded


FIRST_SIGHT = """
import os, sys
from digitpad.app import create
app = create([])
loaded = list(sys.modules)
print(loaded.index("numpy") < loaded.index("PySide6"))
print(*sorted(sys.modules))
sys.stdout.flush()
os._exit(0)
"""
LATER = {
    "sqlite3",
    "digitpad.core.my_digits.store",
    "digitpad.core.reading.personal_reader",
    "digitpad.core.training",
    "digitpad.widgets.pad.page_files",
    "digitpad.widgets.help.about_dialog",
    "digitpad.widgets.retrain.retraining",
}


def test_the_first_sight_of_the_window_waits_for_little() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SIGHT], capture_output=True, text=True, check=True
    )
    numpy_is_first, names = done.stdout.splitlines()
    assert numpy_is_first == "True"
    assert not LATER & set(names.split())
