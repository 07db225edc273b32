"""One training from start to end, and every way to end it sooner."""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.load import load_dataset
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd
from tests.trainer import worker
from tests.trainer.conftest import THREE_EPOCHS, FinishedRun
from tests.trainer.tensorboard_log import scalars
from tests.trainer.worker import Worker

PAUSE_SECONDS = 1.0
"""Many steps of a training that does not wait."""


def test_the_events_come_in_their_order(finished: FinishedRun) -> None:
    assert worker.kinds(finished.worker.events) == [
        "status",
        "started",
        *["progress", "epoch", "checkpoint"] * 3,
        "status",
        "completed",
    ]
    assert finished.worker.process.returncode == 0


def test_the_start_says_what_is_trained_on_what(finished: FinishedRun) -> None:
    (started,) = (e for e in finished.worker.events if isinstance(e, protocol.Started))
    assert started.recipe == "mlp-512"
    assert started.parameters == 669_706
    assert started.device
    assert (started.first_epoch, started.epochs) == (1, 3)
    assert started.data == {"training": 550, "validation": 50, "test": 100}
    assert Path(started.run) == finished.folder


def test_the_model_reads_digits_it_never_saw(finished: FinishedRun, tiny_mnist: Path) -> None:
    ended = finished.worker.events[-1]
    assert isinstance(ended, protocol.Completed)
    recognizer = Recognizer.from_file(Path(ended.model))
    test = load_dataset(str(tiny_mnist)).test
    assert test is not None
    read = recognizer.read_pictures(test.drawn())[0].argmax(axis=1)
    accuracy = float((read == test.labels).mean())
    assert accuracy == ended.metrics["mnist_test_accuracy"]
    assert accuracy > 0.9


def test_the_card_tells_where_the_model_comes_from(finished: FinishedRun) -> None:
    card = model_file.read_card(finished.folder / "model.digitpad")
    assert card.recipe == "mlp-512"
    assert card.config["seed"] == 5
    assert card.parameters == 669_706
    assert {"mnist_test_ece", "validation_accuracy", "temperature"} <= card.metrics.keys()
    assert [len(digest) for digest in card.data.values()] == [64]
    assert {"keras", "numpy", "python"} <= card.libraries.keys()


def test_the_run_folder_tells_what_happened(finished: FinishedRun) -> None:
    rows = list(csv.DictReader((finished.folder / "history.csv").read_text().splitlines()))
    assert [row["epoch"] for row in rows] == ["1", "2", "3"]
    logged = worker.logged(finished.folder / "events.jsonl")
    assert [event["type"] for event in logged] == [e.type for e in finished.worker.events]
    assert not [path for path in finished.folder.iterdir() if path.suffix == ".part"]


def test_the_tensorboard_log_holds_every_epoch(finished: FinishedRun) -> None:
    epochs = [event for event in finished.worker.events if isinstance(event, EpochEnd)]
    training = scalars(finished.folder / "tensorboard" / "train")
    validation = scalars(finished.folder / "tensorboard" / "validation")
    assert training["epoch_loss"] == [(e.epoch, pytest.approx(e.loss)) for e in epochs]
    assert training["epoch_accuracy"] == [(e.epoch, pytest.approx(e.accuracy)) for e in epochs]
    rates = [(e.epoch, pytest.approx(e.learning_rate)) for e in epochs]
    assert training["epoch_learning_rate"] == rates
    losses = [(e.epoch, pytest.approx(e.validation_loss)) for e in epochs]
    assert validation["epoch_loss"] == losses
    accuracies = [(e.epoch, pytest.approx(e.validation_accuracy)) for e in epochs]
    assert validation["epoch_accuracy"] == accuracies


def test_stop_keeps_the_best_so_far(started: Worker) -> None:
    started.until(lambda event: isinstance(event, protocol.Checkpoint))
    started.tell(protocol.Stop())
    ended = started.end()
    assert isinstance(ended, protocol.Completed)
    assert ended.stopped
    assert model_file.read(Path(ended.model)).tflite
    assert started.process.returncode == 0


def test_a_pause_ends_with_resume_and_cancel_ends_the_run(started: Worker, tmp_path: Path) -> None:
    started.until(lambda event: isinstance(event, protocol.Checkpoint))
    started.tell(protocol.Pause())
    started.until(lambda event: isinstance(event, protocol.Status) and event.phase == "paused")
    resume = threading.Timer(PAUSE_SECONDS, started.tell, [protocol.Resume()])
    resume.start()
    started.until(lambda event: isinstance(event, protocol.EpochEnd))
    resume.join()
    assert started.process.stdin is not None
    started.process.stdin.write(b'garbage\n{"v": 1, "type": "dance"}\n')
    started.tell(protocol.Cancel())
    ended = started.end()
    assert isinstance(ended, protocol.Cancelled)
    assert ended.epoch >= 1
    assert not (tmp_path / "run" / "model.digitpad").exists()
    phases = [event.phase for event in started.events if isinstance(event, protocol.Status)]
    assert phases.count("paused") == 1  # one that trains on says it at every step


