"""What a person hands on with a problem holds nothing that is theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from digitpad import __version__
from digitpad.core.errors import FileError
from digitpad.core.files import fault_log
from digitpad.core.sentences.ink_words import PageWords
from digitpad.core.training.protocol import EpochEnd, Failed, Started, Status, to_line
from digitpad.services.settings import Settings
from digitpad.services.training.session import log_path
from digitpad.widgets.help.problem_report import problem_report, without_personal
from digitpad.widgets.pad.pad_window import PadWindow
from tests.retraining import press

SECRETS = ("anna", "Tax 2024", "letter to Bob")


@pytest.fixture
def faults() -> None:
    """Faults of several kinds in the log, with names of people and files in them."""
    for error in (
        FileError(Path("/home/anna/Tax 2024/letter to Bob.png"), PageWords.EMPTY),
        KeyError("letter to Bob"),
        ValueError("C:\\Users\\anna\\Tax 2024"),
        OSError(2, "No such file or directory", "/home/anna/x"),
        TypeError("unsupported operand type(s) for +: 'int' and 'str'"),
    ):
        try:
            raise error
        except Exception as raised:
            fault_log.record(raised)


@pytest.mark.usefixtures("faults")
def test_it_says_what_helps_and_nothing_personal(window: PadWindow) -> None:
    settings = Settings()
    settings.folder = "/home/anna/Tax 2024"
    report = problem_report(settings, window.reader.card)
    assert f"DigitPad {__version__}" in report
    assert "appearance system" in report
    assert "TypeError: unsupported operand type(s) for +: 'int' and 'str'" in report
    assert "KeyError: …" in report
    assert not [secret for secret in SECRETS if secret in report]


def test_the_last_training_is_in_it_without_its_names(window: PadWindow) -> None:
    log_path().parent.mkdir(parents=True, exist_ok=True)
    place = "/home/anna/Tax 2024"
    log_path().write_text(
        "".join(
            map(
                to_line,
                [
                    Status("loading", f"Reading {place}", "loading", {"path": place}),
                    Started(place, "anna", "jax", "CPU", 8, 1, 162_026, {"training": 55_000}),
                    EpochEnd(1, 8, 0.25, 0.9, 0.125, 0.98, 0.001, 12.5, True),
                    Failed("data", f"{place}: no digits", place, "no-digits", {"path": place}),
                ],
            )
        )
        + f"{place} is not a directory\nMemoryError: no\n"
    )
    report = problem_report(Settings(), window.reader.card).partition("Last training:\n")[2]
    assert report.splitlines() == [
        "  status: loading loading",
        "  started: jax on CPU, {'training': 55000}",
        "  epoch 1 of 8: losses 0.25, 0.125",
        "  failed: data no-digits",
        "…",
        "MemoryError: no",
    ]


def test_files_of_the_program_are_named_from_its_folder_on() -> None:
    lines = [
        "Traceback (most recent call last):",
        '  File "/home/anna/venv/lib/python3.11/site-packages/digitpad/core/x.py", line 3, in f',
        '  File "C:\\Users\\anna\\digitpad\\widgets\\y.py", line 4, in g',
        '  File "/home/anna/notes.py", line 5, in h',
        "    return 1 / 0",
        "ZeroDivisionError: division by zero",
        "and a second line of a sentence about Bob",
    ]
    assert list(without_personal(lines)) == [
        "Traceback (most recent call last):",
        '  File "digitpad/core/x.py", line 3, in f',
        '  File "digitpad\\widgets\\y.py", line 4, in g',
        '  File "…", line 5, in h',
        "    return 1 / 0",
        "ZeroDivisionError: division by zero",
        "…",
    ]


def test_it_is_shown_before_it_is_copied(window: PadWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.pad_actions.report.trigger()
    text = window.findChild(QPlainTextEdit, "problemReport").toPlainText()
    assert QGuiApplication.clipboard().text() == ""
    press(window, "copyReport")
    assert QGuiApplication.clipboard().text() == text
    assert "Versions:" in text
