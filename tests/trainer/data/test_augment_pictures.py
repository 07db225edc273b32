"""Augmented pictures are still pictures of that digit, and the same seed gives the same."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import picture_of_ink
from trainer.data.augment_pictures import (
    PictureAugmentation,
    Pictures,
    augment_pictures,
    restyled,
    warped,
)

SEVEN = Ink.from_points([[(0, 0), (60, 0), (25, 100)], [(15, 50), (60, 50)]])
STILL = PictureAugmentation(0, 0, 0, 0, 0, 0, 0, 0, 0)


@pytest.fixture
def pictures() -> Pictures:
    return np.repeat(picture_of_ink(SEVEN)[None], 700, axis=0)


def test_shape_range_and_type(pictures: Pictures) -> None:
    changed = augment_pictures(pictures, np.random.default_rng(1))
    assert changed.shape == pictures.shape
    assert changed.dtype == np.float32
    assert changed.min() >= 0
    assert changed.max() <= 1


def test_pictures_given_are_not_touched(pictures: Pictures) -> None:
    before = pictures.copy()
    augment_pictures(pictures, np.random.default_rng(1))
    assert np.array_equal(pictures, before)


def test_the_same_seed_gives_the_same(pictures: Pictures) -> None:
    first, again, other = (
        augment_pictures(pictures, np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_each_picture_is_changed_in_its_own_way(pictures: Pictures) -> None:
    changed = augment_pictures(pictures, np.random.default_rng(2))
    assert len(np.unique(changed.reshape(len(changed), -1), axis=0)) == len(pictures)


def test_no_change_gives_the_picture_back(pictures: Pictures) -> None:
    changed = augment_pictures(pictures, np.random.default_rng(3), STILL)
    np.testing.assert_allclose(changed, pictures, atol=1e-5)


def test_ink_is_neither_lost_nor_made_by_warping(pictures: Pictures) -> None:
    ink = warped(pictures, np.random.default_rng(4)).sum(axis=(1, 2)) / pictures[0].sum()
    assert 0.9 < ink.mean() < 1.1
    assert ink.min() > 0.5


def test_thickness_goes_both_ways(pictures: Pictures) -> None:
    only = PictureAugmentation(thickness_chance=1, blur_chance=0, contrast=0)
    ink = restyled(pictures, np.random.default_rng(5), only).sum(axis=(1, 2)) / pictures[0].sum()
    assert ink.min() < 0.7
    assert ink.max() > 1.4
    assert 0.8 < np.median(ink) < 1.2


def test_no_pictures_give_no_pictures() -> None:
    nothing = np.zeros((0, 28, 28), np.float32)
    assert augment_pictures(nothing, np.random.default_rng(6)).shape == (0, 28, 28)


def test_half_the_change_changes_less_and_none_nothing(pictures: Pictures) -> None:
    def change(share: float) -> float:
        amount = PictureAugmentation().scaled(share)
        changed = augment_pictures(pictures, np.random.default_rng(1), amount)
        return float(np.abs(changed - pictures).mean())

    assert change(0) < 1e-6
    assert 0 < change(0.5) < change(1)
