"""The model that ships with the program keeps the limits that were set for it."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.split import part_of_writer
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.metrics import evaluate


def test_it_is_small() -> None:
    assert len(model_file.read(bundled_model()).tflite) <= 4 * 2**20


def test_its_card_says_what_it_was_made_from_and_how_good_it_is() -> None:
    card = model_file.read_card(bundled_model())
    assert card.recipe == "digitnet"
    assert {"mnist_test_accuracy", "pen_test_accuracy", "temperature"} <= card.metrics.keys()
    assert set(card.data) == {"mnist", "pendigits-train.ndjson.gz", "unipen-1a.ndjson.gz"}
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in card.data.values())
    assert [Path(source["path"]).parent for source in card.config["data"]] == [Path()] * 3


@pytest.mark.parametrize("name", ["pendigits-train", "unipen-1a"])
def test_it_reads_hands_it_never_saw_and_knows_how_sure_to_be(name: str, pen_folder: Path) -> None:
    drawings = [
        drawing
        for drawing in read_ndjson(pen_folder / f"{name}.ndjson.gz")
        if isinstance(drawing, Drawing) and part_of_writer(drawing.writer or "") == "test"
    ]
    readings = Recognizer.from_file(bundled_model()).read_many([d.ink for d in drawings])
    result = evaluate(
        np.array([int(drawing.word or -1) for drawing in drawings]),
        np.stack([reading.probabilities for reading in readings]),
    )
    assert result.accuracy >= 0.98
    assert result.calibration.ece <= 0.02
