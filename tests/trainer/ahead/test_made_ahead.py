"""What another process makes for a training is what the training would make itself."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.processes import child_process
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.score_pictures import evaluate_model
from digitpad.core.training.train_config import DataSource, TrainConfig
from tests import sample_digits
from trainer.ahead.made_ahead import MadeAhead
from trainer.ahead.parts import Arrays
from trainer.data.digit_examples import Examples
from trainer.data.head_examples import FIRST, JUDGED, HeadExamples, plan_for
from trainer.data.held_out import pens_to_test
from trainer.data.training_data import gather_for

pytestmark = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs a second core")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainConfig:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    sample_digits.write_pens(tmp_path / "pen")
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 120, 20)
    return TrainConfig(data=(DataSource(str(mnist)),), epochs=1, seed=3)


@pytest.fixture
def ahead(config: TrainConfig) -> Iterator[MadeAhead]:
    with MadeAhead() as made:
        made.begin(config)
        yield made


def examples_here(config: TrainConfig) -> HeadExamples:
    data = gather_for(config)
    digits = [share.digits for share in data.training]
    return HeadExamples(plan_for(config, data), digits, data.held_out)


def same(one: Examples | None, other: Examples) -> bool:
    return (
        one is not None
        and one.kinds == other.kinds
        and np.array_equal(one.pictures, other.pictures)
    )


def test_examples_and_pens_are_those_that_would_be_made_here(
    config: TrainConfig, ahead: MadeAhead
) -> None:
    here, pens = examples_here(config), ahead.pens()
    assert same(ahead.examples(FIRST), here.learnt(0))
    assert same(ahead.examples(JUDGED), here.judged())
    expected = pens_to_test(gather_for(config))
    assert pens is not None
    assert expected is not None
    assert np.array_equal(pens.pictures, expected.pictures)
    assert np.array_equal(pens.labels, expected.labels)
    assert pens.accuracy_before is None


def test_the_model_gone_on_from_has_read_the_pens(config: TrainConfig) -> None:
    with MadeAhead() as ahead:
        ahead.begin(replace(config, start_from=str(bundled_model())))
        pens = ahead.pens()
        assert ahead.examples(FIRST) is None  # such a model brings its head along
    assert pens is not None
    reader = Recognizer.from_file(bundled_model())
    expected = evaluate_model(reader, pens.pictures, pens.labels).accuracy
    assert pens.accuracy_before == expected


def test_what_cannot_be_made_is_left_to_the_training(tmp_path: Path, config: TrainConfig) -> None:
    (tmp_path / "pen" / "pens.ndjson").unlink()
    with MadeAhead() as ahead:
        ahead.begin(config)
        assert ahead.examples(JUDGED) is not None
        assert ahead.pens() is None
    with MadeAhead() as ahead:
        ahead.begin(replace(config, data=(DataSource(str(tmp_path / "nothing")),)))
        assert [ahead.examples(JUDGED), ahead.examples(FIRST), ahead.pens()] == [None] * 3
    never_begun = MadeAhead()
    assert [never_begun.examples(JUDGED), never_begun.pens()] == [None, None]


def test_a_process_that_is_ended_keeps_nobody_waiting(ahead: MadeAhead) -> None:
    process = ahead._process
    assert process is not None
    process.kill()
    assert [ahead.examples(FIRST), ahead.pens()] == [None, None]


@pytest.mark.parametrize("line", ['{"name": "first", "bytes": 900}\n', '{"name": "fir'])
def test_half_of_what_was_made_is_nothing(line: str) -> None:
    """As when it is ended while it writes: no fault goes to the training's own output."""
    ahead, waiting = MadeAhead(), Future[Arrays | None]()
    ahead._parts = {"first": waiting}
    ahead._receive(io.BytesIO(line.encode() + b"PK\x03\x04 and the rest of it"))
    assert waiting.result(0) is None


def test_it_ends_with_its_standard_input() -> None:
    """As when the training is ended by force."""
    process = subprocess.Popen(
        child_process.module_command("trainer.ahead.worker"),
        env=child_process.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=child_process.folder(),
    )
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(30) == 1


def test_it_imports_no_backend() -> None:
    code = (
        "import sys, trainer.ahead.worker; print(sorted({'keras', 'tensorflow'} & {*sys.modules}))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout.strip() == "[]"
