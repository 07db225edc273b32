"""Grab the retraining in light and in dark: choosing, watching, choosing again, failing.

DIGITPAD_DATA=FOLDER python tools/retrain_screenshots.py TARGET EVENTS.jsonl MODEL.digitpad

EVENTS.jsonl is what a run left in its folder: it is told again to the real window, which shows it
as it did then. MODEL.digitpad is the new model that is compared with the bundled one. FOLDER holds
MNIST and, for the pens, a folder "pen". Writes TARGET/retrain-….png, 2x; the README shows
retrain-light.png, which is watching.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.app import App
    from digitpad.widgets.retrain.retraining import Retraining

ROOT = Path(__file__).resolve().parents[1]
SHARE = 0.7
"""Part of the run that has been told when the picture is taken."""
TELL = """
import json, os, signal, sys, time
path, share, then = sys.argv[1], float(sys.argv[2]), sys.argv[3]
lines = open(path).read().splitlines()
for line in lines[:round(share * len(lines))]:
    print(line, flush=True)
    time.sleep(0.003)
if then == "die":
    print("Allocation of 411041792 exceeds 10% of free system memory.", file=sys.stderr, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
if then != "wait":
    print(json.dumps({"v": 1, "type": "completed", "model": then, "metrics": {}}))
    sys.exit()
sys.stdin.read()
"""


def grab_all(target: Path, events: Path, model: Path, appearance: str) -> None:
    """Grab all four pictures in one appearance."""
    from digitpad.app import create
    from digitpad.core.training.protocol import Failed
    from digitpad.services.settings import Settings
    from digitpad.widgets.retrain.menu import RetrainMenu

    Settings().appearance = appearance
    teach(40)
    app = create([])
    menu = app.window.findChild(RetrainMenu)
    assert menu is not None

    def save(widget: QWidget, name: str) -> None:
        rest(app)
        suffix = f"{name}-{appearance}" if name else appearance
        widget.grab().save(str(target / f"retrain-{suffix}.png"))

    shown = menu.retraining.training_window
    save(choosing(app, menu.retraining), "choosing")
    watch(app, menu.retraining, events, "wait")
    save(shown, "")
    menu.retraining.training.end_now()
    wait(app, lambda: not menu.retraining.training.is_running)
    watch(app, menu.retraining, events, "die")
    wait(app, lambda: isinstance(menu.retraining.training.state.end, Failed))
    save(shown, "failing")
    watch(app, menu.retraining, events, str(model))
    wait(app, lambda: shown.result_page.comparisons is not None)
    save(shown, "result")
    menu.retraining.let_go()


def teach(count: int) -> None:
    """Put so many drawings into the own digits."""
    from digitpad.core.my_digits.drawing import MyDigit, now
    from digitpad.core.my_digits.store import MyDigits
    from tests import sample_digits

    inks, labels = sample_digits.inks(count)
    with MyDigits() as mine:
        for ink, label in zip(inks, labels, strict=True):
            mine.add(MyDigit(ink, int(label), now()))


def choosing(app: App, retraining: Retraining) -> QWidget:
    """Open the dialog and wait for what it says of the devices."""
    from PySide6.QtWidgets import QLabel

    from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog

    retraining.open()
    dialog = app.window.findChild(ChoosingDialog)
    assert dialog is not None
    device = dialog.findChild(QLabel, "device")
    assert device is not None
    wait(app, lambda: not device.text().startswith("Looking"))
    rest(app)
    return dialog


def watch(app: App, retraining: Retraining, events: Path, then: str) -> None:
    """Have the run told up to a point.

    then: "wait", "die", or the path of the model that it ends with.
    """
    from PySide6.QtWidgets import QDialog

    from digitpad.core.training.train_config import TrainConfig

    for dialog in app.window.findChildren(QDialog, "choosingDialog"):
        dialog.reject()
    told = round(SHARE * len(events.read_text().splitlines()))
    training = retraining.training
    training.worker = (sys.executable, "-c", TELL, str(events), str(SHARE), then)
    retraining.start(TrainConfig())
    log = training.log
    assert log is not None
    wait(app, lambda: log.count >= told)


def wait(app: App, happened: Callable[[], bool]) -> None:
    while not happened():
        app.qt.processEvents()


def rest(app: App) -> None:
    """Let a moment pass: curves are painted seldom, layouts settle."""
    from PySide6.QtCore import QElapsedTimer

    clock = QElapsedTimer()
    clock.start()
    wait(app, lambda: clock.elapsed() > 800)


def main(arguments: list[str]) -> None:
    target, events, model = (Path(one).resolve() for one in arguments[:3])
    if len(arguments) > 3:
        grab_all(target, events, model, arguments[3])
        return
    for appearance in ("light", "dark"):
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": "2",
                "DIGITPAD_HOME": home,
                "PYTHONPATH": str(ROOT),
            }
            command = [sys.executable, __file__, *map(str, (target, events, model)), appearance]
            subprocess.run(command, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
