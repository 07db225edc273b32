"""The person's own digits as the worker gets them: an ink file, written anew for each training.

The file is not mended here: a damaged one is left to the window, which says what it does about it.
"""

from __future__ import annotations

from pathlib import Path

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.my_digits.database import private_files
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.store import MyDigits


def my_digits_file() -> Path:
    """Return where the worker finds them."""
    return paths.data_home() / "training" / "my-digits.ndjson.gz"


def count_my_digits() -> int:
    """Return how many there are; 0 too when the file cannot be read, which My digits… explains."""
    try:
        with MyDigits(check=False, mend=False) as mine:
            return len(mine)
    except DigitPadError:
        return 0


def write_my_digits(path: Path) -> None:
    """Write all of them to ``path``. Raises FileError."""
    with MyDigits(check=False, mend=False) as mine:
        private_files.make_folder(path.parent)
        export_ndjson(mine, path)
    private_files.close_to_others(path)
