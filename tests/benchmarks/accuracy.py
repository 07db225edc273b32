"""How well a model reads: MNIST's test set, pens of writers it never saw, and the same pens bent.

    python -m tests.benchmarks.accuracy [MODEL.digitpad] [--part test|validation] [--data FOLDER]

Everything goes through the program's own preprocessing and LiteRT. Choices are made on
``--part validation``; the test part is scored once for each model that is recorded.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from rich.console import Console
from rich.table import Table

from digitpad.core.browsing.disputed_labels import DISPUTED_IN_MNIST_TEST
from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.files.paths import bundled_model
from digitpad.core.reading.recognizer import Recognizer
from tests.public_data import DATASETS
from trainer.benchmarks import benchmark_sets

LIMITS: Final[Mapping[str, str]] = {
    "mnist": "≥ 99.70 %",
    "pendigits-train": "≥ 99.0 %",
    "unipen-1a": "≥ 98.9 %",
    benchmark_sets.PLAIN: "",
}
"""What each row of the test part should reach; all others, within 0.3 points of the plain pens."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--part", choices=("test", "validation"), default="test")
    parser.add_argument("--data", type=Path, default=DATASETS)
    given = parser.parse_args()
    os.environ[FOLDER_VARIABLE] = str(given.data)
    recognizer = Recognizer.from_file(given.model)
    table = Table(
        title=f"{given.model.name} ({recognizer.card.parameters:,} weights), {given.part} part"
    )
    for column in ("set", "n", "misread", "right", "ECE", "reach"):
        table.add_column(column, justify="left" if column == "set" else "right")
    plain = 1.0
    for row in benchmark_sets.rows(given.data / "pen", given.part):
        result = benchmark_sets.scored(recognizer, row)
        n, wrong = len(row.labels), len(result.misread)
        ece = f"{result.calibration.ece:.4f}"
        if row.name == benchmark_sets.PLAIN:
            plain = result.accuracy
        reach = LIMITS.get(row.name, f"≥ {plain - 0.003:.2%}")
        table.add_row(row.name, f"{n}", f"{wrong}", f"{result.accuracy:.2%}", ece, reach)
        if row.name == "mnist" and given.part == "test":
            fair = np.setdiff1d(result.misread, DISPUTED_IN_MNIST_TEST)
            left = n - len(DISPUTED_IN_MNIST_TEST)
            right = f"{1 - len(fair) / left:.2%}"
            table.add_row("  without the 15 disputed", f"{left}", f"{len(fair)}", right, "", "")
    Console().print(table)


if __name__ == "__main__":
    main()
