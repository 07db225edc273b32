"""A file that comes back from another computer, and how checkpoints and models are kept."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from digitpad.core.elsewhere.visit import Visit
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import npz_archive, strict_json
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.files.untrusted_files import DAMAGED_ARCHIVE
from digitpad.core.library import model_check
from digitpad.core.models import model_file
from digitpad.core.processes import child_process
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd
from digitpad.core.training.run_folder import CHECKPOINT, MODEL, SCRATCH, RunFolder
from digitpad.core.training.train_config import TrainConfig

MOST_BYTES: Final = {CHECKPOINT: 400 * 1024 * 1024, MODEL: 200 * 1024 * 1024}
_TRIAL_SECONDS: Final = 120


@dataclass
class Fetch:
    """One file on its way."""

    visit: Visit
    run: str
    name: str
    data: bytearray = field(default_factory=bytearray)
    size: int | None = None
    """In bytes; -1 where there is no such file, None until the other side says it."""

    def begin(self) -> Fetch:
        """Ask for the file. Raises ConnectionLostError."""
        self.visit.connection.send(do="fetch", run=self.run, name=self.name)
        return self

    def take(self, header: dict[str, object], body: bytes) -> None:
        """Take in a frame about it, and ask for more. Raises ConnectionLostError."""
        if header.get("file") == self.name and type(size := header.get("size")) is int:
            self.size = min(size, MOST_BYTES[self.name])
        elif header.get("piece") == self.name:
            self.data += body
            self.visit.connection.send(do="received")

    @property
    def is_done(self) -> bool:
        return self.size is not None and len(self.data) >= self.size

    @property
    def is_whole(self) -> bool:
        """Whether all of it is here; never so where there is no such file, or too much of it."""
        return self.size == len(self.data)


def keep_checkpoint(folder: RunFolder, data: bytes) -> None:
    """Write a checkpoint that came back, with its history, where a resumption looks for it.

    One that is damaged is left out. Raises FileError where nothing can be written.
    """
    arrived = folder.path / f"{SCRATCH}{CHECKPOINT}"
    try:
        write_atomically(arrived, data)
        history = _history_in(arrived)
        if history is not None:
            arrived.replace(folder.checkpoint)
            folder.write_history(history)
    finally:
        arrived.unlink(missing_ok=True)


def _history_in(path: Path) -> list[EpochEnd] | None:
    try:
        with npz_archive.opened(path, MOST_BYTES[CHECKPOINT]) as archive:
            meta = strict_json.parse(archive["meta"].tobytes())
            return [protocol.epoch_of(epoch) for epoch in meta["history"]]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, *DAMAGED_ARCHIVE):
        return None


def keep_model(folder: RunFolder, config: TrainConfig, computer: str, data: bytes | None) -> Path:
    """Check a model that came back as any stranger's, and write it where a run leaves its model.

    Its card says which data of this computer it was made from. Raises DigitPadError.
    """
    if data is None:
        most = MOST_BYTES[MODEL] // 2**20
        raise DigitPadError(FarWords.MODEL_NOT_SENT(computer=computer, mebibytes=most))
    arrived = folder.path / f"{SCRATCH}{MODEL}"
    try:
        write_atomically(arrived, data)
        _try(arrived, computer)
        model = model_file.read(arrived, with_keras=True)
        card = replace(model.card, config=config.to_json())
        model_file.write(folder.model, replace(model, card=card))
    except FileError as error:
        reason = error.sentence.without_place()
        raise DigitPadError(FarWords.MODEL_REFUSED(computer=computer, reason=reason)) from None
    finally:
        arrived.unlink(missing_ok=True)
    return folder.model


def _try(path: Path, computer: str) -> None:
    """Read known digits with the model in a process that may crash. Raises DigitPadError."""
    try:
        done = subprocess.run(
            child_process.module_command("digitpad.core.library.model_check", str(path)),
            env=child_process.environment(),
            cwd=child_process.folder(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TRIAL_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise DigitPadError(FarWords.MODEL_CRASHES(computer=computer)) from None
    if done.returncode == 0:
        return
    said = model_check.refusal_of(done.stdout)
    if said is None:
        raise DigitPadError(FarWords.MODEL_CRASHES(computer=computer))
    reason = said.without_place()
    raise DigitPadError(FarWords.MODEL_REFUSED(computer=computer, reason=reason))
