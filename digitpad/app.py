"""The composition root: builds the application and wires its parts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from digitpad.core.errors import DigitPadError
from digitpad.core.places import bundled_model
from digitpad.core.recognizer import Recognizer
from digitpad.services.settings import Settings
from digitpad.widgets.browser.opener import BrowserOpener
from digitpad.widgets.icons import app_icon
from digitpad.widgets.main_window import MainWindow
from digitpad.widgets.my_digits.attach import attach_my_digits
from digitpad.widgets.theme import apply_theme


@dataclass(frozen=True)
class App:
    """The application, built but not yet executing."""

    qt: QApplication
    window: MainWindow


def create(argv: Sequence[str], model: Path | None = None) -> App:
    """Build the window and show it; the event loop is left to the caller.

    argv: what stands after the program's name (which may stand there too): a file to open, if any.
    model: read with this model file; one that cannot be used is named in the window.
    """
    arguments = _arguments(argv)
    qt = _qt()
    settings = Settings()
    apply_theme(qt, settings.appearance)
    recognizer, trouble = _recognizer(model)
    window = MainWindow(recognizer, settings)
    _follow_appearance(qt, window, settings)
    attach_my_digits(window)
    browser = BrowserOpener(window, bundled_model() if trouble else model or bundled_model())
    window.model_given.connect(lambda path: _use_model(window, browser, path))
    window.show()
    if trouble:
        window.say(trouble)
    for name in arguments[:1]:
        window.open_file(Path(name))
    return App(qt, window)


def _arguments(argv: Sequence[str]) -> list[str]:
    """Return ``argv`` without the program's name."""
    names = {"digitpad", "digitpad.exe", sys.argv[0]}
    return list(argv[1:] if argv and argv[0] in names else argv)


def _qt() -> QApplication:
    """Return the application that there is, or a new one."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication(["digitpad"])
    qt.setApplicationName("digitpad")
    qt.setApplicationDisplayName("DigitPad")
    qt.setDesktopFileName("digitpad")
    qt.setWindowIcon(app_icon())
    if qt.style().name() != "fusion":
        qt.setStyle("fusion")
    return qt


def _follow_appearance(qt: QApplication, window: MainWindow, settings: Settings) -> None:
    """Change the theme when the person chooses another, or the system does."""
    window.appearance_due.connect(lambda: apply_theme(qt, settings.appearance))
    qt.styleHints().colorSchemeChanged.connect(window.appearance_due)


def _use_model(window: MainWindow, browser: BrowserOpener, path: Path) -> None:
    """Read with the model in ``path``; the present one stays when it cannot be used."""
    try:
        window.set_reader(Recognizer.from_file(path))
    except DigitPadError as error:
        window.say(str(error))
    else:
        browser.use_model(path)


def _recognizer(model: Path | None) -> tuple[Recognizer, str]:
    """Return a recognizer with ``model``, or the bundled one and the reason why not."""
    try:
        return Recognizer.from_file(model or bundled_model()), ""
    except DigitPadError as error:
        if model is None:
            raise
        return Recognizer.from_file(bundled_model()), str(error)
