"""The bundled model gives way only to one that is nowhere worse."""

from __future__ import annotations

import gzip
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.files import paths
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from tests import sample_digits
from tests.trainer.worker import command_line
from trainer.benchmarks import build_bundled
from trainer.errors import TrainerError

OLD = {"mnist_test_accuracy": 0.997, "pen_test_accuracy": 0.990, "validation_accuracy": 1.0}


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    return written(tmp_path / "bundled.digitpad", OLD)


def written(path: Path, metrics: dict[str, float]) -> Path:
    card = replace(
        model_file.read_card(paths.bundled_model()),
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


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    """A folder with what the bundled model is made from, as small as can be."""
    folder = tmp_path / "datasets"
    sample_digits.write_mnist(folder / "mnist", 20, 10)
    sample_digits.write_pens(folder / "pen")
    for name in build_bundled.PEN_WEIGHTS:
        packed = gzip.compress((folder / "pen" / "pens.ndjson").read_bytes())
        (folder / "pen" / name).write_bytes(packed)
    return folder


@pytest.mark.parametrize(
    ("tensorflow", "words"),
    [
        ("raise ImportError('libcuda is older than it')", "ImportError: libcuda is older than it"),
        ("", "The model could not be converted: "),
    ],
)
def test_an_hour_is_not_spent_where_tensorflow_cannot_convert(
    datasets: Path, tmp_path: Path, tensorflow: str, words: str
) -> None:
    (tmp_path / "packages" / "tensorflow").mkdir(parents=True)
    (tmp_path / "packages" / "tensorflow" / "__init__.py").write_text(tensorflow)
    ended = command_line(
        ["build-bundled", "--datasets", datasets, "--output", tmp_path / "run"],
        PYTHONPATH=str(tmp_path / "packages"),
    )
    assert ended.returncode == 1
    assert words in ended.stderr
    assert not (tmp_path / "run").exists()


def test_tensorflow_that_is_not_installed_is_missed_before_the_training(
    bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as Python marks what is not there
    with pytest.raises(TrainerError, match=r"TensorFlow.*is not installed"):
        build_bundled.check_end(bundled)


def test_a_place_that_cannot_be_written_is_missed_before_the_training(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be written"):
        build_bundled.check_end(tmp_path / "not there" / "bundled.digitpad")


def test_the_same_command_goes_on_with_what_broke_off(datasets: Path, tmp_path: Path) -> None:
    config = build_bundled.bundled_config(datasets)
    begun = build_bundled.stages(config, tmp_path / "run")
    for _, folder in begun:
        folder.checkpoint.touch()
        folder.lock.release()
    again = build_bundled.stages(config, tmp_path / "run")
    assert [folder.path.name for _, folder in again] == ["run", "run-finish"]
    assert [known for known, _ in again] == [known for known, _ in begun]
    for _, folder in again:
        folder.lock.release()
    with pytest.raises(TrainerError, match="holds another run"):
        build_bundled.stages(replace(config, seed=9), tmp_path / "run")
