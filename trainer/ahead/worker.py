"""The process that makes what a training needs after its epochs.

``python -m trainer.ahead.worker``, started by `made_ahead`, reads a line of JSON, the training's
configuration. It writes each part as a line of JSON, its name and how many bytes follow, and these:
NumPy's archive of arrays. It ends when its standard input closes.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
import traceback
from typing import BinaryIO

import numpy as np

from digitpad.core.training.train_config import TrainConfig
from trainer.ahead import parts
from trainer.ahead.parts import Arrays
from trainer.process.lifeline import end_with_parent
from trainer.process.streams import reserve_stdout


def _make(output: BinaryIO) -> None:
    """Do as the line on standard input says. Raises DigitPadError."""
    config = TrainConfig.from_json(json.loads(sys.stdin.buffer.readline()))
    end_with_parent()
    for name, arrays in parts.made(config):
        content = _packed(arrays)
        output.write(json.dumps({"name": name, "bytes": len(content)}).encode() + b"\n")
        output.write(content)
        output.flush()


def _packed(arrays: Arrays) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)  # type: ignore[arg-type,unused-ignore]
    return buffer.getvalue()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the training
    output = reserve_stdout()
    status = 1
    try:
        _make(output.buffer)
        status = 0
    except Exception:
        traceback.print_exc()
    os._exit(status)  # Python aborts where a thread reads standard input
