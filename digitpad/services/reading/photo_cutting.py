"""Finding out beside the window what is in the box of a photo; the newest box wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from digitpad.core.reading.page import Page
from digitpad.services.jobs import JobRunner, WhenBusy


class PhotoCutting(QObject):
    """Cuts one page at a time; of those that come meanwhile, only the newest is cut next."""

    cut = Signal(object, object)
    """The Page that was asked for, and the same Page cut."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = JobRunner(WhenBusy.RUN_AGAIN, self)

    def follow(self, page: Page) -> None:
        """Cut ``page`` if it has a photo whose box was not looked into yet."""
        if page.photo is None or page.photo.is_cut:
            return
        self._jobs.begin(lambda _: _cut(page), done=lambda cut: self.cut.emit(page, cut))


def _cut(page: Page) -> Page:
    from digitpad.core.reading.page_files import cut_page  # not needed to draw

    return cut_page(page)
