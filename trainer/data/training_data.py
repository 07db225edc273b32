"""What a training learns from: sources mixed by weight, split, and shuffled for each epoch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.split import Part
from digitpad.core.ink.ink import Ink
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.train_config import DataSource, TrainConfig
from trainer.data.augment_ink import INK_AUGMENTATION, InkAugmentation, draw_augmented
from trainer.data.augment_pictures import PICTURE_AUGMENTATION, augment_pictures
from trainer.errors import TrainerError

Epoch = tuple[NDArray[np.float32], NDArray[np.uint8]]
"""(n, 28, 28, 1) float32 in 0..1 and (n,) uint8."""
LEAST_VALIDATED = 1000
"""With more than this, and more than is learnt, validation takes longer than the epoch."""
AUGMENTED_AT_ONCE = 4096
"""Drawing this many takes about 1.5 s: soon enough for the first step."""


@dataclass(frozen=True, eq=False)
class Share:
    """One source's training or validation part, and how often each digit comes in an epoch."""

    dataset: Dataset
    digits: Digits
    weight: float

    def __len__(self) -> int:
        return round(len(self.digits) * self.weight)

    def choose(self, rng: np.random.Generator) -> NDArray[np.intp]:
        """Return (len(self),) indices: each digit floor(weight) times, the rest at random."""
        whole, rest = divmod(len(self), len(self.digits))
        every = np.tile(np.arange(len(self.digits)), whole)
        return np.concatenate([every, rng.permutation(len(self.digits))[:rest]])


