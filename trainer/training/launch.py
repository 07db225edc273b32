"""Launches a training: reads the data while the backend is being imported."""

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
from digitpad.core.files import presence
from digitpad.core.models import model_file
from digitpad.core.sentences.system_words import FileWords
from digitpad.core.sentences.worker_words import StatusWords, TrainerWords
from digitpad.core.training import wording
from digitpad.core.training.backends import TENSORFLOW, TITLES
from digitpad.core.training.protocol import Cancelled, Failed
from digitpad.core.training.run_folder import RunFolder, RunInUseError
from digitpad.core.training.train_config import ConfigError, TrainConfig
from digitpad.core.training.wording import note, status
from trainer.ahead.made_ahead import MadeAhead
from trainer.backends import choice, devices
from trainer.data.training_data import TrainingData, gather_for
from trainer.errors import RunCancelled, TrainerError, UsageError
from trainer.export import converter
from trainer.export.converter import Converter
from trainer.process import company, temporary_files
from trainer.process.control import Control
from trainer.process.lean_import import lean_import
from trainer.process.reporter import Reporter
from trainer.process.stderr_filter import startup_messages_hidden

_SWITCH_SECONDS = 1e-4
OK, FAILED, USAGE, CANCELLED = 0, 1, 2, 130
CANCEL_SECONDS = 1.0
"""After this long a cancel ends the process by force; the checkpoint is whole."""


def run_to_its_end(
    config: TrainConfig, folder: RunFolder, report: Reporter, control: Control
) -> int:
    """Train and report how it ended; return the exit status."""
    ended = _end_hard_when_cancelled(folder, report, control)
    try:
        with temporary_files.own_folder():
            _train(config, folder, report, control)
    except (RunCancelled, KeyboardInterrupt):
        report(cancelled(folder))
        return CANCELLED
    except Exception as error:  # every error ends in one `failed` event
        if control.cancelled.is_set():  # Ctrl-C also ends the converter
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
    """End the process soon after a cancel, whatever it is doing, unless the event is set.

    An import or a conversion cannot be interrupted. Ending the process is safe, because files are
    replaced in one step.
    """
    ended = threading.Event()

    def watch() -> None:
        control.cancelled.wait()
        if not ended.wait(CANCEL_SECONDS):
            report(cancelled(folder))
            temporary_files.remove()
            os._exit(CANCELLED)

    threading.Thread(target=watch, name="cancel", daemon=True).start()
    return ended


def _train(config: TrainConfig, folder: RunFolder, report: Reporter, control: Control) -> None:
    backend = choice.choose(config)
    _check_beginning(config, backend)
    choice.prepare(backend, config)
    if not converter.is_possible():
        report(note(StatusWords.RESUME_FOR_MODEL(reason=converter.needs_tensorflow())))
    report(status("starting", StatusWords.STARTING_BACKEND(backend=TITLES[backend])))
    with Converter(here=_converts_here(backend, config)) as converting, MadeAhead() as ahead:
        if company.is_first():
            ahead.begin(config)
            if config.epochs == 1:  # needed soon; keeping it waiting for hours would waste memory
                converting.begin()
        with startup_messages_hidden():
            imported = _ImportInBackground("trainer.training.train", backend)
            data = _load(config, report)
            # By default a thread may wait 5 ms for its turn, which slows training down.
            sys.setswitchinterval(_SWITCH_SECONDS)
            if not presence.exists(folder.checkpoint):
                data.begin(1, 0)
            run = imported.wait()
        if control.cancelled.is_set():
            raise RunCancelled
        run.train(config, data, folder, report, control, converting, ahead)


def _converts_here(backend: str, config: TrainConfig) -> bool:
    """Say whether what computes is what converts: TensorFlow, on the CPU and in 32 bits."""
    on_cpu = config.device == "cpu" or not devices.look_around().has_gpu
    return backend == TENSORFLOW and on_cpu and not config.mixed_precision


def _check_beginning(config: TrainConfig, backend: str) -> None:
    """Refuse contradictions and missing files before anything slow begins."""
    if config.tensorboard and backend != "tensorflow":
        raise UsageError(TrainerWords.TENSORBOARD_NEEDS(backend=backend))
    if config.start_from:
        found = model_file.read_card(Path(config.start_from)).recipe
        if found != config.recipe:
            said = TrainerWords.OTHER_RECIPE(found=found, wanted=config.recipe)
            raise UsageError(said, path=config.start_from)
    for source in config.data:
        locate.locate(source.path)


def _load(config: TrainConfig, report: Reporter) -> TrainingData:
    data = gather_for(config)
    for said in data.notes:
        report(note(said))
    return data


class _ImportInBackground:
    """Imports a module in a thread: bad data is reported before Keras is loaded, seconds later."""

    def __init__(self, name: str, backend: str) -> None:
        self._name, self._backend = name, backend
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._import, daemon=True)
        self._thread.start()

    def _import(self) -> None:
        try:
            with lean_import(self._backend):
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
    """Return the event for ``error``, with its category and one sentence."""
    run = str(folder.path) if folder is not None else ""
    if isinstance(error, DigitPadError):
        return wording.failed(_category(error), error.sentence, run)
    if isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError":
        return wording.failed("memory", TrainerWords.NO_MEMORY(), run)
    if isinstance(error, OSError):
        reason, place = os_error_cause(error), error.filename or run
        said = reason.at(str(place)) if place else TrainerWords.DISK(reason=reason)
        return wording.failed("disk", said, run)
    traceback.print_exception(error)  # for the bug report
    first = (str(error).strip().splitlines() or [""])[0]
    said = TrainerWords.BROKE_OFF(type=type(error).__name__, reason=first)
    return wording.failed("internal", said, run)


def _category(error: DigitPadError) -> str:
    """Return which of the protocol's kinds of failure ``error`` is."""
    if isinstance(error, TrainerError):
        return error.category
    if isinstance(error, ConfigError | RunInUseError):
        return "usage"
    return "disk" if error.sentence.words is FileWords.CANNOT_BE_WRITTEN else "data"
