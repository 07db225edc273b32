"""What a training keeps of how its network learnt."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import keras
import numpy as np
import pytest

from digitpad.core.datasets.load import load_dataset
from digitpad.core.models import model_file
from digitpad.core.training import protocol
from digitpad.core.training.learning import epoch_look, record
from digitpad.core.training.protocol import EpochEnd, Progress
from tests.trainer import worker
from tests.trainer.conftest import FinishedRun
from trainer.networks.architectures import NETWORKS
from trainer.training.callbacks import RECENT_STEPS, RecentMeans
from trainer.training.looking import first_kernels, look_at

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def test_recent_means_are_those_of_the_steps_between() -> None:
    losses = np.random.default_rng(0).uniform(0.1, 2.0, 200)
    means, begun = RecentMeans(), []
    for steps in (1, 5, 20, 33, 60, 64, 70, 110, 200):
        count, loss, accuracy = means.add(steps, losses[:steps].sum(), 0.5 * steps)
        assert loss == pytest.approx(losses[steps - count : steps].mean())
        assert accuracy == pytest.approx(0.5)
        begun.append(count)
    assert begun == [1, 5, 20, 32, 40, 44, 37, 40, 90]
    assert all(count >= RECENT_STEPS for count in begun[3:])


def test_there_is_no_cliff_between_epochs(finished: FinishedRun) -> None:
    reports = [event for event in finished.worker.events if isinstance(event, Progress)]
    assert all(one.recent_steps > 0 for one in reports)
    assert all(one.recent_steps <= (one.epoch - 1) * one.steps + one.step for one in reports)
    crossing = [(a, b) for a, b in pairwise(reports) if a.epoch != b.epoch]
    assert any(b.recent_steps > b.step for _, b in crossing) or not crossing


def test_every_epoch_tells_which_digits_it_confuses(finished: FinishedRun) -> None:
    epochs = [event for event in finished.worker.events if isinstance(event, EpochEnd)]
    assert len(epochs) == 3
    for epoch in epochs:
        counts = np.array(epoch.confusion).reshape(10, 10)
        assert counts.sum() == 50
        assert np.trace(counts) / 50 == pytest.approx(epoch.validation_accuracy)
        assert (epoch.step, epoch.steps) == (138, 138)
        assert epoch.has_look


def test_the_worst_pictures_are_those_of_the_validation_part(
    finished: FinishedRun, tiny_mnist: Path
) -> None:
    validation = load_dataset(str(tiny_mnist)).parts()["validation"]
    first, last = (epoch_look.read(epoch_look.path_of(finished.folder, n)) for n in (1, 3))
    for look in (first, last):
        assert len(look.indices) == 20
        assert (np.diff(look.label_certainties) >= 0).all()
        np.testing.assert_array_equal(look.labels, validation.labels[look.indices])
        drawn = np.rint(validation.drawn()[look.indices] * 255)
        np.testing.assert_array_equal(look.pictures, drawn.astype(np.uint8))
        assert (look.certainties >= look.label_certainties).all()
    assert last.label_certainties.mean() > first.label_certainties.mean()
    assert last.kernels.shape == (32, 28, 28)
    assert last.units == 512
    assert not np.array_equal(first.kernels, last.kernels)


def test_the_model_and_the_run_tell_how_it_learnt(finished: FinishedRun) -> None:
    model = finished.folder / "model.digitpad"
    assert sorted(model_file.read(model, with_keras=True).looks) == [1, 2, 3]
    assert epoch_look.read_from(None, model, 3).units > 0
    kept = record.of_model(model)
    assert kept is not None
    epochs = tuple(e for e in finished.worker.events if isinstance(e, EpochEnd))
    assert kept.epochs == epochs
    assert kept.loss == "categorical-crossentropy"
    assert kept.data == {"training": 550, "validation": 50, "test": 100}
    assert (kept.planned, kept.backend) == (3, "tensorflow")
    assert kept.curve[0].loss > kept.curve[-1].loss
    assert 0 < kept.curve[0].place < kept.curve[-1].place <= 3
    in_the_run = record.of_run(finished.folder)
    assert in_the_run == kept
    whole = model_file.read(finished.folder / "model.digitpad", with_keras=True)
    assert len(whole.learning) < 30_000


def test_a_resumed_run_keeps_what_was_before(tiny_mnist: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", "4", "--batch-size", "2"]
    broken = worker.start([*arguments, "--data", tiny_mnist, "--output", run])
    broken.until(lambda event: isinstance(event, protocol.Checkpoint) and event.epoch == 2)
    broken.kill()
    before = record.of_run(run)
    assert before is not None
    assert before.epochs  # those of the second may not have been written any more
    worker.run(["resume", run])
    kept = record.of_model(run / "model.digitpad")
    assert kept is not None
    assert kept.loss == "mean-absolute-error"
    assert [epoch.epoch for epoch in kept.epochs] == [1, 2, 3, 4]
    assert kept.epochs[: len(before.epochs)] == before.epochs
    places = [point.place for point in kept.curve]
    assert places == sorted(places)
    assert places[0] < 1
    assert places[-1] > 3
    assert all(epoch_look.path_of(run, number).is_file() for number in (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("recipe", "shape", "units"),
    [
        ("softmax-regression", (10, 28, 28), 10),
        ("mlp-512", (32, 28, 28), 512),
        ("cnn-32-64", (32, 3, 3), 32),
        ("digitnet", (32, 5, 5), 32),
    ],
)
def test_the_first_layer_of_each_recipe_has_pictures(
    recipe: str, shape: tuple[int, ...], units: int
) -> None:
    model = NETWORKS[recipe]()
    kernels, count = first_kernels(model)
    assert kernels.shape == shape
    assert count == units
    (first,) = [layer for layer in model.layers if hasattr(layer, "kernel")][:1]
    weights = keras.ops.convert_to_numpy(first.kernel)
    place = 0 if weights.ndim == 4 else (0, 0)
    expected = weights[0, 1, 0, 2] if place == 0 else weights[1, 2]
    assert kernels[2, 0, 1] == expected


def test_a_first_layer_that_sees_no_pictures_has_none() -> None:
    flat = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.GlobalAveragePooling2D()])
    flat.add(keras.layers.Dense(10))
    assert first_kernels(flat)[0].shape == (0, 1, 1)
    bare = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Flatten()])
    assert first_kernels(bare) == (pytest.approx(np.zeros((0, 1, 1))), 0)


def test_fewer_pictures_than_are_shown_are_all_of_them() -> None:
    logits = np.eye(10, dtype=np.float32)[[3, 4]]
    pictures = np.zeros((2, 28, 28, 1), np.float32)
    model = NETWORKS["softmax-regression"]()
    look = look_at(model, logits, pictures, np.array([3, 5], np.uint8))
    assert look.indices.tolist() == [1, 0]
    assert look.readings.tolist() == [4, 3]
