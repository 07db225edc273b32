"""The sets that can be browsed, good and bad, as real files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.locate import MissingMnistError
from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.scoring.picture_set import SetPart, as_picture_set, open_set
from digitpad.core.scoring.scores import UNLABELLED
from tests import sample_digits


def test_the_parts_of_a_set(tmp_path: Path) -> None:
    folder = str(sample_digits.write_mnist(tmp_path, training=40, test=12))
    test, training, everything = (open_set(folder, part) for part in SetPart)
    assert [len(test), len(training), len(everything)] == [12, 40, 52]
    assert np.array_equal(everything.pictures[40:], test.pictures)
    assert np.array_equal(everything.truth, [*training.truth, *test.truth])
    assert test.truth.dtype == np.int8


def test_mnist_is_its_test_part_unless_more_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample_digits.write_mnist(tmp_path / "mnist", training=40, test=12, end=".gz")
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    test, training, everything = (open_set("mnist", part) for part in SetPart)
    assert [len(test), len(training), len(everything)] == [12, 40, 52]
    assert np.array_equal(everything.pictures[40:], test.pictures)
    assert {test.name, training.name} == {"mnist"}


def test_a_set_without_a_test_part_is_taken_whole(tmp_path: Path) -> None:
    drawn, labels = sample_digits.pictures(20)
    sample_digits.write_idx(tmp_path / "train-images-idx3-ubyte", drawn)
    sample_digits.write_idx(tmp_path / "train-labels-idx1-ubyte", labels)
    assert len(open_set(str(tmp_path))) == 20


def test_ink_is_drawn_as_the_pad_draws_it() -> None:
    inks, labels = sample_digits.inks(10)
    pictures = as_picture_set("mine", "mine", Digits(labels, inks=inks))
    assert pictures.pictures.shape == (10, 28, 28)
    assert pictures.pictures.dtype == np.uint8
    assert pictures.pictures.max() == 255
    assert pictures.inks == inks


def test_pictures_without_labels_can_be_opened(tmp_path: Path) -> None:
    drawn, _ = sample_digits.pictures(20)
    path = sample_digits.write_idx(tmp_path / "t10k-images-idx3-ubyte.gz", drawn)
    pictures = open_set(str(path))
    assert (pictures.truth == UNLABELLED).all()
    assert np.array_equal(pictures.pictures, drawn)
    assert "no labels" in str(pictures.notes[0])


def test_a_folder_of_pictures_is_shown_without_labels_and_a_damaged_one_is_named(
    tmp_path: Path,
) -> None:
    drawn, _ = sample_digits.pictures(6)
    for number, picture in enumerate(drawn):
        Image.fromarray(picture).save(tmp_path / f"{number}.png")
    (tmp_path / "3.png").write_bytes((tmp_path / "3.png").read_bytes()[:60])
    pictures = open_set(str(tmp_path))
    assert len(pictures) == 5
    assert (pictures.truth == UNLABELLED).all()
    assert np.array_equal(pictures.pictures, drawn[[0, 1, 2, 4, 5]])
    assert "1 could not be read" in str(pictures.notes[0])
    assert "3.png" in str(pictures.notes[0])


@pytest.mark.parametrize("names", ["{}.png", "{}/drawn.png"])
def test_reading_a_folder_of_pictures_can_be_cancelled(tmp_path: Path, names: str) -> None:
    drawn, _ = sample_digits.pictures(6)
    for number, picture in enumerate(drawn):
        path = tmp_path / names.format(number)
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(picture).save(path)
    answers = iter([False, False, True])
    with pytest.raises(WorkCancelled):
        open_set(str(tmp_path), is_cancelled=lambda: next(answers))


def test_mnist_that_is_nowhere_is_said() -> None:
    with pytest.raises(MissingMnistError, match="fetch-mnist"):
        open_set("mnist")


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    folder = sample_digits.write_mnist(tmp_path)
    file = folder / "t10k-images-idx3-ubyte"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(FileError, match=r"t10k-images-idx3-ubyte: .*cut short"):
        open_set(str(folder))


@pytest.mark.parametrize("name", ["t10k-labels-idx1-ubyte", "t10k-labels-idx2-int"])
def test_damaged_labels_are_no_reason_to_show_pictures_without(tmp_path: Path, name: str) -> None:
    folder = sample_digits.write_mnist(tmp_path)
    labels = (folder / "t10k-labels-idx1-ubyte").rename(folder / name)
    labels.write_bytes(labels.read_bytes()[:-1])
    with pytest.raises(FileError, match=rf"{name}: .*cut short"):
        open_set(str(folder / "t10k-images-idx3-ubyte"))


def test_a_file_that_is_no_set(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("dear diary")
    with pytest.raises(FileError, match=r"notes\.txt"):
        open_set(str(tmp_path / "notes.txt"))
