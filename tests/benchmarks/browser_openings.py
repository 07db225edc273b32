"""Whether the memory comes back when the test-set browser is opened and closed a hundred times.

python -m tests.benchmarks.browser_openings [OPENINGS]

Opens a set of 10,000 drawn digits, closes the window, and prints how large the process is every
ten openings (Linux counts it). After the first few it should grow no more.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LIMIT_MIB = 20.0


def resident_mib() -> float:
    """Return how much of the process is in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(openings: int) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication

    from digitpad import app
    from digitpad.services.browsing.sources import path_source
    from tests import sample_digits

    with tempfile.TemporaryDirectory() as folder:
        os.environ["DIGITPAD_HOME"] = folder
        source = sample_digits.write_mnist(Path(folder) / "set", 100, 10_000)
        built = app.create([])
        action = built.window.findChild(QAction, "actionBrowseTestSet")
        sizes: list[float] = []
        for number in range(1, openings + 1):
            action.trigger()
            (browser,) = (
                one for one in QApplication.topLevelWidgets()
                if one.objectName() == "browserWindow" and one.isVisible()
            )  # fmt: skip
            scored: list[object] = []
            browser.browsing.scored_changed.connect(lambda *_, scored=scored: scored.append(1))  # type: ignore[attr-defined]
            browser.open(path_source(source))  # type: ignore[attr-defined]
            while not scored:
                built.qt.processEvents()
            browser.grab()
            browser.close()
            for _ in range(5):
                built.qt.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            sizes.append(resident_mib())
            if number % 10 == 0 or number in (1, 2, 5):
                print(f"{number:4} openings: {sizes[-1]:6.0f} MiB")
        growth = sizes[-1] - sizes[min(9, len(sizes) - 1)]
        print(f"from the tenth to the last: {growth:+.1f} MiB (limit {LIMIT_MIB:.0f})")
        built.window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
