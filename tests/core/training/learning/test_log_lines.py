"""The worker's lines as they are read: the epochs as Keras prints them."""

from __future__ import annotations

from digitpad.core.training import protocol
from digitpad.core.training.learning.log_lines import LogLines
from digitpad.core.training.protocol import to_line

EPOCH = protocol.EpochEnd(1, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 12.5, True)


def read(*lines: str) -> list[str]:
    log = LogLines()
    return [said for line in lines for said in log.of(line)]


def test_an_epoch_reads_as_keras_prints_it() -> None:
    progress = [
        to_line(protocol.Progress(1, 8, step, 430, 0.7, 0.8125, 9000.0, 88.5)) for step in (1, 200)
    ]
    assert read(*progress, to_line(EPOCH)) == [
        "Epoch 1/8",
        "430/430 - 12s - 29ms/step - accuracy: 0.9000 - loss: 0.3000 - val_accuracy: 0.9800"
        " - val_loss: 0.1000 - learning_rate: 0.001",
    ]


def test_an_epoch_cut_short_says_so() -> None:
    cut = protocol.EpochEnd(2, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 2.0, True, step=20, steps=430)
    (begun, ended) = read(to_line(cut))
    assert begun == "Epoch 2/8"
    assert ended.startswith("20/430 - 2s - 100ms/step - ")


def test_what_is_said_is_read_and_what_is_not_json_too() -> None:
    assert read(
        to_line(protocol.Status("starting", "Starting TensorFlow…")),
        "UserWarning: something\n".rstrip("\n"),
        to_line(protocol.Note("digits.csv, line 7: the label is 12")),
        to_line(protocol.Checkpoint("/runs/1/checkpoint.npz", 1)),
        '{"v": 1, "type": "weather"}',
        "",
        to_line(protocol.Failed("disk", "/data: no space left on device")),
    ) == [
        "Starting TensorFlow…",
        "UserWarning: something",
        "digits.csv, line 7: the label is 12",
        "/data: no space left on device",
    ]
