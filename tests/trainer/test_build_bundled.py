"""The bundled model gives way only to one that is nowhere worse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core import model_file, places
from digitpad.core.errors import FileError
from digitpad.core.model_file import ModelFile
from trainer import build_bundled
from trainer.errors import TrainerError

OLD = {"mnist_test_accuracy": 0.997, "pen_test_accuracy": 0.990, "validation_accuracy": 1.0}


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    return written(tmp_path / "bundled.digitpad", OLD)


def written(path: Path, metrics: dict[str, float]) -> Path:
    card = replace(
        model_file.read_card(places.bundled_model()),
        metrics=metrics,
        config={
            "data": [{"path": f"{path.parent}/pen.ndjson.gz", "weight": 2.0}],
            "start_from": f"{path.parent}/run/model.digitpad",
        },
    )
    model_file.write(path, ModelFile(card, path.name.encode(), b"keras"))
    return path


def test_a_better_one_takes_the_place(bundled: Path, tmp_path: Path) -> None:
    new = written(tmp_path / "new.digitpad", OLD | {"pen_test_accuracy": 0.991})
    assert not build_bundled.install(new, bundled).worse
    installed = model_file.read(bundled, with_keras=True)
    assert installed.tflite == b"new.digitpad"
    assert installed.keras == b"keras"


def test_a_folder_of_this_machine_does_not_get_into_the_program(
    bundled: Path, tmp_path: Path
) -> None:
    new = written(tmp_path / "new.digitpad", OLD)
    build_bundled.install(new, bundled)
    config = model_file.read_card(bundled).config
    assert config["data"] == [{"path": "pen.ndjson.gz", "weight": 2.0}]
    assert config["start_from"] == "model.digitpad"


def test_one_row_that_fell_is_enough_to_stay_out(bundled: Path, tmp_path: Path) -> None:
    before = bundled.read_bytes()
    worse = {"mnist_test_accuracy": 0.9969, "pen_test_accuracy": 0.999}
    verdict = build_bundled.install(written(tmp_path / "new.digitpad", worse), bundled)
    assert verdict.worse == {"mnist_test_accuracy": (0.997, 0.9969)}
    assert "mnist_test_accuracy 99.70% → 99.69%" in verdict.sentence
    assert bundled.read_bytes() == before


def test_a_score_that_is_missing_is_an_error(bundled: Path, tmp_path: Path) -> None:
    new = written(tmp_path / "new.digitpad", {"mnist_test_accuracy": 0.999})
    with pytest.raises(TrainerError, match="pen_test_accuracy"):
        build_bundled.install(new, bundled)


def test_the_first_one_has_nothing_to_beat(tmp_path: Path) -> None:
    new = written(tmp_path / "new.digitpad", OLD)
    build_bundled.install(new, tmp_path / "none" / "bundled.digitpad")
    assert (tmp_path / "none" / "bundled.digitpad").is_file()


def test_missing_pens_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="pendigits-train"):
        build_bundled.bundled_config(tmp_path)


def test_every_pen_file_comes_with_its_weight(pen_folder: Path) -> None:
    config = build_bundled.bundled_config(pen_folder.parent)
    weights = {Path(source.path).name: source.weight for source in config.data}
    assert weights == {"mnist": 1.0, **build_bundled.PEN_WEIGHTS}


def test_the_finish_goes_on_from_the_first_with_the_same_data(
    pen_folder: Path, tmp_path: Path
) -> None:
    first = build_bundled.bundled_config(pen_folder.parent)
    finish = build_bundled.finishing_config(first, tmp_path / "run" / "model.digitpad")
    assert finish.data == first.data
    assert Path(finish.start_from) == tmp_path / "run" / "model.digitpad"
    assert finish.learning_rate < first.learning_rate
    assert finish.picture_change < first.picture_change == 1
