"""All kinds of sentences, to find one by its name again: in JSON that another process wrote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from digitpad.core.sentences.command_words import CommandWords, InputWords, NameWords
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.elsewhere_words import (
    ComputerWords,
    FarStatusWords,
    FarWords,
    SeveralWords,
)
from digitpad.core.sentences.ink_words import InkWords, PageWords, PictureWords
from digitpad.core.sentences.installing_words import InstallStepWords, InstallWords
from digitpad.core.sentences.learning_words import LearningWords
from digitpad.core.sentences.model_words import ImportWords, ModelWords
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.screen_words import ScreenWords
from digitpad.core.sentences.sentence import Sentence, Value, Words
from digitpad.core.sentences.system_words import FaultWords, FileWords, SystemWords
from digitpad.core.sentences.terminal_words import RunReportWords, ToolReportWords
from digitpad.core.sentences.training_words import (
    ConfigWords,
    RecipeWords,
    RunWords,
    SettingWords,
    StartWords,
)
from digitpad.core.sentences.window_words import BookWords, BrowsingWords, WorkWords
from digitpad.core.sentences.worker_words import DeviceWords, EndWords, StatusWords, TrainerWords

PARTS: Final[tuple[type[Words], ...]] = (
    SystemWords,
    FaultWords,
    FileWords,
    InkWords,
    PictureWords,
    PageWords,
    DataWords,
    ModelWords,
    ImportWords,
    MyDigitsWords,
    SettingWords,
    ConfigWords,
    RecipeWords,
    StartWords,
    RunWords,
    LearningWords,
    StatusWords,
    TrainerWords,
    EndWords,
    DeviceWords,
    NameWords,
    CommandWords,
    InputWords,
    RunReportWords,
    ToolReportWords,
    WorkWords,
    BookWords,
    BrowsingWords,
    ScreenWords,
    InstallStepWords,
    InstallWords,
    ComputerWords,
    FarWords,
    SeveralWords,
    FarStatusWords,
)
_TYPES: Final = {"path": str, "line": int, "count": int}
_KINDS: Final = {words.key: words for part in PARTS for words in part}


def from_json(record: object) -> Sentence | None:
    """Return the sentence that `Sentence.to_json` made ``record`` of.

    None where this version does not know the kind, or knows it with other values.
    """
    match record:
        case {"kind": str(kind), "values": dict(values)} if kind in _KINDS:
            return _sentence(_KINDS[kind], values)
    return None


def _sentence(words: Words, record: Mapping[str, Any]) -> Sentence | None:
    try:
        values = {str(name): _value(value) for name, value in record.items()}
        if _fits(words, values):
            return words(**values)
    except (TypeError, RecursionError):
        pass
    return None


def _value(value: object) -> Value:
    if isinstance(value, dict):
        sentence = from_json(value)
        if sentence is None:
            raise TypeError("a value that is no sentence")
        return sentence
    if isinstance(value, list):
        return tuple(map(_value, value))
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError("a value that JSON does not have")


def _fits(words: Words, values: Mapping[str, Value]) -> bool:
    """Whether the English template takes these values, such as a number where it has a format."""
    if any(not isinstance(values[name], kind) for name, kind in _TYPES.items() if name in values):
        return False
    try:
        for template in words.templates:
            template.format_map(values)
    except (LookupError, ValueError, TypeError):
        return False
    return True
