"""Rare forms are ink of their digit, differ from each other, and come only where asked for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from trainer.data.augment_ink import INK_AUGMENTATION, draw_augmented
from trainer.data.rare_forms import RARE_FORMS, rare_form

DASH = Ink.from_points([[(0, 0), (1, 0)]])


def test_each_is_more_often_read_as_its_digit_than_as_any_other() -> None:
    recognizer = Recognizer.from_file(bundled_model())
    rng = np.random.default_rng(1)
    for digit in RARE_FORMS:
        pictures = np.stack([picture_of_ink(rare_form(digit, rng)) for _ in range(60)])
        read = recognizer.read_pictures(pictures)[0].argmax(axis=1)
        assert np.bincount(read, minlength=10).argmax() == digit


def test_the_same_seed_makes_the_same_and_another_does_not() -> None:
    one, same, other = (rare_form(4, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_they_come_as_often_as_asked_for() -> None:
    level = replace(INK_AUGMENTATION, rotation_degrees=0.0, shear=0.0, bend=0.0)
    fours = np.full(400, 4, np.uint8)
    for chance in (0.0, 0.25, 1.0):
        amount = replace(level, form_chance=chance)
        drawn = draw_augmented([DASH] * 400, fours, np.random.default_rng(1), amount)
        rows_with_ink = (drawn > 0.3).any(axis=2).sum(axis=1)
        assert abs((rows_with_ink > 14).mean() - chance) < 0.08
