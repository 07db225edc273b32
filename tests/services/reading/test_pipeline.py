"""Active model, my digits and live reading, put together: whatever changes, the page is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.library.installed_model import Origin
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.core.reading.personal_reader import PersonalReader, PersonalReading
from digitpad.core.reading.recognizer import Reading
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from tests.hands import any_ink, my_digit
from tests.model_files import a_model

PAGE = page_of_ink(any_ink(3))


@pytest.fixture
def taught(pipeline: ReadingPipeline) -> int:
    """The digit that the person says is on PAGE, which the model alone reads as another."""
    pipeline.read_page(PAGE)
    assert pipeline.reading is not None
    label = (pipeline.reading.digit + 1) % 10
    with MyDigits() as digits:
        digits.add(replace(my_digit(3), label=label))
        digits.add(replace(my_digit(3), ink=any_ink(3).fitted(500, 20), label=label))
    return label


def another_model(active: ActiveModel, folder: Path) -> str:
    return active.install(a_model(folder / "other.digitpad", "other"), Origin.IMPORTED).id


def read(pipeline: ReadingPipeline) -> int:
    assert pipeline.reading is not None
    return pipeline.reading.digit


def load(qtbot: QtBot, pipeline: ReadingPipeline, my_digits: MyDigitsService) -> None:
    with qtbot.waitSignals([my_digits.opened, my_digits.reading_changed]):
        pipeline.load_my_digits()


def test_another_model_reads_the_page_and_is_said_after_that(
    pipeline: ReadingPipeline, active: ActiveModel, tmp_path: Path
) -> None:
    pipeline.read_page(PAGE)
    before = pipeline.reading
    said: list[tuple[str, Reading | None]] = []
    pipeline.model_changed.connect(lambda card: said.append((card.name, pipeline.reading)))
    active.use(another_model(active, tmp_path))
    assert [name for name, _ in said] == ["other"]
    assert said[0][1] is pipeline.reading is not before
    assert pipeline.card.name == "other"


def test_my_digits_are_left_alone_until_they_are_asked_for(
    pipeline: ReadingPipeline, active: ActiveModel, my_digits: MyDigitsService, tmp_path: Path
) -> None:
    """Opening them would make the window come later."""
    active.use(another_model(active, tmp_path))
    pipeline.read_page(PAGE)
    assert pipeline.reader is active.recognizer
    assert my_digits.reader is None


def test_what_lies_on_the_pad_is_read_anew_once_my_digits_are_loaded(
    qtbot: QtBot, pipeline: ReadingPipeline, my_digits: MyDigitsService, taught: int
) -> None:
    assert read(pipeline) != taught
    load(qtbot, pipeline, my_digits)
    assert read(pipeline) == taught
    assert isinstance(pipeline.reading, PersonalReading)


def test_a_correction_is_in_the_reading_when_it_is_saved(
    qtbot: QtBot, pipeline: ReadingPipeline, my_digits: MyDigitsService
) -> None:
    load(qtbot, pipeline, my_digits)
    pipeline.read_page(PAGE)
    plain = pipeline.reading
    assert plain is not None
    label = (plain.digit + 1) % 10
    saved = my_digits.teach(replace(my_digit(3), label=label), plain)
    assert pipeline.reading is not None
    assert pipeline.reading.probabilities[label] > plain.probabilities[label]
    my_digits.take_back(saved)
    assert np.array_equal(pipeline.reading.probabilities, plain.probabilities)


def test_my_digits_can_be_turned_off_and_on(
    qtbot: QtBot, pipeline: ReadingPipeline, my_digits: MyDigitsService, taught: int
) -> None:
    load(qtbot, pipeline, my_digits)
    with qtbot.waitSignal(pipeline.reading_changed):
        pipeline.use_my_digits(False)
    assert read(pipeline) != taught
    pipeline.use_my_digits(True)
    assert read(pipeline) == taught


def test_another_model_keeps_what_was_said_about_my_digits(
    qtbot: QtBot,
    pipeline: ReadingPipeline,
    active: ActiveModel,
    my_digits: MyDigitsService,
    taught: int,
    tmp_path: Path,
) -> None:
    load(qtbot, pipeline, my_digits)
    pipeline.use_my_digits(False)
    active.use(another_model(active, tmp_path))
    second = pipeline.reader
    assert isinstance(second, PersonalReader)
    qtbot.waitUntil(lambda: len(second.prototypes) == 2)
    assert not second.enabled
    assert read(pipeline) != taught
    pipeline.use_my_digits(True)
    assert read(pipeline) == taught
    assert pipeline.card.name == "other"


def test_turned_off_before_they_are_loaded_my_digits_stay_off(
    qtbot: QtBot, pipeline: ReadingPipeline, my_digits: MyDigitsService, taught: int
) -> None:
    pipeline.use_my_digits(False)
    load(qtbot, pipeline, my_digits)
    assert read(pipeline) != taught


def test_a_blank_page_has_no_reading_whatever_changes(
    qtbot: QtBot,
    pipeline: ReadingPipeline,
    active: ActiveModel,
    my_digits: MyDigitsService,
    tmp_path: Path,
) -> None:
    load(qtbot, pipeline, my_digits)
    pipeline.follow(PAGE)
    pipeline.read_page(Page())
    active.use(another_model(active, tmp_path))
    assert pipeline.reading is None
