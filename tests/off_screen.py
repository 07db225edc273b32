"""A screen of a usual size for tests and pictures: Qt's own, off screen, has 800×800 pixels."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_SCREEN: Final = Path(__file__).with_name("screen.json")
PLATFORM: Final = "offscreen" if os.name == "nt" else f"offscreen:configfile={_SCREEN}"
"""For QT_QPA_PLATFORM. On Windows a path's colon would end the plugin's argument."""
