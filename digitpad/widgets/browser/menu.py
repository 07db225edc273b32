"""Opens the browser from the pad, and sends pictures back to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.widgets.common.single_window import SingleWindow, bring_to_front

if TYPE_CHECKING:
    from digitpad.core.ink.ink import Ink
    from digitpad.core.library.installed_model import Active
    from digitpad.core.pictures.preprocess import Picture
    from digitpad.services.browsing.differing import DifferingPictures
    from digitpad.services.reading.active_model import ActiveModel
    from digitpad.widgets.browser.browser_window import BrowserWindow
    from digitpad.widgets.pad.pad_window import PadWindow


class BrowserMenu(QObject):
    """View ▸ Test set…: one browser at a time, which closes with the pad."""

    learning_requested = Signal(object)
    """DataSource: a set of selected pictures that the next retraining should learn from."""

    def __init__(self, window: PadWindow, active: ActiveModel) -> None:
        super().__init__(window)
        self._window, self._active = window, active
        active.changed.connect(self._use_model)
        self._browser = SingleWindow(self._make_window, ends=lambda browser: browser.closed)
        window.add_menu_action(window.pad_actions.browse_test_set, self.open)
        window.add_work(lambda: self.browser is not None and self.browser.has_work)
        window.closed.connect(self._close)

    @property
    def browser(self) -> BrowserWindow | None:
        """The browser, while it is open."""
        return self._browser.window

    def open(self) -> None:
        """Open the browser with MNIST's test set, or bring it to the front."""
        is_new = self.browser is None
        browser = self._browser.open()
        if is_new:
            browser.open_mnist()

    def show_differing(self, request: DifferingPictures) -> None:
        """Show the pictures that only one of two models reads right."""
        self._browser.open().show_differing(request)

    def _use_model(self, active: Active) -> None:
        """Score with this model from now on."""
        if self.browser is not None:
            self.browser.use_model(active.model.path)

    def _close(self) -> None:
        if self.browser is not None:
            self.browser.close()

    def _make_window(self) -> BrowserWindow:
        from digitpad.widgets.browser.browser_window import BrowserWindow  # not needed to draw

        browser = BrowserWindow(self._active.model.path)
        browser.picture_sent.connect(self._show_picture)
        browser.ink_sent.connect(self._show_ink)
        browser.learning_requested.connect(self.learning_requested)
        return browser

    def _show_picture(self, picture: Picture, source: str) -> None:
        self._window.show_picture(picture, source)
        bring_to_front(self._window)

    def _show_ink(self, ink: Ink, source: str) -> None:
        self._window.show_ink(ink, source)
        bring_to_front(self._window)
