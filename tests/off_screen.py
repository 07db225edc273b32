"""A screen of a usual size for tests and pictures: Qt's own, off screen, has 800×800 pixels."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

_SCREEN: Final = Path(__file__).with_name("screen.json")


def platform(screen: Path) -> str:
    """Return what QT_QPA_PLATFORM is for a described screen.

    On Windows the colon of a path would end the plugin's argument.
    """
    return "offscreen" if os.name == "nt" else f"offscreen:configfile={screen}"


PLATFORM: Final = platform(_SCREEN)


def enlarged(scale: int, path: Path) -> str:
    """Describe in ``path`` a screen with as many points, and ``scale`` times the pixels."""
    described = json.loads(_SCREEN.read_text(encoding="utf-8"))
    for screen in described["screens"]:
        screen["width"] *= scale
        screen["height"] *= scale
    path.write_text(json.dumps(described), encoding="utf-8")
    return platform(path)
