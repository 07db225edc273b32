"""Standard error is silenced for a moment, and whole again afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from digitpad.core.command_line.silence_stderr import native_stderr_silenced


@pytest.fixture(autouse=True)
def stderr_afterwards() -> Iterator[None]:
    """Give the other tests their standard error back, whatever happens here."""
    kept = os.dup(2)
    yield
    os.dup2(kept, 2)
    os.close(kept)


def where_stderr_goes() -> tuple[int, int]:
    return os.fstat(2).st_dev, os.fstat(2).st_ino


def test_what_is_written_meanwhile_goes_nowhere() -> None:
    reading, writing = os.pipe()
    os.dup2(writing, 2)
    os.close(writing)
    with native_stderr_silenced():
        os.write(2, b"greetings")
    os.write(2, b"trouble")
    assert os.read(reading, 100) == b"trouble"
    os.close(reading)


def test_threads_that_are_quiet_at_once_leave_it_as_it_was() -> None:
    def be_quiet(_: int) -> None:
        for _ in range(200):
            with native_stderr_silenced():
                os.write(2, b"greetings")

    before = where_stderr_goes()
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(be_quiet, range(4)))
    assert where_stderr_goes() == before
