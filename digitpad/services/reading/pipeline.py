"""How the pad reads: the active model, my digits around it, and the page that is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.services.reading.live_reading import LiveReading

if TYPE_CHECKING:
    from digitpad.core.models.model_file import ModelCard
    from digitpad.core.numbers.number_reading import Mark, NumberReading
    from digitpad.core.pictures.cutting import Cutting
    from digitpad.core.reading.page import Page
    from digitpad.core.reading.reader import Reader
    from digitpad.core.reading.recognizer import Reading
    from digitpad.services.my_digits.my_digits_service import MyDigitsService
    from digitpad.services.reading.active_model import ActiveModel


class ReadingPipeline(QObject):
    """Active model → my digits → live reading.

    The active model reads. What a person has taught has a say from `load_my_digits` on, unless
    they turn that off. The newest page is read at once, and again whenever one of the two changes.
    Takes ``active`` and ``my_digits`` for its own.
    """

    reading_changed = Signal(object)
    """Reading of the chosen mark of the newest page, or None when it is blank."""
    model_changed = Signal(object)
    """ModelCard: this model reads from now on, the first one or another that has read the page."""

    def __init__(
        self, active: ActiveModel, my_digits: MyDigitsService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        for part in (active, my_digits):
            part.setParent(self)
        self._active, self._my_digits = active, my_digits
        self._has_my_digits = False
        self._my_digits_count = True
        self._live = LiveReading(lambda: active.recognizer, self)
        self._live.reading_changed.connect(self.reading_changed)
        my_digits.reading_changed.connect(self._live.read_now)
        active.opened.connect(lambda: self.model_changed.emit(active.recognizer.card))
        active.changed.connect(self._on_model_changed)

    @property
    def card(self) -> ModelCard:
        """What the model that reads says about itself."""
        return self.reader.card

    @property
    def reader(self) -> Reader:
        """Who reads now: the model, or my digits around it."""
        return self._live.reader

    @property
    def reading(self) -> Reading | None:
        """The reading of the chosen mark; None when the newest page that was read is blank."""
        return self._live.reading

    @property
    def number(self) -> NumberReading | None:
        """All marks of the newest page that was read; None when it is blank."""
        return self._live.number

    @property
    def chosen(self) -> int:
        """The place of the chosen mark in `number`."""
        return self._live.chosen

    @property
    def mark(self) -> Mark | None:
        """The chosen mark: the last written one, until a person chooses."""
        return self._live.mark

    def choose(self, place: int) -> None:
        """Choose the mark at this place, if there is one; it stays chosen while there is ink."""
        self._live.choose(place)

    def read_as_one_digit(self, one_digit_only: bool) -> None:
        """Read every page as one digit from now on, or as the number that it is."""
        self._live.read_as_one_digit(one_digit_only)

    def read_page(self, page: Page) -> None:
        """Read ``page`` without waiting."""
        self._live.read_page(page)

    def know(self, cutting: Cutting, number: NumberReading) -> None:
        """Learn what the network reads in a photo; for pages that are read from now on."""
        self._live.know(cutting, number)

    def follow(self, page: Page, *, is_drawing: bool = True) -> None:
        """Read ``page`` while a stroke is on its way: the newest page wins."""
        self._live.follow(page, is_drawing=is_drawing)

    def load_my_digits(self) -> None:
        """Load my digits in the background; they then influence the readings."""
        self._has_my_digits = True
        self._live.use(self._compose())

    def use_my_digits(self, use: bool) -> None:
        """Use my digits or not, whichever model reads."""
        self._my_digits_count = use
        if self._my_digits.reader is not None:
            self._my_digits.reader.enabled = use
            self._live.read_now()

    def _on_model_changed(self) -> None:
        self._live.use(self._compose())
        self.model_changed.emit(self.card)

    def _compose(self) -> Reader:
        """Return the active model, with my digits around it as soon as they may be loaded."""
        recognizer = self._active.recognizer
        if not self._has_my_digits:
            return recognizer
        reader = self._my_digits.reader_for(recognizer)
        reader.enabled = self._my_digits_count
        return reader
