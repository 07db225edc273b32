"""One page: what the network is, its figures, what to draw, and its code."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from digitpad.core.training.five_steps import Step
from digitpad.core.training.recipes import DEFAULT, find
from digitpad.widgets.common.formatting import clauses, counted, exact_percent, number
from digitpad.widgets.five_steps.step_words import StepWords, words_of

_SHEET = """
h1 {{ font-size: x-large; margin-top: 0px; margin-bottom: 8px; }}
h2 {{ font-size: large; margin-top: 16px; margin-bottom: 4px; }}
p {{ margin-top: 4px; margin-bottom: 4px; line-height: 130%; }} a {{ color: {link}; }}
table {{ margin-top: 8px; }}
td {{ padding-right: 12px; padding-bottom: 3px; }} td.name {{ color: {quiet}; }}
pre, code {{ font-family: '{fixed}'; }} pre {{ font-size: {code_pt}pt; }}
"""
_MARGIN_PX = 12
_LOWEST_PX = 80
_CODE_COLUMNS = 52
_CODE_SIZE = 0.85
"""Of its letters, to those of the text."""


class StepPage(QTextBrowser):
    """Shows a `Step`."""

    copy_requested = Signal()
    """The person wants the code in the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepPage")
        self.setOpenLinks(False)
        self._code_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code_font.setPointSizeF(_CODE_SIZE * self.font().pointSizeF())
        self.setMinimumSize(self._least_width(), _LOWEST_PX)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.anchorClicked.connect(lambda _: self.copy_requested.emit())
        self._step: Step | None = None

    def _least_width(self) -> int:
        """Return the width in which no line of code has to be scrolled, in logical pixels."""
        code = QFontMetricsF(self._code_font).horizontalAdvance("0" * _CODE_COLUMNS)
        return ceil(code) + 2 * _MARGIN_PX + self.verticalScrollBar().sizeHint().width() + 2

    def show_step(self, step: Step, code: str) -> None:
        """Show ``step`` from its top; ``code`` is its program in Keras, or why there is none."""
        self._step, self._code = step, code
        self.setAccessibleName(words_of(step.recipe).title)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _fill(self) -> None:
        if self._step is not None:
            colours, role = self.palette(), QPalette.ColorRole
            sheet = _SHEET.format(
                link=colours.color(role.Link).name(),
                quiet=colours.color(role.PlaceholderText).name(),
                fixed=self._code_font.family(),
                code_pt=self._code_font.pointSizeF(),
            )
            self.document().setDefaultStyleSheet(sheet)
            self.setHtml(self._html(self._step, words_of(self._step.recipe)))

    def _html(self, step: Step, words: StepWords) -> str:
        table = "".join(
            f"<tr><td class='name'>{escape(name)}</td><td>{escape(value)}</td></tr>"
            for name, value in self._rows(step, words)
        )
        failure, code = self.tr("To see it fail"), self.tr("In Keras")
        copy, command = self.tr("Copy the code"), f"digitpad train --recipe {step.recipe}"
        own = self.tr("A program of its own. The same in a terminal, by this program: {0}")
        return (
            f"<h1>{escape(words.title)}</h1><p>{escape(words.about)}</p><table>{table}</table>"
            f"<h2>{escape(failure)}</h2><p>{escape(words.failure)}</p>"
            f"<h2>{escape(code)}</h2>"
            f"<p>{escape(own).format(f'<code>{escape(command)}</code>')}</p>"
            f"<p><a href='copy:'>{escape(copy)}</a></p><pre>{escape(self._code)}</pre>"
        )

    def _rows(self, step: Step, words: StepWords) -> list[tuple[str, str]]:
        by = self.tr("{0} ({1})")
        published = [(self.tr("Published"), by.format(*both)) for both in words.published]
        recipe = find(step.recipe)
        weights = counted(recipe.parameters, self.tr("one weight"), self.tr("{0} weights"))
        return [
            (self.tr("Network"), clauses((step.recipe, weights))),
            *published,
            (self.tr("Measured here"), self._measured(step)),
        ]

    def _measured(self, step: Step) -> str:
        if step.spread is None:
            accuracy = exact_percent(step.measured)
            if step.recipe == DEFAULT:
                return self.tr("{0} (the model that came with the program)").format(accuracy)
            return self.tr("{0} (one training)").format(accuracy)
        accuracy = f"{number(100 * step.measured, 2)} ± {exact_percent(step.spread)}"
        return self.tr("{0} (mean of {1} trainings)").format(accuracy, step.trainings)
