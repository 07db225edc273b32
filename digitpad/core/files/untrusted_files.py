"""Files that nobody vouches for: whatever stops their reading becomes one sentence about them."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.sentences.sentence import Words

DAMAGED_ARCHIVE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
)
"""What Python raises for packed data that is not whole.

One wrong bit can make an archive look encrypted, which is a RuntimeError, or packed in a way that
Python does not know, a NotImplementedError, or named in no UTF-8.
"""


@contextmanager
def explained(path: Path, damaged: Words) -> Iterator[None]:
    """Raise FileError for what goes wrong in the block, which reads ``path``.

    damaged: the cause to name when the content is at fault and not the disk.
    """
    try:
        yield
    except DAMAGED_ARCHIVE:
        raise FileError(path, damaged) from None
    except OSError as error:
        # BadGzipFile and the errors of bz2 are OSErrors without a number.
        raise FileError(path, os_error_cause(error) if error.errno else damaged()) from None
