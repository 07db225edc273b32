"""A terminal's language is found as gettext finds it, and never reaches what programs read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.command_line.terminal_language import terminal_tags
from tools.compile_translations import compile_all


@pytest.mark.parametrize(
    ("environment", "tags"),
    [
        ({}, []),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, []),
        ({"LANG": "de_DE.UTF-8"}, ["de_DE.UTF-8"]),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, []),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, ["zh_CN.UTF-8"]),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "zh_CN:en"}, ["zh_CN", "en", "de_DE.UTF-8"]),
        ({"LANG": "de_DE.UTF-8", "DIGITPAD_LANGUAGE": "en"}, ["en"]),
    ],
)
def test_the_environment_says_which_language_it_is(
    environment: dict[str, str], tags: list[str]
) -> None:
    assert terminal_tags(environment) == tags


def test_commands_speak_german_but_not_to_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_all()
    monkeypatch.setenv("DIGITPAD_LANGUAGE", "de")
    done = _run("digitpad", "recognize", str(tmp_path / "nowhere.png"))
    assert done.returncode == 1
    assert "nowhere.png: Diese Datei oder diesen Ordner gibt es nicht" in done.stderr
    done = _run("trainer", "train", "--events", "--data", str(tmp_path / "nowhere.png"))
    assert json.loads(done.stdout.splitlines()[-1])["type"] == "cancelled"


def _run(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
