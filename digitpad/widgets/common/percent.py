"""How sure, in few characters."""

from __future__ import annotations

_NARROW_SPACE = "\u202f"


def percent(fraction: float) -> str:
    """Return ``fraction`` as "97 %"; what is nearly but not quite certain never reads 100 %."""
    number = f"{round(100 * fraction)}"
    if 0.995 <= fraction < 0.9995:
        number = f">{_NARROW_SPACE}99"
    elif 0.0005 <= fraction < 0.005:
        number = f"<{_NARROW_SPACE}1"
    return f"{number}{_NARROW_SPACE}%"
