"""The language of the window: which one it is, and how Qt and the sentences come to speak it."""

from __future__ import annotations

import gettext
import os
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from digitpad.core.files.translations import WINDOW, catalogue, speak_in
from digitpad.core.sentences.languages import (
    ENGLISH,
    VARIABLE,
    Language,
    first_spoken,
    language,
)

SYSTEM: Final = "system"
"""Setting: the language that the system is set to."""

QTS_GAPS: Final = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""What Qt 6.11's own Simplified Chinese lacks in its dialog of files: it is then asked of ours."""


class CatalogueTranslator(QTranslator):
    """Translates by a catalogue of gettext, in which Qt's contexts are gettext's."""

    def __init__(self, texts: gettext.NullTranslations, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        """Return the text in the catalogue's language, None where it has none."""
        texts = self._texts
        found = texts.pgettext(context, source) if context else texts.gettext(source)
        return None if found == source else found


class _Installed:
    """What is installed now, to be taken away before another language comes."""

    translators: Final[list[QTranslator]] = []


def chosen_language(setting: str) -> Language:
    """Return the language to speak. setting: a code, or SYSTEM, which unknown codes mean too."""
    if given := os.environ.get(VARIABLE):
        return first_spoken([given])
    return language(setting) or first_spoken(QLocale.system().uiLanguages())


def use_language(qt: QCoreApplication, spoken: Language) -> None:
    """Let texts, sentences, numbers, dates and Qt's own dialogs be in this language from now on.

    Widgets that there are already keep their texts.
    """
    for translator in _Installed.translators:
        qt.removeTranslator(translator)
        translator.deleteLater()
    _Installed.translators.clear()
    speak_in(spoken)
    QLocale.setDefault(_locale(spoken))
    if spoken is ENGLISH:
        return
    # Qt asks the last one first, above all for the names of keys: 1,600 times at every start.
    for translator in (_ours(spoken, qt), _qts_own(spoken, qt)):
        qt.installTranslator(translator)
        _Installed.translators.append(translator)


def _ours(spoken: Language, qt: QCoreApplication) -> QTranslator:
    return CatalogueTranslator(catalogue(WINDOW, spoken), qt)


def _qts_own(spoken: Language, qt: QCoreApplication) -> QTranslator:
    translator = QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{spoken.code}", folder)
    return translator


def _locale(spoken: Language) -> QLocale:
    """Return how dates and numbers are written: as the system does, if it speaks the language."""
    system, usual = QLocale.system(), QLocale(spoken.code)
    return system if system.language() == usual.language() else usual
