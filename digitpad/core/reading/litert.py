"""LiteRT's interpreter, or one sentence where there is none for this machine."""

from __future__ import annotations

import platform
import sys

from digitpad.core.reading.litert_builds import not_installed

try:
    from ai_edge_litert.interpreter import Interpreter as Interpreter
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] != "ai_edge_litert":
        raise
    raise not_installed(sys.platform, platform.machine()) from None
