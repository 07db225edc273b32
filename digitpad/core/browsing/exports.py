"""Chosen pictures as files: a table, or one PNG each. Never half a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from digitpad.core.browsing.sample import Sample
from digitpad.core.files.atomic_writing import new_folder, write_atomically
from digitpad.core.scoring.scores import UNLABELLED

COLUMNS = (
    *("index", "label", "read", "confidence", "margin", "loss", "rank"),
    *("corrected_label", "mislabelled", "tags"),
)


def write_csv(path: Path, samples: Iterable[Sample]) -> None:
    """Write one line for each sample under COLUMNS. Raises FileError; no half file is left."""
    write_atomically(path, csv_text(samples).encode("utf-8"))


def csv_text(samples: Iterable[Sample]) -> str:
    """Return the table as comma-separated text; what is not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(sample) for sample in samples)
    return text.getvalue()


def write_pictures(folder: Path, samples: Iterable[Sample]) -> None:
    """Write each picture as a 28x28 PNG, dark paper as the network sees it, into ``folder``.

    ``folder`` is made; it may be there already if it is empty. Everything is written beside it
    first and moved in one step. Raises FileError; nothing is left then.
    """
    with new_folder(folder) as partial:
        for sample in samples:
            Image.fromarray(sample.picture).save(partial / f"{_stem(sample)}.png")


def _row(sample: Sample) -> list[object]:
    labelled = sample.truth != UNLABELLED
    return [
        sample.index,
        sample.truth if labelled else "",
        sample.read,
        f"{sample.confidence:.6f}",
        f"{sample.margin:.6f}",
        f"{sample.loss:.6f}" if labelled else "",
        sample.rank if labelled else "",
        "" if sample.annotation.label is None else sample.annotation.label,
        int(sample.annotation.mislabelled),
        ";".join(sorted(sample.annotation.tags)),
    ]


def _stem(sample: Sample) -> str:
    label = "unlabelled" if sample.truth == UNLABELLED else f"label-{sample.truth}"
    return f"{sample.index:05d}-{label}-read-{sample.read}"
