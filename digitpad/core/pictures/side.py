"""The size of what the network sees; whoever only leaves room for it needs no NumPy."""

from __future__ import annotations

from typing import Final

SIDE_PX: Final = 28
"""Width and height of the picture."""
