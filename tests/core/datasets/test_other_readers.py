"""npz, CSV, folders of pictures and ink as training data, whole and broken."""

from __future__ import annotations

import contextlib
import gzip
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import FileError
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from tests import sample_digits

PICTURES, LABELS = sample_digits.pictures(40)


def cause_of(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        load_dataset(str(path))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


# --- npz ------------------------------------------------------------------------------------


def write_mnist_npz(path: Path) -> Path:
    np.savez(path, x_train=PICTURES, y_train=LABELS, x_test=PICTURES[:9], y_test=LABELS[:9])
    return path


def test_keras_mnist_is_read_and_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_mnist_npz(tmp_path / "mnist.npz")
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    mnist = load_dataset("mnist")
    assert mnist.kind == "mnist"
    assert mnist.digits.pictures is not None
    assert np.array_equal(mnist.digits.pictures, PICTURES)
    assert mnist.test is not None
    assert len(mnist.test) == 9


def test_an_npz_with_pickled_arrays_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "objects.npz"
    np.savez(path, x_train=np.array([{"a": 1}], dtype=object), y_train=LABELS)
    assert "can run any code" in cause_of(path)
    assert "numpy.savez('digits.npz'" in cause_of(path)


@pytest.mark.parametrize("name", ["mnist.pkl", "mnist.pkl.gz", "digits.pickle"])
def test_a_pickle_is_refused_unopened(tmp_path: Path, name: str) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[object, ...]:
            return (Path.write_text, (tmp_path / "exploded", "x"))

    data = pickle.dumps(Bomb())
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert "can run any code" in cause_of(path)
    assert not (tmp_path / "exploded").exists()


@pytest.mark.parametrize(
    ("arrays", "cause"),
    [
        ({"a": LABELS}, "has no arrays x_train and y_train; it has a"),
        ({"x_train": PICTURES, "y_train": LABELS[:5]}, "has 40 pictures but 5 labels"),
        ({"x_train": PICTURES, "y_train": LABELS + 5}, "is not a digit 0–9"),
        ({"x_train": PICTURES[:, :9], "y_train": LABELS}, "x_train is 40×9×28 uint8"),
        ({"x_train": PICTURES / 255, "y_train": LABELS}, "x_train is 40×28×28 float64"),
        ({"x_train": PICTURES, "y_train": LABELS / 2}, "y_train is not one whole number"),
        ({"x_train": PICTURES[:0], "y_train": LABELS[:0]}, "has no digits in it"),
    ],
)
def test_wrong_arrays_say_which(
    tmp_path: Path, arrays: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.uint8]]], cause: str
) -> None:
    np.savez(tmp_path / "digits.npz", **arrays)  # type: ignore[arg-type,unused-ignore]
    assert cause in cause_of(tmp_path / "digits.npz")


def test_a_truncated_npz_says_so(tmp_path: Path) -> None:
    path = write_mnist_npz(tmp_path / "mnist.npz")
    path.write_bytes(path.read_bytes()[:5000])
    assert "damaged or cut short" in cause_of(path)


def with_members(path: Path, members: dict[str, bytes]) -> Path:
    """Write a zip with these files beside the labels of an npz."""
    np.savez(path, y_train=LABELS)
    with zipfile.ZipFile(path, "a") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def header(text: str) -> bytes:
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text.encode()


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("x_train", b"words", "x_train is not an array"),
        ("x_train.npy", b"words", "x_train is not an array"),
        ("x_train.npy", header("{'descr': (("), "x_train is damaged"),
        ("x_train.npy", header("{[]: 1}"), "x_train is damaged"),
        (
            "x_train.npy",
            header(f"{{'descr': '|u1', 'fortran_order': False, 'shape': ({10**15},)}}"),
            "x_train is damaged",
        ),
        (
            "x_train.npy",
            header(f"{{'descr': '|u1', 'fortran_order': False, 'shape': ({10**30},)}}"),
            "x_train is damaged",
        ),
    ],
)
def test_what_is_no_array_in_an_npz_is_named(
    tmp_path: Path, name: str, data: bytes, cause: str
) -> None:
    assert cause in cause_of(with_members(tmp_path / "digits.npz", {name: data}))


