"""Without TensorFlow a finished network cannot become a model, and the reason says what to do."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from digitpad.core.files import paths
from digitpad.core.models import model_file
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
