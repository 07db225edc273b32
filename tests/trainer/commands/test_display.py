"""What a person reads of a training."""

from __future__ import annotations

import io

import pytest

from digitpad.core.training.protocol import Cancelled, Failed
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
