"""What a run is told while it runs."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from trainer.process.control import Control, cancel_on_interrupt


@pytest.fixture
def control() -> Iterator[Control]:
    """One that listens to Ctrl-C until the test ends."""
    before = signal.getsignal(signal.SIGINT)
    control = Control()
    cancel_on_interrupt(control)
    yield control
    signal.signal(signal.SIGINT, before)


def test_the_first_ctrl_c_cancels_and_the_second_interrupts(control: Control) -> None:
    signal.raise_signal(signal.SIGINT)
    assert control.cancelled.is_set()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_ends_a_pause(control: Control) -> None:
    control.obey(b'{"v": 1, "type": "pause"}')
    assert control.paused
    signal.raise_signal(signal.SIGINT)
    assert not control.paused
