"""How a run ends when it does not end well."""

from __future__ import annotations

from digitpad.core.errors import DigitPadError


class TrainerError(DigitPadError):
    """The run cannot go on; ``kind`` is that of the protocol's `failed` event."""

    def __init__(self, kind: str, message: str) -> None:
        self.kind = kind
        super().__init__(message)


class UsageError(TrainerError):
    """The command line or the configuration is wrong: exit status 2."""

    def __init__(self, message: str) -> None:
        super().__init__("usage", message)


class RunCancelled(Exception):  # noqa: N818 - a decision of the person, not an error
    """The run was told to end without a model."""
