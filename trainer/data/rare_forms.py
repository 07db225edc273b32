"""Forms of digits that few people write and a network misreads that has seen few of them.

Fours like a lightning, ones with a long foot or flag, nines whose loop stays open or curls in,
sixes whose loop is hardly more than a dot, and their like. Each is a few corners that are moved by
chance and rounded off; what is made so is changed afterwards as all other ink is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.ink.ink import Ink, Stroke

Corners = tuple[tuple[float, float], ...]
Form = tuple[Corners, ...]
_RING: Final[Corners] = (
    (0.0, -0.9), (-0.5, -0.6), (-0.65, 0.1), (-0.4, 0.75), (0.1, 0.9), (0.5, 0.5), (0.6, -0.2),
    (0.35, -0.75), (0.0, -0.9),
)  # fmt: skip

RARE_FORMS: Final[Mapping[int, tuple[Form, ...]]] = {
    0: (
        (_RING, ((-0.8, 1.0), (0.8, -1.0))),
        (_RING, ((-0.5, 0.6), (0.6, -0.7))),
        (_RING, ((0.1, -1.2), (-0.1, 1.2))),
        (_RING, ((-1.0, 0.0), (1.0, 0.0))),
    ),
    1: (
        (((-0.4, -0.6), (0.05, -1.0), (0.0, 1.0)), ((-0.6, 1.0), (0.65, 1.0))),
        (((-0.3, -0.9), (0.05, -1.0), (0.0, 1.0)), ((-0.45, 1.0), (0.45, 1.0))),
        (((-0.4, -0.5), (0.1, -1.0), (0.0, 1.0), (-0.5, 1.0), (0.65, 0.95)),),
        (((-0.55, -0.4), (0.15, -1.0), (0.05, 1.0)),),
        (((-0.5, -0.6), (-0.1, -0.85), (0.2, -1.0), (0.0, 1.0)),),
        (((0.0, -1.0), (0.0, 0.95), (-0.25, 0.5)),),
    ),
    2: (
        (
            (
                (-0.5, -0.6), (-0.1, -1.0), (0.3, -0.7), (0.1, 0.0), (-0.3, 0.8), (-0.5, 0.6),
                (-0.2, 0.4), (0.2, 0.7), (0.7, 0.6),
            ),
        ),
        (((-0.5, -0.9), (0.4, -0.95), (-0.5, 0.9), (0.6, 0.85)),),
    ),
    4: (
        (((-0.1, -1.0), (-0.35, 0.2), (0.2, -0.1), (0.1, 1.0)),),
        (((0.0, -1.0), (-0.45, 0.2), (0.3, 0.1), (0.15, 1.0)),),
        (((-0.2, -1.0), (-0.3, 0.25), (0.15, 0.2), (0.2, -0.2), (0.15, 1.0)),),
        (((0.3, -0.95), (-0.5, 0.2), (0.55, 0.15)), ((0.3, -0.95), (0.25, 1.0))),
        (((-0.4, -0.8), (-0.5, 0.2), (0.7, 0.2)), ((0.1, -0.3), (0.05, 1.0))),
    ),
    5: (
        (
            (
                (0.6, -0.95), (-0.4, -0.9), (-0.5, -0.1), (0.2, -0.3), (0.6, 0.3), (0.1, 0.9),
                (-0.5, 0.7), (-0.45, 0.35),
            ),
        ),
    ),
    6: (
        (((0.3, -1.0), (-0.1, -0.2), (-0.2, 0.7), (0.0, 0.95), (0.15, 0.65), (-0.1, 0.55)),),
        (
            (
                (0.35, -1.0), (-0.15, -0.3), (-0.3, 0.5), (-0.1, 0.95), (0.25, 0.75), (0.1, 0.4),
                (-0.2, 0.6),
            ),
        ),
        (
            (
                (-0.5, -0.9), (-0.6, 0.4), (-0.1, 0.9), (0.45, 0.3), (0.25, -0.1), (0.0, 0.3),
                (0.5, 0.5),
            ),
        ),
    ),
    7: (
        (((-0.6, -0.7), (0.1, -0.95), (0.4, -0.75), (-0.1, 1.0)), ((-0.5, 0.1), (0.6, 0.05))),
    ),
    8: (
        (
            (
                (0.4, -0.9), (-0.1, -0.95), (-0.25, -0.5), (0.1, 0.0), (0.05, 0.9), (-0.2, 0.9),
                (-0.15, 0.3), (0.3, -0.4), (0.5, -0.8),
            ),
        ),
    ),
    9: (
        (((-0.1, -1.0), (-0.5, -0.6), (-0.2, -0.2), (0.3, -0.4), (0.45, -0.9), (0.2, 1.0)),),
        (
            (
                (0.0, -0.55), (0.25, -0.75), (-0.1, -1.0), (-0.5, -0.65), (-0.2, -0.2),
                (0.3, -0.45), (0.45, -0.85), (0.3, 0.3), (0.0, 1.0),
            ),
        ),
        (
            (
                (0.35, -0.7), (0.0, -1.0), (-0.45, -0.7), (-0.3, -0.25), (0.2, -0.3), (0.4, -0.6),
                (0.35, 0.3), (0.0, 0.95), (-0.5, 0.8),
            ),
        ),
        (((0.2, -0.8), (-0.2, -0.95), (-0.4, -0.75), (-0.1, -0.6), (0.4, -0.9), (0.05, 1.0)),),
    ),
}  # fmt: skip
"""Digit -> its forms: each stroke's corners, x to the right and y down, about -1..1."""
_MOVED: Final = 0.07
"""Standard deviation of a corner's shift."""
_ROUNDINGS: Final = 4


def rare_form(digit: int, rng: np.random.Generator) -> Ink | None:
    """Return one of the rare forms of ``digit``, about two high; None where none is known."""
    forms = RARE_FORMS.get(digit)
    if not forms:
        return None
    form = forms[int(rng.integers(len(forms)))]
    rounds = int(rng.integers(_ROUNDINGS))
    width = np.array([np.exp(rng.uniform(-0.4, 0.3)), 1.0])
    moved = (np.array(corners) + rng.normal(0, _MOVED, (len(corners), 2)) for corners in form)
    return Ink(tuple(Stroke(_rounded(corners * width, rounds)) for corners in moved))


def _rounded(line: NDArray[np.float64], times: int) -> NDArray[np.float64]:
    """Cut off the corners of a line (n, 2) so often; its ends stay (Chaikin 1974)."""
    for _ in range(times):
        before, after = line[:-1], line[1:]
        cut = np.stack([0.75 * before + 0.25 * after, 0.25 * before + 0.75 * after], axis=1)
        line = np.vstack([line[:1], cut.reshape(-1, 2), line[-1:]])
    return line
