"""A model file is used only when it is whole, and never half written."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import tracemalloc
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
    members = members_of(path)
    card = json.loads(members["card.json"]) | changes
    return packed(path, members | {"card.json": json.dumps(card).encode()})


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, members: dict[str, bytes], packing: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as archive:
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


@pytest.mark.parametrize(
    ("metrics", "wrong"),
    [
        ('{"mnist_test_accuracy": 1%s}' % ("0" * 400), "number"),
        ('{"mnist_test_accuracy": 1e400}', "number"),
        ('{"mnist_test_accuracy": NaN}', "number"),
        ('{"loss": -Infinity}', "number"),
        ('{"loss": 1e300}', "number"),
        ('{"mnist_test_accuracy": 99.6}', "mnist_test_accuracy"),
        ('{"pen_test_accuracy_before": -0.1}', "pen_test_accuracy_before"),
        ('{"temperature": 0}', "temperature"),
        ('{"temperature": 0.0}', "temperature"),
        ('{"temperature": NaN}', "number"),
        ('{"temperature": 1e300}', "number"),
        ('{"temperature": 1e10}', "temperature"),
    ],
)
def test_a_number_that_cannot_be_is_refused(path: Path, metrics: str, wrong: str) -> None:
    members = members_of(rewritten(path, metrics="HERE"))
    members["card.json"] = members["card.json"].replace(b'"HERE"', metrics.encode())
    packed(path, members)
    for read in (model_file.read, model_file.read_card):
        with pytest.raises(FileError, match=f"its card has a {wrong} that cannot be"):
            read(path)


@pytest.mark.parametrize("parameters", [-1, 2**31, 10**400])
def test_a_number_of_parameters_that_cannot_be_is_refused(path: Path, parameters: int) -> None:
    with pytest.raises(FileError, match="that cannot be"):
        model_file.read_card(rewritten(path, parameters=parameters))


def test_a_model_of_a_newer_program_is_said_to_be_one(path: Path) -> None:
    with pytest.raises(FileError, match="format 2 is not known to this program: a newer DigitPad"):
        model_file.read_card(rewritten(path, format_version=2))


def test_a_card_that_is_nested_too_deep_is_no_json(path: Path) -> None:
    card = members_of(rewritten(path, notes="HERE"))["card.json"]
    packed(path, {"card.json": card.replace(b'"HERE"', b"[" * 100_000 + b"]" * 100_000)})
    with pytest.raises(FileError, match="not valid JSON"):
        model_file.read_card(path)


@pytest.mark.parametrize("claims", ["its size", "another size"])
def test_a_bomb_inside_is_refused_before_it_grows(path: Path, claims: str) -> None:
    size = 200 * 2**20
    bomb = {"card.json": members_of(path)["card.json"], "model.tflite": bytes(size)}
    packed(path, bomb, zipfile.ZIP_DEFLATED)
    if claims == "another size":
        sizes = size.to_bytes(4, "little"), (1000).to_bytes(4, "little")
        path.write_bytes(path.read_bytes().replace(*sizes))
    del bomb
    tracemalloc.start()
    with pytest.raises(FileError, match=r"is larger than 96 MiB|damaged"):
        model_file.read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 32 * 2**20


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_cannot_be_unpacked_in_pieces_is_refused(path: Path, packing: int) -> None:
    packed(path, members_of(path), packing)
    with pytest.raises(FileError, match="damaged"):
        model_file.read(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such devices here")
def test_what_never_ends_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/zero"), tmp_path / "pipe"):
        with pytest.raises(FileError, match="is a device or a pipe, not a file"):
            model_file.read(path)
    with pytest.raises(FileError, match="is a directory"):
        model_file.read(tmp_path)


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


@pytest.mark.parametrize("end", [".keras", ".h5", ".tflite", ".onnx"])
def test_a_model_of_another_program_says_how_it_is_imported(tmp_path: Path, end: str) -> None:
    path = tmp_path / f"theirs & <b>mine{end}"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(FileError) as refused:
        model_file.read(path)
    program, verb, named = shlex.split(str(refused.value).partition("another program: ")[2])
    assert (program, verb, named) == ("digitpad", "import", str(path))
