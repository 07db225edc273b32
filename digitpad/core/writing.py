"""Files and folders that appear complete or not at all."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digitpad.core.errors import FileError, os_error_cause


@contextmanager
def new_file(path: Path) -> Iterator[io.BufferedIOBase]:
    """Give a file that becomes ``path`` in one step when the block ends well.

    Raises FileError when it cannot be written; a file that was there before then stays.
    """
    partial: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            partial = Path(file.name)
            yield file  # type: ignore[misc]  # the wrapper has all that a buffered file has
        partial.chmod(0o644)
        partial.replace(path)
    except OSError as error:
        raise FileError(path, f"cannot be written: {os_error_cause(error)}") from None
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder that becomes ``folder`` in one step when the block ends well.

    ``folder`` must be new or empty. Raises FileError; nothing is left then.
    """
    partial: Path | None = None
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise FileError(folder, "is not empty: choose a new folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        yield partial
        partial.chmod(0o755)
        partial.replace(folder)
    except OSError as error:
        raise FileError(folder, f"cannot be written: {os_error_cause(error)}") from None
    finally:
        if partial is not None:
            shutil.rmtree(partial, ignore_errors=True)
