"""The files of one run that come back while it goes on elsewhere: one on its way at a time."""

from __future__ import annotations

from collections.abc import Callable

from digitpad.core.elsewhere import fetching
from digitpad.core.elsewhere.fetching import Fetch
from digitpad.core.training.protocol import Checkpoint
from digitpad.core.training.run_folder import CHECKPOINT, RunFolder


class ReturningFiles:
    """Fetches each new checkpoint, and whichever file is asked for besides.

    Methods that begin a fetch or take one on raise ConnectionLostError.
    """

    def __init__(
        self,
        folder: RunFolder,
        begin: Callable[[str], Fetch],
        report: Callable[[Checkpoint], object],
    ) -> None:
        """folder: of the run, on this computer. begin: asks the other side for a file.

        report: is told of each checkpoint that is safe here.
        """
        self._folder, self._begin, self._report = folder, begin, report
        self._fetch: Fetch | None = None
        self._made = self._asked = self._safe = 0
        """Epochs: of the newest checkpoint there, of the one on its way, of the one here."""

    @property
    def is_fetching(self) -> bool:
        return self._fetch is not None

    @property
    def is_behind(self) -> bool:
        """Whether the other side has a newer checkpoint than this one."""
        return self._safe < self._made

    def begin(self, name: str) -> Fetch:
        """Begin to fetch a file, instead of one that may be on its way."""
        self._fetch = self._begin(name)
        return self._fetch

    def drop(self) -> None:
        """Forget the file on its way, which is whole or will not come."""
        self._fetch = None

    def checkpoint_made(self, epoch: int) -> None:
        """Fetch the checkpoint of an epoch; the newest there is comes after one on its way."""
        self._made = epoch
        if self._fetch is None:
            self._fetch_checkpoint()

    def take(self, header: dict[str, object], body: bytes, *, is_over: bool) -> None:
        """Take in a frame about the file on its way. is_over: whether the training has ended.

        A checkpoint is kept as soon as it is whole, while the training goes on.
        """
        fetch = self._fetch
        if fetch is None:
            return
        fetch.take(header, body)
        if not fetch.is_done or fetch.name != CHECKPOINT:
            return
        self._fetch = None
        if is_over or not fetch.is_whole:
            return
        self.keep_checkpoint(bytes(fetch.data))
        if self.is_behind and self._asked < self._made:
            self._fetch_checkpoint()

    def keep_checkpoint(self, data: bytes | None) -> None:
        """Write it, if there is one, and report which epoch is safe now. Raises FileError."""
        if data is None:
            return
        fetching.keep_checkpoint(self._folder, data)
        self._safe = self._folder.finished_epochs
        if self._safe:
            self._report(Checkpoint(str(self._folder.checkpoint), self._safe))

    def _fetch_checkpoint(self) -> None:
        self._asked = self._made
        self.begin(CHECKPOINT)
