"""The disputed labels belong to MNIST's test set and to no other."""

from __future__ import annotations

import numpy as np

from digitpad.core.browsing.disputed_labels import disputed_labels
from digitpad.core.scoring.picture_set import PictureSet


def test_fifteen_in_the_test_set_of_mnist(mnist_test: PictureSet) -> None:
    mask = disputed_labels(mnist_test.pictures)
    assert mask.shape == (10_000,)
    assert mask.sum() == 15
    assert mask[[947, 9729]].all()
    others = np.zeros((7, 28, 28), np.uint8)
    with_training = disputed_labels(np.concatenate([others, mnist_test.pictures]))
    assert np.flatnonzero(with_training).tolist() == (7 + np.flatnonzero(mask)).tolist()


def test_none_in_any_other_set() -> None:
    assert not disputed_labels(np.zeros((10_000, 28, 28), np.uint8)).any()
    assert not disputed_labels(np.zeros((3, 28, 28), np.uint8)).any()
