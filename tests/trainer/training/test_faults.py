"""What can go wrong with a run, with real files, disks and processes."""

from __future__ import annotations

import json
import os
import random
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.training import protocol
from tests.disks import fill, small_file_system
from tests.sample_digits import write_idx, write_mnist
from tests.trainer import worker
from tests.trainer.conftest import THREE_EPOCHS, FinishedRun
from tests.trainer.worker import Worker

KILLED_IN = ("import", "progress", "epoch", "exporting", "exporting", "evaluating")
"""In which parts a run is killed; in "epoch" its checkpoint is written."""


def failure(ended: Worker) -> protocol.Failed:
    event = ended.events[-1]
    assert isinstance(event, protocol.Failed), event
    assert "\n" not in event.message
    return event


def test_a_loss_that_is_no_number_ends_the_run(tiny_mnist: Path, tmp_path: Path) -> None:
    arguments = ["train", "--recipe", "mlp-512", "--optimizer", "sgd", "--learning-rate", "100"]
    run = tmp_path / "run"
    ended = worker.run([*arguments, "--epochs", "30", "--data", tiny_mnist, "--output", run])
    event = failure(ended)
    assert event.kind == "diverged"
    assert "try a smaller learning rate" in event.message
    assert ended.process.returncode == 1
    assert not (run / "model.digitpad").exists()
    if (run / "checkpoint.npz").exists():
        with np.load(run / "checkpoint.npz") as arrays:
            assert all(np.isfinite(arrays[name]).all() for name in arrays)


def test_a_loss_that_breaks_later_keeps_the_checkpoint_to_go_on_from(
    tiny_mnist: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    arguments = ["train", "--recipe", "mlp-512", "--optimizer", "sgd", "--learning-rate", "0.01"]
    first = worker.start(
        [*arguments, "--batch-size", "8", "--epochs", "50", "--data", tiny_mnist, "--output", run]
    )
    kept = first.until(lambda event: isinstance(event, protocol.Checkpoint))
    first.kill()
    assert isinstance(kept, protocol.Checkpoint)

    broken = worker.run(["resume", run, "--learning-rate", "100"])
    event = failure(broken)
    (started,) = (e for e in broken.events if isinstance(e, protocol.Started))
    assert event.kind == "diverged"
    assert event.message.endswith(f"the checkpoint of epoch {started.first_epoch - 1} is kept.")
    assert event.run == str(run)

    resumed = worker.start(["resume", run, "--learning-rate", "0.01"])
    epoch = resumed.until(lambda event: isinstance(event, protocol.EpochEnd))
    resumed.kill()
    assert isinstance(epoch, protocol.EpochEnd)
    assert epoch.epoch == started.first_epoch > kept.epoch
    assert epoch.learning_rate == pytest.approx(0.01)
    assert epoch.validation_accuracy > 0.5


def test_data_that_cannot_be_read_fails_with_its_name(tmp_path: Path) -> None:
    write_mnist(tmp_path / "data", 20, 10)
    labels = write_idx(tmp_path / "data" / "train-labels-idx1-ubyte", np.full(20, 12, np.uint8))
    ended = worker.run(["train", "--data", tmp_path / "data", "--output", tmp_path / "run"])
    event = failure(ended)
    assert event.kind == "data"
    assert event.message == f"{labels}: label 12 of picture 0 is not a digit 0–9"
    assert event.sentence == "label-of-picture-no-digit"
    assert event.values == {"label": 12, "picture": 0, "path": str(labels)}


def test_too_few_digits_say_so(tmp_path: Path) -> None:
    write_mnist(tmp_path / "data", 1, 1)
    ended = worker.run(["train", "--data", tmp_path / "data", "--output", tmp_path / "run"])
    assert "too few digits" in failure(ended).message


def test_a_run_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = worker.run(["train", "--output", tmp_path / "file" / "run"])
    event = failure(ended)
    assert event.kind == "disk"
    assert "cannot be written" in event.message


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_says_so(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir(mode=0o500)
    ended = worker.run(["train", "--output", tmp_path / "mine" / "run"])
    assert "permission denied" in failure(ended).message


def test_two_processes_do_not_train_in_one_folder(started: Worker, tmp_path: Path) -> None:
    started.until(lambda event: isinstance(event, protocol.Status))
    second = worker.run(["resume", tmp_path / "run"])
    assert "another process trains here" in failure(second).message
    assert second.process.returncode == 2


@pytest.mark.parametrize("name", ["config.json", "checkpoint.npz"])
def test_a_damaged_run_says_which_file(finished: FinishedRun, tmp_path: Path, name: str) -> None:
    for file in ("config.json", "checkpoint.npz"):
        (tmp_path / file).write_bytes((finished.folder / file).read_bytes())
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:200])
    assert str(tmp_path / name) in failure(worker.run(["resume", tmp_path])).message


