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