@dataclass(frozen=True, eq=False)
class TrainingData:
    """Everything that a training reads, in memory."""

    training: Sequence[Share]
    held_out: Sequence[Digits]
    """Each source's validation part, as far as it is used."""
    validation: Epoch
    """The same, drawn."""
    tests: Mapping[str, Digits]
    """Name of a test score, such as ``mnist`` or ``pen`` -> its digits, unchanged."""
    sums: Mapping[str, str]
    """Name of each source -> SHA-256 of its digits."""
    notes: Sequence[Sentence]
    augment: bool
    picture_change: float
    """How far pictures are changed, as a share of the usual, where `augment` is on."""
    seed: int
    slice_size: int
    """Pictures in each slice of an epoch but the last; a multiple of the batch size."""
    ink_change: InkAugmentation = INK_AUGMENTATION
    """How far ink is changed, where `augment` is on."""
    _begun: dict[tuple[int, int], Future[Epoch]] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of pictures in an epoch."""
        return sum(len(share) for share in self.training)

    @property
    def slices(self) -> int:
        """Number of slices in an epoch: one is learnt while the next is being augmented."""
        return -(-len(self) // self.slice_size)

    def begin(self, number: int, index: int) -> None:
        """Start to prepare a slice in a thread; `slice` waits until it is ready."""
        pool = ThreadPoolExecutor(1, "drawing")
        self._begun[number, index] = pool.submit(self._made, number, index)
        pool.shutdown(wait=False)

    def slice(self, number: int, index: int) -> Epoch:
        """Return slice ``index``, from 0, of epoch ``number``, from 1.

        Always the same for the same seed.
        """
        begun = self._begun.pop((number, index), None)
        return self._made(number, index) if begun is None else begun.result()

    def epoch(self, number: int) -> Epoch:
        """Return all of epoch ``number``, counted from 1."""
        made = [self.slice(number, index) for index in range(self.slices)]
        return np.concatenate([x for x, _ in made]), np.concatenate([y for _, y in made])

    def _made(self, number: int, index: int) -> Epoch:
        rng = np.random.default_rng([self.seed, number])
        first = index * self.slice_size
        wanted = rng.permutation(len(self))[first : first + self.slice_size]
        pictures = np.empty((len(wanted), 28, 28, 1), np.float32)
        labels = np.empty(len(wanted), np.uint8)
        drawing = np.random.default_rng([self.seed, number, index + 1])
        offset = 0
        for share in self.training:
            here = (wanted >= offset) & (wanted < offset + len(share))
            chosen = share.choose(rng)[wanted[here] - offset]
            pictures[here, ..., 0] = self._pictures(share, chosen, drawing)
            labels[here] = share.digits.labels[chosen]
            offset += len(share)
        return pictures, labels

    def _pictures(
        self, share: Share, chosen: NDArray[np.intp], rng: np.random.Generator
    ) -> NDArray[np.float32]:
        """Return (n, 28, 28) float32: the chosen digits, changed where augmentation is on.

        A random half of the augmented ink is also warped and restyled as a picture, which gives it
        the softer lines of scans.
        """
        if not self.augment:
            return share.digits.at(chosen).drawn()
        if share.digits.pictures is not None:
            amount = PICTURE_AUGMENTATION.scaled(self.picture_change)
            return augment_pictures(share.digits.at(chosen).drawn(), rng, amount)
        inks: list[Ink] = [share.digits.inks[index] for index in chosen]
        drawn = draw_augmented(inks, share.digits.labels[chosen], rng, self.ink_change)
        scanned = rng.random(len(drawn)) < 0.5
        drawn[scanned] = augment_pictures(drawn[scanned], rng)
        return drawn


def gather(
    sources: Sequence[DataSource],
    *,
    augment: bool,
    seed: int,
    batch_size: int = 128,
    picture_change: float = 1.0,
    as_is: bool = False,
) -> TrainingData:
    """Read, split and mix the sources. Raises DigitPadError that names what is wrong."""
    read = [(load_dataset(source.path, as_is=as_is), source.weight) for source in sources]
    parts = [(dataset, dataset.parts(), weight) for dataset, weight in read]
    training = [_share(dataset, digits["train"], weight) for dataset, digits, weight in parts]
    validation = [
        _enough(digits["validation"], len(share))
        for (_, digits, _), share in zip(parts, training, strict=True)
        if len(digits["validation"])
    ]
    if not validation or not any(len(share) for share in training):
        raise TrainerError("data", TrainerWords.TOO_FEW_DIGITS)
    training = [share for share in training if len(share)]
    batches_at_once = -(-AUGMENTED_AT_ONCE // batch_size)
    return TrainingData(
        training=training,
        held_out=validation,
        validation=_drawn(validation),
        tests=_tests(parts),
        sums=_sums(training),
        notes=[note for dataset, _ in read for note in dataset.notes],
        augment=augment,
        picture_change=picture_change,
        seed=seed,
        slice_size=batches_at_once * batch_size if augment else sum(map(len, training)),
    )


def gather_for(config: TrainConfig) -> TrainingData:
    """Do what `gather` does for a training. Raises DigitPadError."""
    return gather(
        config.data,
        augment=config.augment,
        seed=config.seed,
        batch_size=config.batch_size,
        picture_change=config.picture_change,
        as_is=config.as_is,
    )


def _share(dataset: Dataset, digits: Digits, weight: float) -> Share:
    if digits.pictures is None and not digits.inks:
        return Share(dataset, digits, 0.0)
    return Share(dataset, digits, weight)


def _enough(digits: Digits, learnt: int) -> Digits:
    """Return no more digits for validation than are learnt from, unless those are too few."""
    return digits.at(np.arange(min(len(digits), max(learnt, LEAST_VALIDATED))))


def _drawn(parts: Sequence[Digits]) -> Epoch:
    pictures = np.concatenate([digits.drawn() for digits in parts])[..., None]
    return pictures, np.concatenate([digits.labels for digits in parts])


def _sums(training: Sequence[Share]) -> Mapping[str, str]:
    """Return each source's SHA-256; a second source of the same name gets a number."""
    sums: dict[str, str] = {}
    for share in training:
        name, times = share.dataset.name, 1
        while name in sums:
            times += 1
            name = f"{share.dataset.name} ({times})"
        sums[name] = share.digits.sha256()
    return sums


def _tests(parts: Sequence[tuple[Dataset, Mapping[Part, Digits], float]]) -> Mapping[str, Digits]:
    """Join the test parts of the same kind: all pens make one score."""
    tests: dict[str, Digits] = {}
    for dataset, split, _ in parts:
        digits = split["test"]
        if len(digits):
            known = tests.get(dataset.kind)
            tests[dataset.kind] = digits if known is None else known.joined(digits)
    return tests
