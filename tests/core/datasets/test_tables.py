"""Tables as other programs write them: where the label is, how numbers look, how it is packed."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import FileError, WorkCancelled
from tests import sample_digits

PICTURES, LABELS = sample_digits.pictures(30)
PIXELS = [f"pixel{index}" for index in range(1, 785)]
CASES = Path(__file__).parents[2] / "data" / "sets"


def as_csv(header: list[str], rows: list[list[object]], **how: object) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, **how)  # type: ignore[arg-type]
    if header:
        writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def as_arff(header: bool = True, class_column: bool = True) -> bytes:
    lines = ["% from OpenML", "@RELATION mnist_784", ""]
    lines += [f"@ATTRIBUTE {name} real" for name in PIXELS]
    if class_column:
        lines.append("@ATTRIBUTE class {0,1,2,3,4,5,6,7,8,9}")
    lines += ["", "@DATA" if header else ""]
    lines += [
        ",".join([*map(str, picture.ravel()), *([f"'{label}'"] if class_column else [])])
        for label, picture in zip(LABELS, PICTURES, strict=True)
    ]
    return "\n".join(lines).encode()


FIRST: list[list[object]] = [
    [label, *picture.ravel()] for label, picture in zip(LABELS, PICTURES, strict=True)
]
LAST: list[list[object]] = [[*row[1:], row[0]] for row in FIRST]
NUMBERED: list[list[object]] = [[400 + number, *row] for number, row in enumerate(FIRST)]
TABLES = {
    "label first": as_csv(["label", *PIXELS], FIRST),
    "OpenML's, label last": as_csv([*PIXELS, "class"], LAST),
    "label last, no names": as_csv([], LAST),
    "pandas' index": as_csv(["", "label", *PIXELS], NUMBERED),
    "an index, no names": as_csv([], NUMBERED),
    "index and label last": as_csv(
        ["Unnamed: 0", *PIXELS, "Target"], [[n, *row] for n, row in enumerate(LAST)]
    ),
    "quoted": as_csv(["label", *PIXELS], FIRST, quoting=csv.QUOTE_ALL),
    "written 5.0": as_csv([*PIXELS, "class"], [[f"{value}.0" for value in row] for row in LAST]),
}


def assert_same(digits: Digits) -> None:
    assert digits.pictures is not None
    assert np.array_equal(digits.pictures, PICTURES)
    assert np.array_equal(digits.labels, LABELS)


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        load_dataset(str(path))
    assert str(caught.value).startswith(f"{path}")
    return str(caught.value)


@pytest.mark.parametrize("kind", TABLES)
def test_label_and_pixels_are_found(tmp_path: Path, kind: str) -> None:
    (tmp_path / "digits.csv").write_bytes(TABLES[kind])
    dataset = load_dataset(str(tmp_path / "digits.csv"))
    assert_same(dataset.digits)
    assert dataset.notes == ()


def test_a_long_table_can_be_cancelled(tmp_path: Path) -> None:
    lines = as_csv([], FIRST[:1]) * 3000
    (tmp_path / "train.csv").write_bytes(lines)
    for source in (tmp_path, tmp_path / "train.csv"):
        asked = iter([False, True])
        with pytest.raises(WorkCancelled):
            load_dataset(str(source), lambda asked=asked: next(asked))  # type: ignore[misc]
        assert next(asked, None) is None


@pytest.mark.parametrize("end", [".arff", ".arff.gz", ".arff.zip", ".csv.gz", ".csv.zip", ".zip"])
def test_tables_are_read_packed_too(tmp_path: Path, end: str) -> None:
    kind = ".arff" if "arff" in end else ".csv"
    data = as_arff() if kind == ".arff" else TABLES["label first"]
    path = tmp_path / f"mnist_784{end}"
    if end.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("__MACOSX/._mnist_784.csv", b"\0")
            archive.writestr(f"mnist_784{kind}", data)
    else:
        path.write_bytes(gzip.compress(data) if end.endswith(".gz") else data)
    assert_same(load_dataset(str(path)).digits)


def test_a_zip_of_training_and_test_gives_both(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        archive.writestr("mnist_test.csv", as_csv(["label", *PIXELS], FIRST[:7]))
        archive.writestr("mnist_train.csv", TABLES["label first"])
    dataset = load_dataset(str(tmp_path / "archive.zip"))
    assert_same(dataset.digits)
    assert dataset.test is not None
    assert len(dataset.test) == 7


def test_of_a_zip_with_letters_too_the_digits_are_read(tmp_path: Path) -> None:
    """As in Kaggle's archive of EMNIST, where the digits come third."""
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        for part in ("train", "test"):
            archive.writestr(f"emnist-balanced-{part}.csv", "45," + "0," * 783 + "0\n")
            archive.writestr(f"emnist-digits-{part}.csv", TABLES["label first"])
    dataset = load_dataset(str(tmp_path / "archive.zip"), as_is=True)
    assert np.array_equal(dataset.digits.labels, LABELS)
    assert dataset.test is not None


def test_kaggles_folder_is_read_without_its_pictures_without_labels(tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_bytes(TABLES["label first"])
    (tmp_path / "test.csv").write_bytes(as_csv(PIXELS, [row[1:] for row in FIRST]))
    (tmp_path / "sample_submission.csv").write_text("ImageId,Label\n1,0\n")
    dataset = load_dataset(str(tmp_path))
    assert_same(dataset.digits)
    assert dataset.test is None


@pytest.mark.parametrize("name", ["indexed.csv", "openml.csv", "quoted.csv"])
def test_small_sets_of_others_are_read_rightly(name: str) -> None:
    dataset = load_dataset(str(CASES / name))
    expected = load_dataset(str(CASES / "inverted.csv"))
    assert dataset.digits.pictures is not None
    assert np.array_equal(dataset.digits.labels, expected.digits.labels)
    assert np.array_equal(dataset.digits.pictures, expected.digits.pictures)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("a.arff", as_arff(class_column=False), "is an ARFF of 784 columns without a class column"),
        ("a.arff", b"@DATA\n1,2", "is an ARFF of 0 columns without a class column"),
        ("a.arff", as_arff(header=False), "is an ARFF with 785 columns but no @data"),
        ("a.arff", as_arff().replace(b"@DATA", b"@DATA\n{0 1}"), "is a sparse ARFF"),
        ("a.csv", as_csv([*PIXELS[:9], "label"], []), "has 9 columns beside the label instead"),
        ("a.csv", as_csv([], [row[1:] for row in FIRST]), "has 784 values instead of a label"),
        ("a.csv", as_csv([], [[1, 2, 3]]), "line 1: has 3 values instead of a label and 784"),
        ("a.csv", as_csv([], [[0.5, *FIRST[0][1:]]]), "has a value that is no whole number 0–255"),
        ("a.csv", as_csv([], [["nan", *FIRST[0][1:]]]), "has a value that is no whole number"),
        ("a.csv", as_csv([], [["inf", *FIRST[0][1:]]]), "has a value that is no whole number"),
        ("a.zip", b"PK\x03\x04 something", "the compressed data is damaged"),
    ],
)
def test_a_table_that_is_no_set_says_what_it_is(
    tmp_path: Path, name: str, data: bytes, cause: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert cause in refusal(tmp_path / name)


def test_a_zip_without_a_table_says_what_it_holds(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("letter.docx", b"")
    assert "holds no table of digits (.csv or .arff) but letter.docx" in refusal(tmp_path / "a.zip")
