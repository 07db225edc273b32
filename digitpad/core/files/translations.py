"""The translations that ship with the program, as gettext's catalogues.

They are compiled from ``resources/translations`` when the program is built or installed.
"""

from __future__ import annotations

import gettext
from functools import cached_property
from typing import Final

from digitpad.core.files.paths import resource
from digitpad.core.sentences.languages import ENGLISH, Language
from digitpad.core.sentences.sentence import speak

SENTENCES: Final = "sentences"
"""What core, command line and worker say."""
WINDOW: Final = "window"
"""What only the window says."""


def catalogue(part: str, language: Language) -> gettext.NullTranslations:
    """Return a part's texts in a language; English where they are missing or damaged."""
    try:
        with resource(f"languages/{part}_{language.code}.mo").open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, LookupError):
        return gettext.NullTranslations()


def speak_in(language: Language) -> None:
    """Say every sentence of the catalogue in this language from now on."""
    if language is ENGLISH:
        speak(gettext.NullTranslations(), language)
    else:
        speak(_WhenNeeded(SENTENCES, language), language)


class _WhenNeeded(gettext.NullTranslations):
    """A catalogue that is read when the first of its texts is needed: seldom before a window."""

    def __init__(self, part: str, language: Language) -> None:
        super().__init__()
        self._part, self._language = part, language

    @cached_property
    def _texts(self) -> gettext.NullTranslations:
        return catalogue(self._part, self._language)

    def gettext(self, message: str) -> str:
        return self._texts.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._texts.ngettext(msgid1, msgid2, n)
