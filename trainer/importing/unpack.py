"""``python -m trainer.importing.unpack FILE OUT.npz``: read a foreign model where it may crash.

Needs no Keras. Ends with status 0 and `Unpacked` in OUT.npz, or with 1 and the sentence that says
what is wrong as one line of JSON.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import untrusted_files
from digitpad.core.models import foreign_model
from digitpad.core.models.foreign_model import Kind
from digitpad.core.sentences.model_words import ImportWords
from digitpad.core.training.install_hints import install_command
from trainer.importing.unpacked import MAX_FILE_BYTES, Unpacked

_MEMORY_BYTES: Final = 1024 * 2**20
_PROCESSOR_SECONDS: Final = 120
"""`unpacking` ends it before; where that is cancelled, nobody else would."""

Reader = Callable[[bytes, Path], Unpacked]


def unpack(path: Path) -> Unpacked:
    """Return the network in ``path``, whatever wrote it. Raises DigitPadError."""
    kind = foreign_model.kind_of(path)
    try:
        read = _reader_of(kind)
    except DigitPadError as error:
        raise FileError(path, error.sentence) from None
    data = untrusted_files.read_bytes(path, MAX_FILE_BYTES)
    return replace(read(data, path), sha256=hashlib.sha256(data).hexdigest())


def _reader_of(kind: Kind) -> Reader:
    """Return what reads files of this kind; each brings a library of its own."""
    if kind is Kind.TFLITE:
        from trainer.importing.tflite_models.read_tflite import read_tflite

        return read_tflite
    if kind is Kind.ONNX:
        if not find_spec("onnx"):
            raise DigitPadError(ImportWords.ONNX_NEEDED(command=install_command("onnx")))
        from trainer.importing.onnx_models.read_onnx import read_onnx

        return read_onnx
    from trainer.importing.keras_models import files

    return files.read_archive if kind is Kind.KERAS else files.read_hdf5


def _bound() -> None:
    """Limit memory and time, also of library code that never comes back to Python."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY_BYTES, most))
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (_PROCESSOR_SECONDS, most))


def main() -> int:
    """Unpack the file that the command line names."""
    _bound()
    source, target = map(Path, sys.argv[1:3])
    try:
        unpack(source).save(target)
    except DigitPadError as error:
        sys.stdout.write(json.dumps(error.sentence.to_json()) + "\n")
        return 1
    except MemoryError:
        too_large = FileError(source, ImportWords.NEEDS_TOO_MUCH_MEMORY)
        sys.stdout.write(json.dumps(too_large.sentence.to_json()) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
