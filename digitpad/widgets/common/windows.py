"""Windows that fit the screen, and parts that scroll where it is too small for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

_FRAME_PX = (4, 34, 4, 6)
"""Left, top, right and bottom of what window managers put around a window, at most."""
_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX = 480, 120


class MainWindow(QMainWindow):
    """A main window that is never larger than its screen, nor opens outside of it.

    Esc closes it where nothing in it takes the key. Ctrl+W is an action of its menus.
    """

    def focusNextPrevChild(self, onwards: bool) -> bool:
        _order_tabs(self)
        return super().focusNextPrevChild(onwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not press_focused(self, event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        _shrink(self)
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: fit_to_screen(self))  # parts may need less room by then


class Dialog(QDialog):
    """A dialog that is never larger than its screen, nor opens outside of it.

    Ctrl+W closes it as Esc does. Enter presses the button that has the keyboard, if one has it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add_close_key(self)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        _order_tabs(self)
        return super().focusNextPrevChild(onwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        _shrink(self)
        super().showEvent(event)  # which puts it over its parent
        QTimer.singleShot(0, self, lambda: fit_to_screen(self))


class GrowingDialog(Dialog):
    """A dialog that grows with what is in it: no layout of Qt's asks a window to.

    Such are sentences that take a second line, and parts that unfold in `scrolled`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrolled = Scrolled(QWidget())
        """Its part that scrolls where the screen is too small."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.grow()
        return done

    def grow(self) -> None:
        """Become as high as is needed, and as the screen allows."""
        layout = self.layout()
        needed = 0 if layout is None else layout.totalMinimumHeightForWidth(self.width())
        if self.scrolled.isVisible():
            needed = max(needed, self.height() + self.scrolled.missing_height())
        if self.height() < needed:
            self.resize(self.width(), min(needed, room_for(self).height()))
            fit_to_screen(self)


def _order_tabs(window: QWidget) -> None:
    from digitpad.widgets.common.accessibility import tab_order  # not needed to draw

    tab_order.follow_reading_order(window)


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Let Enter press the button that has the keyboard; return whether that was it.

    Left to Qt, Enter on Cancel would press the default button of a dialog, such as Start.
    """
    button = window.focusWidget()
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not (is_enter and isinstance(button, QPushButton | QToolButton)):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def add_close_key(dialog: QDialog) -> None:
    """Let Ctrl+W close a dialog, also one of Qt's own, as Esc does."""
    QShortcut(QKeySequence("Ctrl+W"), dialog, dialog.reject)


def fit_to_screen(window: QWidget) -> None:
    """Make a window that is shown as small, and move it as far, as its screen asks for.

    Where a new window belongs is for the window manager to say, or for Qt if it is a dialog.
    """
    _shrink(window)
    screen, frame = window.screen().availableGeometry(), window.frameGeometry()
    if window.isFullScreen() or window.isMaximized() or screen.contains(frame):
        return
    inside = QRect(frame)
    inside.moveRight(min(inside.right(), screen.right()))
    inside.moveBottom(min(inside.bottom(), screen.bottom()))
    inside.moveLeft(max(inside.left(), screen.left()))
    inside.moveTop(max(inside.top(), screen.top()))
    window.move(inside.topLeft())  # that of the frame


def _shrink(window: QWidget) -> None:
    if not (window.isFullScreen() or window.isMaximized()):
        window.resize(window.size().boundedTo(room_for(window).size()))


def room_for(window: QWidget) -> QRect:
    """Return where a window may be without its frame lying off the screen, in logical pixels."""
    left, top, right, bottom = _FRAME_PX
    return window.screen().availableGeometry().adjusted(left, top, -right, -bottom)


class Scrolled(QScrollArea):
    """Shows a widget in full where there is room for it, and scrolls it where there is not."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is inside
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._inside = inside
        self.show_widget(inside)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def show_widget(self, inside: QWidget) -> None:
        """Scroll another widget; the one before is deleted."""
        self._inside = inside
        self.setWidget(inside)  # which watches its events
        inside.setAutoFillBackground(False)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what has the focus; Qt does so only where Tab was pressed inside."""
        if now is not None and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the window that what is inside needs more or less room; Qt keeps it to itself."""
        is_handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return is_handled

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint().expandedTo(self._inside.minimumSize())

    def minimumSizeHint(self) -> QSize:
        least = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        return least.boundedTo(QSize(_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX))

    def missing_height(self) -> int:
        """Return how much higher it would have to be to show all, in logical pixels."""
        wanted = self._inside.heightForWidth(self.viewport().width())
        wanted = wanted if wanted >= 0 else self._inside.sizeHint().height()
        return max(0, wanted - self.viewport().height())
