"""The panel about one picture: large, with its ten bars, figures and neighbours."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from digitpad.core.browsing.neighbours import nearest_labelled
from digitpad.core.browsing.sample import Sample
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.read_set import as_network_input
from digitpad.core.scoring.scores import UNLABELLED
from digitpad.core.sentences.sentence import listed
from digitpad.services.browsing.explaining import Explaining, Explanation, Question
from digitpad.widgets.browser.detail.neighbour_strip import COUNT, NeighbourStrip
from digitpad.widgets.browser.detail.picture_view import PictureView
from digitpad.widgets.browser.detail.two_readings import TwoReadings
from digitpad.widgets.common.formatting import a_digit, number, percent
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.evidence_painting import SPEAKS_AGAINST, SPEAKS_FOR


class DetailPanel(QScrollArea):
    """Shows the grid's current picture."""

    picture_requested = Signal(int)
    """The person asks to go to this picture of the set."""
    left = Signal()
    """The person asks to go back to the grid."""

    def __init__(self, explaining: Explaining, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._explaining = explaining
        self._scored: ScoredSet | None = None
        self._sample: Sample | None = None
        self._second: ScoredSet | None = None
        self._inside = QWidget()
        self._title = QLabel(textFormat=Qt.TextFormat.RichText)
        self._title.setWordWrap(True)
        self._picture = PictureView()
        self._why = QCheckBox(self.tr("Show &which ink decided"))
        self._why.setToolTip(self.tr("Cover each part in turn and see how the reading changes (W)"))
        self._legend = QLabel(textFormat=Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self._readings = TwoReadings()
        self._facts = QLabel(textFormat=Qt.TextFormat.RichText)
        self._facts.setWordWrap(True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._strips = [NeighbourStrip(), NeighbourStrip()]
        self._lay_out()
        self._why.toggled.connect(self._explain)
        explaining.explained.connect(self._show_explanation)
        for strip in self._strips:
            strip.picture_requested.connect(self.picture_requested)

    @property
    def why(self) -> QCheckBox:
        """The check box that shows the evidence."""
        return self._why

    @property
    def picture(self) -> PictureView:
        """The large picture."""
        return self._picture

    def compare_with(self, second: ScoredSet | None) -> None:
        """Show what another model reads as well; None ends that."""
        self._second = second
        self.show_sample(self._scored, self._sample)

    def show_sample(self, scored: ScoredSet | None, sample: Sample | None) -> None:
        """Show one picture of ``scored``; nothing if either is None."""
        self._scored, self._sample = scored, sample
        self._inside.setVisible(sample is not None)
        if scored is None or sample is None:
            return
        self._title.setText(self._headline(sample))
        self._picture.show_picture(sample.picture)
        words = QTextDocumentFragment.fromHtml(self._title.text()).toPlainText()
        self._picture.setAccessibleName(words)
        self._readings.show_reading(scored, self._second, sample.index)
        self._facts.setText(self._facts_of(scored, sample))
        self._show_neighbours(scored, sample)
        self._explain()

    def event(self, event: QEvent) -> bool:
        """Keep Escape here: elsewhere in the window it is the shortcut that removes the filter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._sample is not None:
            self._title.setText(self._headline(self._sample))  # in the new palette's red

    @property
    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Space for the scroll bar is always reserved. Otherwise text that fits only without the bar
        # would make it come and go.
        self._inside.setFixedWidth(self.width() - self._bar_width)
        super().resizeEvent(event)

    def _headline(self, sample: Sample) -> str:
        if sample.truth == UNLABELLED:
            return self.tr("<big>Read as <b>{0}</b></big>").format(sample.read)
        if sample.wrong:
            red = colours.wrong(self.palette()).name()
            return self.tr(
                "<big>A <b>{0}</b>, <span style='color:{2}'>misread as <b>{1}</b> ✗</span></big>"
            ).format(sample.truth, sample.read, red)
        return self.tr("<big>A <b>{0}</b>, read right</big>").format(sample.truth)

    def _facts_of(self, scored: ScoredSet, sample: Sample) -> str:
        facts = [self.tr("picture {0} · {1}").format(sample.index, escape(scored.pictures.name))]
        if sample.truth != UNLABELLED:
            facts.append(self.tr("true digit ranked {0} of 10").format(sample.rank))
            facts.append(self.tr("loss {0}").format(number(sample.loss, 2)))
        facts.append(
            self.tr("{0} points ahead of the second").format(number(100 * sample.margin, 1))
        )
        if self._second is not None:
            facts.append(self._second_reading(self._second, sample.index))
        if scored.disputed[sample.index]:
            facts.append(self.tr("<b>? its label is disputed</b>: fewer than 3 of 5 people agree"))
        annotation = sample.annotation
        if annotation.label is not None:
            facts.append(self.tr("<b>✎ you say it is {0}</b>").format(a_digit(annotation.label)))
        if annotation.mislabelled:
            facts.append(self.tr("<b>✎ marked as mislabelled</b>"))
        if annotation.tags:
            tags = escape(listed(sorted(annotation.tags)))
            facts.append(self.tr("<b>✎ tags:</b> {0}").format(tags))
        return "<br>".join(facts)

    def _second_reading(self, second: ScoredSet, picture: int) -> str:
        read, sure = second.scores.read[picture], second.scores.confidence[picture]
        name = escape(second.model.card.name)
        return self.tr("<b>{0}</b> reads {1} ({2})").format(name, read, percent(float(sure)))

    def _show_neighbours(self, scored: ScoredSet, sample: Sample) -> None:
        digits = [sample.read]
        if sample.truth not in (UNLABELLED, sample.read):
            digits.insert(0, sample.truth)
        if not scored.scores.labelled.any():
            digits = []
        for place, strip in enumerate(self._strips):
            if place < len(digits):
                found = nearest_labelled(scored.scores, sample.index, digits[place], COUNT)
                title = self.tr("The {0}s most like it").format(digits[place])
                strip.show_neighbours(title, [scored.sample(int(one)) for one in found])
            else:
                strip.hide()

    def _explain(self) -> None:
        scored, sample = self._scored, self._sample
        self._legend.setVisible(self._why.isChecked())
        if not self._why.isChecked() or scored is None or sample is None:
            self._picture.show_evidence(None)
            return
        rival = self._rival(scored, sample)
        self._legend.setText(
            self.tr(
                "<span style='color:{2}'>■</span> speaks for {0} · "
                "<span style='color:{3}'>■</span> speaks for {1}"
            ).format(sample.read, rival, SPEAKS_FOR.name(), SPEAKS_AGAINST.name())
        )
        picture = as_network_input(sample.picture)
        self._explaining.ask(Question(sample.index, picture, sample.read, rival))

    def _rival(self, scored: ScoredSet, sample: Sample) -> int:
        """Return the true digit of a misread picture, otherwise the runner-up."""
        if sample.wrong:
            return sample.truth
        return int(scored.scores.probabilities[sample.index].argsort()[-2])

    def _show_explanation(self, explanation: Explanation) -> None:
        asked = self._sample is not None and explanation.index == self._sample.index
        if asked and self._why.isChecked():
            self._picture.show_evidence(explanation.evidence)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(12, 10, 4, 10)
        rows.setSpacing(8)
        for widget in (self._title, self._picture, self._why, self._legend, self._readings):
            rows.addWidget(widget)
        rows.addWidget(self._facts)
        for strip in self._strips:
            rows.addWidget(strip)
        rows.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(self._inside.minimumSizeHint().width() + self._bar_width)
        self._inside.hide()
