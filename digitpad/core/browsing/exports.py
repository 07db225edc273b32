"""Chosen pictures as files: a table, one PNG each, or one sheet with titles. Never half a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from digitpad.core.browsing.annotations import Annotation
from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import new_folder, write_atomically
from digitpad.core.scoring.scores import UNLABELLED, Scores

COLUMNS = (
    *("index", "label", "read", "confidence", "margin", "loss", "rank"),
    *("corrected_label", "mislabelled", "tags"),
)
_SCALE = 3
_GAP_PX = 14
_CAPTION_PX = 22
_TITLE_PX = 44
_INK, _QUIET, _WRONG, _PAPER = "#1c1e21", "#5f6368", "#b3261e", "#ffffff"
MAX_SHEET = 2000
"""Pictures on one contact sheet; more would be a picture that few programs open."""


@dataclass(frozen=True, eq=False)
class Sample:
    """One picture with what is known of it."""

    index: int
    picture: NDArray[np.uint8]
    """(28, 28) uint8, ink 255 on paper 0."""
    truth: int
    """The set's label, or UNLABELLED."""
    read: int
    confidence: float
    margin: float
    loss: float
    """NaN without a label."""
    rank: int
    """0 without a label."""
    note: Annotation = field(default_factory=Annotation)

    @classmethod
    def of(
        cls, scores: Scores, index: int, picture: NDArray[np.uint8], note: Annotation | None = None
    ) -> Sample:
        """Return picture ``index`` of a set with what a model made of it."""
        return cls(
            index=index,
            picture=picture,
            truth=int(scores.truth[index]),
            read=int(scores.read[index]),
            confidence=float(scores.confidence[index]),
            margin=float(scores.margin[index]),
            loss=float(scores.loss[index]),
            rank=int(scores.rank[index]),
            note=note or Annotation(),
        )

    @property
    def wrong(self) -> bool:
        return self.truth not in (UNLABELLED, self.read)


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


def write_contact_sheet(path: Path, samples: Sequence[Sample], title: str) -> None:
    """Write one PNG with every picture and its reading. Raises FileError; no half file is left."""
    if len(samples) > MAX_SHEET:
        raise FileError(path, f"a sheet holds {MAX_SHEET} pictures and {len(samples)} are chosen")
    data = io.BytesIO()
    contact_sheet(samples, title).save(data, "PNG")
    write_atomically(path, data.getvalue())


def contact_sheet(samples: Sequence[Sample], title: str) -> Image.Image:
    """Draw the pictures in rows under ``title``, each with label and reading; wrong ones in red."""
    cell_px = 28 * _SCALE + _GAP_PX
    columns = max(4, min(20, round((len(samples) * 1.6) ** 0.5)))
    rows = -(-len(samples) // columns)
    size = (
        columns * cell_px + _GAP_PX,
        rows * (cell_px + _CAPTION_PX) + _GAP_PX + _TITLE_PX,
    )
    sheet = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((_GAP_PX, _GAP_PX), title, _INK, _font(20))
    for place, sample in enumerate(samples):
        left = _GAP_PX + place % columns * cell_px
        top = _TITLE_PX + _GAP_PX // 2 + place // columns * (cell_px + _CAPTION_PX)
        _draw_cell(sheet, draw, sample, left, top)
    return sheet


def _draw_cell(
    sheet: Image.Image, draw: ImageDraw.ImageDraw, sample: Sample, left: int, top: int
) -> None:
    side = 28 * _SCALE
    picture = Image.fromarray(255 - sample.picture).resize((side, side), Image.Resampling.LANCZOS)
    sheet.paste(picture, (left, top))
    outline = _WRONG if sample.wrong else "#d0d4d9"
    draw.rectangle((left - 1, top - 1, left + side, top + side), outline=outline)
    draw.text(
        (left, top + side + 3), caption(sample), _WRONG if sample.wrong else _QUIET, _font(13)
    )


def caption(sample: Sample) -> str:
    """Return what stands under a picture, with a sign beside the colour where it was misread.

    Plain ASCII: the letters that come with Pillow know little else.
    """
    if sample.truth == UNLABELLED:
        return f"read {sample.read}"
    return f"{sample.truth} read {sample.read} !" if sample.wrong else f"{sample.truth}"


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
        "" if sample.note.label is None else sample.note.label,
        int(sample.note.mislabelled),
        ";".join(sorted(sample.note.tags)),
    ]


def _stem(sample: Sample) -> str:
    label = "unlabelled" if sample.truth == UNLABELLED else f"label-{sample.truth}"
    return f"{sample.index:05d}-{label}-read-{sample.read}"


def _font(size_px: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size_px)
