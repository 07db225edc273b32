"""A connection to a computer on which trainings can run: found so, or made so."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from digitpad.core.elsewhere import preparing, wanted, wheel
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.connection import (
    Closed,
    Connection,
    ConnectionLostError,
    Frame,
    Inbox,
)
from digitpad.core.elsewhere.far import frames
from digitpad.core.errors import DigitPadError, WorkCancelled, os_error_cause
from digitpad.core.sentences.elsewhere_words import FarStatusWords, FarWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import Cancel

Say = Callable[[Sentence], object]
_TICK_SECONDS: Final = 0.2
_MB: Final = 10**6


class Visit:
    """What is asked of the other side, one question after the other.

    Every method raises ConnectionLostError where the connection ends, WorkCancelled where the
    person cancels meanwhile, and DigitPadError for what the other side cannot do.
    """

    def __init__(
        self, computer: Computer, inbox: Inbox, say: Say, *, with_jax: bool = False
    ) -> None:
        """Connect. ``say`` is told what goes on. Raises NotReachedError.

        with_jax: whether the environment there has to have JAX.
        """
        self._computer, self.inbox, self._say = computer, inbox, say
        self._with_jax = with_jax
        say(FarStatusWords.CONNECTING(computer=computer.name, seconds=computer.seconds))
        self.connection = Connection(computer, inbox)
        self._is_cuda = computer.packages == "cuda"
        try:
            while not self.connection.arrived(_TICK_SECONDS):
                self.listen(0)
        except BaseException:
            self.connection.close()
            raise

    @property
    def computer(self) -> Computer:
        return self._computer

    def close(self) -> None:
        self.connection.close()

    def ask(self, body: bytes = b"", /, **header: Any) -> dict[str, Any]:
        """Send a question and return the first answer to it."""
        self.connection.send(body, **header)
        return self.answer()

    def answer(self) -> dict[str, Any]:
        """Return what the other side says next."""
        while (frame := self.listen(_TICK_SECONDS)) is None:
            pass
        return self.checked(frame.header)

    def checked(self, header: dict[str, Any]) -> dict[str, Any]:
        """Return an answer that is no refusal. Raises DigitPadError for one."""
        if "errno" in header:
            number = int(header["errno"])
            cause = os_error_cause(OSError(number, os.strerror(number)))
            if header.get("path"):
                cause = cause.at(str(header["path"]))
            raise DigitPadError(FarWords.ON_COMPUTER(computer=self.computer.name, reason=cause))
        if "wrong" in header:
            raise DigitPadError(FarWords.NONSENSE(computer=self.computer.name))
        return header

    def listen(self, seconds: float) -> Frame | None:
        """Return the next frame of this connection, if one comes in time."""
        match self.inbox.next(seconds):
            case Frame() as frame if frame.connection is self.connection:
                return frame
            case Closed(connection) if connection is self.connection:
                if seconds:
                    words = FarWords.CONNECTION_BROKE_OFF(computer=self.computer.name)
                    raise ConnectionLostError(words)
                self.inbox.put(Closed(connection))
            case Cancel():
                raise WorkCancelled
        return None

    # Preparing

    def look(self) -> dict[str, Any]:
        """Return how far the other side is prepared."""
        found = self.ask(do="look", packages=wanted.asked_for(), **self.place())
        if self.computer.packages == "auto":
            self._is_cuda = found.get("nvidia") is True
        return found

    def prepare(self) -> dict[str, Any]:
        """Make sure that the packages and this program are there; return what `look` found."""
        found = self.look()
        if self.computer.ready:
            preparing.require_packages(self.computer, found.get("ready"), with_jax=self._with_jax)
        elif found.get("digest") not in wanted.digests(cuda=self._is_cuda, with_jax=self._with_jax):
            needed = wanted.for_training(cuda=self._is_cuda, with_jax=self._with_jax)
            preparing.make(self, needed, self._say)
        if found.get("code") is not True:
            self._say(FarStatusWords.SENDING_PROGRAM(computer=self.computer.name))
            packed = wheel.repacked()
            self.put(packed.data, packed.sha256)
            self.ask(do="unpack", code=packed.sha256)
        return found

    def place(self) -> dict[str, Any]:
        """Return what every question about workers says of where and how they run."""
        computer = self.computer
        return {
            "folder": computer.folder,
            "python": computer.python,
            "ready": computer.ready,
            "prefix": computer.prefix_words,
            "code": wheel.repacked().sha256,
        }

    # Files

    def put(self, data: bytes, sha256: str, **where: Any) -> None:
        """Send what is in memory, to stay there or to be of one run."""
        self.connection.send(do="put", sha256=sha256, size=len(data), **where)
        for start in range(0, len(data), frames.PIECE_BYTES):
            self._send_piece(data[start : start + frames.PIECE_BYTES])
        self.answer()

    def put_file(
        self, path: Path, sha256: str, report: Callable[[int], object], where: Mapping[str, Any]
    ) -> None:
        """Send a file. report: called with the number of bytes of each piece. Raises OSError too.

        Raises DigitPadError where it changes meanwhile.
        """
        size = path.stat().st_size
        self.connection.send(do="put", sha256=sha256, size=size, **where)
        with path.open("rb") as file:
            left = size
            while left > 0:
                piece = file.read(min(frames.PIECE_BYTES, left)) or b"\0"
                self._send_piece(piece)
                left -= len(piece)
                report(len(piece))
        self.answer()

    def _send_piece(self, piece: bytes) -> None:
        self.connection.send(piece, do="piece")
        frame = self.listen(0)  # which a cancel ends
        if frame is not None:  # the answer to the last piece
            self.inbox.put(frame)


def sha256_of(path: Path) -> str:
    """Return a file's SHA-256. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
