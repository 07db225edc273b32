"""The disputed labels belong to MNIST's test set and to no other."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np

from digitpad.core.browsing.disputed_labels import disputed_labels


def test_fifteen_in_the_test_set_of_mnist(mnist_folder: Path) -> None:
    with gzip.open(mnist_folder / "t10k-images-idx3-ubyte.gz") as file:
        pictures = np.frombuffer(file.read()[16:], np.uint8).reshape(-1, 28, 28)
    mask = disputed_labels(pictures)
    assert mask.shape == (10_000,)
    assert mask.sum() == 15
    assert mask[[947, 9729]].all()
    with_training = disputed_labels(np.concatenate([np.zeros((7, 28, 28), np.uint8), pictures]))
    assert np.flatnonzero(with_training).tolist() == (7 + np.flatnonzero(mask)).tolist()


def test_none_in_any_other_set() -> None:
    assert not disputed_labels(np.zeros((10_000, 28, 28), np.uint8)).any()
    assert not disputed_labels(np.zeros((3, 28, 28), np.uint8)).any()
