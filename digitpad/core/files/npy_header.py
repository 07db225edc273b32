"""What NumPy's format says of an array before its numbers: read before anything is reserved."""

from __future__ import annotations

import math
from tokenize import TokenError
from typing import IO, Any, Final, NamedTuple

import numpy as np

_READERS: Final[dict[tuple[int, int], Any]] = {
    (1, 0): np.lib.format.read_array_header_1_0,
    (2, 0): np.lib.format.read_array_header_2_0,
}


class NpyHeader(NamedTuple):
    """What an array is said to be."""

    shape: tuple[int, ...]
    is_fortran: bool
    """Whether the numbers lie column by column."""
    dtype: np.dtype[Any]

    @property
    def size_bytes(self) -> int:
        return math.prod(self.shape) * self.dtype.itemsize

    @property
    def has_objects(self) -> bool:
        """Whether it holds Python objects, which only a pickle can."""
        return bool(self.dtype.hasobject)


def read(file: IO[bytes]) -> NpyHeader:
    """Read the header at the beginning of ``file``. Raises ValueError for one that is none."""
    try:
        return NpyHeader(*_READERS[np.lib.format.read_magic(file)](file))
    except (KeyError, TypeError, OverflowError, TokenError) as error:
        raise ValueError("no header of an array") from error
