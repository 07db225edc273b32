"""What a library raises for a foreign file, in one sentence about that file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.sentences.sentence import Words


@contextmanager
def explained(path: Path, damaged: Words) -> Iterator[None]:
    """Raise FileError for whatever goes wrong in the block, which reads ``path``.

    damaged: the cause to name where a library gives up; for damaged files it may raise anything.
    """
    try:
        yield
    except MemoryError:  # a network that is too large, not a damaged file
        raise
    except DigitPadError as error:
        raise FileError(path, error.sentence.without_place()) from None
    except Exception:
        raise FileError(path, damaged) from None
