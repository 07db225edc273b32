"""Numbers made of digits: what is written there and whose each point is are known."""

from __future__ import annotations

import numpy as np
import pytest

from tests import sample_digits
from trainer.data.pictured_numbers import picture_number
from trainer.data.written_numbers import SIZE, Writing, write_number

INKS, LABELS = sample_digits.inks(40)
HAND = [
    (str(label), [stroke.points for stroke in ink]) for ink, label in zip(INKS, LABELS, strict=True)
]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(
    "how",
    [
        Writing(),
        Writing(late=1.0),
        Writing(joined=0.7),
        Writing(signs=0.5),
        Writing(lines=0.5),
        Writing(spaces=0.5),
    ],
)
def test_every_point_is_of_one_of_the_marks(seed: int, how: Writing) -> None:
    number = write_number(HAND, np.random.default_rng(seed), how)
    assert [len(marks) for marks in number.marks] == [len(stroke) for stroke in number.ink]
    owners = {mark for marks in number.marks for mark in marks}
    assert owners == set(range(len(number.symbols)))


def test_the_gap_is_the_one_that_was_asked_for() -> None:
    how = Writing(digits=(2, 2), gap=(0.3, 0.3), gap_jitter=0.0, late=0.0)
    number = write_number(HAND, np.random.default_rng(5), how)
    boxes = []
    for mark in range(2):
        points = np.concatenate(
            [
                stroke.points[np.array(marks) == mark]
                for stroke, marks in zip(number.ink, number.marks, strict=True)
            ]
        )
        boxes.append((points[:, 0].min(), points[:, 0].max()))
    assert boxes[1][0] - boxes[0][1] == pytest.approx(0.3 * SIZE)


def test_late_strokes_come_after_everything_else() -> None:
    how = Writing(digits=(4, 4), late=1.0)
    for seed in range(20):
        number = write_number(HAND, np.random.default_rng(seed), how)
        order = [marks[0] for marks in number.marks]
        assert order[: len(set(order))] == sorted(set(order))


def test_joined_digits_share_a_stroke() -> None:
    number = write_number(
        HAND, np.random.default_rng(1), Writing(digits=(3, 3), joined=1.0, late=0)
    )
    assert max(len(set(marks)) for marks in number.marks) > 1


def test_a_pictured_number_has_the_ink_of_its_digits() -> None:
    pictures = sample_digits.pictures(40)[0].astype(np.float32) / 255
    rng = np.random.default_rng(3)
    for _ in range(20):
        number = picture_number(pictures, LABELS, rng)
        assert 2 <= len(number.text) <= 6
        assert set(np.unique(number.owners)) == {-1, *range(len(number.text))}
        assert ((number.owners >= 0) == (number.ink > 0)).all()
