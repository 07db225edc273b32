"""Labelled digits in memory, and how they are split into training, validation and test."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.datasets.split import (
    MNIST_TRAINING_PICTURES,
    Part,
    mnist_validation_mask,
    part_of_writer,
    validation_mask,
)
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import SIDE_PX, picture_of_ink
from digitpad.core.sentences.sentence import Sentence

MNIST: Final = "mnist"
PEN: Final = "pen"
OWN: Final = "own"
"""What one person drew, split by time."""


@dataclass(frozen=True, eq=False)
class Digits:
    """Labelled digits, as pictures or as ink."""

    labels: NDArray[np.uint8]
    """(n,) uint8 in 0..9."""
    pictures: NDArray[np.uint8] | None = None
    """(n, 28, 28) uint8, ink 255 on paper 0; None where there is ink."""
    inks: tuple[Ink, ...] = ()
    writers: tuple[str, ...] = ()
    """Who drew each ink; empty if unknown."""

    def __len__(self) -> int:
        return len(self.labels)

    def at(self, where: NDArray[np.bool_] | NDArray[np.intp]) -> Digits:
        """Return the digits at a mask (n,) or at indices."""
        indices = np.flatnonzero(where) if where.dtype == np.bool_ else where
        return Digits(
            self.labels[indices],
            None if self.pictures is None else self.pictures[indices],
            tuple(self.inks[index] for index in indices) if self.inks else (),
            tuple(self.writers[index] for index in indices) if self.writers else (),
        )

    def joined(self, other: Digits) -> Digits:
        """Return these digits and then ``other``, both pictures or both ink."""
        pictures = [part.pictures for part in (self, other) if part.pictures is not None]
        return Digits(
            np.concatenate([self.labels, other.labels]),
            np.concatenate(pictures) if pictures else None,
            self.inks + other.inks,
            self.writers + other.writers,
        )

    def drawn(self) -> Floats:
        """Return (n, 28, 28) float32 in 0..1: the pictures, or the ink as the pad draws it."""
        if self.pictures is not None:
            return self.pictures.astype(np.float32) / np.float32(255)
        drawn = np.empty((len(self), SIDE_PX, SIDE_PX), np.float32)
        for picture, ink in zip(drawn, self.inks, strict=True):
            picture[:] = picture_of_ink(ink)
        return drawn

    def sha256(self) -> str:
        """Return the SHA-256 of labels and pictures or points, independent of the file format."""
        digest = hashlib.sha256(self.labels.tobytes())
        if self.pictures is not None:
            digest.update(self.pictures.tobytes())
        for ink in self.inks:
            for stroke in ink:
                digest.update(stroke.points.tobytes())
        return digest.hexdigest()


@dataclass(frozen=True, eq=False)
class Dataset:
    """One source of labelled digits."""

    name: str
    """As the model's card lists it: ``mnist``, or the name of the file or folder."""
    kind: str
    """What its test score is called: ``mnist``, ``pen`` or, for other pictures, its name."""
    digits: Digits
    test: Digits | None = None
    """The source's own test part; None if it has none."""
    notes: tuple[Sentence, ...] = ()
    """What was left out while reading."""

    @property
    def to_test_with(self) -> Digits:
        """The source's own test part, or all of its digits if it has none."""
        return self.digits if self.test is None else self.test

    @property
    def everything(self) -> tuple[Digits, ...]:
        """All of its digits, its own test part last."""
        return (self.digits,) if self.test is None else (self.digits, self.test)

    def parts(self) -> Mapping[Part, Digits]:
        """Split into training, validation and test; the same digits every time.

        By writer where writers are known; else one in twelve is for validation, and the test part
        is the source's own or empty.
        """
        names = np.array(self._part_names())
        parts: dict[Part, Digits] = {
            part: self.digits.at(names == part) for part in ("train", "validation", "test")
        }
        return parts if self.test is None else parts | {"test": self.test}

    def _part_names(self) -> list[Part]:
        by_writer = [part_of_writer(writer) for writer in self.digits.writers if writer]
        if len(by_writer) == len(self.digits) and {"train", "validation"} <= set(by_writer):
            return by_writer
        chosen = self._validation_mask()
        return ["validation" if held_out else "train" for held_out in chosen]

    def _validation_mask(self) -> NDArray[np.bool_]:
        count = len(self.digits)
        if self.kind == MNIST and count == MNIST_TRAINING_PICTURES:
            return mnist_validation_mask()
        return validation_mask(count)
