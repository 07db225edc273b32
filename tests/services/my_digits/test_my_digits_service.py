"""Own digits behind the window: opened in the background, in step with the reader."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError
from digitpad.core.files.paths import bundled_model
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.personal_reader import PersonalReader, vector_of
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from tests.hands import any_ink, my_digit


@pytest.fixture
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def loaded(qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer) -> PersonalReader:
    with qtbot.waitSignals([my_digits.opened, my_digits.reading_changed]):
        return my_digits.reader_for(recognizer)


def test_what_was_closed_does_not_open_again(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    my_digits.close()
    reader = my_digits.reader_for(recognizer)
    assert reader.read(any_ink(1)).digit == recognizer.read(any_ink(1)).digit
    later = MyDigitsService()
    loaded(qtbot, later, recognizer)  # by then the one before it would be open, too
    later.close()
    assert not my_digits.is_open


def test_what_was_taught_before_counts_once_it_is_loaded(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    label = (recognizer.read(any_ink(3)).digit + 1) % 10
    with MyDigits() as digits:
        digits.add(replace(my_digit(3), label=label))
        digits.add(replace(my_digit(3), ink=any_ink(3).fitted(500, 20), label=label))
    reader = loaded(qtbot, my_digits, recognizer)
    assert reader.read(any_ink(3)).digit == label


def test_a_correction_counts_in_the_very_next_reading(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    reader = loaded(qtbot, my_digits, recognizer)
    plain = recognizer.read(any_ink(3))
    label = (plain.digit + 1) % 10
    saved = my_digits.teach(replace(my_digit(3), label=label), plain)
    taught = reader.read(any_ink(3)).probabilities
    assert taught[label] > plain.probabilities[label]
    with MyDigits() as digits:
        assert digits.get([saved.id])[0].label == label
    my_digits.take_back(saved)
    assert np.array_equal(reader.read(any_ink(3)).probabilities, plain.probabilities)


def test_a_drawing_taught_while_others_are_loaded_is_not_lost(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(100, 700))
    with qtbot.waitSignal(my_digits.opened):
        reader = my_digits.reader_for(recognizer)
    with qtbot.waitSignal(my_digits.reading_changed):
        my_digits.teach(my_digit(3), None)
    qtbot.waitUntil(lambda: len(reader.prototypes) == 601, timeout=20_000)


def test_deleted_and_relabelled_drawings_stop_counting(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    with MyDigits() as digits:
        ids = digits.add_new(my_digit(seed) for seed in range(10))
    reader = loaded(qtbot, my_digits, recognizer)
    with qtbot.waitSignal(my_digits.changed):
        my_digits.change(lambda digits: digits.relabel(ids[:2], 9))
    assert my_digits.digits.counts()[9] == 3
    my_digits.change(lambda digits: digits.delete(ids[1:]))
    my_digits.change(lambda digits: digits.relabel(ids[:1], 8))
    qtbot.waitUntil(lambda: len(reader.prototypes) == 1)
    vector = vector_of(recognizer.read(any_ink(0)), any_ink(0))
    nearest = reader.prototypes.distances(vector[None], 1)[0, :, 0]
    assert np.flatnonzero(np.isfinite(nearest)).tolist() == [8]
    assert nearest[8] == pytest.approx(0, abs=1e-4)


def test_nothing_waits_for_a_large_change(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    loaded(qtbot, my_digits, recognizer)
    my_digits.is_busy = True
    with pytest.raises(DigitPadError, match="try again in a moment"):
        my_digits.teach(my_digit(1), None)
    my_digits.is_busy = False
    assert my_digits.teach(my_digit(1), None).previous_label is None


def test_what_another_window_taught_is_noticed(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    reader = loaded(qtbot, my_digits, recognizer)
    with MyDigits() as other:
        other.add(my_digit(1))
    with qtbot.waitSignal(my_digits.changed):
        my_digits.look_again()
    qtbot.waitUntil(lambda: len(reader.prototypes) == 1)
    with qtbot.assertNotEmitted(my_digits.changed):
        my_digits.look_again()


def test_another_model_sees_own_digits_anew(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer
) -> None:
    first = loaded(qtbot, my_digits, recognizer)
    my_digits.teach(my_digit(1), None)
    second = my_digits.reader_for(recognizer.for_another_thread())
    qtbot.waitUntil(lambda: len(second.prototypes) == 1)
    assert second is not first


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:4096] = random.Random(7).randbytes(4096)
    path.write_bytes(data)


def test_a_damaged_file_is_told_about(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer, own_folders: Path
) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(50))
    damage(own_folders / "my-digits.sqlite")
    with qtbot.waitSignal(my_digits.rescued) as told:
        my_digits.reader_for(recognizer)
    assert told.args is not None
    assert told.args[0].saved == len(my_digits.digits) > 40


def test_a_damaged_file_is_told_about_though_another_model_is_chosen_meanwhile(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer, own_folders: Path
) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(50))
    damage(own_folders / "my-digits.sqlite")
    with qtbot.waitSignal(my_digits.rescued) as told:
        my_digits.reader_for(recognizer)
        second = my_digits.reader_for(recognizer.for_another_thread())
    assert told.args is not None
    qtbot.waitUntil(lambda: len(second.prototypes) == told.args[0].saved)


def test_a_file_that_cannot_be_opened_is_told_about(
    qtbot: QtBot, my_digits: MyDigitsService, recognizer: Recognizer, own_folders: Path
) -> None:
    (own_folders / "my-digits.sqlite").mkdir(parents=True)
    with qtbot.waitSignal(my_digits.failed):
        reader = my_digits.reader_for(recognizer)
    assert not my_digits.is_open
    assert np.isfinite(reader.read(any_ink(1)).probabilities).all()


def test_an_error_that_nobody_foresaw_is_told_about(
    qtbot: QtBot,
    my_digits: MyDigitsService,
    recognizer: Recognizer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks() -> Recognizer:
        raise RuntimeError("a fault in the interpreter")

    monkeypatch.setattr(recognizer, "for_another_thread", breaks)
    with qtbot.waitSignal(my_digits.failed) as told:
        my_digits.reader_for(recognizer)
    assert "a fault in the interpreter" in str(told.args[0])
    assert my_digits.trouble == str(told.args[0])
