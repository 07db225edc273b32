"""A program that just ends, without closing the window first, ends in order."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from digitpad import app
from digitpad.services.jobs import JobRunner

def slow(job):
    while not job.isInterruptionRequested():
        job.msleep(1)

application = app.create([])
JobRunner().begin(slow)
print("made", flush=True)
"""


def test_threads_that_still_run_do_not_crash_the_end() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "made\n")
