"""Whatever a network expects of its pictures is found out from known digits."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.models.convention import SCALES, Convention, of_card
from digitpad.core.models.model_file import ModelCard
from tests.public_data import DATASETS
from trainer.importing.digit_network import as_digit_network
from trainer.importing.find_convention import found_by, known_digits
from trainer.importing.import_file import opened
from trainer.importing.unpack import unpack
from trainer.networks.feeding import logits_of

EVERY = [Convention(*way) for way in product(SCALES, (False, True), (False, True))]


def a_network(way: Convention) -> NDArray[np.float64]:
    """The kernel and bias (785, 10) of a linear network that learned from pictures of that way."""
    pictures, labels = known_digits()
    seen = way.applied(pictures).reshape(len(labels), -1).astype(float)
    rows = np.hstack([seen, np.ones((len(seen), 1))])
    one_hot = np.eye(10)[labels] * 10
    ridge = np.abs(seen).max() ** 2 * np.eye(len(rows))
    return rows.T @ np.linalg.solve(rows @ rows.T + ridge, one_hot)


@pytest.mark.parametrize("way", EVERY, ids=str)
def test_every_way_is_found(way: Convention) -> None:
    def logits(pictures: NDArray[np.float32]) -> NDArray[np.float64]:
        return pictures.reshape(len(pictures), -1) @ network[:-1] + network[-1]

    def count_right(way: Convention) -> int:
        return int((logits(way.applied(pictures)).argmax(axis=1) == labels).sum())

    network, (pictures, labels) = a_network(way), known_digits()
    found = found_by(logits).convention
    assert (found.inverted, found.transposed) == (way.inverted, way.transposed)
    assert count_right(found) >= count_right(way) - 2
    if way.scale in ("0..1", "0..255"):  # the others a linear network hardly tells apart
        assert found == way


@pytest.mark.parametrize("way", EVERY, ids=str)
def test_a_card_says_what_was_found(way: Convention) -> None:
    assert of_card(ModelCard("x", "imported", 1, config=way.for_card())) == way
    assert (way.remark() is None) == (way == Convention())


def test_damaged_words_on_a_card_say_nothing() -> None:
    for value in (None, 3, {"scale": "9"}, {"scale": [], "inverted": 1, "transposed": 2}):
        assert of_card(ModelCard("x", "imported", 1, config={"pictures": value})) == Convention()


def test_of_a_network_that_reads_nothing_that_is_said() -> None:
    found = found_by(lambda pictures: np.zeros((len(pictures), 10)))
    assert found.convention == Convention()
    assert str(found.remark).startswith("It reads 10 of 100 clear digits right, and at most 10")
    with pytest.raises(DigitPadError, match="is no number"):
        found_by(lambda pictures: np.full((len(pictures), 10), np.nan))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("expects-0-to-255.keras", "It expects pixels of 0 to 255"),
        ("saved-by-keras-2.15.keras", "has to be trained"),
    ],
)
def test_what_is_said_of_known_cases(name: str, words: str) -> None:
    path = DATASETS.parent / "cases" / "models" / name
    if not path.is_file():
        pytest.skip("shared/cases is not beside the project")
    plain = as_digit_network(opened(path, unpack(path)), Convention())
    found = found_by(lambda pictures: logits_of(plain, pictures))
    assert words in str(found.remark)
