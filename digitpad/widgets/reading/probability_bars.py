"""Ten bars with the probabilities of the ten digits."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.widgets.common.formatting import clauses, percent, percent_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digitpad.core.arrays import Floats

ANIMATION_SECONDS = 0.08
_ROUND_PX = 3.0
_VISIBLE_PX = 0.25
_TICK_MS = 12
_HALF_WAY_SECONDS = 0.014
_SPEAK_AFTER_MS = 400
"""A screen reader is told after the bars have rested this long, not at every point."""

Values = list[float]
_EMPTY = [0.0] * 10


class ProbabilityBars(QWidget):
    """Shows ten probabilities, always in the order of the digits."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: Values = _EMPTY
        self._words = _words_of(_EMPTY)
        self._drawn: Values = _EMPTY
        self._changed_at = self._ticked_at = 0.0
        self._lettering: _Lettering | None = None
        self._are_pale = False
        # Children, so that they are deleted with the widget, which a QBasicTimer would outlive.
        self._ticks, self._speak = QTimer(self), QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._speak.setInterval(_SPEAK_AFTER_MS)
        self._speak.setSingleShot(True)
        self._ticks.timeout.connect(self._advance)
        self._speak.timeout.connect(self._describe)
        self.setObjectName("probabilityBars")
        self.setAccessibleName(self.tr("Probabilities of the ten digits"))
        self.setAccessibleDescription(self.tr("Nothing to read yet"))
        self.setToolTip(percent_rule())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def probabilities(self) -> list[float]:
        """The ten values that the bars show or move to; all 0 if there is no reading."""
        return list(self._target)

    @property
    def is_moving(self) -> bool:
        """Whether the bars are still moving to their values."""
        return self._ticks.isActive()

    def show_probabilities(self, probabilities: Floats | None) -> None:
        """Move the bars to (10,) float32 ``probabilities``; None empties them."""
        before, words_before = self._target, self._words
        self._target = _EMPTY if probabilities is None else probabilities.tolist()
        if before == self._target:
            return
        self._words = _words_of(self._target)
        self._changed_at = now = time.monotonic()
        if not self._ticks.isActive():
            self._ticked_at = now
            self._ticks.start()
        self._speak.start()
        self._update_words(before, words_before)

    @property
    def are_pale(self) -> bool:
        """Whether the bars are of something that is no digit."""
        return self._are_pale

    def show_pale(self, pale: bool) -> None:
        """Show the bars pale, none of them as the winner: what was drawn may be no digit."""
        if pale != self._are_pale:
            self._are_pale = pale
            self.update()

    def digit_at(self, place: QPoint) -> int:
        """Return the digit whose bar is nearest to ``place``."""
        return max(0, min(place.y() * 10 // max(1, self.height()), 9))

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 10 * self.fontMetrics().height())

    def _describe(self) -> None:
        """Describe the bars to a screen reader."""
        self.setAccessibleDescription(self._spoken())

    def _advance(self) -> None:
        """Move part of the remaining way; new values only change the target."""
        before = self._drawn
        now = time.monotonic()
        if not self._may_move() or now - self._changed_at >= ANIMATION_SECONDS - _TICK_MS / 1000:
            self._drawn = self._target
            self._ticks.stop()
            self.update()
        else:
            left = math.exp2(-(now - self._ticked_at) / _HALF_WAY_SECONDS)
            self._drawn = [
                to + (at - to) * left for at, to in zip(self._drawn, self._target, strict=True)
            ]
            self._ticked_at = now
            least = _VISIBLE_PX / max(1, self.width())
            moved = [abs(now - old) >= least for now, old in zip(self._drawn, before, strict=True)]
            self._update_rows(digit for digit in range(10) if moved[digit])

    def _update_words(self, before: Values, words_before: list[str]) -> None:
        """Repaint the rows with other words, or in other type, than with the values ``before``."""
        if any(before) != any(self._target):  # numbers appear in every row, or disappear
            self._update_rows(range(10))
            return
        changed = {digit for digit in range(10) if words_before[digit] != self._words[digit]}
        winners = {_highest(before), _highest(self._target)}
        self._update_rows(changed | winners if len(winners) > 1 else changed)

    def _update_rows(self, digits: Iterable[int]) -> None:
        row = self.height() / 10
        for digit in digits:
            self.update(0, math.floor(digit * row), self.width(), math.ceil(row) + 1)

    def _may_move(self) -> bool:
        """Return whether the system allows animations; some people switch them off."""
        from PySide6.QtWidgets import QStyle  # saves 10 ms at the start of the program

        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _spoken(self) -> str:
        if not any(self._target):
            return self.tr("Nothing to read yet")
        by_probability = sorted(range(10), key=lambda digit: -self._target[digit])
        likely = [digit for digit in by_probability if self._target[digit] >= 0.005]
        return clauses(f"{digit}: {percent(self._target[digit])}" for digit in likely)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lettering = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.height() / 10
        letters = self._lettering = self._lettering or _Lettering(self.font(), self.width(), row)
        has_winner = any(self._target) and not self._are_pale
        winner = _highest(self._target) if has_winner else -1
        for digit in range(10):
            box = QRectF(0, digit * row, self.width(), row)
            if event.region().intersects(box.toAlignedRect()):
                self._paint_words(painter, letters, box.y(), digit, is_winner=digit == winner)
                track = QRectF(letters.left, box.y() + 0.22 * row, letters.bar_width, 0.56 * row)
                self._paint_bar(painter, track, digit, is_winner=digit == winner)
        painter.end()

    def _paint_words(
        self, painter: QPainter, letters: _Lettering, y: float, digit: int, *, is_winner: bool
    ) -> None:
        role = QPalette.ColorRole
        painter.setPen(self.palette().color(role.WindowText if is_winner else role.PlaceholderText))
        painter.setFont(letters.bold if is_winner else letters.regular)
        baseline = y + letters.baseline
        painter.drawText(QPointF(0, baseline), str(digit))
        if any(self._target):
            number = self._words[digit]
            x = self.width() - letters.width_of(number, is_bold=is_winner)
            painter.drawText(QPointF(x, baseline), number)

    def _paint_bar(self, painter: QPainter, track: QRectF, digit: int, *, is_winner: bool) -> None:
        role = QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(track, _ROUND_PX, _ROUND_PX)
        track.setWidth(track.width() * self._drawn[digit])
        if track.width() >= 1:
            if self._are_pale:  # filled with little, yet with an edge that is seen
                painter.setPen(self.palette().color(role.Dark))
                track.adjust(0.5, 0.5, -0.5, -0.5)
            plain = role.Midlight if self._are_pale else role.Dark
            painter.setBrush(self.palette().color(role.Accent if is_winner else plain))
            painter.drawRoundedRect(track, _ROUND_PX, _ROUND_PX)


def _words_of(values: Values) -> list[str]:
    return [percent(value) for value in values]


def _highest(values: Values) -> int:
    return values.index(max(values))


class _Lettering:
    """Fonts and widths for rows of one size, computed once for each size."""

    def __init__(self, font: QFont, width: float, row: float) -> None:
        self.regular, self.bold = QFont(font), QFont(font)
        for each in (self.regular, self.bold):
            each.setPixelSize(max(11, round(min(row * 0.68, width / 13))))
        self.bold.setBold(True)
        self._metrics = (QFontMetricsF(self.regular), QFontMetricsF(self.bold))
        self._widths: dict[tuple[str, bool], float] = {}
        self.left = 1.6 * self.width_of("0", is_bold=True)
        self.bar_width = width - self.left - 1.1 * self.width_of(percent(0.998), is_bold=True)
        self.baseline = (row + self._metrics[0].capHeight()) / 2

    def width_of(self, text: str, *, is_bold: bool) -> float:
        key = (text, is_bold)
        if key not in self._widths:
            self._widths[key] = self._metrics[is_bold].horizontalAdvance(text)
        return self._widths[key]
