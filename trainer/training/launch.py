"""From a configuration to a running training: read the data while the backend is imported."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import traceback
from pathlib import Path
from types import ModuleType

from digitpad.core.datasets import locate
from digitpad.core.errors import DigitPadError, os_error_cause
from digitpad.core.models import model_file
from digitpad.core.training.backends import TITLES
from digitpad.core.training.protocol import Cancelled, Failed, Note, Status
from digitpad.core.training.run_folder import RunFolder, RunInUseError
from digitpad.core.training.train_config import ConfigError, TrainConfig
from trainer.backends import choice
from trainer.data.training_data import TrainingData, gather
from trainer.errors import RunCancelled, TrainerError
from trainer.export import converter
from trainer.export.converter import Converter
from trainer.process.control import Control
from trainer.process.reporter import Reporter
from trainer.process.stderr_filter import startup_messages_hidden

_SWITCH_SECONDS = 1e-4
OK, FAILED, USAGE, CANCELLED = 0, 1, 2, 130
CANCEL_SECONDS = 1.0
"""A cancel that the training has not obeyed by then ends the process; the checkpoint is whole."""


def run_to_its_end(
    config: TrainConfig, folder: RunFolder, report: Reporter, control: Control
) -> int:
    """Train and report how it ended; return the exit status."""
    ended = _end_hard_when_cancelled(folder, report, control)
    try:
        _train(config, folder, report, control)
    except (RunCancelled, KeyboardInterrupt):
        report(cancelled(folder))
        return CANCELLED
    except Exception as error:  # whatever it was, it ends in one `failed` event
        if control.cancelled.is_set():  # Ctrl-C also ends the process that converts
            report(cancelled(folder))
            return CANCELLED
        event = failed(error, folder)
        report(event)
        return USAGE if event.kind == "usage" else FAILED
    finally:
        ended.set()
    return OK


def _end_hard_when_cancelled(
    folder: RunFolder, report: Reporter, control: Control
) -> threading.Event:
    """End the process soon after a cancel, whatever it is busy with, unless the event is set.

    An import or a conversion cannot be interrupted, and need not be: files are replaced in one
    step, so nothing is half written.
    """
    ended = threading.Event()

    def watch() -> None:
        control.cancelled.wait()
        if not ended.wait(CANCEL_SECONDS):
            report(cancelled(folder))
            os._exit(CANCELLED)

    threading.Thread(target=watch, name="cancel", daemon=True).start()
    return ended


def _train(config: TrainConfig, folder: RunFolder, report: Reporter, control: Control) -> None:
    backend = choice.choose(config)
    _check_beginning(config, backend)
    choice.prepare(backend, config)
    if not converter.is_possible():
        report(Note(f"{converter.NEEDS_TENSORFLOW}. The training can be resumed for that."))
    report(Status("starting", f"Starting {TITLES[backend]}…"))
    with Converter() as converting:
        if config.epochs == 1:  # it will soon be needed; hours of waiting would cost memory
            converting.begin()
        with startup_messages_hidden():
            imported = _ImportInBackground("trainer.training.train")
            data = _load(config, report)
            if config.augment:
                # Python lets a thread that computes wait 5 ms for its turn: too long for training.
                sys.setswitchinterval(_SWITCH_SECONDS)
            if not folder.checkpoint.exists():
                data.begin(1, 0)
            run = imported.wait()
        if control.cancelled.is_set():
            raise RunCancelled
        run.train(config, data, folder, report, control, converting)


def _check_beginning(config: TrainConfig, backend: str) -> None:
    """Refuse what cannot go together or is not there before anything takes long."""
    if config.tensorboard and backend != "tensorflow":
        words = "TensorFlow writes the log for TensorBoard: choose the backend tensorflow for it"
        raise TrainerError("usage", f"{words}, not {backend}")
    if config.start_from:
        found = model_file.read_card(Path(config.start_from)).recipe
        if found != config.recipe:
            words = f"{config.start_from}: is of the recipe {found}, not {config.recipe}"
            raise TrainerError("usage", words)
    for source in config.data:
        locate.locate(source.path)


def _load(config: TrainConfig, report: Reporter) -> TrainingData:
    data = gather(
        config.data,
        augment=config.augment,
        seed=config.seed,
        batch_size=config.batch_size,
        picture_change=config.picture_change,
    )
    for note in data.notes:
        report(Note(str(note)))
    return data


class _ImportInBackground:
    """Imports a module in a thread: a wrong file is found before Keras, which takes seconds, is."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._import, daemon=True)
        self._thread.start()

    def _import(self) -> None:
        try:
            importlib.import_module(self._name)
        except Exception as error:
            self._error = error

    def wait(self) -> ModuleType:
        self._thread.join()
        if self._error is not None:
            raise self._error
        return importlib.import_module(self._name)


def cancelled(folder: RunFolder) -> Cancelled:
    return Cancelled(str(folder.path), folder.finished_epochs)


def failed(error: Exception, folder: RunFolder | None = None) -> Failed:
    """Return the event for ``error``, with its kind and one sentence."""
    run = str(folder.path) if folder is not None else ""
    if isinstance(error, TrainerError):
        return Failed(error.category, str(error), run)
    if isinstance(error, ConfigError | RunInUseError):
        return Failed("usage", str(error), run)
    if isinstance(error, DigitPadError):
        kind = "disk" if "cannot be written" in str(error) else "data"
        return Failed(kind, str(error), run)
    if isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError":
        return Failed("memory", "There is not enough memory: try a smaller batch size.", run)
    if isinstance(error, OSError):
        place = error.filename or run or "The disk"
        return Failed("disk", f"{place}: {os_error_cause(error)}", run)
    traceback.print_exception(error)  # for whoever mends it
    reason = (str(error).strip().splitlines() or [""])[0]
    return Failed("internal", f"The training broke off: {type(error).__name__}: {reason}", run)
