"""How the trainer's own further processes are started."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer.process.children import environment


def test_what_a_child_prints_is_utf_8_whatever_the_system_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    said = subprocess.run(
        [sys.executable, "-c", "import sys; print('七 é', file=sys.stderr)"],
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert said.stderr.decode().strip() == "七 é"
