"""One small good file for each reader, and the reader itself."""

from __future__ import annotations

import csv
import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from pillow_heif import register_heif_opener

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.annotations import Annotation
from digitpad.core.datasets import idx
from digitpad.core.datasets.load import load_dataset
from digitpad.core.files import json_record
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.library import library_record
from digitpad.core.library.known_digits import INKS, count_read_right
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, now
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.picture import picture_of_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.core.training import protocol, run_folder
from digitpad.core.training.protocol import parse_line, to_line
from digitpad.core.training.train_config import TrainConfig
from tests import sample_digits
from tests.hostile import foreign_models, foreign_samples

PICTURES = {
    "png": "L",
    "jpg": "RGB",
    "gif": "P",
    "webp": "RGB",
    "tiff": "I;16",
    "bmp": "RGB",
    "float.tiff": "F",
    "whole.tiff": "I",
    "heic": "RGB",
    "avif": "RGB",
    "jp2": "RGB",
    "pdf": "RGB",
    "ppm": "RGB",
    "tga": "RGB",
    "ico": "RGB",
}


@dataclass(frozen=True)
class Sample:
    """A file that is read well, and what reads it."""

    path: Path
    read: Callable[[Path], object]


def make(kind: str, folder: Path) -> Sample:
    """Write the good file of one of `KINDS` into ``folder``."""
    return KINDS[kind](folder)


def _model(folder: Path) -> Sample:
    path = folder / "model.digitpad"
    shutil.copy(bundled_model(), path)
    return Sample(path, lambda path: count_read_right(Recognizer.from_file(path)))


def _picture(end: str) -> Callable[[Path], Sample]:
    def made(folder: Path) -> Sample:
        drawn = Image.new("L", (90, 90), 255)
        drawn.paste(0, (40, 10, 50, 80))
        mode, path = PICTURES[end], folder / f"digit.{end}"
        deep = Image.fromarray(np.asarray(drawn, np.uint16) * 257)
        if end == "heic":
            register_heif_opener(thumbnails=False)
        (deep if mode == "I;16" else drawn.convert(mode)).save(path)
        return Sample(path, picture_of_file)

    return made


def _ink(end: str) -> Callable[[Path], Sample]:
    def made(folder: Path) -> Sample:
        lines = [to_ndjson_line(Drawing(ink, str(digit))) for digit, ink in enumerate(INKS)]
        path, data = folder / f"digits{end}", ("\n".join(lines) + "\n").encode()
        path.write_bytes(gzip.compress(data, mtime=0) if end.endswith(".gz") else data)
        return Sample(path, lambda path: (list(read_ndjson(path)), load_dataset(str(path))))

    return made


def _table(end: str) -> Callable[[Path], Sample]:
    def made(folder: Path) -> Sample:
        pictures, labels = sample_digits.pictures(20, seed=1)
        path = folder / f"digits{end}"
        opener = gzip.open if end.endswith(".gz") else open
        with opener(path, "wt", newline="") as file:  # type: ignore[operator]
            for label, picture in zip(labels, pictures, strict=True):
                csv.writer(file).writerow([label, *picture.ravel()])
        return Sample(path, lambda path: load_dataset(str(path)))

    return made


def _npz(folder: Path) -> Sample:
    pictures, labels = sample_digits.pictures(20, seed=1)
    path = folder / "digits.npz"
    np.savez_compressed(path, x_train=pictures, y_train=labels, x_test=pictures, y_test=labels)
    return Sample(path, lambda path: load_dataset(str(path)))


def _idx(end: str) -> Callable[[Path], Sample]:
    def made(folder: Path) -> Sample:
        pictures, _ = sample_digits.pictures(20, seed=1)
        path, data = folder / f"t10k-images-idx3-ubyte{end}", idx.idx_bytes(pictures)
        path.write_bytes(gzip.compress(data, mtime=0) if end else data)
        return Sample(path, idx.read_pictures)

    return made


