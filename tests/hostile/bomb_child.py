"""``python -m tests.hostile.bomb_child FILE``: open a file as the program would, in 500 MB."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink_file import is_ink_file
from digitpad.core.models.model_file import read as read_model
from digitpad.core.reading.page_files import page_of_picture_file
from digitpad.services.reading.ink_book import InkReader
from tests.hostile.memory import bound_memory, peak_mib
from trainer.importing.unpack import unpack


def open_as_the_program(path: Path) -> None:
    """Read ``path`` by what its name says. Raises DigitPadError."""
    if path.suffix in (".png", ".jpg", ".tiff"):
        page_of_picture_file(path)
    elif path.suffix in (".keras", ".h5"):
        unpack(path)
    elif path.suffix == ".digitpad":
        read_model(path, with_keras=True)
    elif is_ink_file(path):
        reader = InkReader(path)
        while reader.read_line():
            pass
    else:
        load_dataset(str(path))


def main(path: Path) -> None:
    bound_memory()
    before, began = peak_mib(), time.perf_counter()
    try:
        open_as_the_program(path)
        said = "read"
    except DigitPadError as error:
        said = str(error)
    seconds, growth = time.perf_counter() - began, peak_mib() - before
    sys.stdout.write(f"{seconds:.1f} s, {growth:.0f} MiB, {said}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
