"""Which libraries that Qt needs are missing, and how this system's package manager brings them.

Not needed where nothing is missing.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from digitpad.screen.libraries import trouble_with


@dataclass(frozen=True)
class PackageManager:
    """How a system installs packages."""

    program: str
    command: str
    column: int
    """Which of the names in the tables below are its own."""


MANAGERS: Final = (
    PackageManager("apt-get", "apt install", 0),
    PackageManager("zypper", "zypper install", 3),
    PackageManager("dnf", "dnf install", 1),
    PackageManager("pacman", "pacman -S", 2),
)
"""In the order in which they are looked for: openSUSE may have dnf beside its own."""

# What Qt's libraries and plugins are linked with: soname, then the package of Debian and Ubuntu,
# Fedora, Arch and openSUSE. PySide6 brings the rest.
_FOR_EVERY_WINDOW: Final = {
    "libGL.so.1": "libgl1 libglvnd-glx libglvnd libglvnd",
    "libEGL.so.1": "libegl1 libglvnd-egl libglvnd libglvnd",
    "libglib-2.0.so.0": "libglib2.0-0 glib2 glib2 libglib-2_0-0",
    "libgthread-2.0.so.0": "libglib2.0-0 glib2 glib2 libgthread-2_0-0",
    "libfontconfig.so.1": "libfontconfig1 fontconfig fontconfig libfontconfig1",
    "libfreetype.so.6": "libfreetype6 freetype freetype2 libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3 dbus-libs dbus libdbus-1-3",
    "libz.so.1": "zlib1g zlib zlib libz1",
    "libzstd.so.1": "libzstd1 libzstd zstd libzstd1",
    "libX11.so.6": "libx11-6 libX11 libx11 libX11-6",
    "libxkbcommon.so.0": "libxkbcommon0 libxkbcommon libxkbcommon libxkbcommon0",
}
_FOR_X11: Final = {
    "libX11-xcb.so.1": "libx11-xcb1 libX11-xcb libx11 libX11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0 libxkbcommon-x11 "
    "libxkbcommon-x11 libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1 libxcb libxcb libxcb1",
    "libxcb-randr.so.0": "libxcb-randr0 libxcb libxcb libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0 libxcb libxcb libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0 libxcb libxcb libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0 libxcb libxcb libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1 libxcb libxcb libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0 libxcb libxcb libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1 libxcb libxcb libxcb-xkb1",
    "libxcb-cursor.so.0": "libxcb-cursor0 xcb-util-cursor xcb-util-cursor libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4 xcb-util-wm xcb-util-wm libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0 xcb-util-image xcb-util-image libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1 xcb-util-keysyms xcb-util-keysyms libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0 xcb-util-renderutil "
    "xcb-util-renderutil libxcb-render-util0",
    "libxcb-util.so.1": "libxcb-util1 xcb-util xcb-util libxcb-util1",
}
_FOR_WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0 libwayland-client wayland libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0 libwayland-cursor wayland libwayland-cursor0",
}
_SONAME: Final = re.compile(r"\blib[\w+.-]*\.so(?:\.\d+)*")
_FOR: Final = {"xcb": _FOR_X11, "wayland": _FOR_WAYLAND}
_PACKAGES: Final = _FOR_EVERY_WINDOW | _FOR_X11 | _FOR_WAYLAND


def libraries(platform: str) -> tuple[str, ...]:
    """Return the sonames of what a window needs of the system with Qt's plugin ``platform``."""
    return (*_FOR_EVERY_WINDOW, *_FOR.get(platform, ()))


def missing(reason: str, platform: str) -> list[str]:
    """Return all libraries that Qt needs there and the loader lacks, given its first ``reason``.

    The loader names one at a time; nobody wants to install them one at a time.
    """
    lacking = [name for name in libraries(platform) if trouble_with(name)]
    named = _SONAME.search(reason)
    if named and "cannot open" in reason and named[0] not in lacking:
        lacking.append(named[0])
    return lacking


def install_command(sonames: Iterable[str]) -> str:
    """Return the command that installs these libraries; empty where no package is known."""
    manager = _of_this_system()
    if manager is None:
        return ""
    known = [_PACKAGES[name].split() for name in sonames if name in _PACKAGES]
    packages = dict.fromkeys(names[manager.column] for names in known)
    if not packages:
        return ""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return " ".join([*([] if is_root else ["sudo"]), manager.command, *packages])


def _of_this_system() -> PackageManager | None:
    return next((known for known in MANAGERS if shutil.which(known.program)), None)
