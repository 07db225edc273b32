"""Qt's processes start as Python's do: isolated."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

from digitpad.core.processes import child_process
from digitpad.services.processes.isolated_process import isolated_process


def test_what_the_worker_prints_is_utf_8_whatever_the_system_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    parent = QObject()
    child = isolated_process(parent)
    child.start(sys.executable, ["-c", "import sys; print('七 é', file=sys.stderr)"])
    assert child.waitForFinished()
    assert bytes(child.readAllStandardError().data()).decode().strip() == "七 é"


def test_it_starts_in_the_programs_own_folder() -> None:
    parent = QObject()
    child = isolated_process(parent)
    child.start(sys.executable, ["-c", "import os; print(os.getcwd())"])
    assert child.waitForFinished()
    found = bytes(child.readAllStandardOutput().data()).decode().strip()
    assert found == str(child_process.folder())
