"""Sets found where downloads and other libraries leave them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import FileError
from tests import sample_digits

NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def write_pictures(folder: Path, count: int, names: tuple[str, ...] = tuple("0123456789")) -> None:
    for number, picture in enumerate(sample_digits.pictures(count)[0]):
        place = folder / names[number % 10]
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(place / f"{number}.png")


def counts(source: Path) -> tuple[int, int | None]:
    dataset = load_dataset(str(source))
    test = dataset.test
    return len(dataset.digits), None if test is None else len(test)


def test_torchvisions_folder_is_found_from_above(tmp_path: Path) -> None:
    sample_digits.write_mnist(tmp_path / "MNIST" / "raw", 30, 10)
    for source in (tmp_path, tmp_path / "MNIST", tmp_path / "MNIST" / "raw"):
        assert counts(source) == (30, 10)


@pytest.mark.parametrize(("training", "test"), [("train", "test"), ("training", "testing")])
def test_folders_of_parts_with_the_digits_inside(tmp_path: Path, training: str, test: str) -> None:
    write_pictures(tmp_path / "mnist_png" / training, 30)
    write_pictures(tmp_path / "mnist_png" / test, 10)
    assert counts(tmp_path / "mnist_png") == (30, 10)
    assert counts(tmp_path) == (30, 10)


@pytest.mark.parametrize("capital", [False, True])
def test_folders_called_zero_to_nine(tmp_path: Path, capital: bool) -> None:
    write_pictures(tmp_path, 30, tuple(name.title() if capital else name for name in NAMES))
    digits = load_dataset(str(tmp_path)).digits
    assert digits.labels.tolist() == [digit for digit in range(10) for _ in range(3)]


def test_a_folder_with_only_the_test_pair(tmp_path: Path) -> None:
    sample_digits.write_mnist(tmp_path, 30, 10)
    for path in tmp_path.glob("train-*"):
        path.unlink()
    assert counts(tmp_path) == (10, None)
    assert counts(Path(__file__).parents[2] / "data" / "sets" / "only-test-part") == (10, None)


def test_a_folder_of_something_else_says_what_it_holds(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"):
        (tmp_path / name).write_text("")
    with pytest.raises(FileError, match=r"but a\.txt, b\.txt, c\.txt, d\.txt, e\.txt, …$"):
        load_dataset(str(tmp_path))


def test_pictures_beside_a_folder_are_not_passed_over_for_it(tmp_path: Path) -> None:
    write_pictures(tmp_path / "old", 20)
    Image.fromarray(np.zeros((28, 28), np.uint8)).save(tmp_path / "scan.png")
    with pytest.raises(FileError, match="no digits in it"):
        load_dataset(str(tmp_path))
