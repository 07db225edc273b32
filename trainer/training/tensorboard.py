"""Logs epochs for TensorBoard: ``tensorboard --logdir RUN/tensorboard`` shows them."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tensorflow as tf

from digitpad.core.training.protocol import EpochEnd, Event


class TensorBoardLog:
    """Writes scalars of each epoch to ``train`` and ``validation``, named as Keras names them.

    TensorFlow writes the log itself; the tensorboard package is not needed.
    """

    def __init__(self, folder: Path, earlier: Sequence[EpochEnd]) -> None:
        """Start a new log with the ``earlier`` epochs of a resumed run, each exactly once."""
        shutil.rmtree(folder, ignore_errors=True)
        self._training = tf.summary.create_file_writer(os.fsencode(folder / "train"))
        self._validation = tf.summary.create_file_writer(os.fsencode(folder / "validation"))
        for epoch in earlier:
            self(epoch)

    def __call__(self, event: Event) -> None:
        if isinstance(event, EpochEnd):
            # A full disk costs the log, not the training; only a failed checkpoint ends it.
            with contextlib.suppress(tf.errors.OpError):
                self._write(event)

    def _write(self, epoch: EpochEnd) -> None:
        training = {
            "epoch_loss": epoch.loss,
            "epoch_accuracy": epoch.accuracy,
            "epoch_learning_rate": epoch.learning_rate,
        }
        validation = {
            "epoch_loss": epoch.validation_loss,
            "epoch_accuracy": epoch.validation_accuracy,
        }
        _write_scalars(self._training, training, epoch.epoch)
        _write_scalars(self._validation, validation, epoch.epoch)


def _write_scalars(writer: Any, values: dict[str, float], step: int) -> None:
    with writer.as_default():
        for name, value in values.items():
            tf.summary.write(name, tf.constant(value, tf.float32), step, _scalar())
    writer.flush()


def _scalar() -> Any:
    """Return the metadata that makes TensorBoard plot a value as a curve."""
    plugin = tf.compat.v1.SummaryMetadata.PluginData(plugin_name="scalars")
    return tf.compat.v1.SummaryMetadata(plugin_data=plugin, data_class="DATA_CLASS_SCALAR")
