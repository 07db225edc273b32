"""The window "My digits": all taught drawings, to look through, correct and share."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.my_digits.database.rescue import Rescue
from digitpad.services.my_digits.my_digits_jobs import Listed, Listing
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.settings import PenHabits
from digitpad.widgets.common.formatting import number, without_access_key
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.styled_widgets import quiet
from digitpad.widgets.common.windows import MainWindow, Scrolled
from digitpad.widgets.my_digits.changes import Changes
from digitpad.widgets.my_digits.commands import Added, Delete, Relabel
from digitpad.widgets.my_digits.details import Details
from digitpad.widgets.my_digits.digit_painter import CELL
from digitpad.widgets.my_digits.digits_model import MyDigitsModel
from digitpad.widgets.my_digits.drawing_menu import drawing_menu
from digitpad.widgets.my_digits.everything import Everything
from digitpad.widgets.my_digits.exchange import Exchange
from digitpad.widgets.my_digits.grid import DigitGrid
from digitpad.widgets.my_digits.overview import Overview
from digitpad.widgets.my_digits.round.guided_round import GuidedRound
from digitpad.widgets.my_digits.round.round_review import Drawn

_STATUS_HEIGHT_PX = 34
"""High enough for the progress of a transfer, so that nothing moves when one begins."""
_LATER_MS = 300
"""The delay of a refresh in the background: listing thousands of drawings takes 50 ms."""


class MyDigitsWindow(MainWindow):
    """Counts on the left, thumbnails in the middle, the selected drawing on the right."""

    adapt_requested = Signal()
    """The person asks for a Quick adapt: a training of seconds on these digits."""

    def __init__(
        self,
        my_digits: MyDigitsService,
        parent: QWidget | None = None,
        *,
        habits: Callable[[], PenHabits] = PenHabits,
    ) -> None:
        """``habits`` returns the current settings of the pen."""
        super().__init__(parent, Qt.WindowType.Window)
        self._habits = habits
        self._my_digits = my_digits
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._listing = Listing(self)
        self._model = MyDigitsModel(self)
        self._grid = DigitGrid()
        self._overview, self._details = Overview(), Details()
        self._empty = quiet(
            self.tr(
                "Nothing here yet.\n"
                "Draw a digit on the pad and say what it is, or draw 20 digits here."
            )
        )
        self._opening, self._message = quiet(), MessageBar()
        self._unreviewed: list[Drawn] = []
        self.exchange = Exchange(self, my_digits)
        self.changes = Changes(my_digits, self.exchange)
        self.everything = Everything(self, my_digits, self.exchange, self.changes)
        self._build()
        self._connect()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("My digits"))
        self.setObjectName("myDigitsWindow")
        self._grid.setModel(self._model)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._grid)
        self._middle.addWidget(self._empty)
        self._middle.addWidget(self._opening)
        self._middle.setMinimumWidth(CELL.width() + 30)  # one drawing and a scroll bar
        self._details.setFixedWidth(220)
        self._beside = Scrolled(self._details)
        columns = QSplitter()
        columns.setChildrenCollapsible(False)
        for widget in (Scrolled(self._overview), self._middle):
            columns.addWidget(widget)
        columns.setSizes([270, 560])
        columns.setStretchFactor(1, 1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(columns, 1)
        self._beside.setFixedWidth(236)  # a scroll bar included
        row.addWidget(self._beside)
        central = QWidget()
        self.setCentralWidget(central)
        rows = QVBoxLayout(central)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._message)
        rows.addLayout(row, 1)
        self.statusBar().setMinimumHeight(_STATUS_HEIGHT_PX)
        self.statusBar().addPermanentWidget(self.exchange.bar)
        self._add_toolbar()
        self.resize(1106, 680)  # six thumbnails side by side

    def _add_toolbar(self) -> None:
        bar = QToolBar(self.tr("My digits"), self, movable=False, floatable=False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._guided = self._action(self.tr("&Draw 20 digits…"), "Ctrl+G", self.start_round)
        self._guided.setObjectName("actionGuidedRound")
        self._guided.setToolTip(
            self.tr("Teach it properly in a minute: draw the digits it asks for (Ctrl+G)")
        )
        self._adapt = self._action(self.tr("&Quick adapt"), "Ctrl+K", self.adapt_requested.emit)
        self._adapt.setObjectName("actionQuickAdapt")
        self._adapt.setToolTip(self.tr("Train the model on your digits for some seconds (Ctrl+K)"))
        self._import = self._action(self.tr("&Import…"), "Ctrl+I", self.exchange.ask_import)
        self._import.setToolTip(self.tr("Import drawings from ink files (Ctrl+I)"))
        self._undo = self._action("", "Ctrl+Z", self.changes.undo)
        self._redo = self._action("", "Ctrl+Shift+Z", self.changes.redo)
        self._export = QToolButton()
        self._export.setObjectName("exportMenu")
        self._export.setText(self.tr("Export"))
        self._export.setShortcut(QKeySequence("Ctrl+E"))
        self._export.setToolTip(self.tr("Export your drawings to files (Ctrl+E)"))
        self._export.setMenu(self.exchange.export_menu(lambda: self.chosen))
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        bar.addActions([self._guided, self._adapt])
        bar.addSeparator()
        bar.addActions([self._undo, self._redo])
        bar.addSeparator()
        bar.addAction(self._import)
        bar.addWidget(self._export)
        bar.addWidget(self._menu_of_everything())
        for action in bar.actions():
            action.setIconText(without_access_key(action.text()).rstrip("…"))
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(bar)
        self._add_keys()

    def _menu_of_everything(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("everythingMenu")
        button.setText(self.tr("My digits"))
        button.setToolTip(self.tr("Back up, restore or delete everything"))
        button.setMenu(self.everything.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.everything.menu.aboutToShow.connect(self._enable_actions)
        return button

    def _add_keys(self) -> None:
        self._action(self.tr("Delete"), "Del", self.delete_chosen)
        self._action(self.tr("Play"), "Space", self._details.replay.play)
        self._action(self.tr("Close"), "Ctrl+W", self.close)
        for digit in range(10):
            text = self.tr("Relabel as {0}").format(digit)
            self._action(text, str(digit), lambda digit=digit: self.relabel_chosen(digit))

    def _action(self, text: str, key: str, effect: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: effect())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._later.timeout.connect(self.refresh)
        self._listing.listed.connect(self._show_listed)
        self._listing.failed.connect(lambda error: self._message.show_error(str(error)))
        self._my_digits.changed.connect(self._on_changed)
        for opened in (self._my_digits.opened, self._my_digits.failed):
            opened.connect(self.refresh)
        self._overview.digit_requested.connect(self._show_only)
        self._details.relabel_requested.connect(self.relabel_chosen)
        self._details.delete_requested.connect(self.delete_chosen)
        self.exchange.reported.connect(self._message.show_success)
        self.exchange.failed.connect(self._message.show_error)
        self.exchange.imported.connect(lambda ids: self._remember_added(self.tr("Import"), ids))
        self.changes.made.connect(self._show_made)
        self.changes.refused.connect(self._message.show_error)
        self.changes.moved.connect(self._on_moved)
        self.exchange.running_changed.connect(self._on_running)
        self._grid.selectionModel().selectionChanged.connect(self._show_chosen)
        self._grid.doubleClicked.connect(self._details.replay.play)
        self._grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._grid.customContextMenuRequested.connect(self._open_menu)
        self._my_digits.rescued.connect(self._show_rescue)
        self.everything.reported.connect(self._message.show_success)
        self.everything.refused.connect(self._message.show_error)

    # -- commands -----------------------------------------------------------------------------

    @property
    def chosen(self) -> list[int]:
        """The ids of the selected drawings, in the order in which they are shown."""
        chosen = self._grid.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        places = sorted((part.top(), part.bottom()) for part in parts)
        return [number for first, last in places for number in self._model.ids(first, last)]

    def delete_chosen(self) -> None:
        """Delete the selected drawings; Undo brings them back."""
        if ids := self.chosen:
            self._message.hide()
            said = self.tr("Deleted: {0}. Ctrl+Z brings back what was deleted.")
            self.changes.make(Delete(self.tr("Delete"), ids), said.format(number(len(ids))))

    def relabel_chosen(self, label: int) -> None:
        """Give the selected drawings another label."""
        if ids := self.chosen:
            self._message.hide()
            self.changes.make(Relabel(self.tr("Relabel as {0}").format(label), ids, label))

    def _open_menu(self, place: QPoint) -> None:
        """Open the menu of the selected drawings; select the one under the mouse if it is not."""
        index, selection = self._grid.indexAt(place), self._grid.selectionModel()
        if index.isValid() and not selection.isSelected(index):
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, only)
        if not index.isValid() or not (ids := self.chosen):
            return
        labels = self._my_digits.digits.ids_by_label(ids)
        menu = drawing_menu(
            self,
            ids,
            label=next(iter(labels)) if len(labels) == 1 else None,
            play=self._details.replay.play,
            relabel=self.relabel_chosen,
            export=self.exchange.export_menu_of(ids),
            delete=self.delete_chosen,
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._grid.viewport().mapToGlobal(place))

    def _show_rescue(self, rescue: Rescue) -> None:
        self._message.show_error(str(rescue.sentence.at(self._my_digits.digits.path)))

    def start_round(self) -> None:
        """Start a guided round, or go back to an unsaved one."""
        if not self._my_digits.is_open or self._my_digits.is_busy:
            return
        guided = GuidedRound(self._my_digits, self, self._unreviewed)
        guided.canvas.pen_habits = self._habits()
        guided.finished.connect(lambda _: self._on_round_ended(guided))
        guided.open()

    def _on_round_ended(self, guided: GuidedRound) -> None:
        self._unreviewed = guided.drawn
        self._remember_added(guided.windowTitle(), guided.added)
        if self._unreviewed:
            self._message.show_info(
                self.tr("The round is not saved yet: Draw 20 digits shows it again.")
            )

    def _remember_added(self, text: str, ids: Sequence[int]) -> None:
        """Let Undo delete what was added together."""
        if ids:
            self.changes.remember(Added(text, ids))

    @property
    def has_work(self) -> bool:
        """Whether a transfer is running, or a guided round is not saved yet."""
        return self.exchange.is_running or bool(self._unreviewed)

    def stop(self) -> None:
        """Stop all jobs on the file, when the program ends."""
        self.exchange.stop()
        self._listing.stop_and_wait()

    # -- what is shown ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what the file holds now; drawings that are still there stay selected."""
        is_open = self._my_digits.is_open
        for part in (self._overview, self._details):
            part.setVisible(is_open)
        self._enable_actions()
        if not is_open:
            self._opening.setText(self._my_digits.trouble or self.tr("Opening your digits…"))
            self._middle.setCurrentWidget(self._opening)
            return
        self._listing.ask(self._my_digits.digits)

    def _show_listed(self, listed: Listed) -> None:
        chosen = self.chosen
        self._model.show(self._my_digits.digits, listed.summaries)
        self._overview.show_report(listed.report)
        self._after_reset()
        self._choose(set(chosen))

    def _choose(self, ids: Set[int]) -> None:
        """Select the drawings with these ids, as far as they are shown."""
        again = self._model.selection_of(ids)
        if again.isEmpty():
            return
        flags, selection = QItemSelectionModel.SelectionFlag, self._grid.selectionModel()
        selection.setCurrentIndex(again.at(0).topLeft(), flags.NoUpdate)
        selection.select(again, flags.ClearAndSelect)

    def _on_changed(self) -> None:
        """Refresh at once if this window is active; otherwise later: teaching must not wait."""
        if self.isActiveWindow():
            self._later.stop()
            self.refresh()
        elif self.isVisible() and not self._later.isActive():
            self._later.start()

    def _show_only(self, digit: int | None) -> None:
        self._model.show_only(digit)
        self._after_reset()

    def _after_reset(self) -> None:
        self._enable_actions()
        empty = self._model.rowCount() == 0
        self._middle.setCurrentWidget(self._empty if empty else self._grid)
        self._beside.setVisible(self._model.total > 0)  # without any there is nothing to select
        self._show_chosen()

    def _enable_actions(self) -> None:
        is_open, any_digits = self._my_digits.is_open, self._model.total > 0
        may_transfer = is_open and not self.exchange.is_running
        self._guided.setEnabled(is_open and not self._my_digits.is_busy)
        self._adapt.setEnabled(is_open and any_digits)
        self._import.setEnabled(may_transfer)
        self._export.setEnabled(may_transfer and any_digits)
        self.everything.enable(may_transfer=may_transfer, any_digits=any_digits)
        undo, redo = self.changes.undo_text, self.changes.redo_text
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        for action, text, what in (
            (self._undo, self.tr("&Undo {0}"), undo),
            (self._redo, self.tr("&Redo {0}"), redo),
        ):
            action.setText(text.format(what or "").strip())
            action.setIconText(without_access_key(action.text()))

    def _on_moved(self) -> None:
        """Hide the message about the last change after another one, or its undo."""
        self._message.hide()
        self._enable_actions()

    def _show_made(self, said: str) -> None:
        if said:
            self._message.show_success(said, self.changes.undo)

    def _on_running(self) -> None:
        """Hide the message about the last transfer when another one begins."""
        if self.exchange.is_running:
            self._message.hide()
        self._enable_actions()

    def _show_chosen(self) -> None:
        ids = self.chosen
        found = self._my_digits.digits.get(ids[:1]) if ids else []
        self._details.show_digit(found[0] if found else None, len(ids))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.refresh()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._my_digits.look_again()  # another window of the program may have taught digits
        super().changeEvent(event)
