"""For which machines there is LiteRT, and one sentence where there is none."""

from __future__ import annotations

import sys
from importlib.util import find_spec
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


def require() -> None:
    """Raise NoLiteRTError where LiteRT is not installed; where it is, nothing of it is imported."""
    if find_spec("ai_edge_litert") is None:
        import platform  # not needed to draw

        raise not_installed(sys.platform, platform.machine())
