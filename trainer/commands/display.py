"""Shows a training at a terminal, or as plain lines in a pipe."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console
from rich.live import Live
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from digitpad.core.command_line.printable import printable
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.terminal_words import RunReportWords
from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd, Event
from trainer.commands.part_seconds import PartSeconds
from trainer.process.caller import called_as

PIPE_COLUMNS = 10_000  # more than any row: what is to be typed names folders, which may be long


def sentence(event: Event) -> str | None:
    """Return an event in words, or None for those that come many times a second."""
    match event:
        case protocol.Status(text=text):
            return text
        case protocol.Note(message):
            lines = [RunReportWords.NOTE(note=message)]
        case protocol.Started():
            lines = [_network(event), RunReportWords.RUN_FOLDER(folder=event.run)]
        case protocol.EpochEnd():
            lines = [_epoch(event)]
        case protocol.Completed():
            lines = [*_scores(event), RunReportWords.MODEL(file=event.model)]
        case protocol.Cancelled():
            lines = [_cancelled(event)]
        case protocol.Failed(message=message):
            lines = [RunReportWords.FAILED(reason=message)]
        case _:
            return None
    return "\n".join(map(printable, lines))


def _network(event: protocol.Started) -> Sentence:
    return RunReportWords.NETWORK(
        recipe=event.recipe,
        parameters=event.parameters,
        device=event.device,
        backend=event.backend,
        sizes=[
            RunReportWords.PICTURES_FOR(number=count, part=part)
            for part, count in event.data.items()
        ],
    )


def _epoch(event: EpochEnd) -> Sentence:
    said = RunReportWords.EPOCH(
        epoch=event.epoch,
        epochs=event.epochs,
        loss=event.loss,
        accuracy=event.accuracy,
        validation_loss=event.validation_loss,
        validation_accuracy=event.validation_accuracy,
        seconds=event.seconds,
    )
    return RunReportWords.BEST(epoch=said) if event.best else said


def _scores(event: protocol.Completed) -> list[Sentence]:
    """Return a line for each set, with the score of the earlier model if it is known."""
    lines = []
    for name, value in event.metrics.items():
        if name.endswith("_accuracy"):
            measure, before = name.replace("_", " "), event.metrics.get(f"{name}_before")
            lines.append(
                RunReportWords.ACCURACY(measure=measure, accuracy=value)
                if before is None
                else RunReportWords.ACCURACY_AND_BEFORE(
                    measure=measure, accuracy=value, before=before
                )
            )
    if "pen_test_accuracy" not in event.metrics:
        lines.append(RunReportWords.NOT_SCORED_ON_PENS())
    return lines


def _cancelled(event: protocol.Cancelled) -> Sentence:
    quoted = f'"{event.run}"' if " " in event.run else event.run
    command = f"{called_as()} resume {quoted}"
    return RunReportWords.CANCELLED_AFTER(count=event.epoch, command=command)


def table_console(output: TextIO) -> Console:
    """Return a console that keeps its tables whole in a pipe too, however long their paths."""
    return Console(file=output, highlight=False, width=None if output.isatty() else PIPE_COLUMNS)


def _with_seconds(event: Event, parts: PartSeconds) -> str | None:
    """Return an event in words; at the end of a training, with what its parts took before it."""
    parts(event)
    text = sentence(event)
    if text is not None and isinstance(event, protocol.Completed):
        return f"{printable(parts.sentence())}\n{text}"
    return text


class PlainLines:
    """One plain line for each event, for pipes and log files; failures go to stderr."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._parts = PartSeconds()

    def __call__(self, event: Event) -> None:
        text = _with_seconds(event, self._parts)
        if text is not None:
            stream = sys.stderr if isinstance(event, protocol.Failed) else self._stream
            print(text, file=stream, flush=True)


class Terminal:
    """A progress bar that stays at the bottom while the lines of the epochs scroll up."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, highlight=False)
        self._progress = Progress(
            TextColumn("epoch {task.fields[epoch]}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("loss {task.fields[loss]:.4f}  accuracy {task.fields[accuracy]:.2%}"),
            TextColumn("{task.fields[speed]:,.0f} images/s  {task.fields[left]} left"),
        )
        self._task = self._progress.add_task(
            "", visible=False, epoch="", loss=0.0, accuracy=0.0, speed=0.0, left=""
        )
        self._live = Live(self._progress, console=self._console, refresh_per_second=10)
        self._parts = PartSeconds()

    def __call__(self, event: Event) -> None:
        text = _with_seconds(event, self._parts)
        if isinstance(event, protocol.Progress):
            self._show(event)
            return
        if isinstance(event, protocol.Completed | protocol.Cancelled | protocol.Failed):
            self._live.stop()
        if text is not None:
            self._console.print(text, markup=False, soft_wrap=True)  # paths stay whole

    def _show(self, event: protocol.Progress) -> None:
        self._live.start()
        self._progress.update(
            self._task,
            visible=True,
            completed=event.step,
            total=event.steps,
            epoch=f"{event.epoch}/{event.epochs}",
            loss=event.loss,
            accuracy=event.accuracy,
            speed=event.images_per_second,
            left=_minutes(event.eta_seconds),
        )


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
