"""What a person at a terminal sees of a training, and what a pipe gets."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console
from rich.live import Live
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from digitpad.core.command_line.printable import printable
from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd, Event
from trainer.process.caller import called_as


def epoch_line(event: EpochEnd) -> str:
    """Return one epoch as a plain line."""
    return (
        f"epoch {event.epoch}/{event.epochs}  loss {event.loss:.4f}  "
        f"accuracy {event.accuracy:.2%}  validation loss {event.validation_loss:.4f}  "
        f"validation accuracy {event.validation_accuracy:.2%}  {event.seconds:.1f} s"
        f"{'  best' if event.best else ''}"
    )


def sentence(event: Event) -> str | None:
    """Return what an event means to a person, or None for those that come many times a second."""
    match event:
        case protocol.Status(text=text):
            return text
        case protocol.Note(message):
            return f"Note: {printable(message)}"
        case protocol.Started():
            sizes = ", ".join(f"{count:,} for {part}" for part, count in event.data.items())
            return (
                f"{printable(event.recipe)} with {event.parameters:,} weights on {event.device} "
                f"({event.backend}): {sizes}.\nRun: {printable(event.run)}"
            )
        case protocol.EpochEnd():
            return epoch_line(event)
        case protocol.Completed():
            return f"{_scores(event)}\nModel: {printable(event.model)}"
        case protocol.Cancelled(run, epoch):
            done = f"{epoch} epoch{'' if epoch == 1 else 's'}"
            folder = printable(run)
            quoted = f'"{folder}"' if " " in folder else folder
            return f"Cancelled with {done} done. Go on: {called_as()} resume {quoted}"
        case protocol.Failed(message=message):
            return f"Failed: {printable(message)}"
    return None


def _scores(event: protocol.Completed) -> str:
    """Return a line for each set, with what the model it went on from reached where it is known."""
    lines = []
    for name, value in event.metrics.items():
        if name.endswith("_accuracy"):
            before = event.metrics.get(f"{name}_before")
            after = "" if before is None else f", {before:.2%} before"
            lines.append(f"{name.replace('_', ' ')} {value:.2%}{after}")
    if "pen_test_accuracy" not in event.metrics:
        lines.append("not scored on held-out pens: there are no pen files in the data folders")
    return "\n".join(lines)


def table_console(output: TextIO) -> Console:
    """Return a console that keeps its tables whole in a pipe too."""
    return Console(file=output, highlight=False, width=None if output.isatty() else 160)


class PlainLines:
    """One plain line for everything that happens, for pipes and log files; failures to stderr."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        text = sentence(event)
        if text is not None:
            stream = sys.stderr if isinstance(event, protocol.Failed) else self._stream
            print(text, file=stream, flush=True)


class Terminal:
    """A progress display that stays at the bottom while the epochs' lines go up."""

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

    def __call__(self, event: Event) -> None:
        if isinstance(event, protocol.Progress):
            self._show(event)
            return
        if isinstance(event, protocol.Completed | protocol.Cancelled | protocol.Failed):
            self._live.stop()
        text = sentence(event)
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