def test_a_run_of_a_recipe_that_nobody_knows_says_so(finished: FinishedRun, tmp_path: Path) -> None:
    config = json.loads((finished.folder / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | {"recipe": "mlp-511"}))
    event = failure(worker.run(["resume", tmp_path]))
    assert event.kind == "usage"
    assert event.message == "unknown recipe mlp-511: did you mean mlp-512?"


def test_a_folder_that_is_no_run_says_so(tmp_path: Path) -> None:
    assert "is not the folder of a run" in failure(worker.run(["resume", tmp_path])).message


def test_a_model_of_another_recipe_is_not_continued_from(finished: FinishedRun) -> None:
    model = finished.folder / "model.digitpad"
    ended = worker.run(["train", "--recipe", "cnn-32-64", "--from", model])
    assert "is of the recipe mlp-512, not cnn-32-64" in failure(ended).message


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB, where this process may mount one."""
    with small_file_system(tmp_path / "small", "3m") as folder:
        yield folder


def test_a_full_disk_fails_the_run_and_keeps_the_last_checkpoint(
    small_disk: Path, tiny_mnist: Path
) -> None:
    run = small_disk / "run"
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", "1000"]
    running = worker.start([*arguments, "--data", tiny_mnist, "--output", run])
    try:
        running.until(lambda event: isinstance(event, protocol.Checkpoint))
        fill(small_disk / "filler")
        event = running.end()
    finally:
        running.kill()
    assert isinstance(event, protocol.Failed)
    assert event.kind == "disk"
    assert "no space left on device" in event.message
    assert not list(run.glob(".*.part"))
    (small_disk / "filler").unlink()
    resumed = worker.start(["resume", run])
    try:
        started = resumed.until(lambda event: isinstance(event, protocol.Started))
        assert isinstance(started, protocol.Started)
        assert started.first_epoch > 1
    finally:
        resumed.kill()


@pytest.mark.slow
def test_a_run_killed_again_and_again_ends_as_if_nothing_had_been(
    finished: FinishedRun, tiny_mnist: Path, tmp_path: Path
) -> None:
    """kill -9 in every part of a run, from the import of Keras to the writing of the model."""
    run, moments = tmp_path / "run", random.Random(20)
    train = [*THREE_EPOCHS, "--data", tiny_mnist, "--output", run]
    for part in KILLED_IN:
        running = worker.start(["resume", run] if (run / "config.json").exists() else train)
        kill_within(running, part, moments.uniform(0, duration(finished.worker, part)))
        assert not [event for event in running.events if isinstance(event, protocol.Failed)]
        assert_whole_or_absent(run)
    last = worker.run(["resume", run])
    assert isinstance(last.events[-1], protocol.Completed)
    assert (
        model_file.read(run / "model.digitpad").fingerprint
        == model_file.read(finished.folder / "model.digitpad").fingerprint
    )
    assert sorted(path.name for path in run.iterdir()) == sorted(
        path.name for path in finished.folder.iterdir()
    )


def part_of(event: protocol.Event) -> str:
    """Return the part of a run that begins with ``event``, or goes on."""
    if isinstance(event, protocol.Status):
        return "import" if event.phase == "starting" else event.phase
    return event.type


def duration(ended: Worker, part: str) -> float:
    """Return how many seconds a part took the first time, from its first event to the next part."""
    parts = [part_of(event) for event in ended.events]
    begun = parts.index(part)
    over = next(index for index in range(begun, len(parts)) if parts[index] != part)
    return ended.seconds[over] - (ended.seconds[begun] if part != "import" else 0)


def kill_within(running: Worker, part: str, seconds: float) -> None:
    """Kill the worker so long after it has come to ``part``, at the latest when the part is over.

    Its input stays open till then, for the end of its input would tell it to cancel.
    """
    kill = threading.Timer(seconds, running.process.kill)
    try:
        if part != "import":
            running.until(lambda event: part_of(event) == part)
        kill.start()
        for event in running:
            if part_of(event) != part:
                running.process.kill()
    finally:
        kill.cancel()
        running.kill()


def assert_whole_or_absent(run: Path) -> None:
    if (run / "checkpoint.npz").exists():
        with np.load(run / "checkpoint.npz") as arrays:
            assert all(arrays[name].size for name in arrays)
    if (run / "model.digitpad").exists():
        Recognizer.from_file(run / "model.digitpad")
