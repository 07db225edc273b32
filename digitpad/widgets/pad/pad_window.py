"""The pad: the main window, in which a person draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QStatusTipEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QMenu, QToolBar, QVBoxLayout, QWidget

from digitpad.core.reading.page import Page, page_of_ink
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.first_paint import FirstPaint
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.windows import MainWindow
from digitpad.widgets.pad.actions import Actions, make_actions
from digitpad.widgets.pad.files.pad_files import PadFiles
from digitpad.widgets.pad.menus import add_appearance_menu, add_language_menu, make_menus
from digitpad.widgets.pad.number_on_pad import NumberOnPad
from digitpad.widgets.pad.pad_commands import PadCommands
from digitpad.widgets.pad.pad_status import PadStatus
from digitpad.widgets.pad.pad_view import PadView
from digitpad.widgets.pad.pen_habits import PenHabitsMenu
from digitpad.widgets.pad.toolbar import PadToolbar

if TYPE_CHECKING:
    from digitpad.core.ink.ink import Ink
    from digitpad.core.numbers.number_reading import Mark, NumberReading
    from digitpad.core.pictures.preprocess import Picture
    from digitpad.core.reading.reader import Reader
    from digitpad.core.reading.recognizer import Reading
    from digitpad.services.reading.pipeline import ReadingPipeline
    from digitpad.services.settings import Settings
    from digitpad.widgets.reading.probability_bars import ProbabilityBars
    from digitpad.widgets.reading.reading_view import ReadingView

_UNDO_STEPS = 200


class PadWindow(MainWindow):
    """Canvas, reading and bars, with the actions around them.

    Other rooms extend it through `add_menu_action` (gives an action its menu entry and effect),
    `add_below_reading` and `add_status`. They follow `reading_changed` and `page_settled`, and put
    pictures on the pad with `show_picture` and `show_ink`. `closed` announces its end, which
    `ask_before_closing` can prevent; what runs until then is told with `add_work`.
    """

    reading_changed = Signal(object)
    """Reading of the chosen mark, or None when the page is blank; also emitted during a stroke."""
    page_settled = Signal()
    """The page has changed, and `reading` is already that of the new page."""
    model_opened = Signal(Path)
    """A .digitpad file was opened or dropped."""
    first_shown = Signal()
    """The window is on the screen; what it did not need to open may be done now."""
    activated = Signal()
    """The window has received the keyboard focus."""
    state_changed = Signal()
    """The window was minimized, made full screen, or restored."""
    closed = Signal()
    """The window is closing for good: nothing that may keep it open has done so."""
    appearance_changed = Signal()
    """The person has chosen another appearance, or the system's has changed."""
    language_chosen = Signal()
    """The person has chosen another language."""

    def __init__(self, pipeline: ReadingPipeline, settings: Settings) -> None:
        """Show the readings of ``pipeline``, and become its parent."""
        super().__init__()
        pipeline.setParent(self)
        self._pipeline = pipeline
        self._settings = settings
        self._undo_stack = QUndoStack(self)
        self._undo_stack.setUndoLimit(_UNDO_STEPS)
        self.pad_actions: Actions = make_actions(self)
        self._may_close: list[Callable[[], bool]] = []
        self._work: list[Callable[[], bool]] = []
        self._menus = make_menus(self, self.pad_actions)
        self._appearance = add_appearance_menu(self._menus, settings.appearance)
        self._language = add_language_menu(self._menus, settings.language)
        self._toolbar = PadToolbar(self.pad_actions, self)
        self._canvas = Canvas(self._undo_stack)
        self._pad = PadView(self._canvas)
        self._message = MessageBar()
        self._status = PadStatus(self.pad_actions)
        self._files = PadFiles(self._canvas, settings, self._message, self)
        self._commands = PadCommands(
            self,
            self.pad_actions,
            self._canvas,
            self._undo_stack,
            lambda: self._files.page_files,
            lambda: pipeline.card,
            self._pad.reading,
        )
        PenHabitsMenu(self.pad_actions, self._pad, settings, self._message)
        self._commands.copied.connect(self.show_success)
        self._build()
        self._connect()

    # For the rooms that extend the window

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    @property
    def bars(self) -> ProbabilityBars:
        return self._pad.bars

    @property
    def reading_view(self) -> ReadingView:
        return self._pad.reading

    @property
    def toolbar(self) -> QToolBar:
        return self._toolbar

    @property
    def page(self) -> Page:
        """What is on the pad, including an unfinished stroke."""
        return self._canvas.page

    @property
    def ink(self) -> Ink:
        """The strokes on the pad; none if it shows an opened picture."""
        return self._canvas.page.ink

    @property
    def undo_stack(self) -> QUndoStack:
        """The pad's undo stack; other rooms may push commands onto it."""
        return self._undo_stack

    @property
    def reading(self) -> Reading | None:
        return self._pipeline.reading

    @property
    def number(self) -> NumberReading | None:
        """All marks on the page; None when it is blank."""
        return self._pipeline.number

    @property
    def mark(self) -> Mark | None:
        """The chosen mark, whose reading is `reading`."""
        return self._pipeline.mark

    @property
    def reader(self) -> Reader:
        """The current reader; only the pipeline chooses it."""
        return self._pipeline.reader

    def show_picture(self, picture: Picture, source: str) -> None:
        """Put a picture on the pad as the network sees it, (28, 28) float32 in 0..1."""
        self._canvas.change_page(self.tr("Open"), Page(picture=picture, source=source))

    def show_ink(self, ink: Ink, source: str) -> None:
        """Put ink of any size on the pad."""
        self._canvas.change_page(self.tr("Open"), page_of_ink(ink, source))

    def add_menu_action(self, action: QAction, effect: Callable[[], object]) -> None:
        """Add ``action`` to its menu; ``effect`` is called when it is triggered."""
        self._menus.add(action, self.pad_actions)
        self._toolbar.follow_menu(action)
        self._toolbar.fit(self.width())
        action.triggered.connect(self.finish_stroke)
        action.triggered.connect(lambda: effect())

    def finish_stroke(self) -> None:
        """Finish the current stroke, so that what follows sees only whole ones."""
        self._canvas.finish_gesture()

    def open_file(self, path: Path) -> None:
        """Open a picture, an ink file or a model; an error is shown in the window."""
        self._files.open_files([path])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open one file, or several pictures as pages to turn; an error is shown in the window."""
        self._files.open_files(paths)

    def save_file(self, path: Path) -> None:
        """Save the page as .png, .svg or .ndjson, by suffix; an error is shown in the window."""
        self._files.save_file(path)

    @property
    def book(self) -> tuple[int, int] | None:
        """The page's number, from 0, and how many there are so far; None for a single page."""
        return self._files.book

    @property
    def is_opening(self) -> bool:
        """Whether a picture is being opened and takes longer than a moment."""
        return self._files.is_opening

    @property
    def models_menu(self) -> QMenu:
        """The menu at the model's name; to be filled in `aboutToShow`."""
        return self._status.words.models

    @property
    def message(self) -> MessageBar:
        return self._message

    def add_below_reading(self, widget: QWidget) -> None:
        """Add ``widget`` as a row between the reading and the bars."""
        self._pad.below_reading.addWidget(widget)

    def add_status(self, widget: QWidget) -> None:
        """Add ``widget`` at the right end of the status bar."""
        self._status.addPermanentWidget(widget)

    def show_error(self, sentence: str) -> None:
        """Show one sentence about an error; nothing else is interrupted."""
        self._message.show_error(sentence)

    def show_success(self, sentence: str) -> None:
        """Show one sentence about what was done; it disappears by itself."""
        self._message.show_success(sentence)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Call ``may_close`` before the window closes; it stays open if that returns False."""
        self._may_close.append(may_close)

    def add_work(self, is_unfinished: Callable[[], bool]) -> None:
        """Add what may be unfinished, and would be lost with the window."""
        self._work.append(is_unfinished)

    @property
    def has_work(self) -> bool:
        """Whether something is unfinished that would be lost with the window."""
        return any(is_unfinished() for is_unfinished in self._work)

    def go_on_from(self, closed: PadWindow) -> None:
        """Show what a closed window showed: its page, with others to turn, and what is beside."""
        self._files.take_over(closed._files)
        if not closed.page.is_blank:
            self._canvas.change_page(self.tr("Open"), closed.page)
        for name in ("story", "compare_networks", "inside"):
            if getattr(closed.pad_actions, name).isChecked():
                getattr(self.pad_actions, name).trigger()

    # Inside

    def _build(self) -> None:
        self.setWindowTitle("DigitPad")
        self.setAcceptDrops(True)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._message)
        rows.addWidget(self._pad, 1)
        self.setCentralWidget(middle)
        self.addToolBar(self._toolbar)
        self.setStatusBar(self._status)
        self._toolbar.pen_width.setValue(self._settings.pen_width)
        self._canvas.pen_width = self._settings.pen_width
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(self.sizeHint())
        self._canvas.setFocus()

    def _connect(self) -> None:
        FirstPaint(self._canvas).painted.connect(self.first_shown)
        self._undo_stack.canUndoChanged.connect(self._follow_undo)
        self._undo_stack.canRedoChanged.connect(self.pad_actions.redo.setEnabled)
        self._toolbar.pen_width.valueChanged.connect(self._set_pen_width)
        self._appearance.triggered.connect(self._choose_appearance)
        self._language.triggered.connect(self._choose_language)
        self._canvas.page_drafted.connect(self._follow_page)
        self._canvas.page_drafted.connect(self._message.hold)
        self._canvas.page_settled.connect(self._message.let_go)
        for changed in (self._canvas.page_settled, self._canvas.page_refined):
            changed.connect(self._page_settled)
        NumberOnPad(self.pad_actions, self._pad, self._pipeline, self._settings)
        self._pipeline.reading_changed.connect(self._commands.follow_reading)
        self._pipeline.reading_changed.connect(self.reading_changed)
        self._pipeline.model_changed.connect(self._status.show_model)
        self._files.model_opened.connect(self.model_opened)
        self._files.book_changed.connect(lambda: self._status.pager.show_place(self._files.book))
        self.closed.connect(self._files.cancel_opening)

    def _follow_undo(self) -> None:
        # A method of this window, which goes first: the stack emits once more when it is deleted.
        self._commands.follow_page()

    def _follow_page(self) -> None:
        canvas = self._canvas
        self._pipeline.follow(canvas.page, is_drawing=canvas.is_drawing)

    def _page_settled(self) -> None:
        self._pipeline.read_page(self._canvas.page)
        self.page_settled.emit()

    def _set_pen_width(self, units: int) -> None:
        self._canvas.pen_width = units
        self._settings.pen_width = units

    def _choose_appearance(self, action: QAction) -> None:
        self._settings.appearance = action.data()
        self.appearance_changed.emit()

    def _choose_language(self, action: QAction) -> None:
        self._settings.language = action.data()
        self.language_chosen.emit()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toolbar.fit(self.width())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self._status.show_tip(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._canvas.is_busy:
            self._canvas.cancel_gesture()
        elif self.is_opening:
            self._files.cancel_opening()
        elif self._message.text:
            self._message.hide()
        else:
            self._commands.clear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._files.welcome(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._files.end_welcome()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._files.take_drop(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange:  # F11, a start, the window manager
            self.pad_actions.full_screen.setChecked(self.isFullScreen())
            self.state_changed.emit()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(may_close() for may_close in self._may_close):
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.closed.emit()
