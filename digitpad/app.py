"""The composition root: builds the application and wires its parts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from digitpad.core.errors import DigitPadError
from digitpad.core.reading import litert_builds
from digitpad.core.sentences.languages import ENGLISH
from digitpad.services.garbage import collected_between_events, spare_what_stays
from digitpad.services.language.translate import tr
from digitpad.services.language.window_language import chosen_language, use_language
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.common.accessibility.focus_ring import show_focus
from digitpad.widgets.common.accessibility.screen_reader import tell_roles
from digitpad.widgets.common.event_guard import show_faults
from digitpad.widgets.common.fonts import can_show, font_hint
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.icons import app_icon
from digitpad.widgets.common.theme import apply_theme, follow_contrast
from digitpad.widgets.five_steps.menu import FiveStepsMenu
from digitpad.widgets.inside.menu import InsideMenu
from digitpad.widgets.models.menu import ModelsMenu
from digitpad.widgets.my_digits.menu import MyDigitsMenu
from digitpad.widgets.pad.announcing import Announcing
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.photos.photo_controls import PhotoControls
from digitpad.widgets.retrain.menu import RetrainMenu
from digitpad.widgets.side_by_side.menu import SideBySideMenu

if TYPE_CHECKING:
    from digitpad.core.library.installed_model import Active

_NO_MODEL = 1
"""Ends the event loop when there is nothing to read with."""
_PIXMAP_CACHE_KIB = 2048
"""For icons and the like of the windows that are open. Those of closed ones stay in it until it is
full: with Qt's own 10 MiB every opening of the browser seemed to lose 0.1 MiB."""


@dataclass
class App:
    """The application, built but not yet executing."""

    qt: QApplication
    window: PadWindow
    """The pad; another one, with the same page, after a change of the language."""
    active: ActiveModel
    """The model that reads, opened when the window is on the screen or when it is asked for."""


def create(argv: Sequence[str], model: Path | None = None) -> App:
    """Build the window and show it; the event loop is left to the caller.

    argv: what stands after the program's name (which may stand there too): files to open, if any.
    model: read with this model file; one that cannot be used is named in the window.

    Raises DigitPadError where nothing on this machine could read.
    """
    litert_builds.require()
    gc.disable()  # see services/garbage.py
    arguments = _arguments(argv)
    qt = _qt()
    settings = Settings()
    spoken = chosen_language(settings.language)
    use_language(qt, spoken if can_show(spoken) else ENGLISH)
    apply_theme(qt, settings.appearance)
    app = _opened(qt, settings, ActiveModel(model))
    _follow_language(app, settings)
    if model is not None:
        _open_model(app)
    if not can_show(spoken):
        app.window.show_error(font_hint())
    if arguments:
        app.window.open_files([Path(name) for name in arguments])
    return app


def _opened(qt: QApplication, settings: Settings, active: ActiveModel) -> App:
    """Build the pad with everything around it, and show it."""
    my_digits = MyDigitsService()
    pipeline = ReadingPipeline(active, my_digits)
    window = PadWindow(pipeline, settings)
    show_faults(window.show_error)
    app = App(qt, window, active)
    window.first_shown.connect(lambda: _open_model(app))
    window.first_shown.connect(pipeline.load_my_digits)
    _follow_appearance(qt, window, settings)
    Announcing(window, settings)
    PhotoControls(window, pipeline)
    my_digits_menu = MyDigitsMenu(window, pipeline, my_digits)
    browser = BrowserMenu(window, active)
    side_by_side = SideBySideMenu(window, pipeline, active, settings)
    InsideMenu(window, pipeline, active, settings)
    five_steps = FiveStepsMenu(window, settings)
    five_steps.comparison_requested.connect(side_by_side.compare)
    active.changed.connect(lambda chosen: _say_which_reads(window, chosen))
    retrain = RetrainMenu(window, active, browser, settings)
    models = ModelsMenu(window, active)
    models.pictures_requested.connect(browser.show_differing)
    for offers_training in (five_steps, side_by_side, models):
        offers_training.training_requested.connect(retrain.train)
    my_digits_menu.adapt_requested.connect(lambda: retrain.retraining.quick_adapt())
    window.first_shown.connect(lambda: _offer_tour(window, settings))
    window.show()
    return app


