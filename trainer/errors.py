"""How a run ends when it does not end well."""

from __future__ import annotations

from pathlib import Path

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.sentence import Sentence, Words


class TrainerError(DigitPadError):
    """The run cannot go on; ``category`` is the ``kind`` of the protocol's `failed` event."""

    def __init__(
        self, category: str, said: Words | Sentence, *, path: Path | str | None = None
    ) -> None:
        self.category = category
        super().__init__(said, path=path)


class UsageError(TrainerError):
    """The command line or the configuration is wrong: exit status 2."""

    def __init__(self, said: Words | Sentence, *, path: Path | str | None = None) -> None:
        super().__init__("usage", said, path=path)


class RunCancelled(Exception):  # noqa: N818 - a decision of the person, not an error
    """The run was told to end without a model."""
