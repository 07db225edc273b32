"""What is no file, never ends or unpacks to gigabytes is refused before it costs anything."""

from __future__ import annotations

import gzip
import os
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets import csv_set, ink_set
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import json_record, limits, untrusted_files
from digitpad.core.ink import ndjson
from digitpad.core.models import model_file
from digitpad.core.pictures.opening.picture_file import open_picture
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.core.training import run_folder

DATA = Path(__file__).parents[2] / "data"
READERS: dict[str, Callable[[Path], object]] = {
    ".digitpad": model_file.read,
    ".png": open_picture,
    ".tiff": open_picture,
    ".ndjson": lambda path: list(ndjson.read_ndjson(path)),
    ".ndjson.gz": lambda path: list(ndjson.read_ndjson(path)),
    ".csv": csv_set.read,
    ".csv.gz": csv_set.read,
    ".npz": lambda path: load_dataset(str(path)),
    "-idx3-ubyte": lambda path: load_dataset(str(path)),
    "-idx3-ubyte.gz": lambda path: load_dataset(str(path)),
}


@pytest.fixture
def peak() -> Iterator[Callable[[], int]]:
    """Return what gives the most bytes that Python and NumPy held at once in the test."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


@pytest.mark.skipif(os.name == "nt", reason="no such devices here")
@pytest.mark.parametrize("end", READERS)
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_never_ends_is_refused_at_once(tmp_path: Path, end: str, kind: str) -> None:
    path = tmp_path / f"images{end}"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(FileError, match="is a device or a pipe, not a file"):
        READERS[end](path)


@pytest.mark.skipif(os.name == "nt", reason="no such devices here")
def test_a_small_record_that_never_ends_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "config.json").symlink_to("/dev/zero")
    assert json_record.read(tmp_path / "config.json") == {}
    with pytest.raises(FileError, match="is a device or a pipe, not a file"):
        run_folder.read_config(tmp_path)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(2**20))
    assert len(untrusted_files.read_bytes(path, 2**20)) == 2**20
    with pytest.raises(FileError, match="is larger than 1 MiB"):
        untrusted_files.read_bytes(path, 2**20 - 1)


def test_a_gigabyte_of_lists_in_a_small_file_takes_none(peak: Callable[[], int]) -> None:
    found = list(ndjson.read_ndjson(DATA / "membomb.ndjson.gz"))
    assert len(found) == 12
    assert {str(error.cause) for error in found if isinstance(error, FileError)} == {
        "the drawing has more than 100,000 points, the most that a page takes; "
        "divide it among several lines"
    }
    assert peak() < 100 * 2**20


@pytest.mark.parametrize("end", [".ndjson.gz", ".csv.gz"])
@pytest.mark.parametrize("byte", [b"\n", b"0", b"[", b" "])
def test_a_billion_of_one_letter_ends_soon(
    tmp_path: Path, end: str, byte: bytes, peak: Callable[[], int]
) -> None:
    path = tmp_path / f"bomb{end}"
    piece = gzip.compress(byte * 2**24)
    path.write_bytes(piece * 60)
    with pytest.raises(DigitPadError):
        load_dataset(str(path))
    assert peak() < 100 * 2**20


def test_a_csv_of_more_than_fits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 10 * 785)
    path = tmp_path / "digits.csv.gz"
    path.write_bytes(gzip.compress((",".join("0" * 785) + "\n").encode() * 11))
    with pytest.raises(FileError, match="unpacks to more than 0 MB; with --large-files it is"):
        csv_set.read(path)
    monkeypatch.setenv("DIGITPAD_LARGE_FILES", "1")
    assert len(csv_set.read(path).digits) == 11


def test_one_large_file_is_allowed_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 10 * 785)
    monkeypatch.setenv("DIGITPAD_LARGE_FILES", str(tmp_path / "an earlier one"))
    monkeypatch.chdir(tmp_path)
    for name in ("yes.csv", "no.csv"):
        (tmp_path / name).write_text((",".join("0" * 785) + "\n") * 11)
    limits.allow(Path("yes.csv"))
    assert len(csv_set.read(tmp_path / "yes.csv").digits) == 11
    with pytest.raises(limits.TooLargeError) as refused:
        csv_set.read(tmp_path / "no.csv")
    assert limits.large_file(refused.value.sentence) == tmp_path / "no.csv"


def test_what_nobody_can_allow_is_not_asked_about(tmp_path: Path) -> None:
    limits.require_usual(tmp_path, 200 * 2**20)
    with pytest.raises(limits.TooLargeError):
        limits.require_usual(tmp_path, 4 * 2**30)
    with pytest.raises(FileError, match="is larger than 4096 MiB") as refused:
        limits.require_usual(tmp_path, 4 * 2**30 + 1)
    assert limits.large_file(refused.value.sentence) is None


def test_a_csv_of_more_than_fits_is_refused_before_most_of_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[int] = []
    read_values = csv_set._values
    monkeypatch.setattr(limits, "_USUAL_BYTES", 20_000 * 785)
    monkeypatch.setattr(
        csv_set,
        "_values",
        lambda path, row, *rest: rows.append(row) or read_values(path, row, *rest),
    )
    path = tmp_path / "digits.csv.gz"
    path.write_bytes(gzip.compress((",".join("0" * 785) + "\n").encode() * 1000) * 21)
    with pytest.raises(FileError, match="unpacks to more than 16 MB"):
        csv_set.read(path)
    assert len(rows) <= 2000


def test_a_csv_says_its_bytes_in_whatever_way(tmp_path: Path) -> None:
    path = tmp_path / "digits.csv"
    path.write_text(",".join(["7", " 1", "+2", "003 ", *"0" * 781]) + "\n")
    digits = csv_set.read(path).digits
    assert digits.labels.tolist() == [7]
    assert digits.pictures is not None
    assert digits.pictures.reshape(-1)[:4].tolist() == [1, 2, 3, 0]


def test_an_npz_and_an_idx_of_more_than_fits_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 10 * 784)
    pictures, labels = np.zeros((11, 28, 28), np.uint8), np.zeros(11, np.uint8)
    np.savez_compressed(tmp_path / "digits.npz", x_train=pictures, y_train=labels)
    idx = tmp_path / "train-images-idx3-ubyte"
    idx.write_bytes(b"\0\0\x08\x03" + np.array([11, 28, 28], ">u4").tobytes() + pictures.tobytes())
    for path in (tmp_path / "digits.npz", idx):
        with pytest.raises(FileError, match="unpacks to 0 MB; with --large-files it is"):
            load_dataset(str(path))


def test_ink_of_more_than_fits_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 4000)
    path = tmp_path / "digits.ndjson"
    path.write_text('{"word": "1", "drawing": [[[0, 0], [0, 9]]]}\n' * 20)
    with pytest.raises(FileError, match="unpacks to more than 0 MB"):
        ink_set.read(path)


def test_a_million_broken_lines_are_counted_and_not_kept(
    tmp_path: Path, peak: Callable[[], int]
) -> None:
    path = tmp_path / "broken.ndjson"
    path.write_text('{"word": "1", "drawing": [[[0, 0], [0, 9]]]}\n' + "x\n" * 50_000)
    found = ink_set.read(path)
    assert [str(note) for note in found.notes][-1].endswith("49,995 more broken lines left out")
    assert peak() < 8 * 2**20


def test_kept_scores_that_say_odd_things_are_read_anew(own_folders: Path) -> None:
    kept = own_folders / "scores" / f"{'a' * 20}-{'b' * 20}.npz"
    kept.parent.mkdir(parents=True)
    if os.name != "nt":
        kept.symlink_to("/dev/zero")
    assert ScoreCache().get("a" * 64, "b" * 64, 3) is None


def test_a_drawing_of_too_many_strokes_is_refused() -> None:
    line = f'{{"drawing": [{",".join(["[[0],[0]]"] * 10_001)}]}}'
    with pytest.raises(ndjson.BrokenInkError, match="more than 10,000 strokes"):
        ndjson.parse_drawing(line)
