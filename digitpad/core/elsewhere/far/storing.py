"""Takes in files on the far side: data that stay, the program's code, what one training needs."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from digitpad.core.elsewhere.far import places
from digitpad.core.elsewhere.far.frames import Header
from digitpad.core.elsewhere.far.places import Places

NextPiece = Callable[[], bytes]
_UNPACKING_SECONDS: Final = 3600.0
"""What is half unpacked after this long is left of a process that died."""


def have(there: Places, asked: Header) -> Header:
    """Say which files are there already."""
    return {"have": [one for one in asked["sha256"] if os.path.isfile(there.stored(one))]}


def put(there: Places, asked: Header, next_piece: NextPiece) -> Header:
    """Take in a file, in pieces: to stay, or for one training where it says for which.

    Raises OSError, and ValueError for another content than was said.
    """
    target = there.stored(asked["sha256"])
    if "run" in asked:
        target = places.within(there.run(asked["run"]), asked["path"])
    part = target.with_name(f".{target.name[:80]}.{os.getpid()}")
    try:
        found = _received(part, int(asked["size"]), next_piece)
        if found != asked["sha256"]:
            raise ValueError("a file of another content")
        part.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return {"stored": asked["sha256"]}


def _received(part: Path, left: int, next_piece: NextPiece) -> str:
    """Write the pieces and return their SHA-256. All are read, even where no more can be written.

    Raises OSError.
    """
    digest, failure = hashlib.sha256(), None
    with contextlib.ExitStack() as opened:
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            file = opened.enter_context(part.open("wb", buffering=0))
        except OSError as error:
            failure = error
        while left > 0:
            piece = next_piece()
            left -= len(piece)
            digest.update(piece)
            try:
                if failure is None and file.write(piece) != len(piece):
                    file.write(b"\0")  # which says why not all of it fitted
            except OSError as error:
                failure = error
    if failure is not None:
        raise failure
    return digest.hexdigest()


def unpack(there: Places, asked: Header) -> Header:
    """Unpack the program's wheel, which was stored as a file, where workers import it from.

    Another window may do the same at this moment. Raises OSError.
    """
    packed, target = there.stored(asked["code"]), there.code(asked["code"])
    if os.path.isdir(target):
        packed.unlink(missing_ok=True)
        return {"unpacked": True}
    begun = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(io.BytesIO(packed.read_bytes())) as archive:
            for name in archive.namelist():
                path = places.within(begun, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(name))
        with contextlib.suppress(OSError):  # somebody else was quicker
            begun.rename(target)
    except FileNotFoundError:
        if not os.path.isdir(target):  # else somebody else was quicker, and took the file away
            raise
    finally:
        shutil.rmtree(begun, ignore_errors=True)
    packed.unlink(missing_ok=True)
    _forget_older(there, target)
    return {"unpacked": True}


def _forget_older(there: Places, target: Path) -> None:
    """Delete the code that no run uses; what somebody may be unpacking is left alone."""
    used = {places.read_record(run / places.CODE).get("code") for run in there.runs()}
    for older in target.parent.iterdir():
        if older == target or older.name in used:
            continue
        with contextlib.suppress(OSError):
            age = time.time() - older.stat().st_mtime
            if "." not in older.name or age > _UNPACKING_SECONDS:
                shutil.rmtree(older, ignore_errors=True)


def link(stored: Path, target: Path) -> None:
    """Let a file that stays be seen under its own name in a run's folder. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(stored, target)
    except OSError:  # a file system without hard links
        shutil.copyfile(stored, target)
