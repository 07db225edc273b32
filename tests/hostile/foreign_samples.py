"""A small good file of each format that other programs write: data sets and ink."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from digitpad.core.datasets.load import load_dataset
from digitpad.core.ink import inkml_writing
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ink_file import read_labelled, read_pages
from digitpad.core.ink.svg import ink_to_svg
from digitpad.core.library.known_digits import INKS
from tests import sample_digits

PICTURES, LABELS = sample_digits.pictures(20, seed=1)


def read_set(path: Path) -> object:
    return load_dataset(str(path))


def read_ink(path: Path) -> object:
    return list(read_pages(path)), list(read_labelled(path))


def write_npy(folder: Path) -> Path:
    np.save(folder / "y.npy", LABELS)
    np.save(folder / "x.npy", PICTURES)
    return folder / "x.npy"


def write_arff(folder: Path) -> Path:
    names = [f"@ATTRIBUTE 'pixel{index}' real" for index in range(784)]
    rows = [
        ",".join(map(str, [*picture.ravel(), label]))
        for label, picture in zip(LABELS, PICTURES, strict=True)
    ]
    lines = ["@RELATION mnist", *names, "@ATTRIBUTE class {0,1,2}", "@DATA", *rows]
    (folder / "digits.arff").write_text("\n".join(lines))
    return folder / "digits.arff"


def write_zip(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "digits.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(write_arff(folder), "digits.arff")
    return folder / "digits.zip"


def write_mat(folder: Path, compressed: bool = True) -> Path:
    from scipy.io import savemat

    part = {"images": PICTURES.reshape(-1, 784), "labels": LABELS[:, None]}
    dataset = {"dataset": {"train": part, "test": part}}
    savemat(folder / "digits.mat", dataset, do_compression=compressed)
    return folder / "digits.mat"


def write_parquet(folder: Path) -> Path:
    import pyarrow
    from pyarrow import parquet

    rows = []
    for picture in PICTURES:
        data = io.BytesIO()
        Image.fromarray(picture).save(data, "PNG")
        rows.append({"bytes": data.getvalue(), "path": None})
    image = pyarrow.struct([("bytes", pyarrow.binary()), ("path", pyarrow.string())])
    table = pyarrow.table({"image": pyarrow.array(rows, image), "label": LABELS.tolist()})
    parquet.write_table(table, folder / "digits.parquet")
    return folder / "digits.parquet"


def points_of(ink: Ink) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in ink]


def write_inkml(folder: Path) -> Path:
    groups = [inkml_writing.group(Drawing(ink, str(digit))) for digit, ink in enumerate(INKS)]
    whole = inkml_writing.BEGINNING + "".join(groups) + inkml_writing.END
    (folder / "digits.inkml").write_text(whole)
    return folder / "digits.inkml"


def write_unipen(folder: Path) -> Path:
    lines, count = [".VERSION 1.0", ".COORD X Y"], 0
    for digit, ink in enumerate(INKS):
        lines.append(f'.SEGMENT CHARACTER {count}-{count + len(ink) - 1} OK "{digit}"')
        count += len(ink)
        for stroke in points_of(ink):
            points = [f"{x:.0f} {-y:.0f}" for x, y in stroke]
            lines += [".PEN_DOWN", *points, ".PEN_UP"]
    (folder / "digits.unp").write_text("\n".join(lines))
    return folder / "digits.unp"


def write_xournal(folder: Path) -> Path:
    pages = [
        "<page><layer>"
        + "".join(
            f'<stroke tool="pen">{" ".join(f"{x:.2f} {y:.2f}" for x, y in stroke)}</stroke>'
            for stroke in points_of(ink)
        )
        + "</layer></page>"
        for ink in INKS
    ]
    whole = f'<?xml version="1.0"?><xournal creator="x">{"".join(pages)}</xournal>'
    (folder / "digits.xopp").write_bytes(gzip.compress(whole.encode(), mtime=0))
    return folder / "digits.xopp"


def write_svg(folder: Path) -> Path:
    (folder / "digit.svg").write_text(ink_to_svg(INKS[8], 100, 4))
    return folder / "digit.svg"


def write_excalidraw(folder: Path) -> Path:
    elements = [
        {"type": "freedraw", "x": 0, "y": 0, "angle": 0.5, "points": stroke}
        for stroke in points_of(INKS[5])
    ]
    document = {"type": "excalidraw", "elements": elements}
    (folder / "board.excalidraw").write_text(json.dumps(document))
    return folder / "board.excalidraw"


def write_tldraw(folder: Path) -> Path:
    records = [
        {
            "typeName": "shape",
            "type": "draw",
            "props": {"segments": [{"points": [{"x": x, "y": y} for x, y in stroke]}]},
        }
        for stroke in points_of(INKS[5])
    ]
    (folder / "board.tldr").write_text(json.dumps({"records": records}))
    return folder / "board.tldr"


def write_signature(folder: Path) -> Path:
    strokes = [
        {"points": [{"x": x, "y": y, "time": 1e12, "pressure": 0.5} for x, y in stroke]}
        for stroke in points_of(INKS[4])
    ]
    (folder / "signature.json").write_text(json.dumps(strokes))
    return folder / "signature.json"


SETS: dict[str, Callable[[Path], Path]] = {
    "npy": write_npy,
    "arff": write_arff,
    "zip": write_zip,
    "mat": write_mat,
    "plain mat": lambda folder: write_mat(folder, compressed=False),
    "parquet": write_parquet,
}
INK: dict[str, Callable[[Path], Path]] = {
    "inkml": write_inkml,
    "unipen": write_unipen,
    "xopp": write_xournal,
    "svg": write_svg,
    "excalidraw": write_excalidraw,
    "tldraw": write_tldraw,
    "signature_pad": write_signature,
}
