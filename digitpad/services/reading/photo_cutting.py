"""Finding out beside the window what is in the box of a photo; the newest box wins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.services.jobs import JobRunner, WhenBusy

if TYPE_CHECKING:
    from digitpad.core.numbers.number_reading import NumberReading
    from digitpad.core.pictures.cutting import Cutting  # not needed to draw
    from digitpad.core.reading.page import Page
    from digitpad.core.reading.recognizer import Recognizer


@dataclass(frozen=True, eq=False)
class CutPage:
    """A page with a photo, and what is known of it now."""

    asked: Page
    """As it was when that was asked."""
    page: Page
    number: NumberReading | None
    """What the network reads in the box; None where no digit was found."""
    fingerprint: str
    """That of the network."""


class PhotoCutting(QObject):
    """Cuts and reads one page at a time; of those that come meanwhile, only the newest is next."""

    cut = Signal(CutPage)
    failed = Signal(DigitPadError)
    """What is in the box could not be found out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = JobRunner(WhenBusy.RUN_AGAIN, self)
        self._reader: Recognizer | None = None
        """Of the jobs alone."""
        self._read: tuple[Cutting | None, str] = (None, "")

    def follow(self, page: Page, network: Recognizer) -> None:
        """Cut ``page`` if it has a photo whose box was not looked into yet, and read the number."""
        photo = page.photo
        if photo is None:
            return
        is_read = photo.cutting is self._read[0] and network.fingerprint == self._read[1]
        if not photo.is_cut or (photo.is_found and not is_read):
            self._jobs.begin(
                lambda _: self._look_into(page, network),
                done=self._tell,
                failed=self.failed.emit,
            )

    def _tell(self, done: CutPage) -> None:
        photo = done.page.photo
        self._read = (None if photo is None else photo.cutting, done.fingerprint)
        self.cut.emit(done)

    def _look_into(self, page: Page, network: Recognizer) -> CutPage:
        from digitpad.core.numbers.picture_reader import read_cutting  # not needed to draw
        from digitpad.core.reading.page_files import cut_page

        if self._reader is None or self._reader.fingerprint != network.fingerprint:
            self._reader = network.for_another_thread(threads=1)
        is_cut = page.photo is not None and page.photo.is_cut
        cut = page if is_cut else cut_page(page)
        photo, number = cut.photo, None
        if photo is not None and photo.is_found and photo.cutting is not None:
            number = read_cutting(self._reader, photo.cutting)
            if len(number.digits) > 1:
                cut = replace(cut, photo=photo.with_number([mark.box for mark in number.digits]))
        return CutPage(page, cut, number, network.fingerprint)