def run(app: App) -> int:
    """Let the person work until the window is closed; return the exit status.

    Raises DigitPadError where nothing can be read, not even with the bundled model.
    """
    app.window.first_shown.connect(lambda: spare_what_stays())
    with collected_between_events():
        status = app.qt.exec()
    if status == _NO_MODEL:
        app.active.open()  # says once more why
    return int(status)


def _arguments(argv: Sequence[str]) -> list[str]:
    """Return ``argv`` without the program's name."""
    names = {"digitpad", "digitpad.exe", sys.argv[0]}
    return list(argv[1:] if argv and argv[0] in names else argv)


def _qt() -> QApplication:
    """Return the existing application, or a new one."""
    qt = QApplication.instance()
    if isinstance(qt, QApplication):
        qt.setStyle("fusion")
    else:  # as an argument, the style needs no Python object, which takes 10 ms to create
        qt = QApplication(["digitpad", "-style", "fusion"])
    qt.setApplicationName("digitpad")
    qt.setApplicationDisplayName("DigitPad")
    qt.setDesktopFileName("digitpad")
    qt.setWindowIcon(app_icon())
    QPixmapCache.setCacheLimit(_PIXMAP_CACHE_KIB)
    tell_roles()
    show_focus(qt)
    return qt


def _follow_appearance(qt: QApplication, window: PadWindow, settings: Settings) -> None:
    """Change the theme when the person chooses another, or the system does."""
    window.appearance_changed.connect(lambda: apply_theme(qt, settings.appearance))
    qt.styleHints().colorSchemeChanged.connect(window.appearance_changed)
    follow_contrast(qt, window.appearance_changed)


def _follow_language(app: App, settings: Settings) -> None:
    """Build the window anew when the person chooses another language."""
    window = app.window

    def change() -> None:
        if not can_show(chosen_language(settings.language)):
            window.show_error(font_hint())
            return
        if window.has_work:  # which would be lost with it
            window.show_success(tr("DigitPad will speak it from the next start on."))
            return
        app.qt.setQuitOnLastWindowClosed(False)
        try:
            if window.close():
                _reopen(app, settings)
        finally:
            app.qt.setQuitOnLastWindowClosed(True)

    window.language_chosen.connect(change)


def _reopen(app: App, settings: Settings) -> None:
    """Open the window again, in the chosen language, with the same page and model."""
    use_language(app.qt, chosen_language(settings.language))
    closed, active = app.window, ActiveModel()
    active.continue_with(app.active)
    opened = _opened(app.qt, settings, active)
    app.window, app.active = opened.window, active
    _follow_language(app, settings)
    app.window.go_on_from(closed)
    closed.deleteLater()


def _open_model(app: App) -> None:
    """Open the model, which the first sight of the window does without; leave if there is none."""
    try:
        _say_trouble(app.window, app.active.open())
    except DigitPadError:
        app.qt.exit(_NO_MODEL)


def _offer_tour(window: PadWindow, settings: Settings) -> None:
    """Show a person who is here for the first time around, unless they have come with a file."""
    if not settings.tour_seen and window.page.is_blank and not window.is_opening:
        from digitpad.widgets.pad.first_tour import show_tour  # not needed to draw

        show_tour(window).ended.connect(settings.remember_tour)


def _say_which_reads(window: PadWindow, active: Active) -> None:
    """Say that a model was taken into use, or why another one was."""
    words, warning = tr("“{0}” is in use.").format(active.model.name), active.model.warning
    if warning is None:
        window.show_success(words)
    else:
        window.show_error(sentences(words, warning))
    _say_trouble(window, active)


def _say_trouble(window: PadWindow, active: Active) -> None:
    """Say why another model than the chosen one reads, if so."""
    if active.trouble:
        window.show_error(active.trouble)
