"""Results that cannot be written: one sentence and status 1, never silence or a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.files.paths import bundled_model
from tests.program import digitpad

if sys.platform == "win32":
    pytest.skip("Windows closes and fills no output so", allow_module_level=True)

SEVEN = b'{"drawing":[[[0,600,300],[0,0,1000]]]}\n'
NO_SPACE = "digitpad: the output cannot be written: no space left on device\n"
CLOSED = "digitpad: the output cannot be written: standard output is closed\n"
LINES = [
    ["recognize", "-"],
    ["recognize", "-", "--json"],
    ["recognize", "-", "--csv"],
    ["digits", "stats"],
    ["--help"],
    ["--version"],
    ["recognize", "--help"],
    ["digits", "export", "--help"],
    ["train", "--help"],
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_a_full_disk_is_said(line: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = digitpad(*line, given=SEVEN, stdout=full, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (1, NO_SPACE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_scores_that_do_not_fit_are_said_once(tmp_path: Path) -> None:
    ink = tmp_path / "ink.ndjson"
    ink.write_bytes(SEVEN.replace(b"{", b'{"word":"7",'))
    with Path("/dev/full").open("wb") as full:
        done = digitpad("evaluate", bundled_model(), "--data", ink, stdout=full)
    assert (done.returncode, done.stderr) == (1, NO_SPACE)


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_a_closed_output_is_said(line: list[str]) -> None:
    assert closed(line, ">&-") == (1, CLOSED)


def test_without_any_output_there_is_still_a_status() -> None:
    assert closed(["recognize", "nosuch"], ">&- 2>&-") == (1, "")
    assert closed(["recognize", "nosuch"], "2>&-") == (1, "")
    assert closed(["recognize", "nosuch"], "2>/dev/full") == (1, "")
    assert closed(["trian"], "2>&-") == (2, "")


def closed(line: list[str], redirection: str) -> tuple[int, str]:
    """Run a line in a shell that redirects the output; return its status and what it said."""
    command = ["sh", "-c", f'exec "$@" {redirection}', "sh", sys.executable, "-m", "digitpad"]
    done = subprocess.run(
        [*command, *line], input=SEVEN, stderr=subprocess.PIPE, check=False, env=os.environ
    )
    return done.returncode, done.stderr.decode()


def test_whoever_has_heard_enough_of_the_help_is_no_error() -> None:
    command = f'"{sys.executable}" -m digitpad --help | true; test "${{PIPESTATUS[0]}}" = 0'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
