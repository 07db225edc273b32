"""Augmented ink is still that digit's ink, and the same seed gives the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.pictures.preprocess import picture_of_ink
from trainer.data.augment_ink import InkAugmentation, augmented_ink, barred, draw_augmented

STILL = InkAugmentation(
    rotation_degrees=0,
    shear=0,
    log_aspect=0,
    bend=0,
    stroke_shift=0,
    tremor=0,
    trim_chance=0,
    join_chance=0,
    drop_chance=0,
    coarse_chance=0,
    bar_chance=0,
    pen_width_px=(2.19, 2.2, 2.21),
)

ONES = np.ones(60, np.uint8)


@pytest.fixture(scope="module")
def inks(pen_folder: Path) -> list[Ink]:
    drawings = read_ndjson(pen_folder / "unipen-1a.ndjson.gz")
    return [drawing.ink for drawing, _ in zip(drawings, range(60), strict=False) if is_ink(drawing)]


def test_some_zeros_get_a_bar_and_nothing_else_does(inks: list[Ink]) -> None:
    often = replace(STILL, bar_chance=1)
    plain = draw_augmented(inks, ONES, np.random.default_rng(8), often)
    crossed = draw_augmented(inks, np.zeros_like(ONES), np.random.default_rng(8), often)
    assert (crossed.sum(axis=(1, 2)) > 0).all()
    changed = np.abs(crossed - plain).mean(axis=(1, 2))
    assert (changed > 0.01).mean() > 0.9
    ring = Ink.from_points([[(np.sin(a), np.cos(a)) for a in np.linspace(0, 6.28, 40)]])
    assert len(barred(ring, np.random.default_rng(9))) == 2


def is_ink(drawing: object) -> bool:
    return isinstance(drawing, Drawing)


def test_pictures_have_the_shape_and_range_of_the_network(inks: list[Ink]) -> None:
    pictures = draw_augmented(inks, ONES, np.random.default_rng(1))
    assert pictures.shape == (len(inks), 28, 28)
    assert pictures.dtype == np.float32
    assert pictures.min() >= 0
    assert pictures.max() <= 1
    assert (pictures.max(axis=(1, 2)) > 0.5).all(), "every picture has ink"


def test_the_same_seed_draws_the_same(inks: list[Ink]) -> None:
    first, again, other = (
        draw_augmented(inks, ONES, np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_no_change_draws_what_the_pad_draws(inks: list[Ink]) -> None:
    pictures = draw_augmented(inks, ONES, np.random.default_rng(1), STILL)
    expected = np.stack([picture_of_ink(ink) for ink in inks])
    # Points are merged in buckets of a third of a pixel; a hair's breadth moves a few of them.
    assert np.abs(pictures - expected).mean() < 0.005


def test_changed_ink_still_resembles_its_digit(inks: list[Ink]) -> None:
    changed = draw_augmented(inks, ONES, np.random.default_rng(3))
    plain = np.stack([picture_of_ink(ink) for ink in inks])
    own = np.array(
        [np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(changed, plain, strict=True)]
    )
    assert np.median(own) > 0.5
    assert 0.02 < np.abs(changed - plain).mean() < 0.2, "changed, but not beyond recognition"


def test_ink_stays_ink(inks: list[Ink]) -> None:
    rng = np.random.default_rng(4)
    for ink in inks:
        changed = augmented_ink(ink, rng)
        assert 1 <= len(changed) <= len(ink)
        assert sum(map(len, changed)) <= sum(map(len, ink))
        assert np.isfinite(np.concatenate([stroke.points for stroke in changed])).all()


@pytest.mark.parametrize(
    "points",
    [[[(5.0, 5.0)]], [[(0.0, 0.0), (0.0, 0.0)]], [[(0.0, 0.0), (9.0, 9.0)], [(4.0, 4.0)]]],
    ids=["a dot", "a dot twice", "a line and a dot"],
)
def test_the_smallest_ink_is_drawn(points: list[list[tuple[float, float]]]) -> None:
    pictures = draw_augmented([Ink.from_points(points)] * 50, ONES[:50], np.random.default_rng(5))
    assert np.isfinite(pictures).all()
    assert (pictures.max(axis=(1, 2)) > 0.5).all()


def test_only_specks_are_left_out() -> None:
    ink = Ink.from_points([[(0, 0), (0, 100)], [(50, 50), (52, 50)], [(80, 0), (80, 100)]])
    always = InkAugmentation(drop_chance=1, join_chance=0)
    assert len(augmented_ink(ink, np.random.default_rng(6), always)) == 2


def test_joined_strokes_keep_all_their_points() -> None:
    ink = Ink.from_points([[(0, 0), (0, 100)], [(50, 0), (50, 100)]])
    always = InkAugmentation(drop_chance=0, join_chance=1, trim_chance=0)
    joined = augmented_ink(ink, np.random.default_rng(7), always)
    assert [len(stroke) for stroke in joined] == [4]
