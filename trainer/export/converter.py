"""The process that converts: this side never imports TensorFlow for it."""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import json
import os
import subprocess
from pathlib import Path

from digitpad.core.processes import child_process
from trainer.errors import TrainerError

NEEDS_TENSORFLOW = (
    "TensorFlow, which turns the finished network into a model, is not installed: "
    'pip install "digitpad[train]"'
)


def is_possible() -> bool:
    """Say whether TensorFlow is installed, without importing it."""
    return importlib.util.find_spec("tensorflow") is not None


class Converter:
    """Converts one model, in a process of its own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Start the process already, so that nobody waits for TensorFlow's import later."""
        if self._process is None:
            self._process = subprocess.Popen(
                child_process.module_command("trainer.export.worker"),
                env=child_process.environment(),
                cwd=child_process.folder(),
                stdin=subprocess.PIPE,  # held open until the end: when it closes, the worker ends
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )

    def convert(self, source: Path, target: Path, temperature: float, form: str = "litert") -> None:
        """Turn a Keras archive into ``form`` at ``target``. Raises TrainerError with the reason."""
        if not is_possible():
            raise TrainerError("backend", NEEDS_TENSORFLOW)
        self.begin()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stderr is not None
        order = json.dumps([str(source.absolute()), str(target.absolute()), temperature, form])
        with contextlib.suppress(OSError):  # where it has ended, its last words say why
            process.stdin.write(order.encode() + b"\n")
            process.stdin.flush()
        errors = process.stderr.read()
        status = process.wait()
        if status != 0 or not target.exists():
            raise _failure(errors.decode("utf-8", errors="replace"), status, target.parent)

    def __enter__(self) -> Converter:
        return self

    def __exit__(self, *_: object) -> None:
        """End the process where it was not needed, or still at work."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def _failure(errors: str, status: int, folder: Path) -> TrainerError:
    """Return what the process's last words and its exit status mean."""
    if (full := os.strerror(errno.ENOSPC)) in errors:
        return TrainerError("disk", f"{folder}: {full.lower()}, which a conversion needs")
    lines = errors.strip().splitlines()
    reason = lines[-1] if lines else f"it ended with status {status}"
    return TrainerError("model", f"The model could not be converted: {reason}")


def convert(source: Path, target: Path, temperature: float, form: str = "litert") -> None:
    """Turn a Keras archive into ``form`` at ``target``. Raises TrainerError with the reason."""
    with Converter() as converter:
        converter.convert(source, target, temperature, form)
