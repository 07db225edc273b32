"""The language of the terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

from digitpad.core.files.translations import speak_in
from digitpad.core.sentences.languages import VARIABLE, first_spoken

_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def terminal_tags(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return what a terminal's environment says about its language, as gettext goes by it.

    ``LANGUAGE`` may list several, and counts only where there is a locale other than C.
    """
    if given := environment.get(VARIABLE):
        return [given]
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "C")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return []
    return [tag for tag in environment.get("LANGUAGE", "").split(":") if tag] + [locale]


def speak_as_the_terminal() -> None:
    """Say every sentence in the terminal's language from now on."""
    speak_in(first_spoken(terminal_tags()))
