"""How a network learnt, kept with its model: it comes back, and no such file is believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digitpad.core.errors import FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import model_file
from digitpad.core.training.learning import record
from digitpad.core.training.learning.curve import CurvePoint
from digitpad.core.training.learning.record import LearningRecord
from tests.epochs import epochs_of
from tests.model_files import a_model

CONFUSION = tuple(range(100))
RECORD = LearningRecord(
    tuple(epochs_of([0.5, 0.2], [0.4, 0.1], [0.9, 0.97], confusion=CONFUSION)),
    (CurvePoint(0.25, 0.6, 0.8), CurvePoint(1.5, 0.25, 0.9)),
    12,
    "mean-absolute-error",
    "tensorflow",
    "CPU",
    {"training": 55_000, "validation": 5_000},
)


def with_record(path: Path, learning: bytes) -> Path:
    a_model(path)
    model = model_file.read(path, with_keras=True)
    model_file.write(path, replace(model, learning=learning))
    return path


def test_it_comes_back_from_the_model(tmp_path: Path) -> None:
    model = with_record(tmp_path / "new.digitpad", RECORD.to_bytes())
    assert record.of_model(model) == RECORD
    assert RECORD.seconds == 4.0
    assert model_file.read(model).learning == b""  # which the reading of digits does not need


def test_a_model_that_tells_nothing_has_none() -> None:
    assert record.of_model(bundled_model()) is None


def test_it_goes_with_the_model_through_the_library(tmp_path: Path) -> None:
    library = ModelLibrary()
    source = with_record(tmp_path / "new.digitpad", RECORD.to_bytes())
    installed = library.install(source, Origin.TRAINED)
    renamed = library.rename(installed.id, "called otherwise")
    library.export(renamed.id, tmp_path / "out.digitpad")
    for path in (renamed.path, tmp_path / "out.digitpad"):
        assert record.of_model(path) == RECORD


def test_of_many_epochs_a_hundred_keep_their_confusion() -> None:
    many = epochs_of([0.5] * 1000, [0.4] * 1000, [0.9] * 1000, confusion=CONFUSION)
    kept = record.from_bytes(replace(RECORD, epochs=tuple(many)).to_bytes())
    with_confusion = [epoch.epoch for epoch in kept.epochs if epoch.confusion]
    assert len(kept.epochs) == 1000
    assert with_confusion == list(range(10, 1001, 10))


def test_ten_thousand_epochs_fit_into_a_model_file() -> None:
    many = epochs_of([0.51234567] * 10_000, [0.4] * 10_000, [0.9] * 10_000, confusion=CONFUSION)
    data = replace(RECORD, epochs=tuple(many), curve=RECORD.curve * 300).to_bytes()
    assert len(data) < model_file.MAX_LEARNING_BYTES
    assert len(record.from_bytes(data).epochs) == 10_000


def test_the_part_of_a_resumed_run_that_is_done_again_is_left_out() -> None:
    assert record.up_to(RECORD, 1).epochs == RECORD.epochs[:1]
    assert record.up_to(RECORD, 1).curve == RECORD.curve[:1]


def _set(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.__setitem__(name, value)


def _set_of_epoch(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content["epochs"][0].__setitem__(name, value)


@pytest.mark.parametrize(
    "change",
    [
        _set("version", 2),
        _set("epochs", {}),
        _set("epochs", [7]),
        _set("epochs", [{}] * 10_001),
        _set("curve", [[1, 2]]),
        _set("curve", [[1, 2, "high"]]),
        _set("curve", [[1, 2, 1.5]]),
        _set("curve", [[1, -2, 0.5]]),
        _set("curve", [[1, 2, 0.5]] * 100_000),
        _set("planned", -1),
        _set("planned", True),
        _set("loss", ["a"]),
        _set("device", "x" * 1000),
        _set("data", [1]),
        _set("data", {"training": "all"}),
        _set("data", {str(number): 1 for number in range(1000)}),
        _set_of_epoch("confusion", [1] * 99),
        _set_of_epoch("confusion", [-1] * 100),
        _set_of_epoch("confusion", [0.5] * 100),
        _set_of_epoch("validation_accuracy", 1.01),
        _set_of_epoch("seconds", "long"),
        _set_of_epoch("loss", 1e300),
    ],
)
def test_what_cannot_be_is_one_sentence(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    content = json.loads(RECORD.to_bytes())
    change(content)
    model = with_record(tmp_path / "new.digitpad", json.dumps(content).encode())
    with pytest.raises(FileError, match=r"new\.digitpad.*what it tells of its training is damaged"):
        record.of_model(model)
    assert model_file.read(model).tflite  # it reads digits all the same


@pytest.mark.parametrize("data", [b"[]", b"{", b"\xff\xfe", b'{"version": 1}', b"[" * 100_000])
def test_no_record_at_all_is_the_same_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileError, match="what it tells of its training is damaged"):
        record.of_model(with_record(tmp_path / "new.digitpad", data))


def test_a_run_without_a_readable_record_has_none(tmp_path: Path) -> None:
    assert record.of_run(tmp_path) is None
    (tmp_path / "learning.json").write_bytes(b"{")
    assert record.of_run(tmp_path) is None
    (tmp_path / "learning.json").write_bytes(RECORD.to_bytes())
    assert record.of_run(tmp_path) == RECORD
