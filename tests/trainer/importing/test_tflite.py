"""LiteRT files that TensorFlow's converter wrote are rebuilt and read as they did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import DigitPadError
from digitpad.core.models.convention import Convention
from trainer.importing.digit_network import as_digit_network
from trainer.importing.graphs.graph import record_of
from trainer.importing.graphs.rebuild_graph import rebuild_graph
from trainer.importing.graphs.trial import FOUND
from trainer.importing.unpack import unpack
from trainer.networks.feeding import logits_of


@pytest.mark.parametrize(
    ("name", "is_exact", "off"),
    [("tutorial-2.15.tflite", True, 1e-4), ("tutorial-int8-2.15.tflite", False, 0.1)],
)
def test_it_reads_as_it_did(foreign: Path, name: str, is_exact: bool, off: float) -> None:
    unpacked = unpack(foreign / name)
    assert record_of(unpacked).is_exact is is_exact
    known = np.load(foreign / "readings-2.15.npz")
    pictures = known["pictures"].reshape(-1, 28, 28, 1) / np.float32(255)
    logits = logits_of(as_digit_network(rebuild_graph(unpacked), Convention()), pictures)
    found = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    assert np.abs(found - known["tutorial"]).max() < off


def test_what_reads_otherwise_once_it_is_rebuilt_is_refused(foreign: Path) -> None:
    unpacked = unpack(foreign / "tutorial-2.15.tflite")
    kernel = next(name for name, array in unpacked.arrays.items() if array.ndim == 4)
    changed = {**unpacked.arrays, kernel: unpacked.arrays[kernel] + np.float32(0.1)}
    with pytest.raises(DigitPadError, match="reads otherwise than before"):
        rebuild_graph(replace(unpacked, arrays=changed))
    assert FOUND in changed


@pytest.mark.parametrize("length", [30, 4000, 11_000])
def test_a_file_that_is_cut_short_is_damaged(foreign: Path, tmp_path: Path, length: int) -> None:
    path = tmp_path / "model.tflite"
    path.write_bytes((foreign / "tutorial-2.15.tflite").read_bytes()[:length])
    with pytest.raises(DigitPadError, match="not a whole LiteRT file"):
        unpack(path)
