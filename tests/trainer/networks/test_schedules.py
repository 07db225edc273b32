"""The learning rate over a training."""

from __future__ import annotations

import pytest

keras = pytest.importorskip("keras")

from trainer.networks.schedules import Trapezoid  # noqa: E402


def test_it_rises_stays_and_falls() -> None:
    schedule = Trapezoid(0.2, steps=100, warmup_steps=10, cooldown_steps=40)
    rates = [float(schedule(step)) for step in range(101)]
    assert rates[0] == pytest.approx(0.02)
    assert rates[9:61] == pytest.approx([0.2] * 52)
    assert rates[80] == pytest.approx(0.1)
    assert rates[100] == 0
    assert sorted(rates[60:], reverse=True) == rates[60:]


def test_the_level_part_does_not_hang_on_the_end() -> None:
    short, long = Trapezoid(0.1, 100, 10, 20), Trapezoid(0.1, 1000, 10, 20)
    assert [float(short(step)) for step in range(80)] == [float(long(step)) for step in range(80)]


@pytest.mark.parametrize("parts", [(100, 0, 20), (100, 90, 20), (100, 10, 0)])
def test_parts_that_do_not_fit_are_refused(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="must fit"):
        Trapezoid(0.1, *parts)
