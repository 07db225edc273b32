"""A model file is used only when it is whole, and never half written."""

from __future__ import annotations

import contextlib
import json
import zipfile
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelCard, ModelFile
from digitpad.core.reading.recognizer import Recognizer

MODEL = ModelFile(ModelCard("test", "digitnet", 10, metrics={"a": 0.5}), b"tflite", b"keras")


def rewritten(path: Path, **changes: object) -> Path:
    """Change entries of the card inside a model file."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    card = json.loads(members["card.json"]) | changes
    members["card.json"] = json.dumps(card).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "models" / "test.digitpad"
    model_file.write(path, MODEL)
    return path


def test_a_model_comes_back_unchanged(path: Path) -> None:
    assert model_file.read(path, with_keras=True) == MODEL
    assert model_file.read(path) == replace(MODEL, keras=b"")
    assert model_file.read_card(path) == MODEL.card


def test_the_same_model_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    model_file.write(tmp_path / "again.digitpad", MODEL)
    assert (tmp_path / "again.digitpad").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"format_version": 99}, "format 99 is not known"),
        ({"preprocessing_version": 0}, "trained with preprocessing 0"),
        ({"sha256": {"model.tflite": "0" * 64}}, "model.tflite does not match"),
        ({"sha256": None}, "not that of a digit model"),
        ({"classes": ["a", "b"]}, "not that of a digit model"),
        ({"name": 5}, "not that of a digit model"),
        ({"parameters": "many"}, "not that of a digit model"),
        ({"metrics": None}, "not that of a digit model"),
        ({"metrics": {"mnist_test_accuracy": "high"}}, "not that of a digit model"),
        ({"data": ["mnist"]}, "not that of a digit model"),
        ({"created": None}, "not that of a digit model"),
    ],
)
def test_a_card_that_does_not_fit_is_refused(path: Path, change: dict, cause: str) -> None:
    with pytest.raises(FileError, match=cause) as caught:
        model_file.read(rewritten(path, **change))
    assert str(caught.value).startswith(str(path))


@pytest.mark.parametrize("length", [0, 10, 200])
def test_a_truncated_file_is_refused(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(FileError, match="damaged or cut short"):
        model_file.read(path)


def test_a_member_whose_name_is_no_utf_8_is_damage(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("é", b"")
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xff"))
    with pytest.raises(FileError, match="damaged or cut short"):
        model_file.read(path)


def test_a_changed_byte_of_the_network_is_noticed(path: Path) -> None:
    whole = path.read_bytes()
    position = whole.index(b"tflite", whole.index(b"model.tflite") + len(b"model.tflite"))
    path.write_bytes(whole[:position] + bytes([whole[position] ^ 255]) + whole[position + 1 :])
    with pytest.raises(FileError, match="damaged"):
        model_file.read(path, with_keras=True)


def test_a_changed_byte_anywhere_gives_a_sentence_or_the_same_model(path: Path) -> None:
    whole = path.read_bytes()
    for position, change in zip(range(len(whole)), cycle((0xFF, 0x01, 0x0E)), strict=False):
        changed = bytearray(whole)
        changed[position] ^= change
        path.write_bytes(changed)
        with contextlib.suppress(FileError):
            read = model_file.read(path, with_keras=True)
            assert (read.tflite, read.keras) == (MODEL.tflite, MODEL.keras)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        model_file.read(tmp_path / "none.digitpad")


def test_writing_into_a_file_as_folder_fails_and_leaves_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileError, match="cannot be written"):
        model_file.write(path / "inside.digitpad", MODEL)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_model_that_litert_cannot_run_is_refused(path: Path) -> None:
    with pytest.raises(DigitPadError, match="LiteRT cannot run this model"):
        Recognizer.from_file(path)


def test_the_bundled_model_has_a_card() -> None:
    card = model_file.read_card(bundled_model())
    assert card.recipe == "digitnet"
    assert card.parameters > 10_000
