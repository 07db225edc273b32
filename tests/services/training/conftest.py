"""A story and a run for tests of trainings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories import Told
from tests.tiny_trainings import a_run


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    made = Told(qtbot)
    yield made
    made.story.let_go()
    qtbot.waitUntil(lambda: not made.story.training.is_running, timeout=20_000)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a run with two finished epochs of eight, which tiny workers say is theirs."""
    folder = a_run(tmp_path / "run")
    monkeypatch.setenv("TINY_RUN", str(folder))
    return folder
