"""Every trained model says what is a digit; one that is gone on from keeps what it knew of that."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.files import paths
from digitpad.core.ink.ink import Ink
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.reading.recognizer import Recognizer
from tests import sample_digits
from tests.trainer.conftest import FinishedRun
from tests.trainer.worker import command_line
from trainer.benchmarks.build_bundled import PEN_WEIGHTS
from trainer.data.scribbles import scribble
from trainer.export.converter import convert

keras = pytest.importorskip("keras")

from trainer.networks.is_digit import parted  # noqa: E402 - brings Keras
from trainer.networks.load_network import load_head, load_network  # noqa: E402

METRICS = {
    "is_digit_validation_auroc",
    "is_digit_validation_ece",
    "is_digit_threshold",
    "is_digit_threshold_pictures",
}
# Keras's own way of asking TensorFlow for an array.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def test_a_trained_model_parts_digits_from_scribbles(finished: FinishedRun) -> None:
    recognizer = Recognizer.from_file(finished.folder / "model.digitpad")
    assert recognizer.knows_digits
    assert recognizer.card.metrics.keys() >= METRICS
    digits = recognizer.read_many(sample_digits.inks(60, seed=8)[0])
    random = np.random.default_rng(1)
    others = recognizer.read_many([Ink.from_points(scribble(random)) for _ in range(60)])
    certain = [[reading.is_digit for reading in some] for some in (digits, others)]
    assert np.mean(certain[0]) > np.mean(certain[1]) + 0.3


def test_the_output_is_the_head_of_the_keras_model(finished: FinishedRun, tmp_path: Path) -> None:
    path = finished.folder / "model.digitpad"
    (tmp_path / "model.keras").write_bytes(model_file.read(path, with_keras=True).keras)
    model = keras.saving.load_model(tmp_path / "model.keras", compile=False)
    alone, head = parted(model)
    assert head is not None
    assert alone.output_shape == (None, 10)
    pictures = sample_digits.pictures(20, seed=9)[0].astype(np.float32) / 255
    _, logits = model.predict(pictures[..., None], verbose=0)
    readings = Recognizer.from_file(path).readings_of(list(pictures))
    found = [reading.is_digit for reading in readings]
    assert found == pytest.approx(1 / (1 + np.exp(-logits[:, 0])), abs=1e-4)


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    folder = tmp_path / "datasets"
    sample_digits.write_mnist(folder / "mnist", 60, 10)
    sample_digits.write_pens(folder / "pen")
    packed = gzip.compress((folder / "pen" / "pens.ndjson").read_bytes())
    for name in PEN_WEIGHTS:
        (folder / "pen" / name).write_bytes(packed)
    return folder


@pytest.fixture
def old_model(tmp_path: Path) -> Path:
    """The bundled model as it was before models knew what is a digit."""
    path = tmp_path / "old.digitpad"
    file = model_file.read(paths.bundled_model(), with_keras=True)
    load_network(paths.bundled_model()).save(tmp_path / "old.keras")
    convert(tmp_path / "old.keras", tmp_path / "old.tflite", file.card.metrics["temperature"])
    kept = {name: value for name, value in file.card.metrics.items() if name not in METRICS}
    parts = ((tmp_path / f"old.{kind}").read_bytes() for kind in ("tflite", "keras"))
    model_file.write(path, ModelFile(replace(file.card, metrics=kept), *parts))
    return path


def test_an_old_model_still_reads_and_says_that_it_reads_single_digits(old_model: Path) -> None:
    recognizer = Recognizer.from_file(old_model)
    assert not recognizer.knows_digits
    assert not recognizer.card.reads_numbers
    (reading,) = recognizer.read_many(sample_digits.inks(1)[0])
    assert (reading.digit, reading.is_digit) == (0, None)


def test_a_finished_model_is_taught_without_a_change_to_what_reads(
    old_model: Path, datasets: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.digitpad"
    command = ["add-is-digit", old_model, "--datasets", datasets, "--examples", "600"]
    ended = command_line([*command, "--output", new])
    assert ended.returncode == 0, ended.stderr
    before, after = model_file.read_card(old_model), model_file.read_card(new)
    assert after.metrics.keys() == before.metrics.keys() | METRICS
    assert after.reads_numbers
    assert after.config["is_digit"]["examples"] == 600
    for one, other in zip(load_network(old_model).weights, load_network(new).weights, strict=True):
        assert np.array_equal(one, other)
    pictures = sample_digits.pictures(40, seed=9)[0].astype(np.float32) / 255
    for one, other in zip(
        *(Recognizer.from_file(path).read_pictures(pictures) for path in (old_model, new)),
        strict=True,
    ):
        assert other == pytest.approx(one, abs=1e-4)


def test_the_same_seed_teaches_the_same(old_model: Path, datasets: Path, tmp_path: Path) -> None:
    command = ["add-is-digit", old_model, "--datasets", datasets, "--examples", "300"]
    for name in ("one", "other"):
        assert command_line([*command, "--output", tmp_path / f"{name}.digitpad"]).returncode == 0
    one, other = (model_file.read(tmp_path / f"{name}.digitpad") for name in ("one", "other"))
    assert one.tflite == other.tflite


def test_going_on_keeps_what_was_known_of_digits(tiny_mnist: Path, tmp_path: Path) -> None:
    bundled, run = paths.bundled_model(), tmp_path / "run"
    command = ["train", "--from", bundled, "--data", tiny_mnist, "--epochs", "1", "--output", run]
    ended = command_line(command)
    assert ended.returncode == 0, ended.stderr
    before, after = load_head(bundled), load_head(run / "model.digitpad")
    assert before is not None
    assert after is not None
    for one, other in zip(before.get_weights(), after.get_weights(), strict=True):
        assert np.array_equal(one, other)
    old, new = (model_file.read_card(path).metrics for path in (bundled, run / "model.digitpad"))
    for name in ("is_digit_threshold", "is_digit_threshold_pictures"):
        assert new[name] == old[name]
