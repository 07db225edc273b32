"""A Keras archive is looked through before Keras unpacks it."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import h5py
import pytest

from digitpad.core.errors import FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from trainer.networks import load_network

PATH = Path("model.keras")


def archive(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members.items():
            target.writestr(name.replace("__", "."), data)
    return packed.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(FileError) as refused:
        load_network.open_archive(data, PATH)
    return str(refused.value)


def test_our_own_network_is_opened() -> None:
    data = model_file.read(bundled_model(), with_keras=True).keras
    assert load_network.load_archive(data, PATH).output_shape == (None, 10)


@pytest.mark.parametrize(("name", "mebibytes"), [("config__json", 4), ("model__weights__h5", 96)])
def test_a_bomb_is_refused_before_it_grows(name: str, mebibytes: int) -> None:
    data = archive(**{name: bytes(100 * 2**20)})
    tracemalloc.start()
    said = refusal(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said == f"{PATH}: {name.replace('__', '.')} inside is larger than {mebibytes} MiB"
    assert peak < 32 * 2**20


def test_members_that_are_too_large_together_are_refused() -> None:
    pieces = {f"layer{number}__bin": bytes(30 * 2**20) for number in range(4)}
    assert "inside is larger than" in refusal(archive(**pieces))


def test_weights_that_say_they_are_gigabytes_are_refused() -> None:
    file = io.BytesIO()
    with h5py.File(file, "w") as weights:  # HDF5 writes nothing of an array that nobody fills
        weights.create_dataset("layers/dense/vars/0", shape=(2**20, 2**12), dtype="f4")
    assert len(file.getvalue()) < 10_000
    assert refusal(archive(model__weights__h5=file.getvalue())) == (
        f"{PATH}: model.weights.h5 inside is larger than 96 MiB"
    )


@pytest.mark.parametrize("data", [b"", b"no archive", archive(config__json=b"{}")[:-30]])
def test_what_is_no_archive_is_said_to_be_none(data: bytes) -> None:
    assert "Keras archive" in refusal(data)
