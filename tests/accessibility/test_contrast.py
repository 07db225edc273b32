"""The high contrast and the text size of a desktop are followed. Run with ``-m accessibility``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import Any

import pytest

pytest.importorskip("jeepney", reason="jeepney speaks to the session's bus")

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from digitpad.widgets.common.theme import palette_for
from tests.accessibility.test_screen_reader import screen, session

__all__ = ["screen", "session"]
pytestmark = [
    pytest.mark.accessibility,
    pytest.mark.skipif(
        not (shutil.which("dbus-daemon") and shutil.which("Xvfb")),
        reason="needs dbus-daemon and Xvfb",
    ),
]
LOOKS = """
import json, os, sys
from digitpad.app import create
from PySide6.QtGui import QPalette
app = create([])
for _ in range(50):
    app.qt.processEvents()
colours, role = app.window.palette(), QPalette.ColorRole
text = app.window.fontMetrics().height() * app.window.devicePixelRatio()
print(json.dumps([colours.color(role.Window).name(), colours.color(role.WindowText).name(), text]))
sys.stdout.flush()
os._exit(0)
"""


def looks(session: str, screen: str, contrast: int, scheme: int, dpi: int = 96) -> list[Any]:
    """Return a window's background, its text's colour and height in pixels on such a desktop."""
    environment = os.environ | {
        "DISPLAY": screen,
        "DBUS_SESSION_BUS_ADDRESS": session,
        "XDG_CURRENT_DESKTOP": "GNOME",
        "QT_FONT_DPI": str(dpi),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    portal = [sys.executable, "-m", "tests.accessibility.portal", str(contrast), str(scheme)]
    with subprocess.Popen(portal, env=environment, stdout=subprocess.PIPE) as desktop:
        assert desktop.stdout is not None
        assert desktop.stdout.readline() == b"ready\n"
        program = [sys.executable, "-c", LOOKS]
        done = subprocess.run(program, env=environment, stdout=subprocess.PIPE, check=False)
        desktop.kill()
    found: list[Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("scheme", "asked"), [(0, Qt.ColorScheme.Light), (1, Qt.ColorScheme.Dark)])
@pytest.mark.parametrize("contrast", [0, 1])
def test_the_contrast_that_the_desktop_asks_for_is_there(
    session: str, screen: str, contrast: int, scheme: int, asked: Qt.ColorScheme
) -> None:
    palette = palette_for(asked, is_high=contrast == 1)
    role = QPalette.ColorRole
    wanted = [palette.color(one).name() for one in (role.Window, role.WindowText)]
    assert looks(session, screen, contrast, scheme)[:2] == wanted


def test_larger_text_is_larger_here(session: str, screen: str) -> None:
    usual, larger = (looks(session, screen, 0, 0, dpi)[2] for dpi in (96, 120))
    assert larger > usual
