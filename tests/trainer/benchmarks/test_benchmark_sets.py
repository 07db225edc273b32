"""Every row shows the same digits of unseen writers, each in its own way."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.split import part_of_writer
from digitpad.core.files import paths
from digitpad.core.ink.ndjson import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.models import model_file
from trainer.benchmarks import benchmark_sets, build_bundled

OF_EACH_FILE = 40


@pytest.fixture
def datasets(
    tmp_path: Path, pen_folder: Path, mnist_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with the whole of MNIST and a few drawings of each part of both pen files."""
    folder = tmp_path / "datasets"
    (folder / "pen").mkdir(parents=True)
    for name in benchmark_sets.PEN_FILES:
        lines: dict[str, list[str]] = {"train": [], "validation": [], "test": []}
        for drawing in read_ndjson(pen_folder / f"{name}.ndjson.gz"):
            assert isinstance(drawing, Drawing)
            part = lines[part_of_writer(drawing.writer or "")]
            if len(part) < OF_EACH_FILE:
                part.append(to_ndjson_line(drawing))
        text = "".join(line.rstrip("\n") + "\n" for part in lines.values() for line in part)
        (folder / "pen" / f"{name}.ndjson.gz").write_bytes(gzip.compress(text.encode()))
    monkeypatch.setenv("DIGITPAD_DATA", str(mnist_folder))
    return folder


def test_the_rows_are_the_same_digits_drawn_in_other_ways(datasets: Path) -> None:
    rows = {row.name: row for row in benchmark_sets.rows(datasets / "pen", "test")}
    assert len(rows["mnist"].labels) == 10_000
    plain = rows.pop(benchmark_sets.PLAIN)
    assert len(plain.labels) == 2 * OF_EACH_FILE
    for name in benchmark_sets.VARIANTS.keys() - {benchmark_sets.PLAIN}:
        assert np.array_equal(rows[name].labels, plain.labels)
    for name in ("pens_small", "pens_large", "pens_off_centre"):
        assert np.abs(rows[name].pictures - plain.pictures).max() < 0.01, "the same to the network"
    for name in ("pens_rotated_right_15", "pens_sheared_left", "pens_thick_line"):
        assert np.abs(rows[name].pictures - plain.pictures).mean() > 0.01
    assert rows["pens_thick_line"].pictures.mean() > rows["pens_thin_line"].pictures.mean()


def test_every_row_is_written_into_the_card(datasets: Path, tmp_path: Path) -> None:
    bundled = model_file.read(paths.bundled_model(), with_keras=True)
    model = tmp_path / "new.digitpad"
    model_file.write(model, replace(bundled, card=replace(bundled.card, metrics={"seconds": 9.0})))
    build_bundled.record_rows(model, datasets)
    card = model_file.read_card(model)
    names = {"mnist", *benchmark_sets.PEN_FILES, *benchmark_sets.VARIANTS}
    assert card.metrics.keys() == {"seconds", *(f"{name}_test_accuracy" for name in names)}
    assert all(0.9 < card.metrics[f"{name}_test_accuracy"] <= 1 for name in names)
    assert card.metrics["mnist_test_accuracy"] == pytest.approx(
        bundled.card.metrics["mnist_test_accuracy"], abs=2e-4
    )
