"""A folder that may not be looked into, or written: one sentence, and what can go on goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.permissions import bound_by_permissions, locked

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")

_WINDOWS = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from digitpad import app

built = app.create([])
for name in ("actionModels", "actionMyDigits", "actionRetrain", "actionBrowseTestSet"):
    QTimer.singleShot(200, built.window.findChild(QAction, name).trigger)
QTimer.singleShot(1500, built.qt.quit)
built.qt.exec()
print(built.window.message.text)
"""


@pytest.fixture(params=["locked itself", "in a locked folder", "in a folder to read"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "folder"
    with locked(folder):
        if request.param == "in a folder to read":
            folder.chmod(0o500)
        yield folder if request.param == "locked itself" else folder / "home"


def _run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"DIGITPAD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        **bound_by_permissions(),
    )


@pytest.mark.parametrize(
    "command",
    [
        ["digits", "list"],
        ["train", "--recipe", "softmax-regression", "--epochs", "1"],
        ["resume", "{home}/runs/1"],
        ["recognize", "{home}/seven.png"],
        ["{home}/seven.png", "--json"],
    ],
)
def test_a_command_says_one_sentence(home: Path, command: list[str]) -> None:
    ended = _run(home, "-m", "digitpad", *(word.format(home=home) for word in command))
    assert ended.returncode in (1, 2)
    assert ended.stderr.startswith("digitpad: ")
    assert len(ended.stderr.splitlines()) == 1


def test_reading_needs_no_folder(home: Path, tmp_path: Path) -> None:
    picture = tmp_path / "one.png"
    drawn = Image.new("L", (28, 28), 255)
    drawn.paste(0, (13, 4, 16, 24))
    drawn.save(picture)
    ended = _run(home, "-m", "digitpad", "recognize", str(picture))
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_window_opens_and_one_sentence_says_what_is_missing(home: Path) -> None:
    ended = _run(home, "-c", _WINDOWS)
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    (sentence,) = ended.stdout.splitlines()
    assert sentence.startswith(str(home))
    assert "own digits cannot be kept: " in sentence
