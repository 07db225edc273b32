"""View ▸ Draw with pen only and ▸ Side button erases: kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject

from digitpad.services.settings import PenHabits, Settings
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pad_view import PadView


class PenHabitsMenu(QObject):
    """Connects the two actions with the page and the settings. Belongs to the pad."""

    def __init__(
        self, actions: Actions, pad: PadView, settings: Settings, message: MessageBar
    ) -> None:
        super().__init__(pad)
        self._actions, self._pad = actions, pad
        self._settings, self._message = settings, message
        self._only_the_pen = self.tr(
            "Only the pen draws, because View ▸ Draw with pen only is switched on."
        )
        habits = settings.pen_habits
        self._apply(habits)
        actions.pen_only.setChecked(habits.pen_only)
        actions.side_button_erases.setChecked(habits.side_button_erases)
        actions.pen_only.toggled.connect(self._follow)
        actions.side_button_erases.toggled.connect(self._follow)
        pad.canvas.mouse_refused.connect(lambda: message.show_info(self._only_the_pen))
        pad.canvas.page_settled.connect(self._hide_message)

    def _follow(self) -> None:
        pen_only, side_button = self._actions.pen_only, self._actions.side_button_erases
        habits = PenHabits(pen_only.isChecked(), side_button.isChecked())
        self._settings.pen_habits = habits
        self._apply(habits)
        self._hide_message()

    def _apply(self, habits: PenHabits) -> None:
        self._pad.canvas.pen_habits = habits
        self._pad.reading.hints.show_pen_only(habits.pen_only)

    def _hide_message(self) -> None:
        """Hide the sentence once it is answered, by drawing or in the menu."""
        if self._message.text == self._only_the_pen:
            self._message.hide()
