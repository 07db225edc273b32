"""The browser's window: what a model misreads in a set, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.samples import Samples
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.errors import DigitPadError
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.training.train_config import DataSource
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.browsing.session import BrowsingSession, Opened, Opening, SetState
from digitpad.services.browsing.sources import PictureSource, path_source
from digitpad.services.jobs import WhenBusy
from digitpad.widgets.browser.annotation_actions import AnnotationActions
from digitpad.widgets.browser.browser_actions import make_browser_actions
from digitpad.widgets.browser.browser_menus import fill_menus
from digitpad.widgets.browser.controller import BrowserController
from digitpad.widgets.browser.differing_view import DifferingView
from digitpad.widgets.browser.exports import Exports
from digitpad.widgets.browser.layout import BrowserLayout
from digitpad.widgets.browser.model_choice import ModelChoice
from digitpad.widgets.browser.set_actions import SetActions
from digitpad.widgets.browser.state import BrowserState
from digitpad.widgets.browser.waiting_page import WaitingPage
from digitpad.widgets.common.file_dialogs import ask_for_file, ask_for_folder
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.common.transfers import Transfers
from digitpad.widgets.common.windows import MainWindow
from digitpad.widgets.help.shortcuts_dialog import ShortcutsDialog, shortcuts_of


class BrowserWindow(MainWindow):
    """Shows the open set, or why there is none; asks for a set or a model to compare with."""

    picture_sent = Signal(object, str)
    """(28, 28) float32 in 0..1 and its source, for the pad."""
    ink_sent = Signal(object, str)
    """Ink and its source, for the pad."""
    learning_requested = Signal(DataSource)
    """A set that the next retraining should learn from."""
    closed = Signal()

    def __init__(self, model: Path) -> None:
        super().__init__()
        self.setObjectName("browserWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = BrowsingSession(model, self)
        self.browsing = BrowserState(AnnotationStore(), self)
        self.browse_actions = make_browser_actions(self)
        self.parts = BrowserLayout(self.browse_actions, self.session.explaining)
        self.waiting = WaitingPage()
        self.message = MessageBar()
        self._pages = QStackedWidget()
        self._sets = SetActions(self)
        self._controller = BrowserController(self.browsing, self.parts, self.browse_actions, self)
        self.transfers = Transfers(WhenBusy.REFUSE, self, shows_at_once=False)
        self._annotation_actions = AnnotationActions(
            self.browsing, self._controller.chosen, self.browse_actions, self.transfers, self
        )
        self.exports = Exports(
            *(self._samples, self._chosen, self._controller.scope, self._title),
            self.browse_actions,
            self.transfers,
            self,
        )
        self._build()
        self._connect()

    def open(self, source: PictureSource) -> None:
        """Read and score ``source``; the window shows the progress, with a button to cancel."""
        self.session.open(source)

    def open_mnist(self) -> None:
        """Open MNIST's test set."""
        self._sets.request_mnist()

    def show_scored(self, scored: ScoredSet) -> None:
        """Show a set that has been scored already."""
        self.session.show(scored)

    def use_model(self, model: Path) -> None:
        """Read with this model from now on."""
        self.session.use_model(model)

    def show_differing(self, request: DifferingPictures) -> None:
        """Show the pictures of a set that only one of two models reads right."""
        self._differing.show(request)

    def compare_with(self, model: Path) -> None:
        """Read the same pictures with a second model and show what differs."""
        self.session.compare_with(model)

    @property
    def has_work(self) -> bool:
        """Whether something is being written or downloaded."""
        return self.transfers.is_running or self.session.is_downloading

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
        self.transfers.bar.setContentsMargins(8, 4, 4, 4)
        rows.addWidget(self.transfers.bar)
        rows.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        menus = fill_menus(self, self.browse_actions, self._sets.actions())
        menus.pictures.aboutToShow.connect(lambda: self._name_export(menus.export))
        self.parts.grid.menu_requested.connect(lambda place: menus.pictures.popup(place))
        self.resize(1240, 800)

    def _connect(self) -> None:
        self._connect_session()
        self._connect_actions()
        self._differing = DifferingView(self.session, self.browsing, self._controller, self)
        compare = self.parts.insights.compare
        compare.model_requested.connect(self._ask_model)
        compare.end_requested.connect(lambda: self.browsing.set_second(None))
        self.browsing.failed.connect(self.message.show_error)
        self.transfers.failed.connect(self.message.show_error)
        for done in (self._annotation_actions.done, self.exports.reported):
            done.connect(self.message.show_success)
        self.exports.refused.connect(self.message.show_error)
        for news in (self.exports.begun, self.transfers.reported):
            news.connect(self.message.show_info)
        self._controller.picture_sent.connect(self.picture_sent)
        self._controller.ink_sent.connect(self.ink_sent)
        self._annotation_actions.learning_requested.connect(self.learning_requested)

    def _connect_session(self) -> None:
        session, waiting = self.session, self.waiting
        session.state_changed.connect(self._show_state)
        session.scored.connect(self._show_scored)
        session.comparing.connect(self._show_comparing)
        session.compared.connect(self._show_compared)
        session.comparison_failed.connect(lambda error: self.message.show_error(str(error)))
        waiting.cancel_requested.connect(session.cancel)
        waiting.download_requested.connect(session.download)
        waiting.large_requested.connect(session.open_large)
        waiting.retry_requested.connect(session.open_again)
        self._sets.set_requested.connect(session.open)

    def _connect_actions(self) -> None:
        actions = self.browse_actions
        actions.with_pictures.setEnabled(False)
        self._pages.currentChanged.connect(
            lambda: actions.with_pictures.setEnabled(self._pages.currentWidget() is self.parts)
        )
        self.waiting.folder_requested.connect(actions.open_folder.trigger)
        self.waiting.file_requested.connect(actions.open_file.trigger)
        actions.open_file.triggered.connect(self._ask_file)
        actions.open_folder.triggered.connect(self._ask_folder)
        actions.compare.triggered.connect(self._ask_model)
        actions.close.triggered.connect(self.close)
        shortcuts = SingleWindow(self._shortcuts, ends=lambda dialog: dialog.finished)
        actions.keys.triggered.connect(lambda: shortcuts.open())

    # What is shown

    def _show_state(self, state: SetState) -> None:
        self._sets.tick(state.source)
        if isinstance(state, Opened):
            self._pages.setCurrentWidget(self.parts)
            self.setWindowTitle(f"{state.scored.pictures.name} – {state.scored.model.card.name}")
            self.parts.grid.setFocus()
            return
        if isinstance(state, Opening) and state.progress is None:
            self.message.hide()
        if state.source is not None:
            self.setWindowTitle(state.source.title)
        self._pages.setCurrentWidget(self.waiting)
        self.waiting.show_state(state)

    def _show_scored(self, scored: ScoredSet) -> None:
        source = None if self.session.state is None else self.session.state.source
        self._annotation_actions.is_test = source is not None and source.is_test
        self.browsing.set_scored(scored)
        if scored.notes:
            said = [self.message.text] if self.message.text else []
            self.message.show_error(sentences(*said, *map(str, scored.notes)))

    def _show_comparing(self, model: Path) -> None:
        self.message.show_info(self.tr("Reading the pictures with {0}…").format(model.name))

    def _show_compared(self, second: ScoredSet) -> None:
        self.message.hide()
        self.browsing.set_second(second)
        self.parts.insights.show_tab(self.parts.insights.compare)

    # Dialogs

    def _ask_file(self) -> None:
        ask_for_file(self, self.tr("Open a set"), self._open_path)

    def _ask_folder(self) -> None:
        ask_for_folder(self, self.tr("Open a folder"), self._open_path)

    def _open_path(self, path: Path) -> None:
        self.open(path_source(path))

    def _ask_model(self) -> None:
        """Ask for a model, listing what the library holds now: it may have changed."""
        try:
            models = ModelLibrary().models()
        except DigitPadError as error:
            self.message.show_error(str(error))
            models = []
        models += shipped_networks()
        others = [one for one in models if one.card is not None and one.path != self.session.model]
        dialog = ModelChoice(others, self)
        dialog.model_requested.connect(self.compare_with)
        dialog.open()

    def _shortcuts(self) -> ShortcutsDialog:
        actions = self.browse_actions
        for_digits = {*actions.true_digit, *actions.read_digit, *actions.relabel}
        more = [
            (self.tr("0 … 9"), self.tr("Show every picture of this digit, or all again")),
            (self.tr("Alt+0 … 9"), self.tr("Show all that was read as this digit")),
            (self.tr("Ctrl+0 … 9"), self.tr("Say which digit the selected pictures show")),
            (self.tr("Return"), self.tr("Go to the details of the picture")),
        ]
        parts = shortcuts_of(self.menuBar(), without=for_digits)
        return ShortcutsDialog(parts, self, more=more)

    # What exports and titles need

    def _samples(self) -> Samples:
        return self.browsing.samples(self._controller.chosen_or_shown())

    def _name_export(self, menu: QMenu) -> None:
        menu.setTitle(self.tr("&Export {0}").format(self._controller.scope()))

    def _chosen(self) -> Samples:
        return self.browsing.samples(self._controller.chosen())

    def _title(self) -> str:
        scored = self.browsing.scored
        assert scored is not None
        return self.tr("{0} on {1}").format(scored.model.card.name, scored.pictures.name)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.close()
        self.transfers.stop_and_wait()
        self.closed.emit()
        super().closeEvent(event)
