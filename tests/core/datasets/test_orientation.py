"""Sets whose digits lie on their side, inverted or on their head, and sets of something else."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.orientation import upside_down
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import open_set
from digitpad.core.training.train_config import DataSource
from tests import sample_digits
from trainer.data.training_data import gather

Pictures = NDArray[np.uint8]
PICTURES, LABELS = sample_digits.pictures(60)
WAYS: dict[str, Callable[[Pictures], Pictures]] = {
    "lies on its side, so ": lambda pictures: pictures.transpose(0, 2, 1),
    "has dark ink on white paper, so ": lambda pictures: 255 - pictures,
    "lies on its side, dark on white, so ": lambda pictures: 255 - pictures.transpose(0, 2, 1),
}


def write_csv(path: Path, pictures: Pictures) -> None:
    with path.open("w", newline="") as file:
        for label, picture in zip(LABELS, pictures, strict=True):
            csv.writer(file).writerow([label, *picture.ravel()])


def write_npz(path: Path, pictures: Pictures) -> None:
    test = {"x_test": pictures[:20], "y_test": LABELS[:20]}
    np.savez(path, x_train=pictures, y_train=LABELS, **test)  # type: ignore[arg-type,unused-ignore]


@pytest.mark.parametrize(("name", "write"), [("set.csv", write_csv), ("set.npz", write_npz)])
@pytest.mark.parametrize("said", WAYS)
def test_digits_that_lie_another_way_are_turned_in_both_parts(
    tmp_path: Path, said: str, name: str, write: Callable[[Path, Pictures], None]
) -> None:
    write(tmp_path / name, WAYS[said](PICTURES))
    dataset = load_dataset(str(tmp_path / name))
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.pictures, PICTURES)
    if dataset.test is not None:
        assert dataset.test.pictures is not None
        assert np.array_equal(dataset.test.pictures, PICTURES[:20])
    (note,) = dataset.notes
    assert str(note).startswith(f"{name} {said}")
    left = load_dataset(str(tmp_path / name), as_is=True)
    assert left.digits.pictures is not None
    assert np.array_equal(left.digits.pictures, WAYS[said](PICTURES))
    assert left.notes == ()


def test_the_browser_and_the_trainer_turn_them_too(tmp_path: Path) -> None:
    write_csv(tmp_path / "set.csv", 255 - PICTURES)
    browsed = open_set(str(tmp_path / "set.csv"))
    assert np.array_equal(browsed.pictures, PICTURES)
    assert "dark ink on white paper" in str(browsed.notes[0])
    source = DataSource(str(tmp_path / "set.csv"))
    learnt = gather([source], augment=False, seed=0)
    assert "dark ink on white paper" in str(learnt.notes[0])
    assert learnt.validation[0].mean() < 0.5
    as_is = gather([source], augment=False, seed=0, as_is=True)
    assert as_is.notes == []
    assert as_is.validation[0].mean() > 0.5


def test_ink_with_y_upwards_is_turned_over(tmp_path: Path) -> None:
    inks, labels = sample_digits.inks(40)
    lines = [
        to_ndjson_line(Drawing(upside_down(ink), word=str(label)))
        for ink, label in zip(inks, labels, strict=True)
    ]
    (tmp_path / "pen.ndjson").write_text("\n".join(lines))
    dataset = load_dataset(str(tmp_path / "pen.ndjson"))
    assert dataset.digits.inks == inks
    assert "stands on its head" in str(dataset.notes[0])


def test_what_is_no_digit_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    np.savez(tmp_path / "set.npz", x_train=PICTURES, y_train=(LABELS + 3) % 10)
    dataset = load_dataset(str(tmp_path / "set.npz"))
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.pictures, PICTURES)
    (note,) = dataset.notes
    assert str(note) == "set.npz: these do not look like digits: 0 % agree with their labels"


def test_each_part_of_a_set_is_tried_for_itself(tmp_path: Path) -> None:
    labels = {"y_train": LABELS, "y_test": LABELS}
    np.savez(tmp_path / "a.npz", x_train=PICTURES, x_test=255 - PICTURES, **labels)
    np.savez(tmp_path / "b.npz", x_train=255 - PICTURES, x_test=PICTURES, **labels)
    for name, whose in (("a.npz", "the test part of a.npz"), ("b.npz", "b.npz")):
        dataset = load_dataset(str(tmp_path / name))
        assert dataset.test is not None
        assert np.array_equal(dataset.digits.drawn(), dataset.test.drawn())
        assert dataset.digits.drawn().mean() < 0.5
        (note,) = dataset.notes
        assert str(note).startswith(f"{whose} has dark ink on white paper")


def test_a_set_of_which_a_part_is_inverted_is_said_to_be_read_badly(tmp_path: Path) -> None:
    pictures = PICTURES.copy()
    pictures[:20] = 255 - pictures[:20]
    np.savez(tmp_path / "set.npz", x_train=pictures, y_train=LABELS)
    dataset = load_dataset(str(tmp_path / "set.npz"))
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.pictures, pictures)
    (note,) = dataset.notes
    assert "the others may be inverted, turned or mislabelled" in str(note)


def test_a_few_digits_prove_nothing(tmp_path: Path) -> None:
    np.savez(tmp_path / "set.npz", x_train=255 - PICTURES[:9], y_train=LABELS[:9])
    assert load_dataset(str(tmp_path / "set.npz")).notes == ()


@pytest.mark.parametrize("name", ["emnist-digits-test.csv", "inverted.csv"])
def test_small_sets_of_others_are_read_rightly(name: str) -> None:
    path = Path(__file__).parents[2] / "data" / "sets" / name
    recognizer = Recognizer.from_file(bundled_model())
    digits = load_dataset(str(path)).digits
    probabilities, _ = recognizer.read_pictures(digits.drawn())
    assert (probabilities.argmax(axis=1) == digits.labels).mean() > 0.95
