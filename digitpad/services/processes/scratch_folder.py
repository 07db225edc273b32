"""A temporary folder for a child process and what it makes."""

from __future__ import annotations

import tempfile

from digitpad.core.errors import DigitPadError, cannot_be_written, os_error_cause


def make_scratch_folder() -> str:
    """Return a new folder among the system's temporary ones, for whoever asks to remove.

    Raises DigitPadError where none can be made, as on a full disk.
    """
    try:
        return tempfile.mkdtemp(prefix="digitpad-")
    except OSError as error:
        if tempfile.tempdir is None:  # none of those that Python knows takes a file
            raise DigitPadError(os_error_cause(error)) from None
        raise cannot_be_written(tempfile.tempdir, error) from None
