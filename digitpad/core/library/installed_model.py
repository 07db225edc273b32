"""A model in the library, and the results of opening or deleting one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.models.model_file import ModelCard
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.sentence import Sentence

BUNDLED: Final = "bundled"
"""The id of the model that ships with the program."""
LEAST_RIGHT: Final = 0.5
"""Fraction of clear digits. A model that reads fewer right does not read digits."""
_KNOWN_DIGITS: Final = 10


class Origin(StrEnum):
    """Where a model came from."""

    BUNDLED = "bundled"
    TRAINED = "trained"
    IMPORTED = "imported"
    FOUND = "found"
    """Its file was found in the folder; its origin is unknown."""


@dataclass(frozen=True)
class InstalledModel:
    """One model of the library."""

    id: str
    path: Path
    card: ModelCard | None
    """None when the file is damaged; `error` says why."""
    origin: Origin
    came_from: str = ""
    """The run's folder or the imported file's name."""
    added: float = 0.0
    """Seconds since 1970."""
    read_right: int | None = None
    """Of the ten known digits, when it was installed; None where that was not stored."""
    error: DigitPadError | None = None

    @property
    def trouble(self) -> str:
        """What is wrong with the file, or the empty text."""
        return "" if self.error is None else str(self.error)

    @property
    def warning(self) -> Sentence | None:
        """What is said wherever it could be taken into use; None where it reads digits."""
        if self.read_right is None or self.read_right >= LEAST_RIGHT * _KNOWN_DIGITS:
            return None
        return ModelWords.FEW_READ_RIGHT(right=self.read_right)

    @property
    def name(self) -> str:
        return self.id if self.card is None else self.card.name

    @property
    def is_bundled(self) -> bool:
        return self.id == BUNDLED


@dataclass(frozen=True, eq=False)
class Active:
    """The model that reads."""

    model: InstalledModel
    recognizer: Recognizer
    trouble: str = ""
    """One sentence when it is not the one that was chosen."""


@dataclass(frozen=True)
class DeletedModel:
    """A deleted model, for `ModelLibrary.restore`."""

    id: str
    was_active: bool
