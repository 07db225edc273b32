"""The worker's protocol: every message survives the way through a line, and no line raises."""

from __future__ import annotations

import json

import pytest

from digitpad.core.training import protocol
from digitpad.core.training.protocol import Malformed, Message, Unknown, parse_line, to_line
from digitpad.core.training.train_config import DataSource, TrainConfig

MESSAGES: list[Message] = [
    protocol.Status("loading", "Reading MNIST…"),
    protocol.Note("digits.csv, line 7: the label is 12"),
    protocol.Started(
        "/runs/1", "digitnet", "jax", "NVIDIA H200", 8, 1, 162_026, {"training": 55_000, "test": 1}
    ),
    protocol.Progress(1, 8, 20, 430, 0.7, 0.8125, 9000.0, 88.5),
    protocol.Progress(2, 8, 20, 430, 0.7, 0.8125, 9000.0, 88.5, 40, 0.6, 0.83),
    protocol.EpochEnd(1, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 12.5, True),
    protocol.EpochEnd(
        2, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 12.5, True, 20, 430, tuple(range(100)), True
    ),
    protocol.Checkpoint("/runs/1/checkpoint.zip", 1),
    protocol.Completed("/runs/1/model.digitpad", {"mnist_test_accuracy": 0.997}),
    protocol.Cancelled("/runs/1", 3),
    protocol.Failed("diverged", "The loss is not a number any more.", "/runs/1"),
    protocol.Download(512, 11_490_434),
    protocol.Start(TrainConfig(data=(DataSource("七.ndjson", 2.5), DataSource("mnist")), epochs=3)),
    protocol.Continue("/runs/1", 0.01),
    protocol.Stop(),
    protocol.Pause(),
    protocol.Resume(),
    protocol.Cancel(),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.type)
def test_a_message_comes_back_as_it_was(message: Message) -> None:
    line = to_line(message)
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert json.loads(line)["v"] == 1
    assert parse_line(line) == message
    assert parse_line(line.encode()) == message


def test_there_is_an_example_of_every_type() -> None:
    assert {message.type for message in MESSAGES} == protocol.TYPES.keys()


def test_the_first_form_of_a_command_is_understood() -> None:
    assert parse_line('{"v": 1, "type": "stop"}') == protocol.Stop()


def test_an_unknown_type_is_a_value_with_its_name() -> None:
    line = '{"v": 1, "type": "weather", "rain": true}'
    assert parse_line(line) == Unknown("weather", line)


def test_keys_of_a_newer_version_are_left_out() -> None:
    assert parse_line('{"v": 1, "type": "note", "message": "x", "colour": 3}') == protocol.Note("x")


def test_a_whole_number_is_taken_where_a_number_is_wanted() -> None:
    line = to_line(protocol.Completed("m", {"validation_accuracy": 1.0})).replace("1.0", "1")
    message = parse_line(line)
    assert isinstance(message, protocol.Completed)
    assert isinstance(message.metrics["validation_accuracy"], float)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\n",
        "WARNING: All log messages before absl::InitializeLog()",
        "null",
        "[]",
        "{}",
        '{"v": 1}',
        '{"v": 1, "type": 3}',
        '{"type": "stop"}',
        '{"v": 2, "type": "stop"}',
        '{"v": 1, "type": "note"}',
        '{"v": 1, "type": "note", "message": 5}',
        '{"v": 1, "type": "note", "message": null}',
        '{"v": 1, "type": "start"}',
        '{"v": 1, "type": "start", "config": []}',
        '{"v": 1, "type": "start", "config": {"learning-rte": 1}}',
        '{"v": 1, "type": "start", "config": {"epochs": 1' + "0" * 400 + "}}",
        '{"v": 1, "type": "start", "config": {"learning_rate": 1' + "0" * 400 + "}}",
        '{"v": 1, "type": "start", "config": {"data": [{"path": "x", "weight": 1'
        + "0" * 400
        + "}]}}",
        '{"v": 1, "type": "start", "config": {"data": [{"path": 3}]}}',
        '{"v": 1, "type": "continue", "run": 3}',
        '{"v": 1, "type": "checkpoint", "path": "x", "epoch": true}',
        '{"v": 1, "type": "checkpoint", "path": "x", "epoch": 1.5}',
        '{"v": 1, "type": "checkpoint", "path": "x", "epoch": 99999999999999}',
        '{"v": 1, "type": "completed", "model": "x", "metrics": {"a": "b"}}',
        '{"v": 1, "type": "completed", "model": "x", "metrics": [1]}',
        '{"v": 1, "type": "completed", "model": "x", "metrics": {"a": NaN}}',
        '{"v": 1, "type": "completed", "model": "x", "metrics": {"a": 1' + "0" * 400 + "}}",
        '{"v": 1, "type": "completed", "model": "x", "metrics": {"a": 1' + "0" * 5000 + "}}",
        "[" * 100_000,
        b"\xff\xfe\x00garbage",
    ],
    ids=lambda line: repr(line)[:60],
)
def test_a_broken_line_is_a_value_that_says_why(line: str | bytes) -> None:
    message = parse_line(line)
    assert isinstance(message, Malformed)
    assert message.reason
    assert len(message.line) <= protocol.KEPT_CHARACTERS


def test_what_is_wrong_with_a_configuration_is_said_in_its_own_words() -> None:
    message = parse_line('{"v": 1, "type": "start", "config": {"epochs": 0}}')
    assert isinstance(message, Malformed)
    assert message.reason == "the number of epochs is 0, not in 1..10000"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("loss", "1e400"),
        ("loss", "-1"),
        ("loss", "1e300"),
        ("loss", "1" + "0" * 400),
        ("accuracy", "1.5"),
        ("epoch", "-1"),
        ("eta_seconds", "NaN"),
    ],
)
def test_a_number_that_cannot_be_makes_no_message(name: str, value: str) -> None:
    line = to_line(protocol.Progress(1, 2, 3, 4, 0.5, 0.5, 10.0, 20.0))
    record = json.loads(line)
    found = parse_line(line.replace(f'"{name}": {json.dumps(record[name])}', f'"{name}": {value}'))
    assert isinstance(found, Malformed)


def test_a_path_that_is_no_utf_8_gets_through() -> None:
    told = protocol.Continue("/runs/\udce9")  # as Python holds such a byte
    assert parse_line(to_line(told).encode()) == told


def test_a_number_that_is_not_finite_is_refused_when_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_line(protocol.Progress(1, 1, 1, 1, float("nan"), 0.0, 1.0, 1.0))
