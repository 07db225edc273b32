"""The converter's process: a Keras archive in, LiteRT out, by TensorFlow on the CPU.

``python -m trainer.export.worker``, started by `converter`, imports what it needs and then waits
for one line of JSON, ``[IN.keras, OUT, TEMPERATURE, FORMAT]``. A failure is reported as a `failed`
event on standard output. It ends when its standard input closes, so it never outlives the run that
started it.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import TextIO

from digitpad.core.training.protocol import to_line
from digitpad.core.training.run_folder import SCRATCH
from digitpad.core.training.wording import failed
from trainer.export import forms
from trainer.process import backend_environment, temporary_files
from trainer.process.lean_import import lean_import
from trainer.process.streams import reserve_stdout

backend_environment.prepare("tensorflow", on_cpu=True)


def _listen(orders: SimpleQueue[bytes]) -> None:
    """Put each request into the queue; end the process when standard input closes."""
    for line in sys.stdin.buffer:
        orders.put(line)
    os._exit(1)


def _obey(orders: SimpleQueue[bytes], output: TextIO) -> int:
    """Convert as requested and return the exit status; a `failed` event says why it failed."""
    folder = Path()
    try:
        with lean_import("tensorflow"):  # takes seconds; the request may come later
            importlib.import_module("tensorflow")
        source, target, temperature, form = json.loads(orders.get())
        folder = Path(target).parent
        with temporary_files.own_folder(folder, SCRATCH):
            forms.write_form(Path(source), Path(target), temperature, form)
    except Exception as error:
        traceback.print_exception(error)
        said = forms.explained(error, folder)
        output.write(to_line(failed(said.category, said.sentence)))
        output.flush()
        return 1
    return 0


if __name__ == "__main__":
    output = reserve_stdout()
    orders: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=[orders], daemon=True).start()
    status = _obey(orders, output)
    sys.stderr.flush()
    # TensorFlow takes a while to tidy up, and Python aborts where a thread reads standard input.
    os._exit(status)
