"""Looks before Qt does: Qt aborts the whole process where a library or the screen is missing."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import MutableMapping
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.screen_words import ScreenWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.screen import libraries

PLATFORM_VARIABLE: Final = "QT_QPA_PLATFORM"
"""Names Qt's plugin, or several with semicolons between them."""
_SCREEN_VARIABLES: Final = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}


class NoWindowError(DigitPadError):
    """No window can be opened on this machine, or not from here."""


def require_screen(environment: MutableMapping[str, str] = os.environ) -> None:
    """Choose the first of Qt's plugins that can open a window. Raises NoWindowError if none can.

    ``environment`` is changed only where Qt by itself would take another one. Costs what Qt would
    pay anyway for loading its libraries.
    """
    if not sys.platform.startswith("linux"):
        return  # macOS and Windows bring what Qt needs, and have one plugin
    named = environment.get(PLATFORM_VARIABLE)
    platforms = _names(named) if named else _usual_order(environment)
    troubles = []
    for platform in platforms:
        trouble = _trouble(platform, environment)
        if trouble is None:
            if not named and platform != platforms[0]:
                environment[PLATFORM_VARIABLE] = platform
            return
        troubles.append(trouble)
    raise NoWindowError(_worst(troubles))


def missing_in(error: ImportError) -> NoWindowError | None:
    """Return the sentence for a part of Qt that cannot be imported; None for any other error."""
    reason = str(error)
    if isinstance(error, ModuleNotFoundError) or ".so" not in reason:
        return None
    return NoWindowError(_missing(reason, "xcb"))


def _names(named: str) -> list[str]:
    """Return the plugins in ``xcb:option=1;wayland``."""
    return [part.partition(":")[0] for part in named.split(";")]


def _usual_order(environment: MutableMapping[str, str]) -> list[str]:
    """Return the plugins in Qt's own order: Wayland first only where the session is one."""
    is_wayland = environment.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland", "xcb"] if is_wayland else ["xcb", "wayland"]


def _trouble(platform: str, environment: MutableMapping[str, str]) -> Sentence | None:
    """Return why ``platform`` cannot open a window, or None."""
    variable = _SCREEN_VARIABLES.get(platform.partition("-")[0])
    if variable and not environment.get(variable):
        return ScreenWords.NO_SCREEN()
    folder = libraries.plugin_folder()
    if folder is None:
        return None
    plugin = libraries.plugin_file(folder, platform)
    if plugin is None:
        return _unknown(platform, environment)
    if reason := libraries.trouble_with(plugin):
        return _missing(reason, platform)
    if variable and not _answers(platform):
        return ScreenWords.SCREEN_REFUSES(variable=variable, screen=environment[variable])
    return None


def _unknown(platform: str, environment: MutableMapping[str, str]) -> Sentence | None:
    """Say that Qt has no such plugin, unless somebody has told it of more folders."""
    if environment.get("QT_PLUGIN_PATH") or environment.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        return None
    return ScreenWords.NO_SUCH_PLATFORM(variable=PLATFORM_VARIABLE, platform=platform)


def _missing(reason: str, platform: str) -> Sentence:
    """Say how to install what is missing, or pass on the loader's own reason."""
    from digitpad.screen import system_packages  # not needed where nothing is missing

    lacking = system_packages.missing(reason, platform)
    if not lacking:
        return ScreenWords.QT_DOES_NOT_LOAD(reason=reason)
    if command := system_packages.install_command(lacking):
        return ScreenWords.LIBRARIES_MISSING(command=command)
    return ScreenWords.LIBRARIES_UNKNOWN(libraries=lacking)


def _worst(troubles: list[Sentence]) -> Sentence:
    """Return the trouble that a person can do something about: a missing screen comes last."""
    there_is_one = [found for found in troubles if found.words is not ScreenWords.NO_SCREEN]
    return next(iter(there_is_one), troubles[0])


def _answers(platform: str) -> bool:
    """Whether the screen's server lets this person in. Its library came with the plugin."""
    return _x_server_answers() if platform == "xcb" else _compositor_answers()


def _x_server_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    try:
        return int(xcb.xcb_connection_has_error(connection)) == 0
    finally:
        xcb.xcb_disconnect(connection)


def _compositor_answers() -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    display = wayland.wl_display_connect(None)
    if display is None:
        return False
    wayland.wl_display_disconnect(display)
    return True
