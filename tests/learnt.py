"""A model whose file tells how it learnt, with what its run has kept, for tests that show it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QWidget

from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import model_file
from digitpad.core.training.learning import epoch_look
from digitpad.core.training.learning.curve import CurvePoint
from digitpad.core.training.learning.epoch_look import KERNELS, WORST, EpochLook
from digitpad.core.training.learning.record import LearningRecord
from digitpad.widgets.learning.learning_dialog import LearningDialog
from tests.epochs import epochs_of
from tests.model_files import a_model

PAGES = 5
"""Curves, confusion, hardest pictures, first layer, epochs."""
EPOCHS = 3


def look(number: int) -> EpochLook:
    """Return a look at an epoch, all of whose weights are its number in tenths."""
    count = np.arange(WORST)
    return EpochLook(
        np.full((WORST, 28, 28), number, np.uint8),
        count.astype(np.int64),
        (count % 10).astype(np.uint8),
        (count * 7 % 10).astype(np.uint8),
        np.full(WORST, 0.93, np.float32),
        np.full(WORST, 0.01, np.float32),
        np.full((KERNELS, 5, 5), number / 10, np.float32),
        KERNELS,
    )


def a_learnt_model(folder: Path, name: str) -> str:
    """Return the id of an installed model of which all pages have something to show."""
    run = folder / f"run-{name}"
    for number in range(1, EPOCHS + 1):
        epoch_look.write(epoch_look.path_of(run, number), look(number))
    matrix = np.full((10, 10), 2) + 480 * np.eye(10, dtype=int)
    epochs = epochs_of(
        [0.5, 0.2, 0.1],
        [0.4, 0.1, 0.2],
        [0.9, 0.97, 0.96],
        confusion=tuple(matrix.ravel().tolist()),
    )
    kept = LearningRecord(
        tuple(replace(epoch, has_look=True) for epoch in epochs),
        (CurvePoint(0.25, 0.6, 0.8), CurvePoint(2.5, 0.15, 0.93)),
        EPOCHS,
        "categorical-crossentropy",
        "tensorflow",
        "CPU",
        {"training": 55_000, "validation": 5_000},
    )
    path = a_model(folder / f"{name}.digitpad", name)
    model = model_file.read(path, with_keras=True)
    looks = epoch_look.of_run(run)
    model_file.write(path, replace(model, learning=kept.to_bytes(), looks=looks))
    return ModelLibrary().install(path, Origin.TRAINED, str(run)).id


def learning_dialog(folder: Path, parent: QWidget) -> LearningDialog:
    """Return a dialog, shown, about a model that another one can be compared with."""
    library = ModelLibrary()
    first, _ = (a_learnt_model(folder, name) for name in ("first", "second"))
    dialog = LearningDialog(library.find(first), library.models, parent)
    dialog.open()
    return dialog
