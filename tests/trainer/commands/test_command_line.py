"""The command line: what it prints, what it refuses, and with which status it ends."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.files import paths
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.training import protocol
from digitpad.core.training.install_hints import install_command
from tests import sample_digits
from tests.trainer import worker
from tests.trainer.conftest import FinishedRun
from tests.trainer.worker import command_line


def test_wrong_usage_is_answered_with_status_2_and_one_sentence() -> None:
    ended = command_line(["train", "--recpe", "mlp-512"])
    assert ended.returncode == 2
    assert ended.stderr == "trainer: unknown option --recpe: did you mean --recipe?\n"
    assert ended.stdout == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_scores_that_cannot_be_written_are_not_passed_over(tiny_mnist: Path) -> None:
    arguments = ["evaluate", paths.bundled_model(), "--data", tiny_mnist, "--json"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "trainer", *map(str, arguments)],
            cwd=worker.PROJECT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "trainer: the output cannot be written: no space left on device\n"


@pytest.mark.parametrize(("option", "said"), [([], 1), (["--as-is"], 0)])
def test_a_set_is_scored_the_right_way_round_or_as_it_is(option: list[str], said: int) -> None:
    inverted = worker.PROJECT / "tests" / "data" / "sets" / "inverted.csv"
    words = ["evaluate", paths.bundled_model(), "--data", inverted, "--json", *option]
    ended = command_line(words)
    assert ended.returncode == 0
    assert ended.stderr.count("dark ink on white paper") == said
    accuracy = json.loads(ended.stdout)["accuracy"]
    assert accuracy < 0.5 if option else accuracy > 0.95


def test_wrong_usage_is_a_failed_event_for_a_window() -> None:
    failed = worker.run(["train", "--recipe", "mlp"])
    (event,) = failed.events
    assert isinstance(event, protocol.Failed)
    assert event.kind == "usage"
    assert failed.process.returncode == 2


def test_missing_mnist_names_the_command_that_fetches_it() -> None:
    ended = command_line(["evaluate", paths.bundled_model()])
    assert ended.returncode == 1
    assert "digitpad fetch-mnist" in ended.stderr


@pytest.mark.parametrize("words", [["evaluate"], ["compare", str(paths.bundled_model())]])
def test_a_missing_model_is_said_before_missing_data(tmp_path: Path, words: list[str]) -> None:
    ended = command_line([*words, tmp_path / "nowhere.digitpad"])
    assert ended.returncode == 1
    assert "nowhere.digitpad: no such file or directory" in ended.stderr


def test_a_toml_file_changes_the_recipe_and_the_command_line_changes_that(
    tmp_path: Path, tiny_mnist: Path
) -> None:
    toml = tmp_path / "run.toml"
    toml.write_text(
        'recipe = "softmax-regression"\nepochs = 7\nbatch-size = 64\n'
        f'data = [{{path = "{tiny_mnist.as_posix()}", weight = 0.5}}]\n'
    )
    output = tmp_path / "run"
    arguments = ["train", "--config", toml, "--epochs", "1", "--output", output]
    ended = command_line(arguments)
    assert ended.returncode == 0, ended.stderr
    assert "epoch 1/1" in ended.stdout
    assert "275 for training" in ended.stdout
    assert "\x1b" not in ended.stdout
    assert ended.stderr == ""
    config = model_file.read_card(output / "model.digitpad").config
    assert (config["epochs"], config["batch_size"]) == (1, 64)


def test_a_run_is_not_started_over_another(finished: FinishedRun) -> None:
    ended = command_line(["train", "--output", finished.folder])
    assert ended.returncode == 1
    assert "already holds a run" in ended.stderr


def test_evaluate_prints_every_score_and_draws_what_was_misread(
    finished: FinishedRun, tiny_mnist: Path, tmp_path: Path
) -> None:
    model = finished.folder / "model.digitpad"
    wrong, gallery = tmp_path / "wrong.png", tmp_path / "gallery.png"
    arguments = ["evaluate", model, "--data", tiny_mnist, "--json"]
    ended = command_line([*arguments, "--misread", wrong, "--gallery", gallery])
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    ended_run = finished.worker.events[-1]
    assert isinstance(ended_run, protocol.Completed)
    assert found["accuracy"] == ended_run.metrics["mnist_test_accuracy"]
    assert found["ece"] == pytest.approx(ended_run.metrics["mnist_test_ece"])
    assert np.array(found["confusion_matrix"]).sum() == found["count"] == 100
    assert len(found["digits"]) == 10
    for picture in (wrong, gallery):
        with Image.open(picture) as sheet:
            assert sheet.width > 100


def test_compare_prints_both_and_whether_they_differ(
    finished: FinishedRun, tiny_mnist: Path
) -> None:
    model = finished.folder / "model.digitpad"
    ended = command_line(["compare", model, paths.bundled_model(), "--data", tiny_mnist])
    assert ended.returncode == 0, ended.stderr
    assert "accuracy" in ended.stdout
    assert "McNemar p = " in ended.stdout
    same = command_line(["compare", model, model, "--data", tiny_mnist, "--json"])
    assert json.loads(same.stdout)["p_value"] == 1.0


def test_export_takes_litert_and_keras_out_as_they_are(
    finished: FinishedRun, tmp_path: Path
) -> None:
    model = finished.folder / "model.digitpad"
    inside = model_file.read(model, with_keras=True)
    for form, data in (("litert", inside.tflite), ("keras", inside.keras)):
        target = tmp_path / form
        ended = command_line(["export", model, "--format", form, "--output", target])
        assert ended.stdout.strip() == str(target)
        assert target.read_bytes() == data
    assert zipfile.is_zipfile(tmp_path / "keras")


def test_export_makes_a_saved_model(finished: FinishedRun, tmp_path: Path) -> None:
    folder = tmp_path / "exported"
    folder.mkdir()
    target = folder / "saved"
    arguments = ["export", finished.folder / "model.digitpad", "--format", "saved-model"]
    ended = command_line([*arguments, "--output", target])
    assert ended.returncode == 0, ended.stderr
    assert (target / "saved_model.pb").exists()
    assert sorted(path.name for path in folder.iterdir()) == ["saved"]


def test_export_makes_onnx_that_reads_the_same(finished: FinishedRun, tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("tf2onnx")
    reference = pytest.importorskip("onnx.reference")
    model, target = finished.folder / "model.digitpad", tmp_path / "model.onnx"
    ended = command_line(["export", model, "--format", "onnx", "--output", target])
    assert ended.returncode == 0, ended.stderr
    pictures = np.random.default_rng(1).random((5, 28, 28), np.float32)
    evaluator = reference.ReferenceEvaluator(onnx.load(target))
    outputs = evaluator.run(None, {"pictures": pictures[..., None]})
    read = dict(zip(evaluator.output_names, outputs, strict=True))
    probabilities, features = Recognizer.from_file(model).read_pictures(pictures)
    assert np.allclose(read["probabilities"], probabilities, atol=1e-5)
    assert np.allclose(read["features"], features, atol=1e-4)


@pytest.mark.skipif(
    None not in (find_spec("onnx"), find_spec("tf2onnx")), reason="what ONNX needs is there"
)
def test_onnx_says_what_to_install() -> None:
    ended = command_line(["export", paths.bundled_model(), "--format", "onnx"])
    assert ended.returncode == 1
    assert install_command("onnx") in ended.stderr


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_a_log_for_tensorboard_needs_tensorflow(backend: str, tmp_path: Path) -> None:
    pytest.importorskip(backend)
    arguments = ["train", "--tensorboard", "--backend", backend, "--output", tmp_path / "run"]
    ended = command_line(arguments)
    assert ended.returncode == 2
    assert f"choose the backend tensorflow for it, not {backend}" in ended.stderr + ended.stdout


def test_help_teaches_by_example() -> None:
    ended = command_line(["--help"])
    assert ended.returncode == 0
    assert "python -m trainer resume RUN" in ended.stdout


def test_a_digit_that_a_new_model_reads_is_read_by_the_pads_recognizer(
    finished: FinishedRun,
) -> None:
    inks, labels = sample_digits.inks(10, seed=9)
    recognizer = Recognizer.from_file(finished.folder / "model.digitpad")
    assert [recognizer.read(ink).digit for ink in inks] == labels.tolist()
