"""Every reader against thousands of damaged files, each kind in a process of its own.

python -m pytest -m hostile -s

A file is read or refused in a sentence: no other exception, no crash, no more than 500 MB and no
more than the time below. HOSTILE_CASES says how many files of each kind.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import bombs, samples

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded as Linux counts it"),
]
CASES = int(os.environ.get("HOSTILE_CASES", "400"))
SECONDS = 600
BOMB_SECONDS = 180


def _child(*words: str | Path, seconds: float, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=seconds,
        env=os.environ | {"DIGITPAD_HOME": str(home)},
        check=False,
    )


@pytest.mark.parametrize("kind", samples.KINDS)
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, kind: str) -> None:
    module = "tests.hostile.child"
    ended = _child(module, kind, str(CASES), "1", tmp_path, seconds=SECONDS, home=tmp_path / "home")
    assert ended.returncode == 0, f"{tmp_path}: {ended.stderr[-2000:]}"
    answer = json.loads(ended.stdout)
    sys.stderr.write(f"{kind}: {answer['counts']}\n")
    assert answer["faults"] == []


@pytest.mark.parametrize("name", bombs.MAKERS)
def test_a_bomb_takes_neither_time_nor_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    bombs.MAKERS[name](path)
    ended = _child("tests.hostile.bomb_child", path, seconds=BOMB_SECONDS, home=tmp_path / "home")
    assert ended.returncode == 0, ended.stderr[-2000:]
    sys.stderr.write(f"{name} ({path.stat().st_size:,} bytes): {ended.stdout}\n")
