"""What a window starts: the first line on standard input says what to train."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from digitpad.core.training import protocol
from digitpad.core.training.run_folder import CONFIG
from digitpad.core.training.train_config import DataSource, TrainConfig
from tests.trainer import worker
from tests.trainer.conftest import FinishedRun
from tests.trainer.worker import Worker
from trainer.commands.work import MAX_BYTES, read_first
from trainer.errors import UsageError

NOT_WHAT_TO_TRAIN = "the first line on standard input does not say what to train: "


@pytest.fixture
def config(tiny_mnist: Path) -> TrainConfig:
    return TrainConfig(recipe="mlp-512", data=(DataSource(str(tiny_mnist)),), epochs=1, seed=3)


def test_the_configuration_comes_as_json(config: TrainConfig) -> None:
    working = work(protocol.to_line(protocol.Start(config)).encode())
    ended = working.end()
    working.kill()
    assert isinstance(ended, protocol.Completed), ended
    run = Path(ended.model).parent
    assert TrainConfig.from_json(json.loads((run / CONFIG).read_bytes())) == config


def test_it_obeys_what_comes_after_the_first_line(config: TrainConfig) -> None:
    first = protocol.to_line(protocol.Start(config)) + protocol.to_line(protocol.Cancel())
    working = work(first.encode())
    ended = working.end()
    working.kill()
    assert isinstance(ended, protocol.Cancelled)
    assert Path(ended.run).is_dir()


def test_a_run_goes_on_with_another_learning_rate(finished: FinishedRun, tmp_path: Path) -> None:
    for name in (CONFIG, "checkpoint.npz"):
        (tmp_path / name).write_bytes((finished.folder / name).read_bytes())
    told = protocol.Continue(str(tmp_path), 0.0005)
    working = work(protocol.to_line(told).encode())
    started = working.until(lambda event: isinstance(event, protocol.Started))
    working.kill()
    assert isinstance(started, protocol.Started)
    assert started.first_epoch == 4
    assert json.loads((tmp_path / CONFIG).read_bytes())["learning_rate"] == 0.0005


def work(said: bytes, *, then_end: bool = False) -> Worker:
    """Start the worker and say the first line; its input stays open unless it is to end."""
    working = worker.start(["work"])
    assert working.process.stdin is not None
    working.process.stdin.write(said)
    working.process.stdin.flush()
    if then_end:
        working.close_input()
    return working


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (b"hello\n", NOT_WHAT_TO_TRAIN + "not valid JSON"),
        (b"\n", NOT_WHAT_TO_TRAIN + "not valid JSON"),
        (b"\xff\xfe\n", NOT_WHAT_TO_TRAIN + "not valid JSON"),
        (b'{"type": "start"}\n', NOT_WHAT_TO_TRAIN + "protocol version None instead of 1"),
        (b'{"v": 1, "type": "start"}\n', NOT_WHAT_TO_TRAIN + "start without config"),
        (
            b'{"v": 1, "type": "start", "config": {"epoch": 3}}\n',
            NOT_WHAT_TO_TRAIN + "unknown setting epoch: did you mean epochs?",
        ),
        (
            b'{"v": 1, "type": "start", "config": {"recipe": "mlp"}}\n',
            "unknown recipe mlp: did you mean mlp-512?",
        ),
        (
            b'{"v": 1, "type": "pause"}\n',
            "the first line on standard input says pause, not what to train",
        ),
        (
            b'{"v": 1, "type": "dance"}\n',
            "the first line on standard input says dance, not what to train",
        ),
    ],
)
def test_a_first_line_that_says_something_else_is_wrong_usage(said: bytes, words: str) -> None:
    assert refused(work(said)) == words


def refused(working: Worker) -> str:
    """Return the sentence with which the worker refuses to begin; its input may still be open."""
    ended = working.end()
    working.kill()
    assert working.events == [ended]
    assert isinstance(ended, protocol.Failed)
    assert ended.kind == "usage"
    assert working.process.returncode == 2
    return ended.message


def test_an_input_that_ends_before_it_is_not_waited_for() -> None:
    words = "standard input ended before its first line said what to train"
    assert refused(work(b"", then_end=True)) == words


def test_a_window_may_think_better_of_it() -> None:
    working = work(protocol.to_line(protocol.Cancel()).encode())
    assert working.end() == protocol.Cancelled("", 0)
    working.kill()
    assert working.process.returncode == 130


def test_a_line_without_end_is_not_read_to_it() -> None:
    flood = io.BytesIO(b" " * (3 * MAX_BYTES))
    with pytest.raises(UsageError, match="not valid JSON"):
        read_first(flood)
    assert flood.tell() == MAX_BYTES


def test_no_standard_input_at_all_is_said() -> None:
    with pytest.raises(UsageError, match="ended before its first line"):
        read_first(None)
