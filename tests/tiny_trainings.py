"""Trainings with tiny workers in the real one's place, for tests without a window too."""

from __future__ import annotations

import sys
from pathlib import Path

from digitpad.core.training.train_config import TrainConfig
from digitpad.services.processes.worker_process import Patience
from digitpad.services.training.session import TrainingSession

TINY = Path(__file__).resolve().parent / "tiny_worker.py"
SHORT = Patience(start=10.0, step=2.0, finish=5.0, cancel=0.5, leave=0.5, check=0.1)
COMPLETING = """
import json, sys
def say(**line):
    print(json.dumps({"v": 1, **line}), flush=True)
counts = {"training": 100, "validation": 10, "test": 10}
if sys.argv[1]:
    say(type="started", run=sys.argv[1], recipe="digitnet", backend="tensorflow", device="CPU",
        epochs=2, first_epoch=1, parameters=100, data=counts)
say(type="completed", model=sys.argv[2], metrics={}, stopped=False)
"""


def use_tiny_worker(training: TrainingSession, how: str) -> None:
    training.worker, training.patience = (sys.executable, str(TINY), how), SHORT


def complete_with(training: TrainingSession, model: Path, run: str = "") -> None:
    """Have the next worker end at once with ``model``, made in ``run`` if it is to say where."""
    training.worker = (sys.executable, "-c", COMPLETING, run, str(model))


def a_run(folder: Path) -> Path:
    """Make the folder of a run with two finished epochs of eight."""
    folder.mkdir()
    (folder / "config.json").write_text(TrainConfig(epochs=8).to_text())
    (folder / "history.csv").write_text("epoch,loss\n1,0.3\n2,0.2\n")
    (folder / "checkpoint.npz").write_bytes(b"weights")
    return folder
