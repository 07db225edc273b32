"""What a command line that is refused is answered with."""

from __future__ import annotations

import pytest

from digitpad.commands.command_line import command_parser
from digitpad.core.errors import UsageError
from digitpad.core.sentences.sentence import Sentence


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("recognize", "the following arguments are required: PATH"),
        ("computers add", "the following arguments are required: NAME, USER@HOST"),
        ("recognize --csv --json a.png", "not allowed with argument --csv"),
        ("recognize --model", "expected one argument"),
    ],
)
def test_what_argparse_says_is_of_the_catalogue(line: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        command_parser().parse_args(line.split())
    reason = refused.value.sentence.values["reason"]
    while isinstance(reason, Sentence) and "reason" in reason.values:
        reason = reason.values["reason"]
    assert isinstance(reason, Sentence)
    assert str(reason) == sentence
