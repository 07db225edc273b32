"""`trainer adapt` as a person runs it: the bundled model and a few digits of one hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.files import paths
from digitpad.core.models import model_file
from digitpad.core.my_digits.drawing import MyDigit
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import Recognizer
from tests import sample_digits
from tests.trainer.worker import command_line

START = datetime(2026, 1, 1, tzinfo=UTC)
# Keras's own way of asking TensorFlow for an array.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Thirty digits of one hand, as `digitpad digits export` writes them."""
    inks, labels = sample_digits.inks(30, seed=4)
    with MyDigits() as digits:
        digits.add_new(
            MyDigit(ink, int(label), START + timedelta(minutes=minute))
            for minute, (ink, label) in enumerate(zip(inks, labels, strict=True))
        )
        export_ndjson(digits, tmp_path / "mine.ndjson.gz")
    return tmp_path / "mine.ndjson.gz"


def test_a_model_is_adapted_and_the_old_one_stays(
    mine: Path, tiny_mnist: Path, tmp_path: Path
) -> None:
    from trainer.networks.load_network import load_network

    old, run = paths.bundled_model(), tmp_path / "run"
    before = old.read_bytes()
    ended = command_line(["adapt", old, mine, "--output", run], DIGITPAD_DATA=str(tiny_mnist))
    assert ended.returncode == 0, ended.stderr
    assert "own test accuracy" in ended.stdout
    assert old.read_bytes() == before

    new = run / "model.digitpad"
    metrics = model_file.read_card(new).metrics
    assert metrics["temperature"] == model_file.read_card(old).metrics["temperature"]
    known, adapted = load_network(old), load_network(new)
    apart = [
        float(np.abs(np.array(one) - np.array(other)).max())
        for one, other in zip(known.weights, adapted.weights, strict=True)
    ]
    assert apart[0] == 0, "what sees strokes stays"
    assert apart[-1] > 0, "what decides has learnt"
    inks, labels = sample_digits.inks(20, seed=5)
    reader = Recognizer.from_file(new)
    assert [reader.read(ink).digit for ink in inks] == labels.tolist()


def test_an_ink_file_without_digits_is_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty.ndjson"
    empty.write_text("")
    ended = command_line(["adapt", paths.bundled_model(), empty, "--output", tmp_path / "run"])
    assert ended.returncode == 1
    assert str(empty) in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "run").exists()
