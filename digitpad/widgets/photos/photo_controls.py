"""An opened photo: its box is looked into wherever it is put, and it can be turned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from digitpad.services.reading.photo_cutting import CutPage, PhotoCutting
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.photos.photo_bar import PhotoBar


class PhotoControls(QObject):
    """Adds to the pad what a photo needs, and follows the pages."""

    def __init__(self, window: PadWindow, pipeline: ReadingPipeline) -> None:
        super().__init__(window)
        self._window, self._canvas, self._pipeline = window, window.canvas, pipeline
        actions = window.pad_actions
        self._turns = (actions.turn_left, actions.turn_right)
        self.bar = PhotoBar(self._turns)
        self.bar.turn_requested.connect(self._turn)
        self.bar.installEventFilter(self)
        window.add_below_reading(self.bar)
        window.add_menu_action(actions.turn_left, lambda: self._turn(1))
        window.add_menu_action(actions.turn_right, lambda: self._turn(3))
        self._cutting = PhotoCutting(self)
        self._cutting.cut.connect(self._show_cut)
        self._cutting.failed.connect(lambda error: window.show_error(str(error)))
        for changed in (
            self._canvas.page_drafted,
            self._canvas.page_settled,
            pipeline.model_changed,
        ):
            changed.connect(self._look_into)
        window.page_settled.connect(self._follow)
        self._follow()

    def _look_into(self) -> None:
        self._cutting.follow(self._canvas.page, self._pipeline.reader.network)

    def _show_cut(self, done: CutPage) -> None:
        photo = done.page.photo
        if photo is None or done.fingerprint != self._pipeline.reader.network.fingerprint:
            return
        if done.number is not None and photo.cutting is not None:
            self._pipeline.know(photo.cutting, done.number)
        self._canvas.show_cut(done.asked, done.page)

    def _turn(self, quarters: int) -> None:
        page = self._canvas.page
        if page.photo is not None:
            self._canvas.change_page(self.tr("Turn photo"), page.turned(quarters))

    def _follow(self) -> None:
        """Show what belongs to a photo while there is one."""
        photo = self._canvas.page.photo
        for action in self._turns:
            action.setEnabled(photo is not None)
        self.bar.setVisible(photo is not None)
        is_missing = photo is not None and photo.is_cut and not photo.is_found
        nothing = self.tr("No digit found here. Drag the box to one, or change its size.")
        self._window.reading_view.show_note(nothing if is_missing else "")
        if photo is None or photo.is_cut:
            self.bar.offer_turn(self._turn_to_offer())

    def _turn_to_offer(self) -> int:
        """Return by how many quarters a single digit reads far better; none in a number."""
        reading, number = self._window.reading, self._pipeline.number
        is_photo = self._canvas.page.photo is not None
        if not is_photo or reading is None or number is None or number.single is None:
            return 0
        from digitpad.core.reading.turning import better_turn  # not needed to draw

        return better_turn(self._window.reader, reading)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.PaletteChange):
            self.bar.show_icons()
        return super().eventFilter(watched, event)
