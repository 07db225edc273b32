"""One computer that can train: how ssh reaches it, and what runs there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, get_type_hints

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.elsewhere_words import ComputerWords

HERE: Final = "here"
"""What this computer is called where one is chosen; no other may be."""
PACKAGES: Final = ("auto", "cpu", "cuda")
MOST_MINUTES: Final = 7 * 24 * 60
MOST_SECONDS: Final = 600
_NAME: Final = re.compile(r"[^\W_][\w .()+-]{0,39}")
_ADDRESS: Final = re.compile(
    r"(?P<scheme>ssh://)?(?P<user>[A-Za-z0-9_][A-Za-z0-9_.+\\-]*@)?"
    r"(?P<host>[A-Za-z0-9_][A-Za-z0-9_.-]*|\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?\])(?::(?P<port>\d{1,5}))?"
)
_PLAIN_PATH: Final = re.compile(r"[^\x00-\x1f\x7f]{0,400}")


@dataclass(frozen=True)
class Computer:
    """Checked when it is made, since lists of them are files."""

    name: str
    address: str
    """``host`` or ``user@host``, perhaps with ``:port``; or a name of ssh's settings."""
    prefix: str = ""
    """A command that stands before the worker's, such as ``srun --gres=gpu:1``."""
    python: str = ""
    """The Python there with which the environment is made; empty for one that is found."""
    ready: bool = False
    """Whether that Python has all packages already: then nothing is installed."""
    packages: str = "auto"
    """Which TensorFlow is installed: auto takes that for CUDA where NVIDIA's driver is."""
    folder: str = ""
    """Where everything lies there; empty for the usual folder."""
    minutes: int = 10
    """How long a training goes on there without a connection."""
    seconds: int = 10
    """How long an answer is waited for."""

    def __post_init__(self) -> None:
        """Raise DigitPadError for what cannot be."""
        for name in self._wrong_fields():
            raise DigitPadError(ComputerWords.WRONG_FIELD(name=name))
        if not _NAME.fullmatch(self.name) or self.name.strip() != self.name:
            raise DigitPadError(ComputerWords.WRONG_NAME(name=self.name))
        if self.name.casefold() == HERE:
            raise DigitPadError(ComputerWords.NAME_OF_THIS_ONE(name=self.name))
        if not _ADDRESS.fullmatch(self.address):
            raise DigitPadError(ComputerWords.WRONG_ADDRESS(address=self.address))
        self._words()

    def _wrong_fields(self) -> Iterator[str]:
        """Yield the names of fields of another type, or out of range."""
        for name, kind in get_type_hints(type(self)).items():
            if type(getattr(self, name)) is not kind:
                yield name
        if self.packages not in PACKAGES:
            yield "packages"
        for name in ("python", "folder", "prefix"):
            if not _PLAIN_PATH.fullmatch(getattr(self, name)):
                yield name
        for name, most in (("minutes", MOST_MINUTES), ("seconds", MOST_SECONDS)):
            if not 1 <= getattr(self, name) <= most:
                yield name

    def _words(self) -> list[str]:
        try:
            return shlex.split(self.prefix)
        except ValueError:
            raise DigitPadError(ComputerWords.WRONG_PREFIX(prefix=self.prefix)) from None

    @property
    def prefix_words(self) -> list[str]:
        """The prefix as words; no shell ever sees it."""
        return self._words()

    @property
    def destination(self) -> str:
        """The address as ssh takes it, which has a port only in its form of a URI."""
        match = _ADDRESS.fullmatch(self.address)
        if match is None or match["port"] is None or match["scheme"]:
            return self.address
        return f"ssh://{self.address}"

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Computer:
        """Return the computer of a record. Raises DigitPadError for any that is not in order."""
        known = {item.name for item in fields(cls)}
        for name in record:
            if name not in known:
                raise DigitPadError(ComputerWords.WRONG_FIELD(name=str(name)[:40]))
        for name in ("name", "address"):
            if name not in record:
                raise DigitPadError(ComputerWords.WRONG_FIELD(name=name))
        return cls(**record)
