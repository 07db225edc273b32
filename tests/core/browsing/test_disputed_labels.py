"""The disputed labels belong to MNIST's test set and to no other."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np

from digitpad.core.browsing.disputed_labels import MNIST_TEST_SHA256, disputed_labels
from digitpad.core.browsing.score_cache import pictures_sha256


def test_fifteen_in_the_test_set_of_mnist(mnist_folder: Path) -> None:
    with gzip.open(mnist_folder / "t10k-images-idx3-ubyte.gz") as file:
        pictures = np.frombuffer(file.read()[16:], np.uint8).reshape(-1, 28, 28)
    mask = disputed_labels(pictures_sha256(pictures), len(pictures))
    assert mask.shape == (10_000,)
    assert mask.sum() == 15
    assert mask[[947, 9729]].all()


def test_none_in_any_other_set() -> None:
    assert pictures_sha256(np.zeros((10_000, 28, 28), np.uint8)) != MNIST_TEST_SHA256
    assert not disputed_labels("0" * 64, 10_000).any()
