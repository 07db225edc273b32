"""Shows what was read on the pad, and lets a person choose a digit and mend the cuts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pad_view import PadView


class NumberOnPad(QObject):
    """Connects the readings with the page, the figures and the actions. Belongs to the pad."""

    def __init__(
        self, actions: Actions, pad: PadView, pipeline: ReadingPipeline, settings: Settings
    ) -> None:
        super().__init__(pad)
        self._actions, self._pad, self._pipeline = actions, pad, pipeline
        self._settings = settings
        pipeline.reading_changed.connect(self._show)
        pad.canvas.mark_requested.connect(pipeline.choose)
        pad.reading.digit.mark_requested.connect(pipeline.choose)
        actions.split_digit.triggered.connect(lambda: self._mend(pad.canvas.split_chosen))
        actions.join_digits.triggered.connect(lambda: self._mend(pad.canvas.join_chosen))
        actions.one_digit_only.setChecked(settings.one_digit_only)
        actions.one_digit_only.toggled.connect(self._use_one_digit_only)
        pipeline.read_as_one_digit(settings.one_digit_only)
        pad.canvas.page_reshaped.connect(self._follow_width)
        actions.wide_pad.triggered.connect(pad.canvas.use_wide)
        pad.canvas.use_wide(settings.wide_pad)

    def _show(self) -> None:
        self._pad.show_number(self._pipeline.number, self._pipeline.chosen)
        canvas = self._pad.canvas
        for action, is_possible in (
            (self._actions.split_digit, canvas.can_split),
            (self._actions.join_digits, canvas.can_join),
        ):
            if action.isEnabled() != is_possible:
                action.setEnabled(is_possible)

    def _follow_width(self) -> None:
        """Undo and redo bring back a page with its width."""
        is_wide = self._pad.canvas.is_wide
        self._actions.wide_pad.setChecked(is_wide)
        self._settings.wide_pad = is_wide

    def _mend(self, how: Callable[[], object]) -> None:
        self._pad.canvas.finish_gesture()
        how()

    def _use_one_digit_only(self, one_digit_only: bool) -> None:
        self._settings.one_digit_only = one_digit_only
        self._pad.canvas.finish_gesture()
        self._pipeline.read_as_one_digit(one_digit_only)
