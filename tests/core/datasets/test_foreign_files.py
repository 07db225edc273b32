"""NumPy's single files, MATLAB's and Parquet, each written by its own library."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import FileError
from digitpad.core.files import limits
from tests import sample_digits

PICTURES, LABELS = sample_digits.pictures(30)


def assert_same(digits: Digits | None, count: int = 30) -> None:
    assert digits is not None
    assert digits.pictures is not None
    assert np.array_equal(digits.pictures, PICTURES[:count])
    assert np.array_equal(digits.labels, LABELS[:count])


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        load_dataset(str(path))
    assert "\n" not in str(caught.value)
    return str(caught.value)


# --- npy ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pictures", "labels"),
    [
        ("x_train.npy", "y_train.npy"),
        ("X.npy", "Y.npy"),
        ("X.npy", "y.npy"),
        ("trainImages.npy", "trainlabels.npy"),
        ("mnist-images.npy", "mnist-labels.npy"),
        ("data.npy", "targets.npy"),
    ],
)
def test_a_pair_of_numpy_files_is_read(tmp_path: Path, pictures: str, labels: str) -> None:
    np.save(tmp_path / pictures, PICTURES.reshape(-1, 784))
    np.save(tmp_path / labels, LABELS.astype(np.int64))
    assert_same(load_dataset(str(tmp_path / pictures)).digits)
    assert_same(load_dataset(str(tmp_path)).digits)


def test_the_test_part_of_a_numpy_pair_comes_along(tmp_path: Path) -> None:
    for part, count in (("train", 30), ("test", 8)):
        np.save(tmp_path / f"x_{part}.npy", np.asfortranarray(PICTURES[:count]))
        np.save(tmp_path / f"y_{part}.npy", LABELS[:count])
    dataset = load_dataset(str(tmp_path))
    assert_same(dataset.digits)
    assert_same(dataset.test, 8)


def test_numpy_files_that_are_no_pair_say_so(tmp_path: Path) -> None:
    path = tmp_path / "x.npy"
    np.save(path, PICTURES)
    assert "the labels are missing: no y.npy beside it" in refusal(path)
    np.save(tmp_path / "y.npy", np.array([{}], dtype=object))
    assert "can run any code" in refusal(path)
    np.save(tmp_path / "y.npy", LABELS)
    np.save(path, PICTURES / 255)
    assert "x.npy is 30×28×28 float64, not pictures" in refusal(path)
    whole = path.read_bytes()
    for broken in (b"", b"something", whole[:-1], whole[:50]):
        path.write_bytes(broken)
        assert "damaged or cut short" in refusal(path)


# --- MATLAB ---------------------------------------------------------------------------------


def emnist_part(count: int) -> dict[str, object]:
    """Return a part as EMNIST has it: each picture column by column."""
    sideways = PICTURES[:count].transpose(0, 2, 1).reshape(count, 784)
    return {"images": sideways, "labels": LABELS[:count, None], "writers": LABELS[:count, None]}


def write_emnist(path: Path, **how: Any) -> None:
    savemat = pytest.importorskip("scipy.io").savemat
    mapping = np.stack([np.arange(10), np.arange(48, 58)], axis=1).astype(np.uint8)
    dataset = {"train": emnist_part(30), "test": emnist_part(8), "mapping": mapping}
    savemat(path, {"dataset": dataset}, **how)


@pytest.mark.parametrize("compressed", [False, True])
def test_emnist_as_matlab_is_read(tmp_path: Path, compressed: bool) -> None:
    write_emnist(tmp_path / "emnist-digits.mat", do_compression=compressed)
    for source in (tmp_path / "emnist-digits.mat", tmp_path):
        dataset = load_dataset(str(source))
        assert_same(dataset.digits)
        assert_same(dataset.test, 8)
        assert dataset.notes == ()


def test_mldatas_mnist_is_read(tmp_path: Path) -> None:
    savemat = pytest.importorskip("scipy.io").savemat
    arrays = {"data": PICTURES.reshape(-1, 784).T, "label": LABELS[None].astype(np.float64)}
    savemat(tmp_path / "mnist-original.mat", arrays)
    assert_same(load_dataset(str(tmp_path / "mnist-original.mat")).digits)


def test_other_matlab_files_say_what_they_are(tmp_path: Path) -> None:
    savemat = pytest.importorskip("scipy.io").savemat
    path = tmp_path / "other.mat"
    savemat(path, {"speed": [1, 2]})
    assert "but speed" in refusal(path)
    savemat(path, {"data": PICTURES.reshape(-1, 784).T / 255, "label": LABELS[None]})
    assert "its pictures are float64, not bytes" in refusal(path)
    path.write_bytes(b"MATLAB 7.3 MAT-file".ljust(600))
    assert "is a MATLAB file of version 7.3; save it with -v7" in refusal(path)
    path.write_bytes(b"something")
    assert "is not a MATLAB file of version 5 to 7" in refusal(path)


def test_a_matlab_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    write_emnist(tmp_path / "emnist-digits.mat", do_compression=True)
    header = (tmp_path / "emnist-digits.mat").read_bytes()[:128]
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(2**24)) for _ in range(20)) + packer.flush()
    size = len(bomb).to_bytes(4, sys.byteorder)
    (tmp_path / "bomb.mat").write_bytes(header + (15).to_bytes(4, sys.byteorder) + size + bomb)
    assert "with --large-files it is read all the same" in refusal(tmp_path / "bomb.mat")


# --- Parquet --------------------------------------------------------------------------------


def png(picture: np.ndarray[Any, Any]) -> bytes:
    data = io.BytesIO()
    Image.fromarray(picture).save(data, "PNG")
    return data.getvalue()


def write_parquet(path: Path, count: int = 30, **columns: object) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [{"bytes": png(one), "path": None} for one in PICTURES[:count]]
    image = pyarrow.struct([("bytes", pyarrow.binary()), ("path", pyarrow.string())])
    table = columns or {
        "image": pyarrow.array(rows, image),
        "label": pyarrow.array(LABELS[:count].tolist(), pyarrow.int64()),
    }
    parquet.write_table(pyarrow.table(table), path)


def test_hugging_faces_mnist_is_read_from_all_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "mnist" / "mnist"
    folder.mkdir(parents=True)
    write_parquet(folder / "train-00000-of-00001.parquet")
    write_parquet(folder / "test-00000-of-00001.parquet", 8)
    for source in (folder / "train-00000-of-00001.parquet", tmp_path / "mnist"):
        dataset = load_dataset(str(source))
        assert_same(dataset.digits)
        assert_same(dataset.test, 8)
        assert dataset.name == "mnist"


def test_a_parquet_file_of_testing_is_no_part_of_that_for_training(tmp_path: Path) -> None:
    write_parquet(tmp_path / "mnist-train.parquet")
    write_parquet(tmp_path / "mnist-test.parquet", 8)
    for source in (tmp_path / "mnist-train.parquet", tmp_path):
        dataset = load_dataset(str(source))
        assert_same(dataset.digits)
        assert_same(dataset.test, 8)
    alone = load_dataset(str(tmp_path / "mnist-test.parquet"))
    assert_same(alone.digits, 8)
    assert alone.test is None


def test_other_parquet_files_say_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "other.parquet"
    write_parquet(path, speed=[1, 2], colour=["red", "blue"])
    assert 'has no columns "image" and "label"; it has speed, colour' in refusal(path)
    write_parquet(path, image=[png(np.zeros((9, 5), np.uint8))], label=[3])
    assert "has a picture of 5×9 instead of 28×28 pixels" in refusal(path)
    write_parquet(path, image=[png(PICTURES[0])], label=[12])
    assert "label 12 of picture 0 is not a digit" in refusal(path)
    write_parquet(path, image=[b"something"], label=[3])
    assert "damaged or cut short" in refusal(path)
    path.write_bytes(b"PAR1 something PAR1")
    assert "damaged or cut short" in refusal(path)


def test_a_parquet_file_is_as_large_as_its_pages_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.parquet"
    write_parquet(path, image=[bytes(200_000), png(PICTURES[0])], label=[1, 2])
    monkeypatch.setattr(limits, "_USUAL_BYTES", 199_000)
    assert "unpacks to more than" in refusal(path)
    monkeypatch.setattr(limits, "_USUAL_BYTES", 210_000)
    assert "damaged or cut short" in refusal(path)


def test_no_package_is_imported_before_such_a_file_is_opened() -> None:
    code = (
        "import sys, digitpad.core.datasets.load; "
        "print({'scipy', 'pyarrow', 'ai_edge_litert'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(("name", "package"), [("a.mat", "scipy"), ("a.parquet", "pyarrow")])
def test_without_the_package_it_is_said_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    for module in (package, "scipy.io", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"something")
    command = 'pip install "digitpad[files]"'
    assert refusal(tmp_path / name).endswith(f"once {package} is installed: {command}")
