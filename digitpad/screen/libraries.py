"""Whether the system's loader can load what Qt needs, with the loader's own reason where not."""

from __future__ import annotations

import ctypes
from importlib.util import find_spec
from pathlib import Path

from digitpad.core.files import presence


def plugin_folder() -> Path | None:
    """Return the folder of Qt's plugins for screens, as PySide6's wheels bring it. Imports nothing.

    None for a PySide6 of the system's own: its package knows what it depends on.
    """
    found = find_spec("PySide6")
    for folder in (found and found.submodule_search_locations) or ():
        plugins = Path(folder, "Qt", "plugins", "platforms")
        if presence.is_folder(plugins):
            return plugins
    return None


def plugin_file(folder: Path, platform: str) -> Path | None:
    """Return the file of the plugin for ``platform``, such as ``xcb`` or ``wayland-egl``."""
    family = platform.partition("-")[0]
    names = (f"libq{platform}.so", f"libq{family}.so", f"libq{family}-generic.so")
    return next((folder / name for name in names if presence.is_file(folder / name)), None)


def trouble_with(library: Path | str) -> str:
    """Return why the loader cannot load ``library``, empty where it can.

    What it loads stays: Qt needs the same libraries a moment later, so that this costs no time.
    """
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error)
    return ""