def test_an_npz_with_a_name_in_no_utf_8_says_so(tmp_path: Path) -> None:
    path = with_members(tmp_path / "digits.npz", {"é.npy": b""})
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xff"))
    assert "damaged or cut short" in cause_of(path)


def test_a_changed_byte_of_an_npz_gives_a_sentence_or_digits(tmp_path: Path) -> None:
    path = tmp_path / "digits.npz"
    np.savez_compressed(path, x_train=np.zeros((2, 28, 28), np.uint8), y_train=LABELS[:2])
    whole = path.read_bytes()
    for position in range(len(whole)):
        changed = bytearray(whole)
        changed[position] ^= 255
        path.write_bytes(changed)
        with contextlib.suppress(FileError):
            assert len(load_dataset(str(path)).digits) == 2


# --- CSV ------------------------------------------------------------------------------------

HEADER = "label," + ",".join(f"pixel{index}" for index in range(784))
ROWS = [
    ",".join(map(str, [label, *picture.ravel()]))
    for label, picture in zip(LABELS, PICTURES, strict=True)
]


@pytest.mark.parametrize("header", [[HEADER], []])
@pytest.mark.parametrize("end", [".csv", ".csv.gz"])
def test_kaggles_csv_is_read(tmp_path: Path, header: list[str], end: str) -> None:
    text = "\r\n".join([*header, *ROWS, ""]).encode()
    path = tmp_path / f"train{end}"
    path.write_bytes(gzip.compress(text) if end.endswith("gz") else text)
    digits = load_dataset(str(path)).digits
    assert digits.pictures is not None
    assert np.array_equal(digits.pictures, PICTURES)
    assert np.array_equal(digits.labels, LABELS)


def test_a_csv_of_excel_is_read(tmp_path: Path) -> None:
    path = tmp_path / "TRAIN.CSV"
    path.write_text("\n".join([HEADER, *ROWS]), encoding="utf-8-sig")
    assert np.array_equal(load_dataset(str(path)).digits.labels, LABELS)


@pytest.mark.parametrize(
    ("lines", "cause"),
    [
        (
            [HEADER.partition(",")[2], *ROWS],
            'none of its 784 columns, of which the first is "pixel0", is called "label" or "class" '
            "(of Kaggle, take train",
        ),
        ([HEADER.replace(",", ";")], "has no columns that commas part"),
        ([HEADER, ROWS[0], ROWS[1][:-2]], ", line 3: has 784 values instead of"),
        ([HEADER, ROWS[0].replace("0", "x", 3)], ", line 2: has a value that is no whole number"),
        ([HEADER, "12" + ROWS[0][1:]], ", line 2: the label 12 is not a digit"),
        ([HEADER, ROWS[0][:-1] + "256"], ", line 2: has a value that is no whole number 0–255"),
        ([HEADER], "has no digits in it"),
        ([], "has no digits in it"),
    ],
)
def test_a_broken_csv_names_the_line(tmp_path: Path, lines: list[str], cause: str) -> None:
    path = tmp_path / "train.csv"
    path.write_text("\n".join(lines))
    assert cause in cause_of(path)


def test_a_binary_file_named_csv_says_so(tmp_path: Path) -> None:
    path = tmp_path / "train.csv"
    path.write_bytes(b"\x89PNG\xff\xfe\x00")
    assert "is not a text file" in cause_of(path)


# --- pictures -------------------------------------------------------------------------------


