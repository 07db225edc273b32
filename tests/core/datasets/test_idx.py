"""IDX files, whole and broken."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets import idx
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import FileError
from tests import sample_digits
from tests.sample_digits import idx_bytes, write_idx

PICTURES, LABELS = sample_digits.pictures(20)


@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_folder_with_mnists_names_is_read_with_its_test_part(tmp_path: Path, end: str) -> None:
    folder = sample_digits.write_mnist(tmp_path, 60, 20, end)
    dataset = load_dataset(str(folder))
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.pictures, sample_digits.pictures(60, 1)[0])
    assert dataset.test is not None
    assert len(dataset.test) == 20


def test_the_real_mnist_is_read_bit_by_bit(
    mnist_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(mnist_folder))
    mnist = load_dataset("mnist")
    parts = mnist.parts()
    assert mnist.digits.pictures is not None
    assert int(mnist.digits.pictures.astype(np.int64).sum()) == 1_567_298_545
    assert {part: len(digits) for part, digits in parts.items()} == {
        "train": 55_000,
        "validation": 5_000,
        "test": 10_000,
    }


def test_emnists_pictures_are_stood_upright(tmp_path: Path) -> None:
    on_their_side = np.ascontiguousarray(PICTURES.transpose(0, 2, 1))
    write_idx(tmp_path / "emnist-digits-train-images-idx3-ubyte.gz", on_their_side)
    write_idx(tmp_path / "emnist-digits-train-labels-idx1-ubyte.gz", LABELS)
    dataset = load_dataset(str(tmp_path))
    assert dataset.name == "emnist-digits"
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.pictures, PICTURES)


def test_emnists_digits_are_chosen_among_its_many_sets(tmp_path: Path) -> None:
    for name in ("balanced", "digits", "letters"):
        write_idx(tmp_path / f"emnist-{name}-train-images-idx3-ubyte", PICTURES)
        write_idx(tmp_path / f"emnist-{name}-train-labels-idx1-ubyte", LABELS)
    assert load_dataset(str(tmp_path)).name == "emnist-digits"


def test_qmnists_long_labels_are_read(tmp_path: Path) -> None:
    long = np.zeros((20, 8), np.int32)
    long[:, 0] = LABELS
    long[:, 2] = 4711  # the writer
    path = write_idx(tmp_path / "qmnist-train-images-idx3-ubyte.gz", PICTURES)
    write_idx(tmp_path / "qmnist-train-labels-idx2-int.gz", long)
    dataset = load_dataset(str(path))
    assert dataset.name == "qmnist"
    assert np.array_equal(dataset.digits.labels, LABELS)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "is not an IDX file: it begins with nothing"),
        (b"\x89PNG\r\n", "is not an IDX file: it begins with 89 50 4e 47"),
        (b"\0\0\x07\x03", "is not an IDX file"),
        (b"\0\0\x08\x03\0\0", "is cut short within its header"),
        (idx_bytes(PICTURES)[:-1], "is cut short: 15,680 bytes of values wanted, 15,679 found"),
        (idx_bytes(PICTURES) + b"\0", "goes on after the 15,680 bytes"),
        (idx_bytes(LABELS), "holds labels where pictures are expected; are two files swapped?"),
        (idx_bytes(PICTURES[:, :20]), "holds 20×20×28 values of type uint8 instead of pictures"),
        (b"\0\0\x08\x03" + b"\xff" * 12, "which no set of digits does"),
        (b"\x1f\x8b" + b"\0" * 20, "the compressed data is damaged or cut short"),
    ],
)
def test_broken_pictures_say_what_is_wrong(tmp_path: Path, data: bytes, cause: str) -> None:
    path = tmp_path / "train-images-idx3-ubyte"
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        idx.read_pictures(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert cause in str(caught.value)


def test_a_truncated_gzip_says_so(tmp_path: Path) -> None:
    path = write_idx(tmp_path / "train-images-idx3-ubyte.gz", PICTURES)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(FileError, match="damaged or cut short"):
        idx.read_pictures(path)


@pytest.mark.parametrize(
    ("values", "cause"),
    [
        (PICTURES, "holds pictures where labels are expected; are two files swapped?"),
        (np.array([3, 12, 4], np.uint8), "label 12 of picture 1 is not a digit 0–9"),
        (np.array([3, -1], np.int32), "label -1 of picture 1 is not a digit 0–9"),
        (LABELS[:19], "has 20 pictures but 19 labels"),
        (np.zeros((20, 0), np.int32), "holds 20×0 values of type int32 instead of one label"),
    ],
)
def test_wrong_labels_say_what_is_wrong(
    tmp_path: Path, values: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], cause: str
) -> None:
    write_idx(tmp_path / "train-images-idx3-ubyte", PICTURES)
    write_idx(tmp_path / "train-labels-idx1-ubyte", values)
    with pytest.raises(FileError) as caught:
        load_dataset(str(tmp_path))
    assert cause in str(caught.value)


def test_missing_labels_and_empty_folders_say_so(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="neither folders 0 to 9 nor IDX files"):
        load_dataset(str(tmp_path))
    write_idx(tmp_path / "train-images-idx3-ubyte.gz", PICTURES)
    with pytest.raises(FileError, match="the labels are missing: no train-labels-idx1-ubyte"):
        load_dataset(str(tmp_path))
    with pytest.raises(FileError, match="no such file or folder"):
        load_dataset(str(tmp_path / "nowhere"))
    with pytest.raises(FileError, match=r"^x{5000}: "):
        load_dataset("x" * 5000)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = write_idx(tmp_path / "train-images-idx3-ubyte", PICTURES)
    path.chmod(0)
    with pytest.raises(FileError, match="permission denied"):
        idx.read_pictures(path)
