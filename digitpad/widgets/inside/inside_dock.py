"""The inside of the network beside the pad, and the ink that decided on the pad."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from digitpad.core.pictures.preprocess import frame_of_picture
from digitpad.core.reading.page import SIDE
from digitpad.services.inside.deciding_ink import DecidingInk
from digitpad.services.inside.exciting_pictures import ExcitingPictures
from digitpad.services.inside.inside import Inside
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.common.painting.evidence_painting import overlay
from digitpad.widgets.inside.inside_view import InsideView
from digitpad.widgets.pad.pad_dock import PadDock
from digitpad.widgets.pad.pad_window import PadWindow

_BESIDE = Qt.DockWidgetArea.RightDockWidgetArea


class InsideDock(PadDock):
    """Looks into the model that reads; computes nothing while it is hidden."""

    def __init__(
        self,
        pipeline: ReadingPipeline,
        active: ActiveModel,
        settings: Settings,
        window: PadWindow,
    ) -> None:
        super().__init__("inside", _BESIDE, settings, window)
        self.setObjectName("insideNetwork")
        self.setWindowTitle(self.tr("Inside the network"))
        self._window = window
        self.inside = Inside(pipeline, active, self)
        self.pictures = ExcitingPictures(self)
        self.deciding = DecidingInk(pipeline, active, self)
        self.view = InsideView(self.inside, self.pictures, self.deciding)
        self.setWidget(self.view)
        self.put_in_place()
        self.deciding.changed.connect(self._tint)
        pipeline.reading_changed.connect(self.pictures.rest)

    def work(self, is_shown: bool) -> None:
        self.inside.turn_on(is_shown)
        self.deciding.turn_on(is_shown and self.view.why.isChecked())
        if not is_shown:
            self.pictures.forget()  # there may be others the next time

    def _tint(self) -> None:
        """Lay what speaks for and against over the ink of the chosen mark."""
        explanation = self.deciding.explanation
        frame = None if explanation is None else self._frame()
        if explanation is None or frame is None:
            self._window.canvas.show_tint(None)
        else:
            self._window.canvas.show_tint(overlay(explanation.evidence), frame)

    def _frame(self) -> QRectF | None:
        """Return where the network's picture lies on the page; None where nobody knows."""
        mark, page = self._window.mark, self._window.page
        if mark is None:
            return None
        if mark.ink is not None:
            found = frame_of_picture(mark.ink)
            return None if found is None else QRectF(found[0], found[1], found[2], found[2])
        is_bare = page.picture is not None and page.shown is None
        return QRectF(0, 0, SIDE, SIDE) if is_bare else None
