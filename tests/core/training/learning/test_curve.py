"""The points of a training's curve."""

from __future__ import annotations

from digitpad.core.training.learning.curve import MOST_POINTS, Curve, CurvePoint
from digitpad.core.training.protocol import EpochEnd, Progress
from digitpad.core.training.training_state import TrainingState


def at(epoch: int, step: int, recent: int, loss: float = 0.3) -> TrainingState:
    seen = Progress(epoch, 4, step, 100, 9.9, 0.1, 900.0, 60.0, recent, loss, 0.97)
    return TrainingState(progress=seen)


def test_a_mean_stands_in_the_middle_of_its_steps() -> None:
    curve = Curve()
    curve.follow(at(1, 20, 20, 0.5))
    curve.follow(at(2, 10, 40, 0.4))  # ten steps of the second epoch, and thirty of the first
    assert curve.steps == [CurvePoint(0.1, 0.5, 0.97), CurvePoint(0.9, 0.4, 0.97)]


def test_the_first_steps_of_a_later_epoch_are_no_spikes_where_recent_means_are_missing() -> None:
    curve = Curve()
    for epoch, step in [(1, 1), (1, 50), (2, 1), (2, 3), (2, 4), (2, 50)]:
        curve.follow(TrainingState(progress=Progress(epoch, 2, step, 100, 0.3, 0.97, 900.0, 60.0)))
    assert [place for place, _, _ in curve.steps] == [0.01, 0.5, 1.04, 1.5]


def test_however_often_it_is_told_it_keeps_what_can_be_told_apart() -> None:
    curve = Curve()
    for step in range(1, 20_001):
        seen = Progress(1, 1, step, 20_000, 9.9, 0.1, 900.0, 60.0, 1, 1 / step, 0.97)
        curve.follow(TrainingState(progress=seen))
        curve.follow(TrainingState(progress=seen))
    assert MOST_POINTS / 2 < len(curve.steps) <= MOST_POINTS
    assert curve.steps[-1].place > 0.998
    gaps = [b.place - a.place for a, b in zip(curve.steps, curve.steps[1:], strict=False)]
    assert max(gaps) < 2 * min(gaps)


def test_the_end_of_an_epoch_stands_at_its_last_step() -> None:
    whole = EpochEnd(1, 4, 0.2, 0.9, 0.1, 0.95, 0.01, 2.0, True, 100, 100)
    cut_short = EpochEnd(2, 4, 0.2, 0.9, 0.1, 0.96, 0.01, 2.0, True, 25, 100)
    of_an_older_worker = EpochEnd(2, 4, 0.2, 0.9, 0.1, 0.96, 0.01, 2.0, True)
    curve = Curve()
    curve.follow(TrainingState(epochs=(whole,)))
    curve.follow(TrainingState(epochs=(whole, cut_short)))
    assert [point.place for point in curve.epochs] == [1.0, 1.25]
    assert of_an_older_worker.place == 2.0
