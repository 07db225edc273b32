"""What the program says in the language that the tests run in.

That is English, unless ``DIGITPAD_TEST_LANGUAGE`` names another one. A test says in English what is
to be shown, ``said("Saved as 7.")``, and the catalogues of the program say it in the language.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from digitpad.core.sentences.languages import ENGLISH, LANGUAGES, Language
from tools.compile_translations import SOURCES, read_ts

VARIABLE: Final = "DIGITPAD_TEST_LANGUAGE"
LANGUAGE: Final[Language] = {known.code: known for known in LANGUAGES}[
    os.environ.get(VARIABLE, ENGLISH.code)
]
_PLACEHOLDER: Final = re.compile(r"\{(\w+)[^{}]*\}")
_FIGURES: Final = re.compile(r"\d[\d,.]*\b")
_QUOTES: Final = {"de": "„{}“"}
_NUMBER: Final = re.compile(r"[<>~≈+\-−\s\u202f]*\d[\d,.]*[\s\u202f]*%?")


def said(english: str, *values: object, **named: object) -> str:
    """Return what the program says in the language where it says ``english`` in English.

    english: a whole text as it is shown, or, with values, with their placeholders. A
    text that no catalogue has is looked for among those with placeholders; what stands in their
    places is said in the language too, if it is a text of its own, or a number.
    """
    if LANGUAGE is ENGLISH:
        return _with(english, values, named)
    translated = _texts(LANGUAGE).get(english) or _filled_in(english)
    assert translated is not None, f"no text of the program's: {english!r}"
    return _with(translated, values, named)


def _with(text: str, values: Sequence[object], named: Mapping[str, object]) -> str:
    return text.format(*values, **named) if values or named else text


def says(shown: str, words: str) -> bool:
    """Return whether ``shown`` has these English words, or a text whose English ones have them.

    In another language than English its numbers have to be there too.
    """
    if LANGUAGE is ENGLISH:
        return words in shown
    parts = [part.strip() for part in _FIGURES.split(words) if part.strip()]
    holding = [text for english, text in _texts(LANGUAGE).items() if _has(english, parts)]
    assert parts, f"no words: {words!r}"
    assert holding, f"no text of the program's: {words!r}"
    has_numbers = all(written(number) in shown for number in _FIGURES.findall(words))
    return has_numbers and any(
        re.search(_pattern(text).pattern, shown, re.DOTALL | re.IGNORECASE) for text in holding
    )


def _has(english: str, parts: Sequence[str]) -> bool:
    """Return whether these parts are in ``english``, one after another."""
    return bool(re.search(".*".join(map(re.escape, parts)), english, re.DOTALL))


def written(number: str) -> str:
    """Return an English number, such as "1,234.5", as the language writes it."""
    return number.translate(str.maketrans(",.", LANGUAGE.group_mark + LANGUAGE.decimal_mark))


def _filled_in(english: str) -> str | None:
    """Return the text whose template fits best: with the least of ``english`` in its placeholders.

    A template without a word of its own, such as "{path}: {cause}", needs values that have some, or
    numbers.
    """
    fits = [
        (fit, *rest)
        for pattern, *rest in _templates(LANGUAGE)
        if (fit := pattern.fullmatch(english))
    ]
    for fit, text, has_words in sorted(fits, key=lambda found: sum(map(len, found[0].groups()))):
        found = fit.groupdict().items()
        values = {name: _value(value) for name, value in found}
        if has_words or any(values[name] != value or _is_number(value) for name, value in found):
            return _PLACEHOLDER.sub(partial(_value_in_place, values), text)
    return None


def _value_in_place(values: Mapping[str, str], place: re.Match[str]) -> str:
    return values[f"_{place[1]}"]


def _is_number(english: str) -> bool:
    return bool(_NUMBER.fullmatch(english))


def _value(english: str) -> str:
    if _is_number(english):
        return written(english)
    if english[:1] + english[-1:] == "“”":
        return _QUOTES.get(LANGUAGE.code, "“{}”").format(english[1:-1])
    inside = english[:1].lower() + english[1:]  # as it stands within a sentence
    texts = _texts(LANGUAGE)
    as_it_is = texts.get(english)
    if as_it_is is None and (text := texts.get(inside) or _filled_in(inside)) is not None:
        return text[:1].upper() + text[1:] if inside != english else text
    return as_it_is or _filled_in(english) or english


@cache
def _texts(language: Language) -> Mapping[str, str]:
    """Return every text of window and sentences in a language, by the English one."""
    texts: dict[str, str] = {}
    for english, translated in _pairs(language):
        assert texts.setdefault(english, translated) == translated, f"said in two ways: {english!r}"
    return texts


@cache
def _templates(language: Language) -> list[tuple[re.Pattern[str], str, bool]]:
    """Return the texts with placeholders, as patterns that take their values out.

    With each is its translation, and whether there are words around the placeholders.
    """
    texts = [pair for pair in _texts(language).items() if _PLACEHOLDER.search(pair[0])]
    has_words = re.compile("[a-z]{2}").search
    return [
        (_pattern(english), text, bool(has_words(_PLACEHOLDER.sub("", english))))
        for english, text in texts
    ]


def _pattern(english: str) -> re.Pattern[str]:
    """Return what matches a text with any values in its placeholders, each in its group."""
    parts, seen = [], set[str]()
    for number, part in enumerate(_PLACEHOLDER.split(english)):
        if number % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P=_{part})" if part in seen else f"(?P<_{part}>.+?)")
            seen.add(part)
    return re.compile("".join(parts), re.DOTALL)


def _pairs(language: Language) -> Iterator[tuple[str, str]]:
    yield from _messages(read_ts(SOURCES / f"window_{language.code}.ts"))
    with (SOURCES / f"sentences_{language.code}.po").open("rb") as file:
        yield from _messages(read_po(file, locale=language.code))


def _messages(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield text and translation; singular and plural each with theirs."""
    for message in catalog:
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            one, many = message.id
            yield many, message.string[-1]
            if one != many:
                yield one, message.string[0]
        else:
            yield message.id, message.string
