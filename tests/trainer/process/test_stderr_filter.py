"""Greetings stay off the terminal; errors never do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.trainer.worker import PROJECT

GREETINGS = """
WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
I0000 00:00:1795324689.139683    5070 cudart_stub.cc:31] Could not find cuda drivers.
E0000 00:00:1795329384.943793   25006 cuda_platform.cc:52] failed call to cuInit: INTERNAL: (303)
2026-11-22 05:00:00.123456: I tensorflow/core/util/port.cc:153] oneDNN custom operations are on.
"""
ERRORS = """E0000 00:00:1795324689.139683    5070 cuda_dnn.cc:8310] Unable to register cuDNN factory
Traceback (most recent call last):
not built for this processor
"""
SCRIPT = """
import os, sys
from trainer.process.stderr_filter import startup_messages_hidden

with startup_messages_hidden():
    os.write(2, sys.argv[1].encode())
    if sys.argv[2] == "abort":
        os.abort()
os.write(2, b"I0000 00:00:1 not at the start any more\\n")
"""


def said(how: str) -> list[str]:
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, GREETINGS + ERRORS, how],
        cwd=PROJECT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode != 0) == (how == "abort")
    return ended.stderr.split("\n")


def test_errors_come_through_and_greetings_do_not() -> None:
    wanted = ["", *ERRORS.split("\n")[:-1], "I0000 00:00:1 not at the start any more", ""]
    assert said("end") == wanted


@pytest.mark.skipif(sys.platform == "win32", reason="an abort there opens a dialog")
def test_the_last_words_of_a_process_that_aborts_come_through() -> None:
    assert said("abort") == ["", *ERRORS.split("\n")]
