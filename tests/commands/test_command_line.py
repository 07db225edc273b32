"""The words after `digitpad`: commands, files for the window, and slips of the finger."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from digitpad.cli import main
from digitpad.commands.command_line import COMMANDS, parse
from digitpad.core.errors import UsageError
from digitpad.core.files import paths
from digitpad.core.library import model_check
from digitpad.core.processes import child_process


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_help_lists_every_command_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    lines = {" ".join(line.split()) for line in capsys.readouterr().out.splitlines()}
    words = " ".join(sorted(lines))
    assert set(COMMANDS) == {
        "recognize", "digits", "train", "resume", "adapt", "evaluate", "compare", "export",
        "import", "devices", "fetch-mnist", "install-training", "computers",
    }  # fmt: skip
    for name, does in COMMANDS.items():
        assert f"{name} {does}" in lines or (name in lines and does in words), name


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("trian", "trian is neither a command nor a file: did you mean train?"),
        ("recognise a.png", "recognise is neither a command nor a file: did you mean recognize?"),
        ("Train", "Train is neither a command nor a file: did you mean train?"),
        ("help", "help is neither a command nor a file: did you mean --help?"),
        ("play a.png", "unknown command play: there are recognize, digits, train, "),
        ("--jsno", "unknown option --jsno; digitpad --help says more"),
        ("--vresion", "unknown option --vresion: did you mean --version?"),
        ("recognize", "required: PATH; digitpad recognize --help says more"),
        ("recognize --jsno a.png", "unknown option --jsno: did you mean --json?"),
        ("recognize --json --csv a.png", "--csv: not allowed with argument --json"),
        ("digits", "required: COMMAND; digitpad digits --help says more"),
        ("digits lsit", "unknown command lsit: did you mean list?"),
        ("digits export mine --format pgn", "unknown --format pgn: did you mean png?"),
        ("digits list --digit seven", "--digit: 'seven' is not a whole number; "),
        ("digits list --digit 12", "unknown --digit 12: there are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant_and_status_2(
    line: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("digitpad: ")
    assert sentence in said.err


@pytest.mark.parametrize("words", [[""], ["recognize", ""], ["digits", "export", ""]])
def test_a_variable_that_was_never_set_is_no_file(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "is empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    "word", ["nosuch.png", "digit.png", "scans/train", "./trian", "seven", "七"]
)
def test_a_file_that_is_missing_is_for_the_window_to_say(word: str) -> None:
    """What has a dot, a folder or no likeness to any command is meant as a file."""
    options = parse([word])
    assert "run" not in options
    assert options.files == [Path(word)]


def test_several_files_are_for_the_window() -> None:
    assert parse(["one.png", "two.png"]).files == [Path("one.png"), Path("two.png")]


def test_a_file_called_like_a_slip_opens(tmp_path: Path) -> None:
    (tmp_path / "trian").touch()
    assert parse(["trian"]).files == [Path("trian")]
    with pytest.raises(UsageError):
        parse(["recognise"])


def test_a_file_called_like_an_option_opens_after_two_dashes() -> None:
    assert parse(["--", "--jsno"]).files == [Path("--jsno")]


def test_a_bundle_tries_a_model_in_a_process_of_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(paths, "code_root", lambda: Path(__file__).parents[2])
    monkeypatch.setattr(sys, "argv", ["digitpad"])
    monkeypatch.setattr(model_check, "_bound_memory", lambda: None)  # it would bind this process
    _, *words = child_process.module_command(model_check.__name__, str(paths.bundled_model()))
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["right"] == 10
    assert main(["run-module", "os"]) == 2, "it runs no other module"
