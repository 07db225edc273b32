"""A sentence is a kind with values. It is put into words where it is shown, in the language there.

Each part of the program has its sentences in an enumeration of `Words` in this room, as English
templates. Calling one fills its placeholders: ``DataWords.LABEL_NO_DIGIT(label=12)``.
The English templates are the msgids of gettext; `N_` and `NN_` mark them for Babel, which is called
with ``-k N_ -k NN_:1,2``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from string import Formatter
from typing import Any, Final, TypeAlias

from digitpad.core.sentences.languages import ENGLISH, Language

Value: TypeAlias = "str | int | float | Path | Sentence | Sequence[Value] | None"
"""What may fill a placeholder. Several values are shown as a list."""
PLACE: Final = frozenset(("path", "line"))
"""Values that any sentence may have: where the trouble is, said before the sentence itself."""


def N_(text: str) -> str:
    """Mark a template for translation."""
    return text


def NN_(one: str, many: str) -> tuple[str, str]:
    """Mark a template in singular and plural, between which its value ``count`` decides."""
    return one, many


_AT_PATH: Final = N_("{path}: {cause}")
_AT_LINE: Final = N_("{path}, line {line}: {cause}")
_translations = NullTranslations()
_language = ENGLISH


def speak(translations: NullTranslations, language: Language = ENGLISH) -> None:
    """Say every sentence in this language from now on; ``NullTranslations()`` is English."""
    global _translations, _language
    _translations, _language = translations, language


class Words(Enum):
    """A kind of sentence. The value is its English template, or two where there is a plural."""

    @property
    def key(self) -> str:
        """The kind's short name, such as ``no-digits``: the same in every language."""
        return self.name.lower().replace("_", "-")

    @property
    def templates(self) -> tuple[str, ...]:
        """The English template: one, or singular and plural."""
        return (self.value,) if isinstance(self.value, str) else self.value

    @property
    def placeholders(self) -> frozenset[str]:
        """The names of its values."""
        return frozenset[str]().union(*map(placeholders, self.templates))

    def __call__(self, **values: Value) -> Sentence:
        """Return the sentence with these values. Raises TypeError where it has others."""
        return Sentence(self, {name: _plain(value) for name, value in values.items()})


@cache
def placeholders(template: str) -> frozenset[str]:
    """Return the names in braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


@dataclass(frozen=True)
class Sentence:
    """A kind with values; ``str(sentence)`` is what it says in the language in force."""

    words: Words
    values: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        wanted, given = self.words.placeholders, self.values.keys() - PLACE
        if wanted != given:
            raise TypeError(f"{self.words} has the values {sorted(wanted)}, not {sorted(given)}")

    def __str__(self) -> str:
        said = _filled(*self._templates(), values=self.values)
        if "path" not in self.values:
            return said
        place = _AT_PATH if "line" not in self.values else _AT_LINE
        return _filled(_translations.gettext(place), place, values={**self.values, "cause": said})

    def _templates(self) -> tuple[str, str]:
        """Return the template in the language in force, and in English."""
        english, *plural = self.words.templates
        if not plural:
            return _translations.gettext(english), english
        count = self.values["count"]
        assert isinstance(count, int)
        both = english, *plural
        return _translations.ngettext(english, plural[0], count), both[count != 1]

    def at(self, path: Path | str, line: int | None = None) -> Sentence:
        """Return the sentence with a place before it: ``PATH: …`` or ``PATH, line N: …``."""
        place: dict[str, Value] = {"path": str(path)}
        if line is not None:
            place["line"] = line
        return Sentence(self.words, {**self.values, **place})

    def without_place(self) -> Sentence:
        """Return the sentence without the place before it."""
        values = {name: value for name, value in self.values.items() if name not in PLACE}
        return Sentence(self.words, values)

    def to_json(self) -> dict[str, Any]:
        """Return kind and values as JSON has them; `catalogue.from_json` gives them back."""
        return {"kind": self.words.key, "values": values_to_json(self.values)}


def values_to_json(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return values as JSON has them; numbers that it has no word for become text."""
    return {name: _to_json(value) for name, value in values.items()}


def _to_json(value: Value) -> object:
    if isinstance(value, Sentence):
        return value.to_json()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_to_json(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _plain(value: Value) -> Value:
    """Return ``value`` so that it is equal to what comes back from JSON."""
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(map(_plain, value))
    return value


def _filled(*templates: str, values: Mapping[str, Value]) -> str:
    """Fill the first of the templates that can be: a faulty translation gives way to English."""
    shown = {name: _shown(value) for name, value in values.items()}
    for template in templates:
        try:
            return _FORMATTER.vformat(template, (), shown)
        except (LookupError, ValueError, AttributeError):
            continue
    return templates[-1]


def spoken() -> Language:
    """Return the language in force."""
    return _language


def written(number: float, format_spec: str) -> str:
    """Return a number as the language in force writes it. format_spec: as `format` takes it."""
    text = format(number, format_spec)
    if _language is ENGLISH:
        return text
    return text.translate(str.maketrans(",.", _language.group_mark + _language.decimal_mark))


def listed(names: Iterable[str]) -> str:
    """Return several names or the like with what the language in force writes between them."""
    return _language.list_mark.join(names)


class _NumberFormatter(Formatter):
    """Writes numbers as the language in force does."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, int | float):
            return written(value, format_spec)
        return str(super().format_field(value, format_spec))


_FORMATTER: Final = _NumberFormatter()


def _shown(value: Value) -> object:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return listed(str(_shown(one)) for one in value)
    return value
