"""Reads the logs that TensorBoard reads, with TensorFlow's own reader."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

Scalars = dict[str, list[tuple[int, float]]]


def scalars(folder: Path) -> Scalars:
    """Return name -> (step, value) in the order of writing, of all event files in ``folder``."""
    import tensorflow as tf

    files = sorted(str(path) for path in folder.glob("events.out.tfevents.*"))
    found: Scalars = defaultdict(list)
    for record in tf.data.TFRecordDataset(files).as_numpy_iterator():
        event = tf.compat.v1.Event.FromString(record)
        for value in event.summary.value:
            assert value.metadata.plugin_data.plugin_name == "scalars"
            found[value.tag].append((event.step, float(tf.make_ndarray(value.tensor))))
    return found
