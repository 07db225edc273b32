"""What a person reads of a training."""

from __future__ import annotations

import io

import pytest

from digitpad.core.training.protocol import (
    Cancelled,
    Checkpoint,
    Completed,
    EpochEnd,
    Event,
    Failed,
    Note,
    Started,
    Status,
)
from trainer.commands.display import PlainLines, sentence


def test_the_command_to_go_on_with_can_be_pasted() -> None:
    said = "Cancelled with 1 epoch done. Go on: python -m trainer resume "
    assert sentence(Cancelled("/runs/first", 1)) == f"{said}/runs/first"
    assert sentence(Cancelled("/my runs/first", 1)) == f'{said}"/my runs/first"'


def test_a_failure_is_not_mixed_with_what_a_pipe_is_to_get(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = io.StringIO()
    PlainLines(output)(Failed("disk", "/runs/first: cannot be written: no space left on device"))
    assert output.getvalue() == ""
    failed = "Failed: /runs/first: cannot be written: no space left on device\n"
    assert capsys.readouterr().err == failed


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Note("a.csv: 1\n2"), r"Note: a.csv: 1\n2"),
        (Status("starting", "Starting JAX…"), "Starting JAX…"),
        (
            Started("/runs/1", "mlp-512", "jax", "CPU", 4, 1, 669_706, {"training": 55_000}),
            "mlp-512 with 669,706 weights on CPU (jax): 55,000 for training.\nRun: /runs/1",
        ),
        (
            EpochEnd(2, 4, 0.25, 0.9, 0.125, 0.95, 1e-3, 6.04, best=True),
            "epoch 2/4  loss 0.2500  accuracy 90.00%  validation loss 0.1250  "
            "validation accuracy 95.00%  6.0 s  best",
        ),
        (
            Completed(
                "/m.digitpad",
                {
                    "mnist_test_accuracy": 0.98,
                    "pen_test_accuracy": 0.9,
                    "pen_test_accuracy_before": 0.8,
                },
            ),
            "mnist test accuracy 98.00%\npen test accuracy 90.00%, 80.00% before\n"
            "Model: /m.digitpad",
        ),
        (
            Completed("/m.digitpad", {}),
            "not scored on held-out pens: there are no pen files in the data folders\n"
            "Model: /m.digitpad",
        ),
        (
            Cancelled("/runs/1", 2),
            "Cancelled with 2 epochs done. Go on: python -m trainer resume /runs/1",
        ),
        (Checkpoint("/runs/1", 2), None),
    ],
)
def test_every_event_has_its_line(event: Event, said: str | None) -> None:
    assert sentence(event) == said
