"""The story of the browser: a set is opened, scored, compared, or downloaded first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.datasets.locate import MissingMnistError
from digitpad.core.errors import DigitPadError
from digitpad.core.files import limits
from digitpad.core.files.limits import TooLargeError
from digitpad.core.training.protocol import Download
from digitpad.services.browsing.explaining import Explaining
from digitpad.services.browsing.scoring import Scoring, ScoringJob, ScoringProgress
from digitpad.services.browsing.sources import PictureSource
from digitpad.services.training.mnist_download import MnistDownload

_NOTHING_YET = Download(0, 0)


@dataclass(frozen=True, eq=False)
class Opening:
    """A set is being read."""

    source: PictureSource | None
    progress: ScoringProgress | None = None
    """None while the files are still being read."""


@dataclass(frozen=True, eq=False)
class Downloading:
    """MNIST was requested and is being downloaded."""

    source: PictureSource | None
    progress: Download = _NOTHING_YET


@dataclass(frozen=True, eq=False)
class Opened:
    """There is something to browse."""

    source: PictureSource | None
    scored: ScoredSet


class Reason(Enum):
    """Why there is nothing to browse."""

    CANCELLED = "cancelled"
    EMPTY = "empty"
    NO_MNIST = "no MNIST"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    """Unless the person says that it is to be opened all the same."""


@dataclass(frozen=True, eq=False)
class NotOpened:
    """The set that was asked for cannot be browsed."""

    source: PictureSource | None
    reason: Reason
    detail: str = ""
    """The name of the empty set, or the sentence that says what went wrong; may be missing."""
    large_file: Path | None = None
    """What was refused for its size."""


SetState = Opening | Downloading | Opened | NotOpened


class BrowsingSession(QObject):
    """Which set is open, and with which models it is read. One set at a time; the newest wins."""

    state_changed = Signal(object)
    """The `SetState` changed."""
    scored = Signal(ScoredSet)
    """Another set is ready to browse, or the same set as another model reads it."""
    comparing = Signal(Path)
    """The pictures are being read with the model in this file, too."""
    compared = Signal(ScoredSet)
    """The same pictures as the second model reads them."""
    comparison_failed = Signal(DigitPadError)

    def __init__(
        self, model: Path, parent: QObject | None = None, *, download: MnistDownload | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        """The file of the model that reads; `use_model` changes it."""
        self.state: SetState | None = None
        """None before the first set is opened."""
        self.explaining = Explaining(self)
        self._opened: Opened | None = None
        """The state to which a cancel returns."""
        self._scoring, self._comparing = Scoring(self), Scoring(self)
        self._download = download or MnistDownload(self)
        self._connect()

    def open(self, source: PictureSource, model: Path | None = None) -> None:
        """Read and score ``source``, from now on with ``model`` if one is given.

        A running download continues, but its set is not opened at its end.
        """
        self.model = model or self.model
        self._comparing.drop()  # it reads the pictures that were open
        self._change(Opening(source))
        self._scoring.start(ScoringJob(source.load, self.model))

    def open_again(self) -> None:
        """Open the last requested set again, if there was one."""
        if self._source is not None:
            self.open(self._source)

    def open_large(self) -> None:
        """Open the set that was refused for its size, all the same."""
        if isinstance(self.state, NotOpened) and self.state.large_file is not None:
            limits.allow(self.state.large_file)
            self.open_again()

    def show(self, scored: ScoredSet) -> None:
        """Open a set that is scored already."""
        if not len(scored):
            self._change(NotOpened(self._source, Reason.EMPTY, scored.pictures.name))
            return
        self.explaining.use(scored.model)
        self._opened = Opened(self._source, scored)
        self._change(self._opened)
        self.scored.emit(scored)

    def use_model(self, model: Path) -> None:
        """Read with this model from now on."""
        self.model = model
        self.open_again()

    def compare_with(self, model: Path) -> None:
        """Read the open pictures with a second model."""
        if self._opened is not None:
            pictures = self._opened.scored.pictures
            self.comparing.emit(model)
            self._comparing.start(ScoringJob(lambda _: pictures, model))

    def download(self) -> None:
        """Download MNIST and then open the last requested set."""
        self._change(Downloading(self._source))
        self._download.start()

    def cancel(self) -> None:
        """Stop reading, or downloading, and go back to the set that was open before."""
        if isinstance(self.state, Downloading):
            self._download.cancel()
        else:
            self._scoring.cancel()

    def close(self) -> None:
        """End everything that runs, without further signals."""
        self._scoring.drop()
        self._comparing.drop()
        self._download.stop_and_wait()
        self.explaining.stop_and_wait()

    # How it ends

    def _connect(self) -> None:
        self._scoring.progressed.connect(self._on_progress)
        self._scoring.scored.connect(self.show)
        self._scoring.failed.connect(self._on_failure)
        self._scoring.cancelled.connect(self._go_back)
        self._comparing.scored.connect(self.compared)
        self._comparing.failed.connect(self.comparison_failed)
        self._download.progressed.connect(self._on_download_progress)
        self._download.done.connect(self._on_downloaded)
        self._download.failed.connect(self._on_download_failure)
        self._download.cancelled.connect(self._on_download_cancelled)

    @property
    def _source(self) -> PictureSource | None:
        """The last requested set."""
        return None if self.state is None else self.state.source

    def _change(self, state: SetState) -> None:
        self.state = state
        self.state_changed.emit(state)

    def _go_back(self) -> None:
        self._change(self._opened or NotOpened(self._source, Reason.CANCELLED))

    def _on_progress(self, progress: ScoringProgress) -> None:
        self._change(Opening(self._source, progress))

    def _on_failure(self, error: DigitPadError) -> None:
        if isinstance(error, TooLargeError):
            asked = str(limits.question(error.sentence))
            self._change(NotOpened(self._source, Reason.TOO_LARGE, asked, error.path))
        elif not isinstance(error, MissingMnistError):
            self._change(NotOpened(self._source, Reason.UNREADABLE, str(error)))
        elif self._download.is_running:
            self.download()
        else:
            self._change(NotOpened(self._source, Reason.NO_MNIST))

    # A download continues in the background once another set is opened

    @property
    def is_downloading(self) -> bool:
        """Whether MNIST is being downloaded."""
        return self._download.is_running

    def _on_download_progress(self, progress: Download) -> None:
        if isinstance(self.state, Downloading):
            self._change(replace(self.state, progress=progress))

    def _on_downloaded(self) -> None:
        if isinstance(self.state, Downloading):
            self.open_again()

    def _on_download_failure(self, sentence: str) -> None:
        if isinstance(self.state, Downloading):
            self._change(NotOpened(self._source, Reason.NO_MNIST, sentence))

    def _on_download_cancelled(self) -> None:
        if isinstance(self.state, Downloading):
            self._go_back()
