"""Annotates the selected pictures: relabel, mark as mislabelled, tag, or learn from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from digitpad.core.browsing.annotations import MAX_TAG_LENGTH, Annotation
from digitpad.core.browsing.for_training import write_selection
from digitpad.core.training.train_config import DataSource
from digitpad.widgets.browser.browser_actions import BrowserActions
from digitpad.widgets.browser.state import BrowserState
from digitpad.widgets.common.formatting import a_digit, number
from digitpad.widgets.common.transfers import Transfers
from digitpad.widgets.common.windows import add_close_key

_WEIGHTS = (10.0, 0.1, 1000.0)
"""Default, least and most: how often each picture is used in an epoch."""


class AnnotationActions(QObject):
    """Applies the actions to the pictures that are selected when they are triggered."""

    learning_requested = Signal(DataSource)
    """The selected pictures were written as a set, to be learnt from with a weight."""
    done = Signal(str)

    def __init__(
        self,
        browsing: BrowserState,
        chosen: Callable[[], list[int]],
        actions: BrowserActions,
        transfers: Transfers,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._browsing, self._chosen = browsing, chosen
        self._transfers, self._window = transfers, window
        self.is_test = False
        """Whether the set is a test set, by which models are compared."""
        for digit, action in enumerate(actions.relabel):
            action.triggered.connect(lambda _=False, digit=digit: self._relabel(digit))
        actions.unlabel.triggered.connect(self._unlabel)
        actions.mislabelled.triggered.connect(self._mark)
        actions.tag.triggered.connect(self._ask_tag)
        actions.learn.triggered.connect(self._ask_weight)

    def _relabel(self, digit: int) -> None:
        self._annotate(
            self.tr("It is {0}").format(a_digit(digit)),
            lambda annotation: replace(annotation, label=digit),
        )

    def _unlabel(self) -> None:
        self._annotate(
            self.tr("Remove the label"), lambda annotation: replace(annotation, label=None)
        )

    def _mark(self) -> None:
        """Mark all selected pictures; if all are marked already, remove the marks."""
        annotations = self._browsing.annotations_of(self._chosen())
        marked = not all(annotation.mislabelled for annotation in annotations)
        self._annotate(
            self.tr("Mislabelled"), lambda annotation: replace(annotation, mislabelled=marked)
        )

    def _annotate(self, text: str, change: Callable[[Annotation], Annotation]) -> None:
        self._browsing.annotate(text, self._chosen(), change)

    def _ask_tag(self) -> None:
        dialog = QInputDialog(self._window)
        add_close_key(dialog)
        dialog.setObjectName("tagDialog")
        dialog.setWindowTitle(self.tr("Tag"))
        dialog.setLabelText(self.tr("Tag for the selected pictures; one they all have is removed"))
        dialog.setComboBoxEditable(True)
        dialog.setComboBoxItems(self._browsing.tags() or [""])
        dialog.textValueSelected.connect(self._tag)
        dialog.open()

    def _tag(self, text: str) -> None:
        tag = text.strip()[:MAX_TAG_LENGTH]
        annotations = self._browsing.annotations_of(self._chosen())
        if not tag or not annotations:
            return
        if all(tag in annotation.tags for annotation in annotations):
            self._annotate(
                self.tr("Remove tag “{0}”").format(tag),
                lambda annotation: replace(annotation, tags=annotation.tags - {tag}),
            )
        else:
            self._annotate(
                self.tr("Tag “{0}”").format(tag),
                lambda annotation: replace(annotation, tags=annotation.tags | {tag}),
            )

    def _ask_weight(self) -> None:
        first, least, most = _WEIGHTS
        count = len(self._chosen())
        text = (
            self.tr("How often each of the {0} selected pictures is used in an epoch").format(count)
            if count > 1
            else self.tr("How often the selected picture is used in an epoch")
        )
        if self.is_test:
            text += "\n\n" + self.tr(
                "A model that has learnt from a test set can no longer be judged by it."
            )
        dialog = QInputDialog(self._window)
        add_close_key(dialog)
        dialog.setObjectName("weightDialog")
        dialog.setWindowTitle(self.tr("Learn from these"))
        dialog.setLabelText(text)
        dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
        dialog.setDoubleRange(least, most)
        dialog.setDoubleDecimals(1)
        dialog.setDoubleValue(first)
        dialog.doubleValueSelected.connect(self._learn)
        dialog.open()

    def _learn(self, weight: float) -> None:
        samples, name = self._browsing.samples(self._chosen()), self.tr("selection")

        def then(written: tuple[Path, int]) -> None:
            folder, taken = written
            said = (
                self.tr("1 picture is set aside for the next retraining, in {1}.")
                if taken == 1
                else self.tr("{0} pictures are set aside for the next retraining, in {1}.")
            )
            self.done.emit(said.format(number(taken), folder))
            self.learning_requested.emit(DataSource(str(folder), weight))

        self._transfers.begin(lambda _: write_selection(samples, name), then)
