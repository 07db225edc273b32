"""The process that converts: it says why it could not, and goes when nobody wants it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from trainer.children import command, environment
from trainer.conversion import convert
from trainer.errors import TrainerError


def test_what_cannot_be_converted_is_named(tmp_path: Path) -> None:
    (tmp_path / "model.keras").write_bytes(b"no archive")
    with pytest.raises(TrainerError) as caught:
        convert(tmp_path / "model.keras", tmp_path / "model.tflite", 1.0)
    assert str(tmp_path / "model.keras") in str(caught.value)


def test_it_ends_with_whoever_started_it() -> None:
    worker = subprocess.Popen(
        command("trainer.export_worker"), env=environment(), stdin=subprocess.PIPE
    )
    worker.communicate()  # its input ends, while it still imports or waits for an order
    assert worker.returncode == 1
