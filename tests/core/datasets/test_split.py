"""The split by writer and MNIST's fixed validation pictures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from digitpad.core.datasets.split import mnist_validation_mask, part_of_writer
from digitpad.core.ink.ndjson import Drawing, read_ndjson


@pytest.mark.parametrize(
    ("writer", "part"), [("writer-0", "train"), ("writer-3", "validation"), ("writer-34", "test")]
)
def test_the_part_of_a_writer_never_changes(writer: str, part: str) -> None:
    # The recorded scores hang on who is in the test set.
    assert part_of_writer(writer) == part


def test_parts_have_about_their_shares() -> None:
    parts = Counter(part_of_writer(str(number)) for number in range(20_000))
    assert abs(parts["test"] - 1000) < 120
    assert abs(parts["validation"] - 3000) < 200


def test_the_pen_files_give_the_recorded_parts(pen_folder: Path) -> None:
    drawings = [
        drawing
        for name in ("pendigits-train", "unipen-1a")
        for drawing in read_ndjson(pen_folder / f"{name}.ndjson.gz")
        if isinstance(drawing, Drawing)
    ]
    parts = Counter(part_of_writer(drawing.writer or "") for drawing in drawings)
    assert parts == {"train": 13_420, "validation": 1_180, "test": 1_773}


def test_mnist_validation_is_a_fixed_five_thousand() -> None:
    mask = mnist_validation_mask()
    assert mask.shape == (60_000,)
    assert mask.sum() == 5_000
    assert (mask == mnist_validation_mask()).all()
    assert 300 < mask[:5_000].sum() < 540, "spread over the whole set, not its first pictures"
