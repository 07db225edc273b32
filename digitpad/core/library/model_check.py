"""``python -m digitpad.core.library.model_check FILE``: try a model in a process that may crash.

Prints one line of JSON and ends with status 0, or prints a sentence on stderr and ends with 1.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from digitpad.core.errors import DigitPadError
from digitpad.core.library.known_digits import INKS, count_read_right
from digitpad.core.reading.recognizer import Recognizer


@dataclass(frozen=True)
class Check:
    """What came of reading clear drawings of all digits."""

    right: int
    of: int = len(INKS)


def check(path: Path) -> Check:
    """Read the file and known digits with it. Raises DigitPadError."""
    return Check(count_read_right(Recognizer.from_file(path)))


def main() -> int:
    """Check the file that the command line names."""
    try:
        sys.stdout.write(json.dumps(asdict(check(Path(sys.argv[1])))) + "\n")
    except DigitPadError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
