"""A training on a real terminal: what is shown, and Ctrl-C."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals to test with", allow_module_level=True)

from tests.trainer.terminal import PseudoTerminal

OURS = re.compile(r"Starting TensorFlow…|mlp-512 with |Run: |epoch \d|Stopping…|Cancelled with ")
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"


@pytest.fixture
def training(tiny_mnist: Path, tmp_path: Path) -> list[str]:
    """A training far too long to wait for."""
    arguments = ["train", "--recipe", "mlp-512", "--epochs", "1000"]
    return [*arguments, "--data", str(tiny_mnist), "--output", str(tmp_path / "run")]


def test_ctrl_c_ends_a_training_that_shows_its_progress(
    training: list[str], tmp_path: Path
) -> None:
    with PseudoTerminal(training) as terminal:
        terminal.until("epoch 2/1000  loss")
        terminal.press_ctrl_c()
        assert terminal.end() == 130
    lines = terminal.lines
    assert [line for line in lines if not OURS.match(line)] == []  # no backend's greetings
    progress = r"epoch 1/1000 \S+ \d/5 loss \d\.\d{4}  accuracy .* images/s  .* left"
    assert any(re.match(progress, line) for line in lines)
    cancelled = re.fullmatch(
        rf"Cancelled with (\d+) epochs? done\. Go on: python -m trainer resume {tmp_path / 'run'}",
        lines[-1],
    )
    assert cancelled
    assert int(cancelled[1]) >= 1
    assert terminal.raw.rindex(SHOW_CURSOR) > terminal.raw.rindex(HIDE_CURSOR)
    with np.load(tmp_path / "run" / "checkpoint.npz") as arrays:
        assert all(np.isfinite(arrays[name]).all() for name in arrays)


def test_ctrl_c_twice_quits_at_once(training: list[str]) -> None:
    with PseudoTerminal(training) as terminal:
        terminal.until("Starting TensorFlow…")
        terminal.press_ctrl_c()
        terminal.until("^C")
        terminal.press_ctrl_c()
        assert terminal.end() == 130
    assert "Traceback" not in terminal.raw
    assert terminal.lines[-1].startswith("Cancelled with 0 epochs done.")
