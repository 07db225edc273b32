"""What the scripts that make pictures share: the real program off screen, and how to work it.

Everything is found by its objectName, as a person finds it by sight, so the scripts need not
follow when code moves. Data is looked for where the benchmarks look (CONTRIBUTING.md, "Data").
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from PySide6.QtWidgets import QApplication, QWidget

    from digitpad.app import App
    from digitpad.core.ink.ink import Ink

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
LOOKS = ("light", "dark")
_LOOK_MS = 5
"""How often it is asked whether something has happened."""
_LONGEST_WAIT_SECONDS = 1800


# -- a process of its own --------------------------------------------------------------------


def run_apart(module: str, *arguments: str, scale: int) -> None:
    """Run ``python -m module`` off screen, at that many pixels a point, as a person's first time.

    A process each, because Qt asks for the scale of the screen only once.
    """
    from tests.off_screen import enlarged
    from tests.public_data import use_datasets

    use_datasets()
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "QT_QPA_PLATFORM": enlarged(scale, Path(home) / "screen.json"),
            "QT_SCALE_FACTOR": str(scale),
            "DIGITPAD_HOME": home,
        }
        command = [sys.executable, "-m", module, *arguments]
        status = subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode
    if status:
        sys.exit(status)


def open_program(width: int = 1080, height: int = 690) -> App:
    """Open the program with an empty page, and let it settle."""
    from digitpad.app import create
    from digitpad.services.settings import Settings

    Settings().remember_tour()  # a bubble would lie over what is to be seen
    app = create([])
    app.window.resize(width, height)
    rest(300)
    return app


# -- working it ------------------------------------------------------------------------------


def program() -> QApplication:
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def find(name: str) -> QWidget | None:
    """Return the visible widget of that objectName, in whichever window it is."""
    from PySide6.QtWidgets import QWidget

    windows = [top for top in program().topLevelWidgets() if top.isVisible()]
    found = (one for top in windows for one in (top, *top.findChildren(QWidget, name)))
    return next((one for one in found if one.objectName() == name and one.isVisible()), None)


def part(name: str) -> QWidget:
    """Return that widget as soon as it is to be seen."""
    wait(lambda: find(name) is not None, name)
    found = find(name)
    assert found is not None
    return found


def press(name: str) -> None:
    """Press that button as soon as it can be pressed."""
    from PySide6.QtWidgets import QAbstractButton

    button = part(name)
    assert isinstance(button, QAbstractButton), name
    wait(button.isEnabled, name)
    button.click()


def choose(name: str) -> None:
    """Trigger the action of that objectName, wherever it is."""
    from PySide6.QtGui import QAction

    for top in program().topLevelWidgets():
        action = top.findChild(QAction, name)
        if action is not None:
            action.trigger()
            return
    sys.exit(f"There is no {name}.")


def wait(happened: Callable[[], bool], what: str) -> None:
    """Go on when it has happened; give up after half an hour and say what did not."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    clock, look = QElapsedTimer(), QTimer(interval=_LOOK_MS)
    clock.start()
    look.start()  # so that there is an event even where nothing else happens
    while not happened():
        program().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if clock.elapsed() > 1000 * _LONGEST_WAIT_SECONDS:
            sys.exit(f"Waited half an hour for this: {what}.")


def rest(milliseconds: int = 800) -> None:
    """Let some time pass: bars move for a moment, curves are painted seldom, layouts settle."""
    from PySide6.QtCore import QElapsedTimer

    clock = QElapsedTimer()
    clock.start()
    wait(lambda: clock.elapsed() > milliseconds, "the clock")


def picture_of(widget: QWidget) -> Image.Image:
    """Return what the widget shows, in RGB, at the scale of the screen."""
    from PIL import Image
    from PySide6.QtGui import QImage

    shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (shown.width(), shown.height())
    return Image.frombytes(
        "RGB", size, bytes(shown.constBits()), "raw", "RGB", shown.bytesPerLine()
    )


def with_palette(pictures: Sequence[Image.Image], colours: int) -> list[Image.Image]:
    """Return RGB pictures with a palette that they share: a third as large in a file.

    The colours that most pixels have are kept as they are, for no paper shall change its tint; the
    other half of the palette covers the rest.
    """
    import numpy as np
    from PIL import Image

    packed = [np.asarray(one).astype(np.uint32) @ (1 << 16, 1 << 8, 1) for one in pictures]
    found, counts = np.unique(np.concatenate([one.ravel() for one in packed]), return_counts=True)
    rgb = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1).astype(np.uint8)
    commonest = rgb[np.argsort(-counts)[: colours // 2]]
    others = Image.fromarray(rgb[None]).quantize(colours // 2, Image.Quantize.MAXCOVERAGE)
    rest = np.array(others.getpalette(), np.uint8).reshape(-1, 3)
    palette = np.concatenate([commonest, rest]).astype(int)
    nearest = np.array([((palette - one) ** 2).sum(axis=1).argmin() for one in rgb.astype(int)])
    made = []
    for one in packed:
        indices = nearest[np.searchsorted(found, one)].astype(np.uint8)
        made.append(Image.fromarray(indices, "P"))
        made[-1].putpalette(palette.astype(np.uint8).tobytes())
    return made


# -- real pens -------------------------------------------------------------------------------


def drawings(wanted: Callable[[str], bool]) -> Iterator[tuple[Ink, str]]:
    """Yield ink and digit of the real pens' drawings whose key_id is ``wanted``."""
    from digitpad.core.datasets.locate import pen_files
    from digitpad.core.ink.ndjson import Drawing, read_ndjson

    for path in pen_files():
        for found in read_ndjson(path):
            if isinstance(found, Drawing) and found.word and wanted(found.key_id or ""):
                yield found.ink, found.word


def drawing(key_id: str) -> Ink:
    """Return that drawing, or end with a sentence where there are no pens."""
    for ink, _ in drawings(lambda key: key == key_id):
        return ink
    sys.exit(f"{key_id} is in no ink file of a folder pen: see CONTRIBUTING.md, Data.")


def draw(ink: Ink) -> None:
    """Draw it on the pad with a pen, all at once."""
    from tests.pad import on_page, pen_stroke

    canvas = part("canvas")
    for points in on_page(ink):
        pen_stroke(canvas, points, [0.5] * len(points))
        program().processEvents()
