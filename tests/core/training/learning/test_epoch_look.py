"""A look at an epoch: it comes back from its file, and a file that is none is said to be so."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.core.errors import FileError
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import model_file
from digitpad.core.training.learning import epoch_look
from digitpad.core.training.learning.epoch_look import EpochLook
from tests.model_files import a_model

LOOK = EpochLook(
    np.arange(2 * 784, dtype=np.int64).reshape(2, 28, 28).astype(np.uint8),
    np.array([17, 4], np.int64),
    np.array([7, 9], np.uint8),
    np.array([1, 4], np.uint8),
    np.array([0.9, 0.5], np.float32),
    np.array([0.001, 0.4], np.float32),
    np.linspace(-1, 1, 75, dtype=np.float32).reshape(3, 5, 5),
    64,
)


def test_it_comes_back(tmp_path: Path) -> None:
    path = epoch_look.path_of(tmp_path, 7)
    epoch_look.write(path, LOOK)
    for name, value in vars(epoch_look.read(path)).items():
        np.testing.assert_array_equal(value, getattr(LOOK, name))
    assert [one.name for one in path.parent.iterdir()] == ["00007.npz"]


@pytest.mark.parametrize(
    "change",
    [
        {"pictures": LOOK.pictures[:, :20]},
        {"pictures": LOOK.pictures.astype(np.float32)},
        {"pictures": np.zeros((21, 28, 28), np.uint8)},
        {"labels": np.array([7, 10], np.uint8)},
        {"labels": np.array([7], np.uint8)},
        {"readings": np.array([255, 1], np.uint8)},
        {"certainties": np.array([np.nan, 0.5], np.float32)},
        {"label_certainties": np.array([-0.1, 0.5], np.float32)},
        {"indices": LOOK.indices.astype(np.float32)},
        {"kernels": np.full((3, 5, 5), np.inf, np.float32)},
        {"kernels": np.zeros((3, 0, 5), np.float32)},
        {"kernels": np.zeros((3, 5, 65), np.float32)},
        {"kernels": np.zeros((33, 5, 5), np.float32)},
        {"kernels": np.zeros((3, 5, 5, 1), np.float32)},
    ],
)
def test_arrays_that_cannot_be_are_one_sentence(tmp_path: Path, change: dict[str, Any]) -> None:
    epoch_look.write(tmp_path / "look.npz", replace(LOOK, **change))
    with pytest.raises(FileError, match=r"look\.npz: is no look at an epoch, or is damaged"):
        epoch_look.read(tmp_path / "look.npz")


def test_other_files_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "look.npz"
    epoch_look.write(path, LOOK)
    whole = path.read_bytes()
    for content in (b"", b"no archive", whole[:-200], whole[:300] + b"!" * 40 + whole[340:]):
        path.write_bytes(content)
        with pytest.raises(FileError, match="look"):
            epoch_look.read(path)
    np.savez(path, pictures=LOOK.pictures)
    with pytest.raises(FileError, match="is no look at an epoch"):
        epoch_look.read(path)
    path.unlink()
    with pytest.raises(FileError):
        epoch_look.read(path)


@pytest.mark.parametrize(("epochs", "looks"), [(1, 1), (12, 12), (100, 100), (101, 51 + 1)])
def test_of_many_epochs_some_are_looked_at(epochs: int, looks: int) -> None:
    wanted = [epoch for epoch in range(1, epochs + 1) if epoch_look.is_wanted(epoch, epochs)]
    assert len(wanted) == looks
    assert (wanted[0], wanted[-1]) == (1, epochs)


def test_a_model_keeps_looks_of_its_run_when_that_is_gone(tmp_path: Path) -> None:
    run = tmp_path / "run"
    for number in range(1, 21):
        epoch_look.write(epoch_look.path_of(run, number), LOOK)
    (run / "looks" / "notes.npz").write_bytes(b"no number")
    epoch_look.path_of(run, 20).with_name("00021.npz").mkdir()
    kept = epoch_look.of_run(run)
    assert len(kept) == model_file.MOST_LOOKS - 1
    assert min(kept) == 1
    path = a_model(tmp_path / "model.digitpad")
    model_file.write(path, replace(model_file.read(path, with_keras=True), looks=kept))
    shutil.rmtree(run)
    for number in kept:
        again = epoch_look.read_from(run, path, number)
        np.testing.assert_array_equal(again.kernels, LOOK.kernels)
    with pytest.raises(FileError):
        epoch_look.read_from(run, path, 2)


def test_a_look_in_a_model_that_is_damaged_is_named(tmp_path: Path) -> None:
    path = a_model(tmp_path / "model.digitpad")
    whole = model_file.read(path, with_keras=True)
    model_file.write(path, replace(whole, looks={3: b"PK no archive"}))
    with pytest.raises(FileError) as caught:
        epoch_look.read_from(None, path, 3)
    assert str(path) in str(caught.value)


def test_an_exported_model_takes_no_pictures_along(tmp_path: Path) -> None:
    library = ModelLibrary(tmp_path / "models")
    path = a_model(tmp_path / "mine.digitpad")
    model = model_file.read(path, with_keras=True)
    model_file.write(path, replace(model, looks={1: b"a look"}))
    installed = library.install(path, Origin.TRAINED)
    renamed = library.rename(installed.id, "another")
    assert model_file.read_look(renamed.path, 1) == b"a look"
    library.export(renamed.id, tmp_path / "out.digitpad")
    assert model_file.read_look(tmp_path / "out.digitpad", 1) == b""