def test_a_cancel_while_the_backend_starts_ends_the_run(started: Worker) -> None:
    started.until(lambda event: isinstance(event, protocol.Status))
    started.tell(protocol.Cancel())
    assert started.end() == protocol.Cancelled(started_run(started), 0)


def started_run(running: Worker) -> str:
    arguments = running.process.args
    assert isinstance(arguments, list)
    return str(arguments[arguments.index("--output") + 1])


def test_a_killed_run_resumed_ends_with_the_same_weights(
    finished: FinishedRun, tiny_mnist: Path, tmp_path: Path
) -> None:
    killed = worker.start([*THREE_EPOCHS, "--data", tiny_mnist, "--output", tmp_path / "run"])
    killed.until(lambda event: isinstance(event, protocol.Checkpoint))
    killed.kill()
    resumed = worker.run(["resume", tmp_path / "run"])
    (started,) = (e for e in resumed.events if isinstance(e, protocol.Started))
    assert started.first_epoch > 1
    assert weights(tmp_path / "run") == weights(finished.folder)
    assert fingerprint(tmp_path / "run") == fingerprint(finished.folder)
    log = scalars(tmp_path / "run" / "tensorboard" / "train")
    assert [step for step, _ in log["epoch_loss"]] == [1, 2, 3]


def weights(run: Path) -> list[bytes]:
    """Everything in the last checkpoint but the times: weights, optimizer, seeds of dropout."""
    with np.load(run / "checkpoint.npz") as arrays:
        return [arrays[name].tobytes() for name in sorted(arrays) if name != "meta"]


def fingerprint(run: Path) -> str:
    return model_file.read(run / "model.digitpad").fingerprint


def test_the_end_of_standard_input_cancels_and_keeps_the_checkpoint(
    started: Worker, tmp_path: Path
) -> None:
    started.until(lambda event: isinstance(event, protocol.Checkpoint))
    started.close_input()
    ended = started.end()
    assert isinstance(ended, protocol.Cancelled)
    assert (tmp_path / "run" / "checkpoint.npz").exists()


def test_a_training_that_gets_no_better_ends_and_keeps_its_best_epoch(
    tiny_mnist: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    steps = ["--optimizer", "sgd", "--learning-rate", "50"]  # so large that they soon go wrong
    choices = ["--epochs", "500", "--patience", "1", "--keep-best"]
    arguments = ["train", "--recipe", "softmax-regression", *steps, *choices]
    ended = worker.run([*arguments, "--data", tiny_mnist, "--output", run])
    epochs = [event for event in ended.events if isinstance(event, EpochEnd)]
    assert [epoch.best for epoch in epochs] == [True] * (len(epochs) - 1) + [False]
    assert accuracy(ended) == pytest.approx(epochs[-2].validation_accuracy)

    (run / "model.digitpad").unlink()  # as if it had been killed while it made the model
    resumed = worker.run(["resume", run])
    assert not [event for event in resumed.events if isinstance(event, EpochEnd)]
    assert accuracy(resumed) == accuracy(ended)


def accuracy(ended: Worker) -> float:
    completed = ended.events[-1]
    assert isinstance(completed, protocol.Completed)
    return completed.metrics["validation_accuracy"]


@pytest.mark.parametrize(
    "settings",
    ['{"floatx": "float16", "image_data_format": "channels_first", "epsilon": 1}', "[1, 2]"],
)
def test_settings_of_keras_that_a_person_made_change_nothing(
    finished: FinishedRun, tiny_mnist: Path, tmp_path: Path, settings: str
) -> None:
    (tmp_path / "keras").mkdir()
    (tmp_path / "keras" / "keras.json").write_text(settings)
    arguments = [*THREE_EPOCHS, "--data", tiny_mnist, "--output", tmp_path / "run"]
    ended = worker.run(arguments, KERAS_HOME=str(tmp_path / "keras"), KERAS_MAX_EPOCHS="1")
    assert isinstance(ended.events[-1], protocol.Completed), ended.events[-1]
    assert fingerprint(tmp_path / "run") == fingerprint(finished.folder)
    assert (tmp_path / "keras" / "keras.json").read_text() == settings


def test_a_training_leaves_nothing_in_the_temporary_folder(
    tiny_mnist: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", "1"]
    ended = worker.run([*arguments, "--data", tiny_mnist, "--output", tmp_path / "run"])
    assert isinstance(ended.events[-1], protocol.Completed)
    assert list(temporary.iterdir()) == []
