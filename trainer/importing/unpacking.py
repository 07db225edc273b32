"""Has `unpack` read a foreign file, in a process of its own that may crash."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.processes import child_process
from digitpad.core.sentences import catalogue
from digitpad.core.sentences.model_words import ImportWords
from digitpad.core.sentences.sentence import Sentence
from trainer.importing.unpacked import Unpacked, load

_SECONDS: Final = 60.0
"""A damaged HDF5 file can send its library round in circles; a sound one takes a second."""


def unpack(path: Path) -> Unpacked:
    """Return what is in the file. Raises FileError with the reason why it cannot be read."""
    with tempfile.TemporaryDirectory(prefix="digitpad-") as folder:
        target = Path(folder) / "unpacked.npz"
        words = (str(path.absolute()), str(target))
        try:
            ended = subprocess.run(
                child_process.module_command("trainer.importing.unpack", *words),
                env=child_process.environment(),
                cwd=child_process.folder(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise FileError(path, ImportWords.NEVER_READ) from None
        if ended.returncode == 0:
            return load(target)
        raise FileError(path, _refusal(ended.stdout) or ImportWords.CRASHES_READER())


def _refusal(answer: bytes) -> Sentence | None:
    """Return the sentence that the process printed; None where it is none."""
    try:
        said = catalogue.from_json(json.loads(answer))
    except ValueError:
        return None
    return None if said is None else said.without_place()
