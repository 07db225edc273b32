"""Nothing is cut off and no window is larger than its screen, in any language."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.compile_translations import compile_all

SCREENS = [(800, 480, 1.0), (1024, 600, 2.0), (1366, 768, 1.5)]


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
@pytest.mark.parametrize(("width", "height", "scale"), SCREENS)
def test_every_window_has_the_room_that_it_needs(
    own_folders: Path, language: str, width: int, height: int, scale: float
) -> None:
    compile_all()
    own_folders.mkdir(exist_ok=True)
    (own_folders / "window.ini").write_text("[General]\ntour_seen=true\n", encoding="utf-8")
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": scale}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    described = own_folders / "screens.json"
    described.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={described}",
        "DIGITPAD_LANGUAGE": language,
    }
    command = [sys.executable, "-m", "tests.layout.walk"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    assert json.loads(done.stdout) == []
