"""Starts the process that converts: this side never imports TensorFlow for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from trainer.children import command, environment
from trainer.errors import TrainerError


def convert(source: Path, target: Path, temperature: float, form: str = "litert") -> None:
    """Turn a Keras archive into ``form`` at ``target``. Raises TrainerError with the reason."""
    with subprocess.Popen(
        command("trainer.export_worker", str(source), str(target), repr(temperature), form),
        env=environment(),
        stdin=subprocess.PIPE,  # held open until the end: when it closes, the worker ends
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        errors = process.stderr.read()
        status = process.wait()
    if status != 0 or not target.exists():
        lines = errors.decode("utf-8", errors="replace").strip().splitlines()
        reason = lines[-1] if lines else f"it ended with status {status}"
        raise TrainerError("model", f"The model could not be converted: {reason}")