def test_a_folder_of_pictures_is_read_and_broken_ones_are_noted(tmp_path: Path) -> None:
    for label, picture in zip(LABELS, PICTURES, strict=True):
        folder = tmp_path / str(label)
        folder.mkdir(exist_ok=True)
        Image.fromarray(picture).save(folder / f"{len(list(folder.iterdir()))}.png")
    (tmp_path / "3" / "broken.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "3" / "Thumbs.db").write_bytes(b"not a picture at all")
    dataset = load_dataset(str(tmp_path))
    assert sorted(dataset.digits.labels) == sorted(LABELS)
    (note,) = dataset.notes
    assert "broken.png" in str(note)


def test_a_folder_without_digits_says_so(tmp_path: Path) -> None:
    assert "neither folders 0 to 9 nor IDX files" in cause_of(tmp_path)
    (tmp_path / "7").mkdir()
    assert "has no picture of a digit" in cause_of(tmp_path)


# --- ink ------------------------------------------------------------------------------------


def test_ink_is_kept_as_strokes_with_its_writers(tmp_path: Path) -> None:
    inks, labels = sample_digits.inks(30)
    lines = [
        to_ndjson_line(Drawing(ink, word=str(label), writer=f"w{index % 3}"))
        for index, (ink, label) in enumerate(zip(inks, labels, strict=True))
    ]
    lines[4] = "{broken"
    lines.append(to_ndjson_line(Drawing(inks[0], word="A")))
    lines.append(to_ndjson_line(Drawing(inks[0])))
    path = tmp_path / "pen.ndjson"
    path.write_text("\n".join(lines))
    dataset = load_dataset(str(path))
    assert dataset.kind == "pen"
    assert len(dataset.digits) == 29
    assert dataset.digits.inks[0] == inks[0]
    assert set(dataset.digits.writers) == {"w0", "w1", "w2"}
    assert tuple(map(str, dataset.notes)) == (
        f"{path}, line 5: not valid JSON; left out",
        f"{path}: 2 drawings that are no digits left out",
    )


def test_ink_without_a_digit_says_so(tmp_path: Path) -> None:
    path = tmp_path / "letters.ndjson"
    path.write_text(to_ndjson_line(Drawing(sample_digits.inks(1)[0][0], word="A")))
    assert cause_of(path).endswith('no drawing whose "word" is 0 to 9')
    path.write_text('{"word": "7", "drawing": [[[NaN], [1]]]}')
    assert cause_of(path).endswith(
        "; line 1: stroke 1 has a coordinate that is not a finite number"
    )


FORMULA = """<ink><trace id="0">10 0, 12 1, 9 14</trace><trace id="1">30 10, 40 10</trace>
<traceGroup><annotation type="truth">Segmentation</annotation>
<traceGroup><annotation type="truth">2</annotation><traceView traceDataRef="0"/></traceGroup>
<traceGroup><annotation type="truth">-</annotation><traceView traceDataRef="1"/></traceGroup>
</traceGroup></ink>"""
UNIPEN = """.COORD X Y
.SEGMENT CHARACTER 0 OK "1"
.PEN_DOWN
0 9
0 0
.PEN_UP
"""


@pytest.mark.parametrize(
    ("name", "text", "label", "notes"),
    [("formula.inkml", FORMULA, 2, 1), ("digits.unp", UNIPEN, 1, 0)],
)
def test_labelled_ink_of_other_programs_is_learnt_from(
    tmp_path: Path, name: str, text: str, label: int, notes: int
) -> None:
    (tmp_path / name).write_text(text)
    dataset = load_dataset(str(tmp_path / name))
    assert dataset.digits.labels.tolist() == [label]
    assert len(dataset.digits.inks[0]) == 1
    assert len(dataset.notes) == notes


# --- anything else --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["notes.txt", "seven.png", "digits.xlsx", "model.digitpad"])
def test_what_is_no_set_of_digits_says_what_would_be(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"something")
    assert "is no set of digits; what can be read is IDX, .npz, " in cause_of(tmp_path / name)


def test_the_real_pens_are_read_whole(pen_folder: Path) -> None:
    dataset = load_dataset(str(pen_folder / "unipen-1a.ndjson.gz"))
    assert len(dataset.digits) == 8_879
    assert dataset.notes == ()
    assert all(len(part) for part in dataset.parts().values())
