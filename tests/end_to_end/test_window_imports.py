"""What a window that has just opened has loaded, asked of a fresh process."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from digitpad.app import create
app = create([])
app.window.first_shown.connect(app.qt.quit)
app.qt.exec()
app.window.close()
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""
HEAVY = {"tensorflow", "keras", "jax", "torch", "pyqtgraph", "rich", "PIL", "trainer"}
HEAVY |= {"cv2", "pillow_heif", "pypdfium2", "scipy", "pyarrow"}


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
from digitpad.widgets.common.first_paint import FirstPaint
app = create([])
FirstPaint(app.window.canvas).painted.connect(app.qt.quit)
app.window.first_shown.disconnect()
app.qt.exec()
print(*sorted(sys.modules))
sys.stdout.flush()
os._exit(0)
"""
LATER = {
    "numpy",
    "ai_edge_litert",
    "hashlib",
    "json",
    "sqlite3",
    "digitpad.core.arrays",
    "digitpad.core.library.model_library",
    "digitpad.core.models.model_file",
    "digitpad.core.numbers.page_reader",
    "digitpad.core.reading.recognizer",
    "digitpad.widgets.common.painting.ink_painting",
    "digitpad.core.my_digits.store",
    "digitpad.core.reading.personal_reader",
    "digitpad.core.training",
    "digitpad.widgets.pad.files.page_files",
    "digitpad.widgets.help.about_dialog",
    "digitpad.widgets.retrain.retraining",
    "digitpad.services.reading.side_by_side",
    "digitpad.widgets.side_by_side.comparison_dock",
    "digitpad.core.library.shipped_networks",
    "digitpad.widgets.five_steps.five_steps_dock",
    "digitpad.widgets.inside.inside_dock",
    "digitpad.services.inside.inside",
    "digitpad.core.inside.layer",
}


def test_the_first_sight_of_the_window_waits_for_little() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SIGHT], capture_output=True, text=True, check=True
    )
    names = set(done.stdout.split())
    assert "digitpad.widgets.pad.pad_window" in names
    assert not LATER & names


UNTIL_IT_IS_PAINTED = """
import gc
from PySide6.QtCore import QTimer
from digitpad import app
made = app.create([])
made.window.first_shown.connect(lambda: QTimer.singleShot(0, made.qt.quit))
print(app.run(made), gc.get_freeze_count() > 30_000)
"""


def test_the_search_for_garbage_leaves_out_what_stays_to_the_end() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_IT_IS_PAINTED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 True\n"
