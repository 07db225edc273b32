"""The worker's lines as a person reads them: its epochs as Keras prints them, the rest as it is."""

from __future__ import annotations

from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd, Malformed, Progress, Started, Unknown
from digitpad.core.training.wording import worded


class LogLines:
    """Makes lines to read of the lines of one worker, in their order."""

    def __init__(self) -> None:
        self._epoch = self._steps = 0

    def of(self, line: str) -> list[str]:
        """Return what is to be read of one more line: none, one or two lines."""
        message = worded(protocol.parse_line(line))
        match message:
            case Malformed():
                return [] if not line.strip() else [line]
            case Progress():
                return self._begin(message)
            case EpochEnd():
                return [*self._begin(message), _epoch_line(message, message.step or self._steps)]
            case Started():
                return [_started_line(message)]
            case protocol.Status(text=text):
                return [text]
            case protocol.Note(message=text) | protocol.Failed(message=text):
                return [text]
            case protocol.Completed(model=model):
                return [model]
            case Unknown() | _:
                return []

    def _begin(self, message: Progress | EpochEnd) -> list[str]:
        self._steps = message.steps or self._steps
        if message.epoch == self._epoch:
            return []
        self._epoch = message.epoch
        return [f"Epoch {message.epoch}/{message.epochs}"]


def _epoch_line(epoch: EpochEnd, step: int) -> str:
    """Return the line that Keras 3 prints at the end of an epoch with ``verbose=2``."""
    done = f"{step}/{epoch.steps or step} - " if step else ""
    each = f"{round(1000 * epoch.seconds / step)}ms/step - " if step else ""
    return (
        f"{done}{round(epoch.seconds)}s - {each}accuracy: {epoch.accuracy:.4f}"
        f" - loss: {epoch.loss:.4f} - val_accuracy: {epoch.validation_accuracy:.4f}"
        f" - val_loss: {epoch.validation_loss:.4f} - learning_rate: {epoch.learning_rate:.4g}"
    )


def _started_line(started: Started) -> str:
    sizes = ", ".join(f"{part} {size}" for part, size in started.data.items())
    what = f"{started.recipe}: {started.parameters} parameters"
    return f"{what} - {started.backend}, {started.device} - {sizes}"
