"""What a foreign file is said to be, before any Keras is imported."""

from __future__ import annotations

import io
import json
import pickle
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from digitpad.core.errors import FileError
from trainer.importing import unpacking
from trainer.importing.unpack import unpack
from trainer.importing.unpacked import Form, Unpacked, load


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as refused:
        unpack(path)
    return str(refused.value).removeprefix(f"{path}: ")


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("lambda-2.15.h5", "has a Lambda layer, which can hold code, so it is not loaded"),
        ("weights-only-2.15.h5", "holds weights without the network that they belong to"),
    ],
)
def test_a_file_of_old_keras_that_is_not_loaded_says_why(
    foreign: Path, name: str, words: str
) -> None:
    assert words in refusal(foreign / name)


def test_other_files_are_called_by_their_names(tmp_path: Path) -> None:
    saved_model = tmp_path / "saved"
    saved_model.mkdir()
    assert refusal(saved_model) == "is a folder, not a model file"
    (saved_model / "saved_model.pb").touch()
    assert "SavedModel, which is a program" in refusal(saved_model)
    pickled = written(tmp_path / "model.bin", pickle.dumps({"w": 1}))
    assert "is a pickle, which can run code" in refusal(pickled)
    assert "is a pickle" in refusal(written(tmp_path / "model.pt", b"PK\x03\x04"))
    assert "already" in refusal(written(tmp_path / "mine.digitpad", b"PK\x03\x04"))
    assert "is no Keras archive" in refusal(written(tmp_path / "model.keras", b"whatever"))
    assert "no model that can be imported" in refusal(written(tmp_path / "a.npy", b"\x93NUMPY"))


def hdf5(path: Path, make: Callable[[h5py.File], object]) -> Path:
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": []})
        make(file.create_group("model_weights"))
    return path


def virtual(group: h5py.Group) -> None:
    layout = h5py.VirtualLayout((10,), "f4")
    layout[:] = h5py.VirtualSource("/etc/passwd", "x", (10,))
    group.create_virtual_dataset("v", layout)


def elsewhere(group: h5py.Group) -> None:
    group["w"] = h5py.ExternalLink("/etc/passwd", "/")


def soft(group: h5py.Group) -> None:
    group["w"] = h5py.SoftLink("/model_weights")


def circle(group: h5py.Group) -> None:
    group["again"] = group


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (elsewhere, "which is not followed"),
        (soft, "which is not followed"),
        (virtual, "which is not followed"),
        (circle, "more parts"),
        (
            lambda group: group.create_dataset(
                "raw", (10,), "f4", external=[("/etc/passwd", 0, 40)]
            ),
            "which is not followed",
        ),
        (lambda group: group.create_dataset("z", data=np.zeros(9), compression=9), "compressed"),
        (lambda group: group.create_dataset("n", (2**40,), "f4"), "damaged"),
        (lambda group: group.create_dataset("n", (2**40,), "f4", chunks=(2**20,)), "damaged"),
    ],
)
def test_hdf5_that_reaches_out_or_swells_is_refused(
    tmp_path: Path, make: Callable[[h5py.Group], object], words: str
) -> None:
    assert words in refusal(hdf5(tmp_path / "model.h5", make))


def test_hdf5_without_a_model_says_so(tmp_path: Path) -> None:
    path = tmp_path / "data.h5"
    with h5py.File(path, "w") as file:
        file["x"] = np.zeros(9)
    assert refusal(path) == "is an HDF5 file without a Keras model inside"


def test_a_file_that_is_cut_short_is_damaged(foreign: Path, tmp_path: Path) -> None:
    for name in ("tutorial-2.12.h5", "graph-2.15.keras"):
        whole = (foreign / name).read_bytes()
        for length in (60, len(whole) // 2, len(whole) - 9):
            assert "damaged or cut short" in refusal(written(tmp_path / name, whole[:length]))


def test_an_archive_of_keras_3_is_left_to_keras(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": "3.15.1"}))
        archive.writestr("config.json", "{}")
        archive.writestr("model.weights.h5", b"")
    path = written(tmp_path / "model.keras", packed.getvalue())
    assert unpack(path).form is Form.KERAS_3


def test_what_is_unpacked_comes_back_from_the_process(foreign: Path, tmp_path: Path) -> None:
    path = foreign / "tutorial-2.12.h5"
    here, there = unpack(path), unpacking.unpack(path)
    assert there.record == here.record
    assert all(np.array_equal(there.arrays[name], array) for name, array in here.arrays.items())
    here.save(tmp_path / "x.npz")
    assert load(tmp_path / "x.npz").form is Form.BY_LAYER
    with pytest.raises(FileError, match="holds weights"):
        unpacking.unpack(foreign / "weights-only-2.15.h5")


def test_reading_a_file_needs_no_keras(foreign: Path, tmp_path: Path) -> None:
    words = [str(foreign / "tutorial-2.12.h5"), str(tmp_path / "x.npz")]
    code = f"import sys; sys.argv[1:] = {words!r}\nfrom trainer.importing.unpack import main\n"
    code += "main(); sys.exit(bool({'keras', 'tensorflow'} & sys.modules.keys()))"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_reading_that_never_ends_is_ended_though_nobody_waits() -> None:
    code = "from trainer.importing import unpack\nunpack._PROCESSOR_SECONDS = 1\n"
    code += "unpack._bound()\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == -signal.SIGXCPU


def test_an_empty_description_holds_nothing(tmp_path: Path) -> None:
    saved = Unpacked(Form.GRAPH, {"a": 1}, {"b/c": np.ones(3)})
    saved.save(tmp_path / "x.npz")
    back = load(tmp_path / "x.npz")
    assert (back.form, back.record, list(back.arrays)) == (Form.GRAPH, {"a": 1}, ["b/c"])
