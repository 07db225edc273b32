"""Two models side by side: a line for each set, and the pictures that got better or worse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from digitpad.core.arrays import Indices
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.scoring.comparison import HELD_OUT_PENS, MY_DIGITS, Comparison
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import a_digit, counted, exact_percent, number
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import link_button, quiet, title
from digitpad.widgets.models.thumbnail_row import Thumbnail, ThumbnailRow

_MOST = 12


class ComparisonView(QWidget):
    """Shows comparisons; the current model is on the left, the new one on the right."""

    pictures_requested = Signal(DifferingPictures)
    """The person asks to see all pictures that got better, or worse."""

    def __init__(
        self, comparisons: Sequence[Comparison], current: InstalledModel, new: InstalledModel
    ) -> None:
        super().__init__()
        self._current, self._new = current, new
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self._table(comparisons, current.name, new.name))
        if all(one.name != HELD_OUT_PENS for one in comparisons):
            rows.addWidget(quiet(self._no_pens_text()))
        rows.addLayout(self._pictures(comparisons))
        rows.addStretch(1)

    def _no_pens_text(self) -> str:
        return self.tr(
            "Other people's pens were not compared: there is no folder “pen” with ink files where"
            " data sets are looked for (DIGITPAD_DATA)."
        )

    def _table(self, comparisons: Sequence[Comparison], current: str, new: str) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(26)
        grid.setColumnStretch(0, 1)
        for column, text in enumerate(("", current, new, "")):
            grid.addWidget(_right(quiet(text)), 0, column)
        for row, one in enumerate(comparisons, start=1):
            size = counted(len(one), self.tr("{0} digit"), self.tr("{0} digits"))
            name = PlainLabel(self.tr("{0}, {1}").format(title_of(one.name), size))
            name.setWordWrap(True)
            grid.addWidget(name, row, 0)
            grid.addWidget(_right(PlainLabel(exact_percent(one.accuracy_before))), row, 1)
            grid.addWidget(_right(title(exact_percent(one.accuracy_after))), row, 2)
            grid.addWidget(PlainLabel(self._verdict(one)), row, 3)
        return table

    def _verdict(self, one: Comparison) -> str:
        if one.gain == 0:
            return self.tr("the same")
        if not one.is_certain:
            return (
                self.tr("▲ a little, perhaps by chance")
                if one.gain > 0
                else self.tr("▼ a little, perhaps by chance")
            )
        return self.tr("▲ better") if one.gain > 0 else self.tr("▼ worse")

    def _pictures(self, comparisons: Sequence[Comparison]) -> QGridLayout:
        """Show pictures that got better on the left, and those that got worse on the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(26)
        for row, one in enumerate(comparisons):
            right, wrong = self.tr("{0}: {1} now right"), self.tr("{0}: {1} now misread")
            for column, (which, words) in enumerate(((one.better, right), (one.worse, wrong))):
                grid.setColumnStretch(column, 1)
                if len(which):
                    request = partial(self._request, one, which is one.better)
                    said = link_button(words.format(title_of(one.name), number(len(which))))
                    said.setToolTip(self.tr("Show all of them in the test set"))
                    said.clicked.connect(lambda _=False, request=request: request())
                    grid.addWidget(said, 2 * row, column)
                    grid.addWidget(self._thumbnails(one, which, request), 2 * row + 1, column)
        return grid

    def _thumbnails(
        self, one: Comparison, which: Indices, request: Callable[[int], None]
    ) -> ThumbnailRow:
        shown = [int(index) for index in which[:_MOST]]
        row = ThumbnailRow([self._thumbnail(one, index) for index in shown])
        row.picture_requested.connect(lambda place: request(shown[place]))
        return row

    def _request(self, one: Comparison, now_right: bool, index: int | None = None) -> None:
        picture = None if index is None else one.pictures[index]
        paths = self._current.path, self._new.path
        self.pictures_requested.emit(DifferingPictures(one.name, *paths, now_right, picture))

    def _thumbnail(self, one: Comparison, index: int) -> Thumbnail:
        before, after = int(one.before[index]), int(one.after[index])
        said = self.tr("{0}, read as {1} before and as {2} now")
        words = said.format(a_digit(int(one.truth[index])), before, after)
        return Thumbnail(one.pictures[index], f"{before} → {after}", words)


def title_of(name: str) -> str:
    """Return what a compared set is called in the language in force."""
    titles = {"mnist": "MNIST", MY_DIGITS: tr("My digits"), HELD_OUT_PENS: tr("Held-out pens")}
    return titles.get(name, name)


def _right(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setWordWrap(False)
    return label
