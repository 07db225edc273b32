"""A worker's words reach the window in the window's own language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.sentences import sentence
from digitpad.core.sentences.worker_words import EndWords
from digitpad.core.training.protocol import Failed, Note
from digitpad.services.processes.worker_process import Patience, WorkerProcess

WORKER = """
import sys
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training import wording
from digitpad.core.training.protocol import to_line
left_out = DataWords.MORE_LINES_LEFT_OUT(count=2).at("ink.ndjson")
for event in (wording.note(left_out), wording.failed("memory", TrainerWords.NO_MEMORY(), "RUN")):
    sys.stdout.write(to_line(event))
"""


class German(NullTranslations):
    """A few words, as a catalogue of gettext gives them."""

    def gettext(self, message: str) -> str:
        known = {
            "There is not enough memory: try a smaller batch size.": "Zu wenig Speicher.",
            "The training": "Das Training",
            "{what} ended without a result (exit status {status}).": "{what} endete mit {status}.",
        }
        return known.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        if msgid2 == "{count:,} more broken lines left out":
            return "{count} weitere Zeilen fehlen"
        return super().ngettext(msgid1, msgid2, n)


@pytest.fixture
def german() -> Iterator[None]:
    sentence.speak(German())
    yield
    sentence.speak(NullTranslations())


def run(qtbot: QtBot, log: Path, code: str) -> tuple[list[object], object]:
    """Run ``code`` as the worker; return its events and how it ended."""
    process = WorkerProcess(EndWords.THE_TRAINING(), log, Patience())
    events: list[object] = []
    process.event_arrived.connect(events.append)
    with qtbot.waitSignal(process.ended, timeout=30_000) as ended:
        process.start(sys.executable, ("-c", code))
    return events, ended.args[0].event


@pytest.mark.usefixtures("german")
def test_what_an_english_worker_says_is_said_again(qtbot: QtBot, tmp_path: Path) -> None:
    (note,), end = run(qtbot, tmp_path / "log", WORKER)
    assert isinstance(note, Note)
    assert note.message == "ink.ndjson: 2 weitere Zeilen fehlen"
    assert isinstance(end, Failed)
    assert (end.kind, end.message, end.run) == ("memory", "Zu wenig Speicher.", "RUN")


@pytest.mark.usefixtures("german")
def test_an_end_that_was_not_told_is_worded_here(qtbot: QtBot, tmp_path: Path) -> None:
    _, end = run(qtbot, tmp_path / "log", "raise SystemExit(3)")
    assert isinstance(end, Failed)
    assert end.message == "Das Training endete mit 3."
