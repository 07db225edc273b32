"""Mixing sources by weight and putting them in order: every epoch is known before it is made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.core.training.train_config import DataSource
from tests import sample_digits
from trainer.data import training_data
from trainer.data.training_data import gather

SIZES = {"one": 30, "two": 40, "three": 50}
MEANS_OF_FIRST = [0.1139997, 0.0590056, 0.5380723]
MEANS_OF_FINISH = [0.1146446, 0.0593912, 0.5429454]
"""Of some pictures as the bundled model's two trainings change them: plain, by row and by label."""


@pytest.fixture
def pens(tmp_path: Path) -> Path:
    inks, labels = sample_digits.inks(120)
    path = tmp_path / "pen.ndjson"
    lines = (
        to_ndjson_line(Drawing(ink, word=str(label), writer=f"w{index % 20}"))
        for index, (ink, label) in enumerate(zip(inks, labels, strict=True))
    )
    path.write_text("\n".join(lines))
    return path


def test_weights_say_how_often_each_digit_comes(tmp_path: Path) -> None:
    one = sample_digits.write_mnist(tmp_path / "one", 120, 10)
    gathered = gather([DataSource(str(one), 2.5)], augment=False, seed=0)
    training = gathered.training[0].digits.pictures
    assert training is not None
    pictures, _ = gathered.epoch(1)
    assert len(gathered) == len(pictures) == 275
    found = np.round(pictures[..., 0] * 255).astype(np.uint8)
    times = [int((found == picture).all(axis=(1, 2)).sum()) for picture in training]
    assert sorted(times) == [2] * 55 + [3] * 55


def test_of_a_source_that_hardly_counts_fewer_are_validated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_data, "LEAST_VALIDATED", 5)
    one = sample_digits.write_mnist(tmp_path / "one", 240, 10)  # 20 of them to validate with

    def validated(weight: float) -> int:
        sources = [DataSource(str(one), weight)]
        return len(gather(sources, augment=False, seed=0).validation[1])

    assert [validated(weight) for weight in (1, 0.05, 0.01)] == [20, 11, 5]


def test_sources_of_the_same_name_are_all_in_the_card(tmp_path: Path) -> None:
    folders = [
        sample_digits.write_mnist(tmp_path / name, count, 10) for name, count in SIZES.items()
    ]
    sums = gather([DataSource(str(one)) for one in folders], augment=False, seed=0).sums
    assert list(sums) == ["mnist", "mnist (2)", "mnist (3)"]
    assert len(set(sums.values())) == 3


def test_pictures_and_ink_are_mixed_with_their_labels(tmp_path: Path, pens: Path) -> None:
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 60, 10)
    sources = [DataSource(str(mnist)), DataSource(str(pens), 0.5)]
    gathered = gather(sources, augment=False, seed=3)
    pictures, labels = gathered.epoch(1)
    assert {"mnist", "pen"} >= gathered.tests.keys()
    known = {
        picture.tobytes(): label
        for share in gathered.training
        for picture, label in zip(share.digits.drawn(), share.digits.labels, strict=True)
    }
    assert all(
        known[p[..., 0].tobytes()] == label for p, label in zip(pictures, labels, strict=True)
    )
    assert (np.diff(np.flatnonzero(labels == 3)) != 10).any()  # in another order than the files


def test_the_same_seed_and_number_give_the_same_epoch_and_others_do_not(
    tmp_path: Path, pens: Path
) -> None:
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 60, 10)
    sources = [DataSource(str(mnist)), DataSource(str(pens))]
    first, again = (gather(sources, augment=True, seed=3) for _ in range(2))
    again.begin(2, 0)
    assert np.array_equal(first.epoch(2)[0], again.epoch(2)[0])
    assert not np.array_equal(first.epoch(2)[0], first.epoch(1)[0])
    other = gather(sources, augment=True, seed=4)
    assert not np.array_equal(first.epoch(2)[0], other.epoch(2)[0])


def test_slices_together_are_the_epoch(pens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_data, "AUGMENTED_AT_ONCE", 30)
    gathered = gather([DataSource(str(pens), 2.0)], augment=True, seed=0, batch_size=16)
    slices = [gathered.slice(1, index) for index in range(gathered.slices)]
    assert gathered.slice_size == 32
    assert [len(labels) for _, labels in slices[:-1]] == [32] * (len(slices) - 1)
    labels = np.concatenate([labels for _, labels in slices])
    (share,) = gathered.training
    assert np.array_equal(
        np.bincount(labels, minlength=10), 2 * np.bincount(share.digits.labels, minlength=10)
    )
    assert np.array_equal(gathered.epoch(1)[1], labels)


def test_how_far_pictures_are_changed_says_nothing_of_ink(pens: Path, tmp_path: Path) -> None:
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 120, 10)

    def first_epoch(source: Path, change: float) -> NDArray[np.float32]:
        sources = [DataSource(str(source))]
        return gather(sources, augment=True, seed=0, picture_change=change).epoch(1)[0]

    assert np.array_equal(first_epoch(pens, 1.0), first_epoch(pens, 0.5))
    assert not np.array_equal(first_epoch(mnist, 1.0), first_epoch(mnist, 0.5))


def test_the_pictures_that_the_bundled_model_learnt_from_are_still_made(
    pens: Path, tmp_path: Path
) -> None:
    """Where this fails, build-bundled has come to make another model: make it, then renew these."""
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 120, 10)
    sources = [DataSource(str(mnist)), DataSource(str(pens), 2.0)]

    def means(change: float) -> list[float]:
        gathered = gather(sources, augment=True, seed=1, picture_change=change)
        pictures, labels = gathered.epoch(2)
        down = np.linspace(0, 1, 28)[:, None, None]
        by_label = pictures.mean(axis=(1, 2, 3)) * labels
        return [float(part.mean()) for part in (pictures, pictures * down, by_label)]

    assert means(1.0) == pytest.approx(MEANS_OF_FIRST, rel=1e-5)
    assert means(0.5) == pytest.approx(MEANS_OF_FINISH, rel=1e-5)
