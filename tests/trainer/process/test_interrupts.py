"""Ctrl-C during a callback."""

from __future__ import annotations

import subprocess
import sys

_INTERRUPTED_WHILE_COLLECTING = """
import gc, signal, sys, threading
from trainer.process import interrupts

def interrupted(phase, info):
    gc.callbacks.clear()
    signal.raise_signal(signal.SIGINT)

interrupts.keep()
gc.callbacks.append(interrupted)
gc.collect()
try:
    threading.Event().wait(20)
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_ctrl_c_in_a_callback_is_not_lost() -> None:
    child = [sys.executable, "-c", _INTERRUPTED_WHILE_COLLECTING]
    ended = subprocess.run(child, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 130
    assert ended.stderr == ""


def test_other_faults_of_callbacks_are_still_told() -> None:
    code = (
        "import gc; from trainer.process import interrupts; interrupts.keep()\n"
        "gc.callbacks.append(lambda *_: 1 / 0); gc.collect()"
    )
    child = [sys.executable, "-c", code]
    ended = subprocess.run(child, capture_output=True, text=True, timeout=60, check=False)
    assert "ZeroDivisionError" in ended.stderr
