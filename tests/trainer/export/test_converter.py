"""Without TensorFlow a finished network cannot become a model, and the reason says what to do."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.files import paths
from digitpad.core.library import known_digits
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.training.install_hints import install_command
from tests.trainer.conftest import FinishedRun
from trainer.errors import TrainerError
from trainer.export import converter


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as Python marks what is not there
    assert not converter.is_possible()
    with pytest.raises(TrainerError, match="TensorFlow.*" + re.escape(install_command())):
        converter.convert(tmp_path / "model.keras", tmp_path / "model.tflite", 1.0)


def test_the_last_words_of_the_converter_are_the_reason(tmp_path: Path) -> None:
    source = tmp_path / "model.keras"
    source.write_bytes(b"not an archive")
    with pytest.raises(TrainerError, match="could not be converted"):
        converter.convert(source, tmp_path / "model.tflite", 1.0)
    assert not (tmp_path / "model.tflite").exists()


def test_a_full_disk_is_named_for_what_it_is(full_disk: Path, tmp_path: Path) -> None:
    source = tmp_path / "model.keras"
    source.write_bytes(model_file.read(paths.bundled_model(), with_keras=True).keras)
    with pytest.raises(TrainerError, match="no space left on device") as caught:
        converter.convert(source, full_disk / "model.tflite", 1.0)
    assert caught.value.category == "disk"
    assert str(full_disk) in str(caught.value)
    assert not list(full_disk.iterdir())


def test_a_conversion_leaves_nothing_in_the_temporary_folder(
    finished: FinishedRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, made = tmp_path / "temporary", tmp_path / "made"
    temporary.mkdir()
    made.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    source = made / "model.keras"
    source.write_bytes(model_file.read(finished.folder / "model.digitpad", with_keras=True).keras)
    converter.convert(source, made / "model.tflite", 1.0)
    assert list(temporary.iterdir()) == []
    assert {path.name for path in made.iterdir()} == {"model.keras", "model.tflite"}


def test_weights_of_16_bits_read_alike_and_take_half_the_room(tmp_path: Path) -> None:
    model = model_file.read(paths.bundled_model(), with_keras=True)
    source, target = tmp_path / "model.keras", tmp_path / "model.tflite"
    source.write_bytes(model.keras)
    converter.convert(source, target, model.card.metrics["temperature"], "litert-16")
    narrow = replace(model, tflite=target.read_bytes())
    assert len(narrow.tflite) < 0.6 * len(model.tflite)
    readings, wanted = (Recognizer(one).read_many(known_digits.INKS) for one in (narrow, model))
    for one, other in zip(readings, wanted, strict=True):
        np.testing.assert_allclose(one.probabilities, other.probabilities, atol=5e-3)


def test_what_converts_here_makes_the_bytes_that_another_process_makes(
    finished: FinishedRun, tmp_path: Path
) -> None:
    source = tmp_path / "model.keras"
    source.write_bytes(model_file.read(finished.folder / "model.digitpad", with_keras=True).keras)
    for name, here in (("one", True), ("again", True), ("elsewhere", False)):
        with converter.Converter(here=here) as converting:
            converting.begin()
            converting.convert(source, tmp_path / name, 0.7)
    made = [(tmp_path / name).read_bytes() for name in ("one", "again", "elsewhere")]
    assert made[0] == made[1] == made[2]


def test_what_cannot_be_converted_here_is_a_sentence_too(tmp_path: Path) -> None:
    source = tmp_path / "model.keras"
    source.write_bytes(b"not an archive")
    with (
        converter.Converter(here=True) as converting,
        pytest.raises(TrainerError, match="could not be converted"),
    ):
        converting.convert(source, tmp_path / "model.tflite", 1.0)
    assert not (tmp_path / "model.tflite").exists()
