"""``python -m digitpad.core.library.model_check FILE``: try a model in a process that may crash.

Prints one line of JSON: a `Check`, and ends with status 0, or the sentence that says what is wrong
with the file, and ends with 1.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.library.known_digits import INKS, count_read_right
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences import catalogue
from digitpad.core.sentences.sentence import Sentence

_MOST_BYTES: Final = 1024 * 1024 * 1024


@dataclass(frozen=True)
class Check:
    """The result of reading clear drawings of all digits."""

    right: int
    of: int = len(INKS)


def check(path: Path) -> Check:
    """Read the file and known digits with it. Raises DigitPadError."""
    return Check(count_read_right(Recognizer.from_file(path)))


def refusal_of(answer: bytes) -> Sentence | None:
    """Return the sentence that this process printed with status 1; None where it is none."""
    try:
        return catalogue.from_json(json.loads(answer))
    except ValueError:
        return None


def _bound_memory() -> None:
    """Limit memory, so that a network that needs gigabytes ends only this process."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, most))


def main() -> int:
    """Check the file that the command line names."""
    _bound_memory()
    try:
        sys.stdout.write(json.dumps(asdict(check(Path(sys.argv[1])))) + "\n")
    except DigitPadError as error:
        sys.stdout.write(json.dumps(error.sentence.to_json()) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
