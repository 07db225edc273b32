"""The pad: the window in which everything about one digit happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QUndoStack
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from digitpad.core.ink import Ink
from digitpad.core.page import Page, Reader, page_of_ink
from digitpad.core.preprocess import Picture
from digitpad.core.recognizer import Reading
from digitpad.services.live_reading import LiveReading
from digitpad.services.settings import Settings
from digitpad.widgets.actions import Actions, make_actions
from digitpad.widgets.canvas import Canvas
from digitpad.widgets.menus import make_menus, make_toolbar
from digitpad.widgets.message_bar import MessageBar
from digitpad.widgets.pad_view import PadView


class MainWindow(QMainWindow):
    """Canvas, reading and bars, with the actions around them.

    Others add to it through `offer` (an action gets its menu entry and its effect),
    `add_below_reading` and `add_status`; they follow `reading_changed` and `page_settled`, and put
    their own pictures on the pad with `show_picture` and `show_ink`.
    """

    reading_changed = Signal(object)
    """Reading, or None when the page is blank; also while a stroke is on its way."""
    page_settled = Signal()
    """The page is another one, and `reading` is already that of the new page."""
    model_given = Signal(Path)
    """A .digitpad file was opened or dropped."""

    def __init__(self, reader: Reader, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._undo_stack = QUndoStack(self)
        self._live = LiveReading(reader, self)
        self.pad_actions: Actions = make_actions(self)
        self._menus = make_menus(self, self.pad_actions)
        self._toolbar, self._slider = make_toolbar(self, self.pad_actions)
        self._canvas = Canvas(self._undo_stack)
        self._pad = PadView(self._canvas)
        self._message = MessageBar()
        self._model_label = QLabel()
        self._build()
        self._connect()
        self.set_reader(reader)

    # For those who add to the window

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    @property
    def page(self) -> Page:
        """What lies on the pad, with a stroke that is not yet finished."""
        return self._canvas.page

    @property
    def ink(self) -> Ink:
        """The strokes on the pad; none when an opened picture lies there."""
        return self._canvas.page.ink

    @property
    def reading(self) -> Reading | None:
        return self._live.reading

    @property
    def reader(self) -> Reader:
        return self._live.reader

    def set_reader(self, reader: Reader) -> None:
        """Read with another model, or through something around one, from now on."""
        accuracy = reader.card.metrics.get("mnist_test_accuracy")
        parts = [reader.card.name]
        if accuracy is not None:
            parts.append(f"MNIST {100 * accuracy:.2f}\u202f%")
        self._model_label.setText(" · ".join(parts))
        self._live.use(reader)

    def show_picture(self, picture: Picture, source: str) -> None:
        """Put a picture on the pad as the network sees it, (28, 28) float32 in 0..1."""
        self._canvas.change_page(self.tr("Open"), Page(picture=picture, source=source))

    def show_ink(self, ink: Ink, source: str) -> None:
        """Put ink of any size on the pad."""
        self._canvas.change_page(self.tr("Open"), page_of_ink(ink, source))

    def offer(self, action: QAction, effect: Callable[[], object]) -> None:
        """Put ``action`` into its menu and have ``effect`` called when it is chosen."""
        actions, menus = self.pad_actions, self._menus
        menu = menus.model if action in (actions.retrain, actions.models) else menus.view
        menu.addAction(action)
        menu.menuAction().setVisible(True)
        action.triggered.connect(lambda: effect())

    def add_below_reading(self, widget: QWidget) -> None:
        """Give ``widget`` a row between the reading and the bars."""
        self._pad.below_reading.addWidget(widget)

    def add_status(self, widget: QWidget) -> None:
        """Give ``widget`` a place at the right end of the status bar."""
        self.statusBar().addPermanentWidget(widget)

    def say(self, sentence: str) -> None:
        """Show one sentence about something that went wrong, without stopping anything."""
        self._message.say(sentence)

    # Inside

    def _build(self) -> None:
        self.setWindowTitle("DigitPad")
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._message)
        rows.addWidget(self._pad, 1)
        self.setCentralWidget(middle)
        self.statusBar().addWidget(self._model_label)
        self._slider.setValue(self._settings.pen_width)
        self._canvas.pen_width = self._settings.pen_width
        self.restoreGeometry(self._settings.geometry)
        self._canvas.setFocus()

    def _connect(self) -> None:
        actions = self.pad_actions
        tools = QActionGroup(self)
        for tool in (actions.pen, actions.eraser):
            tool.setCheckable(True)
            tools.addAction(tool)
        actions.pen.setChecked(True)
        actions.eraser.toggled.connect(self._use_eraser)
        actions.undo.triggered.connect(self._undo_stack.undo)
        actions.redo.triggered.connect(self._undo_stack.redo)
        actions.clear.triggered.connect(self._clear)
        actions.new.triggered.connect(self._clear)
        actions.quit.triggered.connect(self.close)
        self._undo_stack.canUndoChanged.connect(actions.undo.setEnabled)
        self._undo_stack.canRedoChanged.connect(actions.redo.setEnabled)
        self._slider.valueChanged.connect(self._set_pen_width)
        self._canvas.page_drafted.connect(lambda: self._live.follow(self._canvas.page))
        self._canvas.page_settled.connect(self._page_settled)
        self._live.reading_changed.connect(self._pad.show_reading)
        self._live.reading_changed.connect(self.reading_changed)

    def _page_settled(self) -> None:
        self._live.follow(self._canvas.page)
        self._live.read_now()
        self.page_settled.emit()

    def _use_eraser(self, erasing: bool) -> None:
        self._canvas.erasing = erasing

    def _set_pen_width(self, units: int) -> None:
        self._canvas.pen_width = units
        self._settings.pen_width = units

    def _clear(self) -> None:
        self._canvas.change_page(self.tr("Clear"), Page())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "pad_actions"):
            self.pad_actions.recolour(self.palette())
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)
