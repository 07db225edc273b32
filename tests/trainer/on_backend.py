"""A script in a process of its own, for a backend is chosen once and for all."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.trainer.worker import PROJECT


def last_line(script: str, backend: str) -> bytes:
    """Run ``script`` on ``backend`` and return the last line that it prints, or skip."""
    if find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        env=os.environ | {"KERAS_BACKEND": backend, "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        check=True,
    )
    return ended.stdout.splitlines()[-1]
