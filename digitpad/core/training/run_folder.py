"""The folder of one run: its configuration, events, checkpoint and model."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError, cannot_be_written
from digitpad.core.files import paths, presence, strict_json, untrusted_files
from digitpad.core.files.atomic_writing import PARTIAL_SUFFIX, write_atomically
from digitpad.core.files.file_lock import FileLock
from digitpad.core.sentences.system_words import FileWords
from digitpad.core.sentences.training_words import RunWords
from digitpad.core.training.protocol import EpochEnd
from digitpad.core.training.train_config import ConfigError, TrainConfig

CONFIG: Final = "config.json"
CHECKPOINT: Final = "checkpoint.npz"
HISTORY: Final = "history.csv"
"""A line an epoch, for spreadsheets."""
EVENTS: Final = "events.jsonl"
"""All that the worker reported."""
LEARNING: Final = "learning.json"
"""How it has learnt so far, see `learning.record`; the finished model holds it too."""
LOOKS: Final = "looks"
"""Folder with more about some epochs, see `learning.epoch_look`."""
TENSORBOARD: Final = "tensorboard"
"""The log for TensorBoard, where one was asked for."""
MODEL: Final = "model.digitpad"
LOCK: Final = "lock"
ELSEWHERE: Final = "elsewhere.json"
"""On which other computer it is trained, see `elsewhere.whereabouts`; missing where on none."""
_NOT_IN_HISTORY: Final = ("confusion", "has_look")
"""What of an epoch does not fit into a line of a spreadsheet."""
_MAX_SMALL_BYTES: Final = 4 * 1024 * 1024
SCRATCH: Final = "exporting-"
"""Prefix of folders for temporary files."""


class RunInUseError(FileError):
    """Another process holds the run's folder."""


class RunFolder:
    """Paths and small files of one run. Held by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = FileLock(path / LOCK)
        self.finished_epochs = 0
        """How many are safe in the checkpoint."""

    @classmethod
    def create(cls, path: Path | None, config: TrainConfig) -> RunFolder:
        """Make a new run's folder, under the data folder unless ``path`` is given.

        A run that was interrupted before its first checkpoint is replaced. Raises FileError when
        the folder cannot be written or holds anything else.
        """
        run = cls((path or _fresh_path(config.recipe)).absolute())
        try:
            run._refuse_contents()
            run._hold()
            run.events.unlink(missing_ok=True)
            run.learning.unlink(missing_ok=True)
            shutil.rmtree(run.path / LOOKS, ignore_errors=True)
        except OSError as error:
            raise cannot_be_written(run.path, error) from None
        run.write_config(config)
        return run

    @classmethod
    def open(cls, path: Path) -> tuple[RunFolder, TrainConfig]:
        """Open the folder of an earlier run with its configuration. Raises FileError."""
        config = read_config(path)
        run = cls(path.absolute())
        try:
            run._hold()
        except OSError as error:
            raise cannot_be_written(run.path, error) from None
        return run, config

    @property
    def checkpoint(self) -> Path:
        return self.path / CHECKPOINT

    @property
    def model(self) -> Path:
        return self.path / MODEL

    @property
    def tensorboard(self) -> Path:
        return self.path / TENSORBOARD

    @property
    def events(self) -> Path:
        return self.path / EVENTS

    @property
    def learning(self) -> Path:
        return self.path / LEARNING

    def write_config(self, config: TrainConfig) -> None:
        """Write what the run is told to do. Raises FileError."""
        write_atomically(self.path / CONFIG, config.to_text().encode())

    def write_history(self, epochs: Sequence[EpochEnd]) -> None:
        """Write ``history.csv``, a line an epoch. Raises FileError."""
        text = io.StringIO(newline="")
        names = [item.name for item in fields(EpochEnd) if item.name not in _NOT_IN_HISTORY]
        writer = csv.DictWriter(text, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(asdict(epoch) for epoch in epochs)
        write_atomically(self.path / HISTORY, text.getvalue().encode())
        self.finished_epochs = len(epochs)

    def _refuse_contents(self) -> None:
        """Raise FileError if the folder holds anything that a new run could overwrite."""
        there = (
            {path.name for path in self.path.iterdir()} if presence.is_folder(self.path) else set()
        )
        begun = {CONFIG, LOCK, self.events.name, LEARNING, LOOKS}
        if all(name in begun or name.endswith(PARTIAL_SUFFIX) for name in there):
            return
        if CONFIG in there:
            raise FileError(self.path, RunWords.HOLDS_A_RUN)
        raise FileError(self.path, FileWords.NOT_AN_EMPTY_FOLDER)

    def _hold(self) -> None:
        """Lock the folder until this process ends, and remove what a killed one left."""
        if not self.lock.take():
            raise RunInUseError(self.path, RunWords.IN_USE)
        patterns = (f"{SCRATCH}*", f".*{PARTIAL_SUFFIX}", f"{LOOKS}/.*{PARTIAL_SUFFIX}")
        for left in [path for pattern in patterns for path in self.path.glob(pattern)]:
            shutil.rmtree(left) if presence.is_folder(left) else left.unlink()


def read_config(run: Path) -> TrainConfig:
    """Return the configuration of the run in this folder. Raises FileError."""
    if not os.path.lexists(run / CONFIG):
        raise FileError(run, RunWords.NOT_A_RUN)
    text = untrusted_files.read_bytes(run / CONFIG, _MAX_SMALL_BYTES)
    try:
        return TrainConfig.from_json(strict_json.parse(text))
    except (ValueError, AttributeError):
        raise FileError(run / CONFIG, RunWords.RUN_NOT_JSON) from None
    except ConfigError as error:
        said = RunWords.RUN_OF_OTHER_VERSION(reason=error.sentence)
        raise FileError(run / CONFIG, said) from None


def count_epochs(run: Path) -> int:
    """Return how many finished epochs the run in this folder can be resumed after; 0 if none."""
    try:
        header_and_epochs = untrusted_files.read_bytes(run / HISTORY, _MAX_SMALL_BYTES).splitlines()
        return len(header_and_epochs) - 1 if presence.is_file(run / CHECKPOINT) else 0
    except (OSError, FileError):
        return 0


def is_any_held() -> bool:
    """Whether a training goes on in one of the data folder's runs."""
    runs = presence.matching(_runs(), f"*/{LOCK}")
    return not all(FileLock(path).is_free() for path in runs)


def _runs() -> Path:
    return paths.data_home() / "runs"


def _fresh_path(recipe: str) -> Path:
    """Return a path that does not exist yet, named by time and recipe.

    The recipe may come from a foreign model file, so only characters fit for a file name are kept.
    """
    plain = re.sub(r"[^A-Za-z0-9]+", "-", recipe)[:40].strip("-") or "model"
    stem = f"{datetime.now():%Y-%m-%d-%H%M%S}-{plain}"
    names = (stem if number == 0 else f"{stem}-{number}" for number in range(1000))
    return next(_runs() / name for name in names if not presence.exists(_runs() / name))
