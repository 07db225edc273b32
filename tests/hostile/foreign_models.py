"""Damaged models of other programs: read in a process each, as the program does, and rebuilt."""

from __future__ import annotations

import json
import os
import signal
import traceback
import zipfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.sentences.model_words import ImportWords

if TYPE_CHECKING:
    from trainer.importing.unpacked import Unpacked

PACKED = Path(__file__).resolve().parents[1] / "data" / "foreign-models.zip"
_SECONDS = 20
NAMES = {
    "foreign.h5": "tutorial-2.12.h5",
    "foreign.keras": "graph-2.15.keras",
    "foreign.tflite": "tutorial-2.15.tflite",
    "foreign-int8.tflite": "tutorial-int8-2.15.tflite",
}


def sample(kind: str, folder: Path) -> Path:
    """Write the good file of one of `NAMES` into ``folder``, and import what reads it."""
    # Once, and not in every fork.
    for name in ("unpack", "keras_models.files", "tflite_models.read_tflite"):
        import_module(f"trainer.importing.{name}")
    path = folder / kind
    with zipfile.ZipFile(PACKED) as archive, archive.open(NAMES[kind]) as source:
        path.write_bytes(source.read())
    return path


def read_apart(path: Path) -> None:
    """Read ``path`` in a fork. Raises DigitPadError where it is refused or crashes its library."""
    said = path.with_suffix(".said")
    child = os.fork()
    if child == 0:
        signal.alarm(_SECONDS)  # HDF5 goes round in circles in some; the program ends it too
        os._exit(_read(path, said))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status < 0 or status == 1:
        raise FileError(path, ImportWords.CRASHES_READER)
    if status:
        raise RuntimeError(said.read_text())


def _read(path: Path, said: Path) -> int:
    from trainer.importing.unpack import unpack

    try:
        unpack(path)
    except DigitPadError:
        return 1
    except BaseException:
        said.write_text(traceback.format_exc())
        return 2
    return 0


def described(folder: Path) -> Path:
    """Write the description of a network, for `rebuild_described`."""
    path = folder / "config.json"
    path.write_text(json.dumps(_whole(folder).record["config"]))
    return path


def rebuild_described(path: Path) -> None:
    """Rebuild a network from a description that may be damaged. Raises DigitPadError."""
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    from trainer.importing.keras_models.files import _parsed
    from trainer.importing.keras_models.rebuild import rebuild
    from trainer.importing.unpacked import Unpacked

    whole = _whole(path.parent)
    config = _parsed(path.read_bytes().decode("utf-8", "replace"))
    rebuild(Unpacked(whole.form, {**whole.record, "config": config}, whole.arrays))


def _whole(folder: Path) -> Unpacked:
    from trainer.importing.unpack import unpack

    return unpack(sample("foreign.h5", folder))
