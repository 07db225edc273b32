"""Runs the conversion where TensorFlow is: in this process if it computes here, else in another."""

from __future__ import annotations

import contextlib
import json
import subprocess
import traceback
from pathlib import Path

from digitpad.core.files import presence
from digitpad.core.processes import child_process
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.backends import TENSORFLOW, installed
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed, parse_line
from digitpad.core.training.wording import sentence_of
from trainer.errors import TrainerError
from trainer.export import forms
from trainer.process.stderr_filter import startup_messages_hidden


def is_possible() -> bool:
    """Say whether TensorFlow is installed, without importing it."""
    return TENSORFLOW in installed()


def needs_tensorflow() -> Sentence:
    """Return the sentence for a machine without TensorFlow."""
    return TrainerWords.NEEDS_TENSORFLOW(command=install_command())


class Converter:
    """Converts one model."""

    def __init__(self, *, here: bool = False) -> None:
        """here: whether TensorFlow computes in this process, on the CPU and in 32 bits.

        Another process would import it once more, which takes longer than the conversion.
        """
        self._here = here
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Start a process early, so that TensorFlow is imported by the time it is needed."""
        if self._process is None and not self._here:
            self._process = subprocess.Popen(
                child_process.module_command("trainer.export.worker"),
                env=child_process.environment(),
                cwd=child_process.folder(),
                stdin=subprocess.PIPE,  # stays open until the end: the worker ends when it closes
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )

    def convert(self, source: Path, target: Path, temperature: float, form: str = "litert") -> None:
        """Turn a Keras archive into ``form`` at ``target``. Raises TrainerError with the reason."""
        if not is_possible():
            raise TrainerError("backend", needs_tensorflow())
        if self._here:
            _convert_here(source, target, temperature, form)
            return
        self.begin()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        order = json.dumps([str(source.absolute()), str(target.absolute()), temperature, form])
        with contextlib.suppress(OSError):  # if it has ended, its last words say why
            process.stdin.write(order.encode() + b"\n")
            process.stdin.flush()
        errors, answer = process.stderr.read(), process.stdout.read()
        status = process.wait()
        if status != 0 or not presence.exists(target):
            raise _failure(answer, errors, status)

    def __enter__(self) -> Converter:
        return self

    def __exit__(self, *_: object) -> None:
        """End the process if it was not needed or is still at work."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def _convert_here(source: Path, target: Path, temperature: float, form: str) -> None:
    try:
        with startup_messages_hidden():
            forms.write_form(source, target, temperature, form)
    except Exception as error:
        traceback.print_exception(error)  # for the bug report
        raise forms.explained(error, target.parent) from None


def _failure(answer: bytes, errors: bytes, status: int) -> TrainerError:
    """Return the failure that the process reported, or else its last words."""
    match parse_line(answer):
        case Failed(kind=category) as event if (said := sentence_of(event)) is not None:
            return TrainerError(category, said)
    lines = errors.decode("utf-8", errors="replace").strip().splitlines()
    reason = lines[-1] if lines else TrainerWords.ENDED_WITH_STATUS(status=status)
    return TrainerError("model", TrainerWords.NOT_CONVERTED(reason=reason))


def convert(source: Path, target: Path, temperature: float, form: str = "litert") -> None:
    """Turn a Keras archive into ``form`` at ``target``. Raises TrainerError with the reason."""
    with Converter() as converter:
        converter.convert(source, target, temperature, form)