def _config(folder: Path) -> Sample:
    path = folder / "config.json"
    path.write_text(TrainConfig().to_text())
    return Sample(path, lambda path: run_folder.read_config(path.parent))


def _library(folder: Path) -> Sample:
    path = folder / "library.json"
    entry = {"origin": "imported", "came_from": "x", "added": 1.5e9}
    json_record.write(path, {"active": "a", "history": ["b"], "entries": {"a": entry}})
    return Sample(path, library_record.read)


def _annotations(folder: Path) -> Sample:
    store = AnnotationStore(folder / "annotations.json")
    store.update({Annotation(label=3, tags=frozenset({"odd"})): {"a" * 20, "b" * 20}})
    return Sample(store.path, lambda path: AnnotationStore(path).load())


def _scores(folder: Path) -> Sample:
    cache = ScoreCache(folder)
    cache.put("a" * 64, "b" * 64, np.zeros((9, 10), np.float32), np.zeros((9, 4), np.float32))
    (path,) = folder.glob("*.npz")
    return Sample(path, lambda path: ScoreCache(path.parent).get("a" * 64, "b" * 64, 9))


def _protocol(folder: Path) -> Sample:
    path = folder / "events.jsonl"
    said = [
        protocol.Started("/runs/1", "digitnet", "jax", "CPU", 8, 1, 162_026, {"training": 55_000}),
        protocol.Progress(1, 8, 20, 430, 0.7, 0.8125, 9000.0, 88.5),
        protocol.EpochEnd(1, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 12.5, True),
        protocol.Failed("data", "x", "", "no-digits", {}),
        protocol.Completed("/runs/1/model.digitpad", {"mnist_test_accuracy": 0.997}),
    ]
    path.write_text("".join(map(to_line, said)))
    return Sample(path, lambda path: [parse_line(line) for line in path.read_bytes().split(b"\n")])


def _my_digits(folder: Path) -> Sample:
    path = folder / "my-digits.sqlite"
    with MyDigits(path) as digits:
        for digit, ink in enumerate(INKS):
            digits.add(MyDigit(ink, digit, now(), DrawingSource.ROUND))

    def read(path: Path) -> object:
        with MyDigits(path) as digits:
            return list(digits.all())

    return Sample(path, read)


def _record(folder: Path) -> Sample:
    path = folder / "training-times.json"
    path.write_text(json.dumps({"digitnet": 0.001}))
    return Sample(path, json_record.read)


def _foreign(
    write: Callable[[Path], Path], read: Callable[[Path], object]
) -> Callable[[Path], Sample]:
    return lambda folder: Sample(write(folder), read)


def _others_model(kind: str) -> Callable[[Path], Sample]:
    return lambda folder: Sample(foreign_models.sample(kind, folder), foreign_models.read_apart)


def _described(folder: Path) -> Sample:
    return Sample(foreign_models.described(folder), foreign_models.rebuild_described)


KINDS: dict[str, Callable[[Path], Sample]] = {
    "model": _model,
    **{end: _picture(end) for end in PICTURES},
    **{f"ink{end}": _ink(end) for end in (".ndjson", ".ndjson.gz")},
    **{f"table{end}": _table(end) for end in (".csv", ".csv.gz")},
    "npz": _npz,
    "idx": _idx(""),
    "idx.gz": _idx(".gz"),
    "run": _config,
    "library": _library,
    "annotations": _annotations,
    "scores": _scores,
    "protocol": _protocol,
    "my-digits": _my_digits,
    "record": _record,
    **{
        kind: _foreign(write, foreign_samples.read_set)
        for kind, write in foreign_samples.SETS.items()
    },
    **{
        kind: _foreign(write, foreign_samples.read_ink)
        for kind, write in foreign_samples.INK.items()
    },
    **{kind: _others_model(kind) for kind in foreign_models.NAMES},
    "described": _described,
}
