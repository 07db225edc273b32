"""Writes files and folders that appear complete or not at all."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError, cannot_be_written
from digitpad.core.files import folders, presence
from digitpad.core.sentences.system_words import FileWords

PARTIAL_SUFFIX: Final = ".part"
"""Ends the name of a file that a killed program never finished; it begins with a dot."""


def write_atomically(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data`` in one step. Raises FileError; an existing file then stays."""
    with new_file(path) as file:
        file.write(data)


def name_for_damaged(path: Path) -> Path:
    """Return a free name beside ``path`` under which the damaged file there can be kept.

    Raises FileError when there is none.
    """
    stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    for number in range(1, 1000):
        suffix = f"-{number}" if number > 1 else ""
        candidate = path.with_name(f"{path.stem}.damaged-{stamp}{suffix}{path.suffix}")
        if not presence.exists(candidate):
            return candidate
    raise FileError(path, FileWords.NO_NAME_FOR_DAMAGED)


@contextmanager
def new_file(path: Path) -> Iterator[io.BufferedIOBase]:
    """Yield a file that becomes ``path`` in one step when the block succeeds.

    Creates missing folders. Where ``path`` is a link, it stays one, to the new file. Raises
    FileError when it cannot be written; an old file then stays, even if the power fails.
    """
    partial: Path | None = None
    try:
        place = _replaceable(path)
        folders.make(place.parent)
        with tempfile.NamedTemporaryFile(
            dir=place.parent, prefix=f".{place.name}.", suffix=PARTIAL_SUFFIX, delete=False
        ) as file:
            partial = Path(file.name)
            yield file  # type: ignore[misc]  # the wrapper behaves like a buffered file
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(place)
    except OSError as error:
        raise cannot_be_written(path, error) from None
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)


def _replaceable(path: Path) -> Path:
    """Return the place of the file that ``path`` names, by way of links. Raises OSError.

    Raises FileError for a device or a pipe: whoever may replace those would take them from the
    whole machine.
    """
    place = Path(os.path.realpath(path)) if path.is_symlink() else path
    if presence.is_device_or_pipe(place):
        raise FileError(path, FileWords.NOT_A_PLAIN_FILE)
    return place


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder that becomes ``folder`` in one step when the block succeeds.

    ``folder`` must be new or empty. Raises FileError; nothing is left then.
    """
    partial: Path | None = None
    try:
        if presence.is_folder(folder) and any(folder.iterdir()):
            raise FileError(folder, FileWords.NOT_AN_EMPTY_FOLDER)
        folders.make(folder.parent)
        partial = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        yield partial
        partial.chmod(0o755)
        if presence.is_folder(folder):
            folder.rmdir()  # Windows does not replace a folder
        partial.replace(folder)
    except OSError as error:
        raise cannot_be_written(folder, error) from None
    finally:
        if partial is not None:
            shutil.rmtree(partial, ignore_errors=True)
