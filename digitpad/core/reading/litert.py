"""LiteRT's interpreter, or one sentence where there is none for this machine."""

from __future__ import annotations

import sys
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.screen_words import ScreenWords

_BUILDS: Final = {
    "linux": ("x86_64", "aarch64"),
    "win32": ("AMD64",),
    "darwin": ("arm64",),
}
"""For which systems and processors ai-edge-litert has wheels; pyproject.toml leaves it out
elsewhere, so that the program can say so, and not pip in words of its own."""


class NoLiteRTError(DigitPadError):
    """Nothing can be read: LiteRT is not installed, or there is none for this machine."""


def not_installed(system: str, machine: str) -> NoLiteRTError:
    """Return the error for a system as `sys.platform` and a processor as `platform` name them."""
    if machine in _BUILDS.get(system, ()):
        return NoLiteRTError(ScreenWords.LITERT_MISSING)
    return NoLiteRTError(ScreenWords.NO_LITERT(system=system, machine=machine))


try:
    from ai_edge_litert.interpreter import Interpreter as Interpreter
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] != "ai_edge_litert":
        raise
    import platform

    raise not_installed(sys.platform, platform.machine()) from None
