"""The window that shows what a model misreads in a set, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.datasets.locate import FETCH_COMMAND, MissingMnistError
from digitpad.core.errors import DigitPadError
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.training.protocol import Download
from digitpad.core.training.train_config import DataSource
from digitpad.services.browsing.explaining import Explaining
from digitpad.services.browsing.scoring import Scoring, ScoringJob
from digitpad.services.errands import Errands
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.browser.annotation_actions import AnnotationActions
from digitpad.widgets.browser.browser_actions import fill_menus, make_browser_actions
from digitpad.widgets.browser.controller import BrowserController
from digitpad.widgets.browser.exports import Exports
from digitpad.widgets.browser.layout import BrowserLayout
from digitpad.widgets.browser.model_choice import ModelChoice
from digitpad.widgets.browser.sources import (
    PictureSource,
    mnist_sources,
    my_digits_source,
    path_source,
)
from digitpad.widgets.browser.state import BrowserState, Samples
from digitpad.widgets.browser.waiting_page import WaitingPage
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.shortcuts_dialog import ShortcutsDialog, shortcuts_of
from digitpad.widgets.common.single_window import SingleWindow


class BrowserWindow(QMainWindow):
    """Opens sets, has them scored, and shows the result or says why there is none."""

    picture_sent = Signal(object, str)
    """(28, 28) float32 in 0..1 and where it came from: for the pad."""
    ink_sent = Signal(object, str)
    """Ink and where it came from: for the pad."""
    learning_requested = Signal(DataSource)
    """A set that the next retraining should learn from."""
    closed = Signal()

    def __init__(self, model: Path) -> None:
        super().__init__()
        self.setObjectName("browserWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        self._source: PictureSource | None = None
        """What was opened last."""
        self._shown: PictureSource | None = None
        """What the pictures on the screen are of."""
        self._awaits_download = False
        """Whether the last that was asked for is MNIST, which is still on its way."""
        self._scoring, self._second_scoring = Scoring(self), Scoring(self)
        self._explaining = Explaining(self)
        self._download = MnistDownload(self)
        self.browsing = BrowserState(AnnotationStore(), self)
        self.browse_actions = make_browser_actions(self)
        self.parts = BrowserLayout(self.browse_actions, self._explaining)
        self.waiting = WaitingPage()
        self.message = MessageBar()
        self._pages = QStackedWidget()
        self.controls = BrowserController(self.browsing, self.parts, self.browse_actions, self)
        self._errands = Errands(self)
        self.remarks = AnnotationActions(
            self.browsing, self.controls.chosen, self.browse_actions, self._errands, self
        )
        self.exports = Exports(
            *(self._samples, self._chosen, self._title), self.browse_actions, self._errands, self
        )
        self._build()
        self._fill_sets()
        self._connect()

    def open(self, source: PictureSource) -> None:
        """Read and score ``source``; the window shows how far it is, and can be cancelled."""
        self._source, self._awaits_download = source, False
        self._tick(source)
        self.setWindowTitle(source.title)
        self.message.hide()
        self.waiting.show_progress(None)
        self._pages.setCurrentWidget(self.waiting)
        self._second_scoring.drop()  # it reads the pictures that were shown
        self._scoring.start(ScoringJob(source.load, self._model))

    def open_mnist(self) -> None:
        """Open MNIST's test set."""
        self._sets.actions()[0].trigger()

    def use_model(self, model: Path) -> None:
        """Read with this model from now on."""
        self._model = model
        if self._source is not None:
            self.open(self._source)

    def compare_with(self, model: Path) -> None:
        """Read the same pictures with a second model and show what differs."""
        scored = self.browsing.scored
        if scored is not None:
            pictures = scored.pictures
            self.message.show_info(self.tr("Reading the pictures with {0}…").format(model.name))
            self._second_scoring.start(ScoringJob(lambda _: pictures, model))

    # Building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Test set"))
        self._pages.addWidget(self.waiting)
        self._pages.addWidget(self.parts)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.message)
        self.exports.bar.setContentsMargins(8, 4, 4, 4)
        rows.addWidget(self.exports.bar)
        rows.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.resize(1240, 800)

    def _fill_sets(self) -> None:
        menu = fill_menus(self, self.browse_actions)
        self._sets = QActionGroup(self)
        self._sets.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for number, source in enumerate([*mnist_sources(), my_digits_source()]):
            action = QAction(source.title, self._sets)
            action.setCheckable(True)
            action.setData(source)
            action.setShortcut(f"Ctrl+F{number + 1}")
            action.setStatusTip(self.tr("Browse: {0}").format(source.title))
            action.triggered.connect(lambda _=False, source=source: self.open(source))
            menu.addAction(action)
        menu.addSeparator()
        actions = self.browse_actions
        menu.addActions([actions.open_file, actions.open_folder])
        menu.addSeparator()
        menu.addAction(actions.close)

    def _connect(self) -> None:
        actions, waiting = self.browse_actions, self.waiting
        actions.with_pictures.setEnabled(False)
        self._pages.currentChanged.connect(
            lambda: actions.with_pictures.setEnabled(self._pages.currentWidget() is self.parts)
        )
        self._scoring.progressed.connect(waiting.show_progress)
        self._scoring.scored.connect(self.show_scored)
        self._scoring.failed.connect(self._show_failure)
        self._scoring.cancelled.connect(self._show_cancelled)
        self._second_scoring.scored.connect(self._show_second)
        self._second_scoring.failed.connect(lambda error: self.message.show_error(str(error)))
        waiting.cancel_requested.connect(self._cancel)
        waiting.download_requested.connect(self._show_download)
        self._download.progressed.connect(self._if_awaited(waiting.show_download))
        self._download.done.connect(self._if_awaited(self._try_again))
        self._download.cancelled.connect(self._if_awaited(self._show_cancelled))
        self._download.failed.connect(self._if_awaited(self._show_no_mnist))
        waiting.retry_requested.connect(self._try_again)
        waiting.folder_requested.connect(actions.open_folder.trigger)
        waiting.file_requested.connect(actions.open_file.trigger)
        actions.open_file.triggered.connect(self._ask_file)
        actions.open_folder.triggered.connect(self._ask_folder)
        actions.compare.triggered.connect(self._ask_model)
        actions.close.triggered.connect(self.close)
        shortcuts = SingleWindow(self._shortcuts, ends=lambda dialog: dialog.finished)
        actions.keys.triggered.connect(lambda: shortcuts.open())
        compare = self.parts.insights.compare
        compare.model_requested.connect(self._ask_model)
        compare.end_requested.connect(lambda: self.browsing.set_second(None))
        self.browsing.failed.connect(self.message.show_error)
        self._errands.failed.connect(lambda error: self.message.show_error(str(error)))
        for done in (self.remarks.done, self.exports.told):
            done.connect(self.message.show_info)
        self.controls.picture_sent.connect(self.picture_sent)
        self.controls.ink_sent.connect(self.ink_sent)
        self.remarks.learning_requested.connect(self.learning_requested)

    # How scoring ends

    def show_scored(self, scored: ScoredSet) -> None:
        """Browse a set that is scored already."""
        if not len(scored):
            self._show_trouble(self.tr("There are no pictures in it"), scored.pictures.name)
            return
        self._explaining.use(scored.model)
        self.remarks.is_test = self._source is not None and self._source.is_test
        self._shown = self._source
        self._show_parts(scored)
        self.browsing.set_scored(scored)
        if scored.notes:
            said = [self.message.text] if self.message.text else []
            self.message.show_error(" ".join([*said, *scored.notes]))

    def _show_parts(self, scored: ScoredSet) -> None:
        self._pages.setCurrentWidget(self.parts)
        self.setWindowTitle(f"{scored.pictures.name} – {scored.model.card.name}")
        self.parts.grid.setFocus()

    def _tick(self, source: PictureSource | None) -> None:
        for action in self._sets.actions():
            action.setChecked(action.data() is source)

    def _show_second(self, second: ScoredSet) -> None:
        self.message.hide()
        self.browsing.set_second(second)
        self.parts.insights.show_tab(self.parts.insights.compare)

    def _show_failure(self, error: DigitPadError) -> None:
        if isinstance(error, MissingMnistError) and self._download.is_running:
            self._show_download()
        elif isinstance(error, MissingMnistError):
            self._show_no_mnist(
                self.tr(
                    "Its test set is what models are measured by. Download it here (11 MB), "
                    "choose a folder that has it, or run: {0}"
                ).format(FETCH_COMMAND)
            )
        else:
            self._show_trouble(self.tr("This set cannot be shown"), str(error))

    def _show_no_mnist(self, sentence: str) -> None:
        self._pages.setCurrentWidget(self.waiting)
        title = self.tr("MNIST is not on this machine")
        self.waiting.show_trouble(title, sentence, offer_download=True)

    def _show_download(self) -> None:
        self._awaits_download = True
        self.waiting.show_download(Download(0, 0))
        self._download.start()

    def _if_awaited(self, effect: Callable[..., None]) -> Callable[..., None]:
        """Return ``effect`` for a download, which goes on unseen once another set was opened."""

        def told(*what: object) -> None:
            if self._awaits_download:
                effect(*what)

        return told

    def _cancel(self) -> None:
        if self._awaits_download:
            self._download.cancel()
        else:
            self._scoring.cancel()

    def _show_cancelled(self) -> None:
        """Go back to what was shown before."""
        scored = self.browsing.scored
        if scored is None:
            self._show_trouble(self.tr("Cancelled"), self.tr("The pictures were not all read."))
            return
        self._source = self._shown
        self._tick(self._shown)
        self._show_parts(scored)

    def _show_trouble(self, title: str, sentence: str) -> None:
        self._pages.setCurrentWidget(self.waiting)
        self.waiting.show_trouble(title, sentence)

    def _try_again(self) -> None:
        if self._source is not None:
            self.open(self._source)

    # What the person is asked

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a set"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open(path_source(Path(path))))
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.open(path_source(Path(path))))
        dialog.open()

    def _ask_model(self) -> None:
        """Offer what the library holds now: a model may have come or gone since the last time."""
        try:
            models = ModelLibrary().models()
        except DigitPadError as error:
            self.message.show_error(str(error))
            models = []
        others = [one for one in models if one.card is not None and one.path != self._model]
        dialog = ModelChoice(others, self)
        dialog.chosen.connect(self.compare_with)
        dialog.open()

    def _shortcuts(self) -> ShortcutsDialog:
        actions = self.browse_actions
        for_digits = {*actions.true_digit, *actions.read_digit, *actions.relabel}
        more = [
            (self.tr("0 … 9"), self.tr("Show every picture of this digit, or all again")),
            (self.tr("Alt+0 … 9"), self.tr("Show all that was read as this digit")),
            (self.tr("Ctrl+0 … 9"), self.tr("Say which digit the chosen pictures show")),
            (self.tr("Return"), self.tr("Go to the details of the picture")),
        ]
        parts = shortcuts_of(self.menuBar(), without=for_digits)
        return ShortcutsDialog(parts, self, more=more)

    # What others need to know

    def _samples(self) -> Samples:
        return self.browsing.samples(self.controls.chosen_or_shown())

    def _chosen(self) -> Samples:
        return self.browsing.samples(self.controls.chosen())

    def _title(self) -> str:
        scored = self.browsing.scored
        assert scored is not None
        return self.tr("{0} on {1}").format(scored.model.card.name, scored.pictures.name)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._scoring.drop()
        self._second_scoring.drop()
        self._download.stop_and_wait()
        self._errands.stop_and_wait()
        self._explaining.close()
        self.closed.emit()
        super().closeEvent(event)
