"""What the command line says on stderr while its results go to stdout."""

from __future__ import annotations

import sys


def say(sentence: object) -> None:
    """Write one sentence in the usual form, ``digitpad: sentence``."""
    sys.stderr.write(f"digitpad: {sentence}\n")
