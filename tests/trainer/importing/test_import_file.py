"""Somebody else's Keras files: networks of the usual forms, and what is none."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from tests.trainer.conftest import FinishedRun
from tests.trainer.worker import command_line
from trainer.importing import unpacking
from trainer.importing.import_file import import_file

MAKE = """
import os, sys
os.environ["KERAS_BACKEND"] = "tensorflow"
import keras, numpy as np
from keras import layers as l
from digitpad.core.models.convention import Convention
from trainer.importing.find_convention import known_digits
folder = sys.argv[1]
keras.utils.set_random_seed(0)
pictures, labels = known_digits()
def saved(name, layers, convention=Convention(), end="keras"):
    model, seen = keras.Sequential(layers), convention.applied(pictures)
    shaped = seen.reshape(-1, *model.input_shape[1:])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=name != "cnn")
    model.compile(keras.optimizers.Adam(0.01), loss)
    if not name.startswith("code"):
        model.fit(shaped, labels, epochs=30, batch_size=10, verbose=0)
    model.save(f"{folder}/{name}.{end}")
    given = model.predict(shaped, verbose=0)
    np.save(f"{folder}/{name}.npy", given if name == "cnn" else keras.ops.softmax(given))
np.save(f"{folder}/pictures.npy", pictures)
saved("cnn", [keras.Input((28, 28, 1)), l.Conv2D(4, 5, 3, activation="relu"), l.Flatten(),
    l.Dropout(0.1), l.Dense(10, activation="softmax")])
saved("flat", [keras.Input((784,)), l.Dense(10)])
turned = Convention("0..255", inverted=True, transposed=True)
saved("turned", [keras.Input((1, 28, 28)), l.Rescaling(1 / 255), l.Flatten(), l.Dense(10)], turned,
    end="h5")
saved("code", [keras.Input((28, 28, 1)), l.Flatten(), l.Lambda(lambda x: x), l.Dense(10)])
ends = {"hundred": 100, "untrained": 10}
for name, count in ends.items():
    keras.Sequential([keras.Input((28, 28, 1)), l.Flatten(),
        l.Dense(count, kernel_initializer="zeros")]).save(f"{folder}/{name}.keras")
"""


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("others")
    subprocess.run([sys.executable, "-c", MAKE, folder], check=True, capture_output=True)
    return folder


WAYS = {
    "turned": "It expects pixels of 0 to 255, dark ink on light paper, rows and columns "
    "exchanged: that is put right inside the imported model.",
}
"""What is said of one that wants its pictures otherwise than ours are."""


@pytest.mark.parametrize("file", ["cnn.keras", "flat.keras", "turned.h5"])
def test_a_usual_network_reads_as_it_did(others: Path, tmp_path: Path, file: str) -> None:
    target, source = tmp_path / "imported.digitpad", others / file
    name = source.stem
    ended = command_line(["import", source, "--output", target])
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == (f"trainer: {source}: {WAYS[name]}\n" if name in WAYS else "")
    assert model_file.read_card(target).notes.endswith(WAYS.get(name, f"from {file}."))
    assert model_file.read_card(target).recipe == "imported"
    pictures = np.load(others / "pictures.npy")[..., 0]
    found, _ = Recognizer.from_file(target).read_pictures(pictures)
    assert np.allclose(found, np.load(others / f"{name}.npy"), atol=1e-4)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hundred", "tells 100 classes apart, not the ten digits"),
        ("code", "has a Lambda layer, which can hold code, so it is not loaded"),
        ("pictures", "is no model that can be imported"),
        ("nowhere", "no such file"),
    ],
)
def test_what_is_no_digit_network_says_why(
    others: Path, tmp_path: Path, name: str, words: str
) -> None:
    source = others / ("pictures.npy" if name == "pictures" else f"{name}.keras")
    target = tmp_path / "imported.digitpad"
    ended = command_line(["import", source, "--output", target])
    assert ended.returncode == 1
    last = ended.stderr.strip().splitlines()[-1]
    assert last.startswith(f"trainer: {source}: ")
    assert words in last
    assert not list(tmp_path.glob("*.digitpad"))


def test_what_has_learnt_nothing_is_imported_with_a_warning(others: Path, tmp_path: Path) -> None:
    source, target = others / "untrained.keras", tmp_path / "imported.digitpad"
    ended = command_line(["import", source, "--output", target])
    assert (ended.returncode, ended.stdout) == (0, f"{target}\n")
    assert ended.stderr.startswith(f"trainer: {source}: It reads 10 of 100 clear digits right")
    assert ended.stderr.count("\n") == 1


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_file_that_changes_meanwhile_is_imported_as_it_was(others: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "cnn.keras", tmp_path / "imported.digitpad"
    data = (others / "cnn.keras").read_bytes()
    source.write_bytes(data)
    unpacked = unpacking.unpack(source)
    shutil.copy(others / "code.keras", source)
    import_file(source, unpacked, target)
    assert model_file.read_card(target).imported_sha256 == hashlib.sha256(data).hexdigest()
    found, _ = Recognizer.from_file(target).read_pictures(np.load(others / "pictures.npy")[..., 0])
    assert np.allclose(found, np.load(others / "cnn.npy"), atol=1e-4)


@pytest.mark.parametrize("form", ["keras", "h5"])
def test_what_export_took_out_comes_back(finished: FinishedRun, tmp_path: Path, form: str) -> None:
    archive, target = tmp_path / f"out.{form}", tmp_path / "new folder" / "back.digitpad"
    model = finished.folder / "model.digitpad"
    command_line(["export", model, "--format", form, "--output", archive])
    ended = command_line(["import", archive, "--output", target])
    assert ended.returncode == 0, ended.stderr
    assert model_file.read_card(target).parameters == 669_706


def test_it_goes_on_learning_as_every_other_model(
    others: Path, tiny_mnist: Path, tmp_path: Path
) -> None:
    imported, run = tmp_path / "imported.digitpad", tmp_path / "run"
    command_line(["import", others / "cnn.keras", "--output", imported])
    going_on = ["--recipe", "imported", "--from", imported, "--data", tiny_mnist]
    numbers = ["--learning-rate", "0.05", "--epochs", "5"]
    ended = command_line(["train", *going_on, *numbers, "--output", run])
    assert ended.returncode == 0, ended.stderr
    before, after = model_file.read_card(imported), model_file.read_card(run / "model.digitpad")
    assert (after.recipe, after.parameters) == ("imported", before.parameters)
    assert after.metrics["mnist_test_accuracy"] > 0.9  # it knew nothing


def test_nobody_knows_how_to_begin_it(tiny_mnist: Path) -> None:
    ended = command_line(["train", "--recipe", "imported", "--data", tiny_mnist])
    assert ended.returncode == 2
    assert "imported" in ended.stderr
