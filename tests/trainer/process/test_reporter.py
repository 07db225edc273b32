"""Events reach everyone who can be told; whoever cannot be told any more ends no training."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO

import pytest

from digitpad.core.training.protocol import Completed, Event, Status
from trainer.commands.display import PlainLines
from trainer.process.reporter import LineWriter, Reporter

EVENTS: list[Event] = [Status("starting", "Starting…"), Completed("new.digitpad", {})]
Writer = type[PlainLines | LineWriter]


@pytest.mark.skipif(os.name == "nt", reason="Windows calls a broken pipe an invalid argument")
@pytest.mark.parametrize("writer", [PlainLines, LineWriter])
def test_a_pipe_that_nobody_reads_any_more_is_left_alone(writer: Writer) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    tell(writer, open(writing, "w", encoding="utf-8"), "Broken pipe")  # noqa: PTH123, SIM115


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("writer", [PlainLines, LineWriter])
def test_a_log_on_a_full_disk_is_given_up(writer: Writer) -> None:
    tell(writer, open("/dev/full", "w", encoding="utf-8"), "No space left")  # noqa: PTH123, SIM115


def tell(writer: Writer, broken: TextIO, reason: str) -> None:
    """Report to a ``broken`` stream and to a list, which has to hear everything."""
    heard: list[Event] = []
    report = Reporter(writer(broken), heard.append)
    for event in [*EVENTS, EVENTS[0]]:  # nothing comes after the end
        report(event)
    with pytest.raises(OSError, match=reason):  # what it was told is still there to be written
        broken.close()
    assert heard == EVENTS
