"""How long a default retraining takes, from Start to the choice, and what it does to pens.

    python -m tests.benchmarks.default_retraining [OWN_DIGITS]

It takes MNIST, and for the pens the folder "pen", from shared/datasets beside the project, or from
wherever DigitPad finds them. The real window is opened with so many own digits, Model ▸ Retrain… is
chosen and Start pressed, as Return does; then the real worker trains and the window compares. It is
to end in 90 s.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.public_data import use_datasets

if TYPE_CHECKING:
    from digitpad.core.training.training_state import TrainingState
    from digitpad.widgets.pad.pad_window import PadWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DIGITPAD_HOME"] = tempfile.mkdtemp()

LIMIT_SECONDS = 90.0


@dataclass
class Stages:
    """When each stage began, in seconds after Start."""

    begun: float = field(default_factory=time.perf_counter)
    names: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def note(self, name: str) -> None:
        if name not in self.names:
            self.names.append(name)
            self.seconds.append(time.perf_counter() - self.begun)

    def follow(self, state: TrainingState) -> None:
        if state.words:
            self.note("starting")
        if state.started is not None:
            self.note("preparing")
        if state.progress is not None:
            self.note("learning")
        if state.epochs:
            self.note("finishing")
        if state.end is not None:
            self.note("comparing")


def main(my_digits: int) -> None:
    from PySide6.QtWidgets import QPushButton

    from digitpad.app import create
    from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
    from digitpad.widgets.retrain.menu import RetrainMenu

    use_datasets()
    teach(my_digits)
    app = create([])
    menu = app.window.findChild(RetrainMenu)
    assert menu is not None
    retraining = menu.retraining
    app.window.pad_actions.retrain.trigger()
    dialog = app.window.findChild(ChoosingDialog)
    assert dialog is not None
    start = dialog.findChild(QPushButton, "start")
    assert start is not None
    config = dialog.config()
    stages = Stages()
    retraining.training.state_changed.connect(stages.follow)
    start.click()
    page, failure = retraining.dock.result_page, retraining.dock.failure
    wait_until(lambda: page.comparisons is not None or failure.isVisible())
    stages.note("the choice")
    retraining.let_go()
    report(app.window, my_digits, config.threads, stages)
    for one in page.comparisons or ():
        before, after = one.accuracy_before, one.accuracy_after
        print(f"{one.name:16}{len(one):8,}{before:12.2%} before{after:12.2%} after")


def teach(count: int) -> None:
    """Put so many drawings into the own digits."""
    from digitpad.core.my_digits.drawing import MyDigit, now
    from digitpad.core.my_digits.store import MyDigits
    from tests import sample_digits

    inks, labels = sample_digits.inks(count)
    with MyDigits() as mine:
        for ink, label in zip(inks, labels, strict=True):
            mine.add(MyDigit(ink, int(label), now()))


def wait_until(happened: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    while not happened():
        pause = QEventLoop()
        QTimer.singleShot(20, pause.quit)
        pause.exec()


def report(window: PadWindow, my_digits: int, threads: int, stages: Stages) -> None:
    took = stages.seconds[-1]
    print(f"default retraining of {window.reader.card.name}, {my_digits} own digits, n = 1")
    print(f"threads of the worker: {threads} of {os.cpu_count()} cores")
    for name, second in zip(stages.names, stages.seconds, strict=True):
        print(f"{second:8.1f} s  {name}")
    print(f"{took:8.1f} s  in all, limit {LIMIT_SECONDS:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
