"""One network's reading of the drawing: its name, what it is, the digit, and ten bars."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitpad.core.models.model_file import ModelCard
from digitpad.core.reading.recognizer import Reading
from digitpad.core.training.recipes import RECIPES
from digitpad.services.language.translate import tr
from digitpad.services.reading.compared_network import ComparedNetwork
from digitpad.widgets.common.formatting import counted, exact_percent, percent
from digitpad.widgets.common.plain_text import PlainLabel, plain_tip
from digitpad.widgets.common.styled_widgets import link_button, quiet, title
from digitpad.widgets.reading.probability_bars import ProbabilityBars

_NARROWEST_PX, _USUAL_PX = 132, 150
_BARS_LOWEST_PX, _MARGIN_PX = 150, 8
OTHERWISE = "≠"
"""Stands at a digit that most of the others do not read."""


class NetworkColumn(QFrame):
    """Shows what one network reads, framed and marked where it reads something of its own."""

    accessible_role = QAccessible.Role.Grouping
    training_requested = Signal(str)
    """The recipe of a network for reading alone, of which the person wants a full one."""

    def __init__(self, network: ComparedNetwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self._is_odd = False
        self.setObjectName("networkColumn")
        name, card = network.model.name, network.model.card
        self._name, self._facts = _ElidedTitle(name, _tip(name, card)), quiet(_facts(card))
        self._facts.setWordWrap(False)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.digit, self.sign, self._sure = PlainLabel(), PlainLabel(OTHERWISE), quiet()
        self.sign.hide()  # seen, not heard: the digit's description says it
        self.digit.setObjectName("comparedReading")
        self._sure.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.bars = ProbabilityBars()
        self.bars.setObjectName("comparedBars")
        self.bars.setMinimumSize(_NARROWEST_PX - 2 * _MARGIN_PX, _BARS_LOWEST_PX)
        self.train = link_button(self.tr("Train this…"))
        self._offer_training(name, card)
        self._lay_out()
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._facts.text().replace("\n", ", "))
        self.digit.setAccessibleName(self.tr("Reading of {0}").format(name))
        self.bars.setAccessibleName(self.tr("{0}: probabilities of the ten digits").format(name))

    def _offer_training(self, name: str, card: ModelCard | None) -> None:
        """Offer a full one in place of a network for reading alone; the others keep the room."""
        self.train.setObjectName("trainCompared")
        self.train.setAccessibleName(self.tr("Train “{0}”").format(name))
        self.train.setToolTip(plain_tip(_tip(name, card)))
        policy = self.train.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.train.setSizePolicy(policy)
        offers = card is not None and card.is_for_reading_alone and card.recipe in RECIPES
        if not offers:
            self.train.hide()
        recipe = "" if card is None else card.recipe
        self.train.clicked.connect(lambda: self.training_requested.emit(recipe))

    def _lay_out(self) -> None:
        digit = QHBoxLayout()
        digit.setSpacing(6)
        digit.addWidget(self.digit)
        digit.addWidget(self.sign)
        digit.addWidget(self._sure, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[_MARGIN_PX] * 4)
        rows.setSpacing(4)
        rows.addWidget(self._name)
        rows.addWidget(self._facts)
        rows.addLayout(digit)
        rows.addWidget(self.bars, 1)
        rows.addWidget(self.train, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def is_odd(self) -> bool:
        """Whether it is marked as the one that reads something else."""
        return self._is_odd

    def show_reading(self, *, is_odd: bool, is_current: bool) -> None:
        """Show what the network reads; ``is_odd``: another digit than most of the others."""
        reading, error = self.network.reading, self.network.error
        self.bars.show_probabilities(None if reading is None else reading.probabilities)
        self._show_digit(reading, is_odd=is_odd)
        if error is not None:
            self._say(str(error))
        elif reading is None:
            self._say("" if self.network.is_quick else self.tr("slow"))
        else:
            self._say(percent(reading.confidence) if is_current else self.tr("still reading…"))

    def _say(self, words: str) -> None:
        if self._sure.text() != words:
            self._sure.setText(words)

    def _show_digit(self, reading: Reading | None, *, is_odd: bool) -> None:
        text = "" if reading is None else str(reading.digit)
        if (self.digit.text(), self._is_odd) == (text, is_odd):
            return
        other = self.tr("{0}, unlike most of the others").format(text)
        self.digit.setText(text)
        self.digit.setAccessibleDescription(other if is_odd else text)
        self.sign.setVisible(is_odd)
        self._is_odd = is_odd
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            # The style first resets the font size of every child: wait for all of them.
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Scale the digit and what is beside it to the column."""
        tall, wide = self.height(), self.width()
        large = max(24, min(round(tall * 0.11), round(wide * 0.4)))
        small = max(12, min(round(tall * 0.035), round(wide * 0.12)))
        font = QFont(self.font())
        for label, side_px, is_bold in (
            (self.digit, large, True),
            (self.sign, large // 2, True),
            (self._sure, small, False),
        ):
            font.setPixelSize(side_px)
            font.setBold(is_bold)
            label.setFont(font)
        self.digit.setFixedHeight(round(large * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_odd:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._warning(), 2.0))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _warning(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.BrightText)

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_PX, super().sizeHint().height()).expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        least = QSize(self._facts.sizeHint().width() + 2 * _MARGIN_PX, 0)
        return QSize(_NARROWEST_PX, super().minimumSizeHint().height()).expandedTo(least)


class _ElidedTitle(QWidget):
    """A title of one line, cut short where there is no room for it."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__()
        self._text, self._label = text, title(text)
        self._label.setProperty("elides", True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label.setAccessibleName(text)
        self._label.setToolTip(plain_tip(tip))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, elide = self._label.fontMetrics(), Qt.TextElideMode.ElideRight
        self._label.setText(metrics.elidedText(self._text, elide, self.width()))


def _tip(name: str, card: ModelCard | None) -> str:
    if card is None or not card.is_for_reading_alone:
        return name
    says = tr("For reading alone. “Train this” makes a full one, which can go on learning.")
    return f"{name}\n{says}"


def _facts(card: ModelCard | None) -> str:
    """Return in two lines how large a network is and how well it reads MNIST."""
    if card is None:
        return ""
    size = counted(card.parameters, tr("one weight"), tr("{0} weights"))
    accuracy = card.mnist_accuracy
    score = tr("MNIST not measured") if accuracy is None else f"MNIST {exact_percent(accuracy)}"
    return f"{size}\n{score}"
