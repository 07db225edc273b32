"""Short-lived children: the devices that there are, and Keras files that become models."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.files import paths
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.services.models.keras_import import KerasImport
from digitpad.services.training.devices import Devices, DevicesQuery
from tests.model_files import a_model

ANSWER = {
    "backends": [{"name": "jax", "advice": "JAX computes on it."}],
    "backend": "jax",
    "device": "NVIDIA RTX 4070",
}


REFUSING = """
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.training import wording
from digitpad.core.training.protocol import to_line
said = ModelWords.NO_KERAS_ARCHIVE().at(sys.argv[2])
sys.stdout.write(to_line(wording.failed("data", said)))
raise SystemExit(1)
"""
"""A worker that says what is wrong with the file."""


def python(code: str) -> tuple[str, str, str]:
    return sys.executable, "-c", code


def test_the_devices_are_asked_and_remembered(qtbot: QtBot) -> None:
    wanted = Devices("jax", "NVIDIA RTX 4070", "JAX computes on it.")
    query = DevicesQuery(worker=python(f"print('''{json.dumps(ANSWER)}''')"))
    with qtbot.waitSignal(query.answered, timeout=20_000) as answered:
        query.ask()
    assert answered.args == [wanted]
    later = DevicesQuery(worker=python("import time; time.sleep(600)"))
    with qtbot.waitSignal(later.answered, timeout=1000) as remembered:
        later.ask()
    assert remembered.args == [wanted]
    later.stop_and_wait()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("print('spam')", "the trainer gave no answer"),
        ("print('{}')", "the trainer gave no answer"),
        ("raise SystemExit(1)", "the trainer gave no answer"),
        ("raise SystemExit('no trainer')", "no trainer"),
        ("import os; os.abort()", "the trainer crashed"),
    ],
)
def test_no_answer_is_a_sentence(qtbot: QtBot, code: str, sentence: str) -> None:
    query = DevicesQuery(worker=python(code))
    with qtbot.waitSignal(query.failed, timeout=20_000) as failed:
        query.ask()
    assert failed.args == [sentence]
    assert not (paths.data_home() / "devices.json").exists()


def test_the_real_trainer_answers(qtbot: QtBot) -> None:
    pytest.importorskip("keras", reason="training needs the train extra")
    query = DevicesQuery()
    with qtbot.waitSignal(query.answered, timeout=180_000) as answered:
        query.ask()
    assert answered.args[0].backend in ("tensorflow", "jax", "torch")
    assert answered.args[0].advice


def test_a_keras_file_becomes_a_model_file(qtbot: QtBot, tmp_path: Path) -> None:
    pytest.importorskip("keras", reason="training needs the train extra")
    made = a_model(tmp_path / "made.digitpad")
    code = f"import shutil, sys; shutil.copy({str(made)!r}, sys.argv[4])"
    converting = KerasImport(tmp_path / "theirs.keras", worker=python(code))
    with qtbot.waitSignal(converting.converted, timeout=20_000) as converted:
        converting.start()
    assert converted.args[0].name == "theirs.digitpad"
    assert converted.args[0].read_bytes() == made.read_bytes()


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (REFUSING, "is no Keras archive, as model.save('NAME.keras') writes it"),
        ("os.abort()", "opening it crashes Keras"),
        ("raise SystemExit('Traceback of somebody else')", "Keras could not open it"),
    ],
)
def test_a_keras_file_that_does_not_open(
    qtbot: QtBot, tmp_path: Path, code: str, cause: str
) -> None:
    pytest.importorskip("keras", reason="training needs the train extra")
    path = tmp_path / "theirs.keras"
    converting = KerasImport(path, worker=python(f"import os, sys; {code}"))
    with qtbot.waitSignal(converting.failed, timeout=20_000) as failed:
        converting.start()
    assert str(failed.args[0]) == f"{path}: {cause}"


def test_the_real_worker_hands_over_why_a_keras_file_does_not_open(
    qtbot: QtBot, tmp_path: Path
) -> None:
    pytest.importorskip("keras", reason="training needs the train extra")
    path = tmp_path / "theirs.keras"
    path.write_bytes(b"not an archive")
    converting = KerasImport(path)
    with qtbot.waitSignal(converting.failed, timeout=120_000) as failed:
        converting.start()
    error = failed.args[0]
    assert error.sentence == ModelWords.NO_KERAS_ARCHIVE().at(path)


def test_advice_is_worded_in_the_windows_own_language(qtbot: QtBot) -> None:
    known = DeviceWords.COMPUTES_ON(backend="JAX", device="a GPU").to_json()
    report = {"name": "jax", "advice": "JAX rechnet auf a GPU.", "sentence": known}
    answer = {"backends": [report], "backend": "jax", "device": "a GPU"}
    query = DevicesQuery(worker=python(f"print({json.dumps(answer)!r})"))
    with qtbot.waitSignal(query.answered, timeout=20_000) as answered:
        query.ask()
    assert answered.args[0].advice == "JAX computes on a GPU."
