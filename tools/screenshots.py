"""Grab the pad and the browser of the test set, for the README.

python tools/screenshots.py [FOLDER]        writes pad-light.png, pad-dark.png, browser-light.png
python tools/screenshots.py FOLDER --all    also empty, small, large, in doubt, with a message, ...

The browser needs MNIST, where the program finds it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digitpad.app import App

ROOT = Path(__file__).resolve().parents[1]
FIVE = [
    [(655, 215), (560, 222), (470, 228), (395, 240), (385, 300), (376, 370), (370, 425), (372, 446),
     (420, 424), (480, 410), (545, 418), (605, 450), (645, 500), (662, 560), (655, 630), (625, 695),
     (575, 745), (510, 775), (440, 780), (375, 760), (335, 735)],
]  # fmt: skip
DOUBT = [
    [(420, 330), (470, 270), (520, 235), (523, 300), (519, 400), (512, 520), (500, 765)],
    [(395, 500), (470, 490), (590, 482)],
]
SHOTS = {
    "pad-light": ("light", "five", 1080, 690, 2),
    "pad-dark": ("dark", "five", 1080, 690, 2),
    "browser-light": ("light", "browser", 1240, 800, 1),
    "empty-light": ("light", "", 1080, 690, 1),
    "empty-dark": ("dark", "", 1080, 690, 1),
    "one-x": ("light", "five", 1080, 690, 1),
    "small": ("light", "doubt", 1, 1, 1),
    "small-dark": ("dark", "five", 1, 1, 2),
    "large": ("light", "doubt", 1900, 1050, 1),
    "tall": ("light", "five", 700, 1000, 1),
    "browser-dark": ("dark", "browser", 1240, 800, 2),
    "browser-small": ("light", "browser", 1, 1, 1),
    "wide": ("dark", "five", 1600, 600, 1),
    "message": ("light", "message", 1080, 690, 1),
    "about": ("light", "about", 1080, 690, 1),
    "shortcuts": ("dark", "shortcuts", 1080, 690, 1),
}


MISSING = "fetch-mnist"
"""Stands in what the browser says when there is no MNIST."""


def grab(folder: Path, name: str) -> None:
    """Grab one picture; each needs a process of its own, for the scale of the screen."""
    from PySide6.QtCore import QElapsedTimer
    from PySide6.QtWidgets import QToolButton

    from digitpad.app import create
    from digitpad.core.ink.ink import Ink, Stroke
    from digitpad.core.reading.page import Page
    from digitpad.services.settings import Settings

    appearance, what, width, height, _ = SHOTS[name]
    Settings().appearance = appearance
    app = create([])
    window = app.window
    if what == "browser":
        grab_browser(app, folder / f"{name}.png", width, height)
        return
    window.resize(width, height)
    drawings = {"five": FIVE, "doubt": DOUBT, "message": FIVE}
    ink = Ink(tuple(Stroke(points) for points in drawings.get(what, [])))
    window.canvas.change_page("", Page(ink))
    if what == "message":
        window.open_file(Path("holiday.png"))
    if what in ("about", "shortcuts"):
        getattr(window.pad_actions, what).trigger()
    right = window.findChild(QToolButton, "right")
    clock = QElapsedTimer()
    clock.start()
    # The bars move for a moment, and the own digits open in the background.
    while clock.elapsed() < 250 or (what in drawings and not right.isEnabled()):
        app.qt.processEvents()
    shown = app.qt.activeModalWidget() or window
    shown.grab().save(str(folder / f"{name}.png"))


def grab_browser(app: App, path: Path, width: int, height: int) -> None:
    """Grab what was misread of MNIST's test set, and why one of them was."""
    from digitpad.widgets.browser.browser_window import BrowserWindow

    app.window.pad_actions.browse_test_set.trigger()
    tops = app.qt.topLevelWidgets()
    browser = next(top for top in tops if isinstance(top, BrowserWindow))
    browser.resize(width, height)
    while browser.browsing.scored is None:
        if MISSING in browser.waiting.text:
            sys.exit(browser.waiting.text)
        app.qt.processEvents()
    parts = browser.parts
    browser.browse_actions.misread.trigger()
    parts.grid.setCurrentIndex(parts.pictures.index(min(14, parts.pictures.rowCount() - 1)))
    parts.detail.why.setChecked(True)
    while parts.detail.picture.evidence is None:
        app.qt.processEvents()
    browser.grab().save(str(path))
    app.window.close()


def main(arguments: list[str]) -> None:
    if "--one" in arguments:
        grab(Path(arguments[0]), arguments[2])
        return
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "images"
    names = list(SHOTS) if "--all" in arguments else list(SHOTS)[:3]
    for name in names:
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(SHOTS[name][-1]),
                "DIGITPAD_HOME": home,
                "PYTHONPATH": str(ROOT),
            }
            command = [sys.executable, __file__, str(folder.resolve()), "--one", name]
            subprocess.run(command, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
