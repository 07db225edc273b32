"""Connects the browser's actions and widgets with its state."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from digitpad.core.browsing.arrangement import Contrast, Filter, SortBy, Verdict
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.tracing import traced
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.read_set import as_network_input
from digitpad.widgets.browser.browser_actions import BrowserActions
from digitpad.widgets.browser.layout import BrowserLayout
from digitpad.widgets.browser.state import BrowserState
from digitpad.widgets.common.formatting import counted, number


class BrowserController(QObject):
    """Keeps actions, widgets and `BrowserState` in step while a set is open."""

    picture_sent = Signal(object, str)
    ink_sent = Signal(object, str)

    def __init__(
        self, browsing: BrowserState, parts: BrowserLayout, actions: BrowserActions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._browsing, self._parts, self._actions = browsing, parts, actions
        self._connect_parts()
        self._connect_filters()
        self._connect_view()
        self._follow_filter()
        self._follow_choice()

    def chosen(self) -> list[int]:
        """Return the indices into the set of the selected pictures."""
        return self._parts.grid.selected_pictures()

    def chosen_or_shown(self) -> list[int]:
        """Return the selected pictures; if there is at most one, all that are shown."""
        chosen = self.chosen()
        return chosen if len(chosen) > 1 else self._browsing.shown.tolist()

    def scope(self) -> str:
        """Return in words which pictures `chosen_or_shown` returns."""
        count = len(self.chosen())
        if count > 1:
            return self.tr("the {0} selected pictures").format(number(count))
        one, many = self.tr("the one picture shown"), self.tr("all {0} pictures shown")
        return counted(len(self._browsing.shown), one, many)

    # From the state to the widgets

    def _connect_parts(self) -> None:
        browsing, parts = self._browsing, self._parts
        browsing.shown_changed.connect(self._follow_shown)
        browsing.filter_changed.connect(self._follow_filter)
        browsing.annotations_changed.connect(self._follow_annotations)
        browsing.scored_changed.connect(self._follow_scored)
        browsing.second_changed.connect(self._follow_second)
        parts.insights.filter_requested.connect(browsing.set_filter)
        parts.filters.filter_requested.connect(browsing.set_filter)
        parts.filters.order_requested.connect(
            lambda by, backwards: browsing.sort(by, backwards=backwards)
        )
        parts.grid.selectionModel().currentChanged.connect(self._follow_choice)
        parts.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        parts.grid.activated.connect(lambda: parts.detail.why.setFocus())
        parts.detail.picture_requested.connect(self.go_to)
        parts.detail.left.connect(parts.grid.setFocus)

    def go_to(self, picture: int) -> None:
        """Select ``picture`` in the grid; drop the filter if it hides the picture."""
        if self._parts.pictures.row_of(picture) < 0:
            self._browsing.set_filter(Filter())
        row = self._parts.pictures.row_of(picture)
        self._parts.grid.setCurrentIndex(self._parts.pictures.index(row))

    def _follow_scored(self) -> None:
        self._parts.pictures.show(None)  # the indices in the grid do not fit another set
        scored = self._browsing.scored
        if scored is not None:
            self._parts.insights.show_scored(scored)
            self._actions.disputed.setEnabled(bool(scored.disputed.any()))
            for action in (self._actions.misread, self._actions.right):
                action.setEnabled(bool(scored.scores.labelled.any()))

    def _follow_second(self) -> None:
        browsing, second = self._browsing, self._browsing.second
        self._parts.insights.compare.show_pair(browsing.scored, second)
        self._parts.pictures.set_second(None if second is None else second.scores)
        self._parts.detail.compare_with(second)

    def _follow_shown(self) -> None:
        browsing, parts = self._browsing, self._parts
        before = parts.grid.currentIndex()
        kept = parts.pictures.picture_at(before.row()) if before.isValid() else -1
        parts.pictures.show(browsing.scored, browsing.shown)
        row = max(parts.pictures.row_of(kept), 0)
        parts.grid.setCurrentIndex(parts.pictures.index(row))
        total = 0 if browsing.scored is None else len(browsing.scored)
        parts.filters.show_count(len(browsing.shown), total)
        parts.filters.show_order(browsing.sort_by, backwards=browsing.backwards)
        self._follow_choice()
        self._follow_selection()  # Qt does not tell that it is gone with the pictures

    def _follow_filter(self) -> None:
        wanted, actions = self._browsing.filter, self._actions
        self._parts.filters.show_filter(wanted, self._browsing.tags())
        for part in (self._parts.insights.matrix, self._parts.insights.compare):
            part.mark(wanted)
        actions.misread.setChecked(wanted.verdict is Verdict.MISREAD)
        actions.right.setChecked(wanted.verdict is Verdict.RIGHT)
        actions.unsure.setChecked(wanted.unsure)
        actions.disputed.setChecked(wanted.disputed)
        actions.annotated.setChecked(wanted.annotated)
        actions.everything.setEnabled(wanted != Filter())  # else Esc closes the window

    def _follow_annotations(self) -> None:
        browsing, parts = self._browsing, self._parts
        parts.pictures.set_annotations(browsing.annotations)
        parts.filters.show_filter(browsing.filter, browsing.tags())
        if browsing.scored is not None:
            parts.insights.show_accuracy(browsing.scored, browsing.corrected())
        self._follow_choice()

    def _follow_choice(self) -> None:
        scored, index = self._browsing.scored, self._parts.grid.currentIndex()
        if scored is None or not index.isValid():
            self._parts.detail.show_sample(None, None)
            return
        picture = self._parts.pictures.picture_at(index.row())
        self._parts.detail.show_sample(
            scored, scored.sample(picture, self._browsing.annotation(picture))
        )

    def _follow_selection(self) -> None:
        any_chosen = self._parts.grid.selectionModel().hasSelection()
        for action in self._actions.about_pictures:
            action.setEnabled(any_chosen)

    # From the actions to the state

    def _connect_filters(self) -> None:
        actions = self._actions
        for action, verdict in ((actions.misread, Verdict.MISREAD), (actions.right, Verdict.RIGHT)):
            action.triggered.connect(
                lambda on, verdict=verdict: self._narrow(verdict=verdict if on else Verdict.ANY)
            )
        for name in ("unsure", "disputed", "annotated"):
            condition: QAction = getattr(actions, name)
            condition.triggered.connect(lambda on, name=name: self._narrow(**{name: on}))
        for digit in range(10):
            for name in ("true_digit", "read_digit"):
                action = getattr(actions, name)[digit]
                action.triggered.connect(
                    lambda _=False, name=name, digit=digit: self._toggle_digit(name, digit)
                )
        actions.everything.triggered.connect(self._show_everything)
        actions.everything.setEnabled(False)
        actions.shuffle.triggered.connect(lambda: self._browsing.sort(SortBy.SHUFFLED))

    def _connect_view(self) -> None:
        actions, parts, undo = self._actions, self._parts, self._browsing.undo_stack
        actions.larger.triggered.connect(lambda: parts.grid.zoom(1))
        actions.smaller.triggered.connect(lambda: parts.grid.zoom(-1))
        actions.why.toggled.connect(parts.detail.why.setChecked)
        parts.detail.why.toggled.connect(actions.why.setChecked)
        actions.select_all.triggered.connect(parts.grid.selectAll)
        actions.undo.triggered.connect(undo.undo)
        actions.redo.triggered.connect(undo.redo)
        undo.canUndoChanged.connect(actions.undo.setEnabled)
        undo.canRedoChanged.connect(actions.redo.setEnabled)
        actions.undo.setEnabled(False)
        actions.redo.setEnabled(False)
        actions.to_pad.triggered.connect(self._send)
        actions.strokes_to_pad.triggered.connect(self._send_strokes)

    def _narrow(self, **conditions: object) -> None:
        self._browsing.set_filter(replace(self._browsing.filter, **conditions))  # type: ignore[arg-type]

    def _toggle_digit(self, name: str, digit: int) -> None:
        already = getattr(self._browsing.filter, name) == digit
        self._narrow(**{name: None if already else digit})

    def _show_everything(self) -> None:
        self._browsing.set_filter(Filter(contrast=Contrast.ANY))
        self._parts.grid.setFocus()

    # To the pad

    def _send(self) -> None:
        """Send the ink if there is any, otherwise the picture."""
        if (found := self._current()) is None:
            return
        pictures, picture = found
        if pictures.inks:
            self.ink_sent.emit(pictures.inks[picture], self._place(pictures, picture))
        else:
            pixels = as_network_input(pictures.pictures[picture])
            self.picture_sent.emit(pixels, self._place(pictures, picture))

    def _send_strokes(self) -> None:
        """Send the ink; if there is none, trace it from the picture."""
        if (found := self._current()) is None:
            return
        pictures, picture = found
        try:
            ink = (
                pictures.inks[picture]
                if pictures.inks
                else traced(as_network_input(pictures.pictures[picture]))
            )
        except NoInkError as error:
            self._browsing.failed.emit(f"{self._place(pictures, picture)}: {error}")
        else:
            self.ink_sent.emit(ink, self._place(pictures, picture))

    def _current(self) -> tuple[PictureSet, int] | None:
        scored, index = self._browsing.scored, self._parts.grid.currentIndex()
        if scored is None or not index.isValid():
            return None
        return scored.pictures, self._parts.pictures.picture_at(index.row())

    def _place(self, pictures: PictureSet, picture: int) -> str:
        return self.tr("{0}, picture {1}").format(pictures.name, picture)
