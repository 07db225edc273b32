"""Where LiteRT has no build, one sentence says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.reading.litert_builds import not_installed


@pytest.mark.parametrize(
    ("system", "machine"), [("darwin", "x86_64"), ("win32", "ARM64"), ("linux", "armv7l")]
)
def test_a_machine_for_which_it_is_not_built_is_named(system: str, machine: str) -> None:
    assert f"not for {system} on {machine}" in str(not_installed(system, machine))


def test_a_missing_package_is_one_sentence(tmp_path: Path) -> None:
    hide = "import sys; sys.modules['ai_edge_litert'] = None; import digitpad.cli as c; "
    for words in (["recognize", "seven.png"], []):
        done = subprocess.run(
            [sys.executable, "-c", f"{hide}sys.exit(c.main({words}))"],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
        assert done.returncode == 1
        (line,) = done.stderr.splitlines()
        assert "ai-edge-litert, which reads the digits, is not installed" in line
