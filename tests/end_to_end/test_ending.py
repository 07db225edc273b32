"""A program that just ends, without closing the window first, ends in order."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from digitpad import app
from digitpad.services.thread import Thread

class Slow(Thread):
    def run(self):
        while not self.isInterruptionRequested():
            self.msleep(1)

application = app.create([])
slow = Slow()
slow.start()
print("made", flush=True)
"""


def test_threads_that_still_run_do_not_crash_the_end() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "made\n")
