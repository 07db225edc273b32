"""The composition root of the window."""

from __future__ import annotations

from typing import Any

from digitpad.core.errors import DigitPadError


def create(argv: list[str]) -> Any:
    """Build the application without starting its event loop."""
    raise DigitPadError(f"the window is not there yet: {argv}")
