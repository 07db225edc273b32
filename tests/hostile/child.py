"""``python -m tests.hostile.child KIND CASES SEED FOLDER``: read one kind of file, damaged anew.

Prints ``read``, ``refused`` and, for each fault of ours, where it came from; a crash leaves the
file of the last case in FOLDER.
"""

from __future__ import annotations

import collections
import json
import random
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

from digitpad.core.errors import DigitPadError
from tests.hostile import samples
from tests.hostile.damage import damaged
from tests.hostile.memory import bound_memory


def main(kind: str, cases: int, seed: int, folder: Path) -> None:
    sample = samples.make(kind, folder)
    whole = sample.path.read_bytes()
    sample.read(sample.path)  # imports what it needs, before the memory is bound
    bound_memory()
    counts: collections.Counter[str] = collections.Counter()
    faults: list[str] = []
    for number in range(cases):
        data = damaged(whole, random.Random(f"{seed}-{number}"), number)
        (folder / "last-case").write_bytes(data)
        with tempfile.TemporaryDirectory(dir=folder) as place:
            path = Path(place) / sample.path.name
            for beside in folder.glob("y.npy"):  # the labels of a pair
                shutil.copy(beside, place)
            path.write_bytes(data)
            try:
                sample.read(path)
                counts["read"] += 1
            except DigitPadError:
                counts["refused"] += 1
            except Exception:
                counts["fault"] += 1
                faults.append(f"case {number}: {traceback.format_exc()}")
                shutil.copy(path, folder / f"fault-{number}")
    sys.stdout.write(json.dumps({"counts": counts, "faults": faults[:3]}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
