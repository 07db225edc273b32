"""kill -9 of the program during a training: no worker is left, and the next start offers more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.files.file_lock import FileLock
from digitpad.core.files.paths import data_home
from digitpad.core.training import unfinished_run
from digitpad.core.training.train_config import TrainConfig
from tests.retraining import open_window, retraining_of

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from digitpad.app import create
from digitpad.core.training import unfinished_run
from digitpad.core.training.train_config import TrainConfig
from tests.retraining import retraining_of
app = create([])
retraining = retraining_of(app.window, "obey")

def look():
    if retraining.training.state.progress is not None and unfinished_run.is_noted():
        print(retraining.training.process_id, flush=True)

timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
retraining.start(TrainConfig())
app.qt.exec()
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a run with one finished epoch."""
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "config.json").write_text(TrainConfig(epochs=3).to_text())
    (folder / "history.csv").write_text("epoch,loss\n1,0.3\n")
    (folder / "checkpoint.npz").write_bytes(b"weights")
    monkeypatch.setenv("TINY_RUN", str(folder))
    return folder


def is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_killed_window_leaves_no_worker_and_offers_to_resume(qtbot: QtBot, run: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as program:
        assert program.stdout is not None
        worker = int(program.stdout.readline())
        assert is_alive(worker)
        assert not FileLock(data_home() / "training.lock").is_free()
        program.kill()
        program.wait()
    qtbot.waitUntil(lambda: not is_alive(worker), timeout=20_000)
    assert FileLock(data_home() / "training.lock").is_free()
    found = unfinished_run.find()
    assert found is not None
    assert (found.run, found.finished_epochs) == (run, 1)
    shown = retraining_of(open_window(qtbot)).dock
    qtbot.waitUntil(lambda: shown.failure.isVisible(), timeout=20_000)
