"""A worker for tests, in few lines: ``python tiny_worker.py HOW``, and what the window adds.

It is told what to train in the first line on its standard input, as the real one is.
"""

# ruff: noqa: T201 - standard output is how a worker speaks

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from queue import SimpleQueue
from typing import Any

first_lines: SimpleQueue[str] = SimpleQueue()
commands: list[str] = []
heard = threading.Event()


def say(name: str, **content: Any) -> None:
    print(json.dumps({"v": 1, "type": name, **content}), flush=True)


RUN = os.environ.get("TINY_RUN", "RUN")


def started(run: str = RUN) -> None:
    print("told to", first_lines.get(), end="", file=sys.stderr, flush=True)
    counts = {"training": 55000, "validation": 5000, "test": 10000}
    say("status", phase="starting", text="Starting TensorFlow…")
    say("started", run=run, recipe="digitnet", backend="tensorflow", device="CPU", epochs=3,
        first_epoch=1, parameters=100, data=counts)  # fmt: skip


def progress(epoch: int, step: int, steps: int = 100) -> None:
    say("progress", epoch=epoch, epochs=3, step=step, steps=steps, loss=1 / (step + 1),
        accuracy=0.9, images_per_second=4000.0, eta_seconds=20.0)  # fmt: skip


def epoch(number: int, whole: bool = True) -> None:
    say("epoch", epoch=number, epochs=3, loss=0.1, accuracy=0.97, validation_loss=0.08,
        validation_accuracy=0.98, learning_rate=0.01, seconds=2.0, best=True)  # fmt: skip
    if whole:
        say("checkpoint", path="RUN/checkpoint.npz", epoch=number)


def completed(stopped: bool = False) -> None:
    metrics = {"mnist_test_accuracy": 0.991}
    say("completed", model="RUN/model.digitpad", metrics=metrics, stopped=stopped)


def listen() -> None:
    first_lines.put(sys.stdin.readline())
    for line in sys.stdin:
        commands.append(json.loads(line)["type"])
        heard.set()
    commands.append("end")
    heard.set()


def next_command() -> str:
    heard.wait()
    heard.clear()
    return commands[-1]


def train() -> None:
    started()
    for number in (1, 2, 3):
        for step in range(1, 101):
            progress(number, step)
        epoch(number)
    say("status", phase="exporting", text="Converting the model…")
    completed()


def unhurried() -> None:
    """Train with time for the window to see each epoch before the next event."""
    started()
    for number in (1, 2, 3):
        progress(number, 100)
        epoch(number)
        time.sleep(0.2)
    completed()


def slow() -> None:
    """Train so slowly that it can be watched, until it is told to end."""
    started()
    for number in (1, 2, 3):
        for step in range(1, 101):
            time.sleep(0.02)
            done = (number - 1) * 100 + step
            say("progress", epoch=number, epochs=3, step=step, steps=100,
                loss=2.3 * 0.98**done + 0.05, accuracy=0.99 - 0.85 * 0.97**done,
                images_per_second=4000.0, eta_seconds=(300 - done) / 2)  # fmt: skip
            if commands:
                say("cancelled", run="RUN", epoch=number - 1)
                return
        epoch(number)
    completed()


def obey() -> None:
    """Train until told otherwise."""
    started()
    progress(1, 1)
    while True:
        match next_command():
            case "pause":
                say("status", phase="paused", text="Paused.")
            case "resume":
                say("status", phase="training", text="Training goes on.")
                progress(1, 2)
            case "stop":
                epoch(1, whole=False)
                time.sleep(0.2)  # the conversion: the window sees the epoch before the end
                return completed(stopped=True)
            case "cancel" | "end":
                return say("cancelled", run="RUN", epoch=1)


def crash() -> None:
    started()
    epoch(1)
    print("about to crash", file=sys.stderr, flush=True)
    os.kill(os.getpid(), signal.SIGSEGV)


def crash_late() -> None:
    """Crash at the first command."""
    started()
    progress(1, 1)
    next_command()
    os.kill(os.getpid(), signal.SIGSEGV)


def killed() -> None:
    started()
    os.kill(os.getpid(), signal.SIGKILL)


def memory() -> None:
    started()
    raise MemoryError


def silent() -> None:
    started()
    progress(1, 1)
    time.sleep(600)


def deaf() -> None:
    """Train on and on, whatever the window says."""
    started()
    while True:
        progress(1, 1)
        time.sleep(0.01)


def garbage() -> None:
    sys.stdout.buffer.write(bytes(range(256)) * 40 + b'\n{"v": 1}\n{"type": 7}\n[[[[\nno newline')


def endless_garbage() -> None:
    while True:
        sys.stdout.write("spam spam spam\n")


def endless_line() -> None:
    while True:
        sys.stdout.write("spam " * 1000)


def nothing() -> None:
    print("nothing to do", file=sys.stderr)


def lingering() -> None:
    """Report an end and stay."""
    started()
    completed()
    time.sleep(600)


def two_ends() -> None:
    started()
    completed()
    say("failed", kind="internal", message="no, after all", run="")


def large() -> None:
    """Refuse a file for its size until it is allowed."""
    if os.environ.get("DIGITPAD_LARGE_FILES") == "/data/large.npz":
        return obey()
    size = {"kind": "gigabytes", "values": {"amount": 1.2}}
    values = {"path": "/data/large.npz", "size": size, "option": "--x"}
    say("failed", kind="data", message="too large", sentence="unpacks-to-more", values=values)
    sys.exit(1)


def failing() -> None:
    started()
    say("failed", kind="disk", message="/data: no space left on device", run=RUN)
    sys.exit(1)


def exporting() -> None:
    """Convert the model until cancelled; the epoch of the end is the number of commands heard."""
    started()
    progress(1, 1)
    say("status", phase="exporting", text="Converting the model…")
    while next_command() != "cancel":
        pass
    say("cancelled", run="RUN", epoch=len(commands))


def fail_late() -> None:
    """Fail at the first command."""
    started()
    progress(1, 1)
    next_command()
    say("failed", kind="disk", message="/data: no space left on device", run=RUN)


def flood() -> None:
    """Report 10,000 times a second for three seconds, as nearly as a sleep allows."""
    started()
    begin, sent = time.monotonic(), 0
    while sent < 30_000:
        due = int((time.monotonic() - begin) * 10_000)
        for number in range(sent, min(due, 30_000)):
            progress(1, number, 30_000)
        sent = max(sent, min(due, 30_000))
        time.sleep(0.001)
    completed()


if __name__ == "__main__":
    threading.Thread(target=listen, daemon=True).start()
    globals()[sys.argv[1]]()
