"""`train --workers-on`: what it refuses, before anything is begun."""

from __future__ import annotations

import pytest

from digitpad.core.elsewhere import computers
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.worker_commands import COMPANY_VARIABLE
from tests.addresses import refusing_address
from trainer.commands import train, workers_on
from trainer.commands.options import config_of
from trainer.errors import TrainerError
from trainer.process import company


def _config(words: str) -> TrainConfig:
    arguments = train.command_parser().parse_args(["train", *words.split()])
    workers = workers_on.workers_of(arguments)
    assert workers is not None
    return workers_on.for_several(config_of(arguments), arguments, len(workers.computers))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--workers-on me@one", "--workers-on takes two computers or more, such as a,b"),
        ("--workers-on me@one,", "--workers-on takes two computers or more, such as a,b"),
        ("--workers-on a@b,A@b", "A@b is named twice: every computer takes part once"),
        (
            "--workers-on me@one,me@two --host me@one",
            "--workers-on does not go with --host: --host is for a training on one other computer",
        ),
        (
            "--workers-on me@one,me@two --devices 2",
            "--workers-on does not go with --devices: all devices of every computer take part",
        ),
        (
            "--workers-on me@one,me@two --backend torch",
            "--workers-on does not go with --backend torch: only JAX trains on several computers",
        ),
        (
            "--workers-on me@one,me@two --batch-size 25",
            "batches of 25 cannot be split evenly over 2 devices",
        ),
        (
            "--workers-on me@one,me@two --coordinator one",
            "“one” is no address for --coordinator: write HOST:PORT",
        ),
        (
            "--workers-on me@one,me@two --coordinator one:70000",
            "“one:70000” is no address for --coordinator: write HOST:PORT",
        ),
        ("--coordinator one:7000", "--coordinator is only of use with --workers-on"),
        (
            "--workers-on me@one,gpu",
            "no computer is called gpu, since the list is empty: write user@host, or put it on "
            "the list with digitpad computers add",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(words: str, said: str) -> None:
    with pytest.raises(DigitPadError) as refusal:
        _config(words)
    assert str(refusal.value) == said


def test_jax_and_all_devices_are_taken_by_themselves() -> None:
    computers.add(Computer("gpu", "gpu.example.org"))
    config = _config("--workers-on gpu,me@two --devices all --coordinator 10.0.0.1:7000")
    assert (config.backend, config.devices) == ("jax", 0)


def test_a_first_computer_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with refusing_address() as address:
        monkeypatch.setenv(COMPANY_VARIABLE, f"{address} 2 1")
        with pytest.raises(TrainerError) as refusal:
            company.reach_first(seconds=0)
    assert str(refusal.value) == (
        f"the first of the computers did not answer at {address} within 0 seconds: name an "
        "address that all of them reach with --coordinator HOST:PORT"
    )
