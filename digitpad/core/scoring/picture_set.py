"""The pictures that a person browses: from any set that can be read, with labels or without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import idx, idx_set, locate
from digitpad.core.datasets.digits import MNIST, Dataset, Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import DigitPadError, FileError, WorkCancelled
from digitpad.core.files import presence
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.opening.picture_file import PICTURE_SUFFIXES
from digitpad.core.pictures.picture import picture_of_file
from digitpad.core.scoring.scores import UNLABELLED
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence


class SetPart(Enum):
    """Which part of a source is browsed."""

    TEST = "test"
    """The source's own test part; all of it where it has none."""
    TRAINING = "training"
    ALL = "all"


@dataclass(frozen=True, eq=False)
class PictureSet:
    """Pictures in memory under a name."""

    name: str
    source: str
    """What `open_set` was given: ``mnist``, or a path."""
    pictures: NDArray[np.uint8]
    """(n, 28, 28) uint8, ink 255 on paper 0."""
    truth: NDArray[np.int8]
    """(n,) int8, the label 0..9 or UNLABELLED."""
    inks: tuple[Ink, ...] = ()
    """What the hand drew, one for each picture; empty where the set holds pictures only."""
    notes: tuple[Sentence, ...] = ()
    """What a person should know about how it was read."""

    def __len__(self) -> int:
        return len(self.pictures)


def open_set(
    source: str, part: SetPart = SetPart.TEST, is_cancelled: Callable[[], bool] = lambda: False
) -> PictureSet:
    """Read ``mnist``, a file or a folder.

    A file of IDX pictures without labels beside it, or a folder of picture files, is taken as it
    is, unlabelled. ``is_cancelled`` is asked while many files are read. Raises FileError,
    MissingMnistError when ``mnist`` is nowhere to be found, and WorkCancelled.
    """
    if part is SetPart.TEST and (path := _mnist_test_file(source)) is not None:
        return as_picture_set(source, source, idx_set.read(path).digits)
    try:
        dataset = load_dataset(source, is_cancelled)
    except FileError as error:
        try:
            unlabelled = _unlabelled(Path(source), is_cancelled)
        except OSError:  # of a folder that may not be looked into
            raise error from None
        if unlabelled is None:
            raise
        return unlabelled
    chosen = _chosen(dataset, part)
    sets = [as_picture_set(dataset.name, source, digits) for digits in chosen]
    return PictureSet(
        name=dataset.name,
        source=source,
        pictures=np.concatenate([one.pictures for one in sets]),
        truth=np.concatenate([one.truth for one in sets]),
        inks=tuple(ink for one in sets for ink in one.inks),
        notes=dataset.notes,
    )


def as_picture_set(name: str, source: str, digits: Digits) -> PictureSet:
    """Return ``digits`` as pictures; ink is drawn as the pad draws it."""
    pictures = digits.pictures
    if pictures is None:
        pictures = (digits.drawn() * 255).round().astype(np.uint8)
    return PictureSet(name, source, pictures, digits.labels.astype(np.int8), digits.inks)


def _mnist_test_file(source: str) -> Path | None:
    """Return MNIST's test pictures where they lie in a file of their own.

    Reading the 60,000 of the training set as well would take six times as long for nothing.
    """
    if source != MNIST or not presence.is_folder(folder := locate.find_mnist()):
        return None
    files = (folder / f"t10k-images-idx3-ubyte{end}" for end in ("", ".gz"))
    return next((path for path in files if presence.is_file(path)), None)


def _chosen(dataset: Dataset, part: SetPart) -> tuple[Digits, ...]:
    match part:
        case SetPart.TEST:
            return (dataset.to_test_with,)
        case SetPart.TRAINING:
            return (dataset.digits,)
        case SetPart.ALL:
            return dataset.everything


def _unlabelled(path: Path, is_cancelled: Callable[[], bool]) -> PictureSet | None:
    """Return the pictures of a set that has no labels; None where ``path`` is no such set."""
    if presence.is_folder(path):
        return _picture_files(path, is_cancelled)
    if not presence.is_file(path) or "idx3" not in path.name or idx_set.labels_beside(path):
        return None
    note = DataWords.SHOWN_WITHOUT_LABELS_BESIDE(name=path.name)
    return _without_labels(path, idx.read_pictures(path), note)


def _picture_files(folder: Path, is_cancelled: Callable[[], bool]) -> PictureSet | None:
    """Return the pictures that lie in ``folder`` by name; None where there is none."""
    pictures: list[NDArray[np.uint8]] = []
    errors: list[DigitPadError] = []
    for path in sorted(folder.iterdir()):
        if is_cancelled():
            raise WorkCancelled
        if path.suffix.lower() in PICTURE_SUFFIXES:
            try:
                pictures.append(np.round(picture_of_file(path) * 255).astype(np.uint8))
            except DigitPadError as error:
                errors.append(error)
    if not pictures:
        return None
    note = DataWords.SHOWN_WITHOUT_LABELS(name=folder.name)
    if errors:
        note = DataWords.SHOWN_WITHOUT_LABELS_AND_SOME(
            name=folder.name, count=len(errors), error=errors[0].sentence
        )
    return _without_labels(folder, np.stack(pictures), note)


def _without_labels(path: Path, pictures: NDArray[np.uint8], note: Sentence) -> PictureSet:
    truth = np.full(len(pictures), UNLABELLED, np.int8)
    return PictureSet(path.name, str(path), pictures, truth, notes=(note,))
