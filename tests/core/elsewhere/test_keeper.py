"""The keeper as a real process, with a tiny worker: what it does where nobody comes back."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digitpad.core.elsewhere import connection
from digitpad.core.elsewhere.far import following
from digitpad.core.elsewhere.far.following import Following
from digitpad.core.elsewhere.far.places import ENDED, KEEPER, Places, read_record

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the other computer is a Unix")
RUN = "0123456789abcdef"
WORKER = """
import json, sys
print(json.dumps({"type": "started"}), flush=True)
for number in range(1000):
    print(json.dumps({"type": "progress", "step": number}), flush=True)
print("a word", file=sys.stderr, flush=True)
for line in sys.stdin:
    if json.loads(line)["type"] == "cancel":
        break
print(json.dumps({"type": "cancelled"}), flush=True)
"""


class There:
    """The other side's folder on this machine, and what it says."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(str(folder))
        self.run = self.places.run(RUN)
        self.said: list[dict[str, Any]] = []
        self.changed = threading.Condition()

    def keep(self, seconds: float) -> None:
        """Begin a run, with the person's own digits in it."""
        for name in ("run/checkpoint.npz", "run/lock", "sources/0/mine.ndjson.gz"):
            path = self.run / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x")
        job = {
            "run": str(self.run),
            "command": [sys.executable, "-c", WORKER],
            "environment": dict(os.environ),
            "first": '{"type": "continue"}\n',
            "place": str(self.run),
            "seconds": seconds,
        }
        source = connection.source().partition(b"\n")[2]
        assert "kept" in following._keep(job, source)
        self.keeper = following._keepers[-1]

    def attach(self, after: int = 0) -> Following:
        follower = Following(self.places, self._say)
        follower.attach({"run": RUN, "after": after})
        return follower

    def _say(self, header: dict[str, Any], body: bytes = b"") -> None:
        assert not body
        with self.changed:
            self.said.append(header)
            self.changed.notify_all()

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: any(map(wanted, self.said)), 30), self.said


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_nothing_is_missed_but_old_progress_and_a_finish_leaves_nothing(tmp_path: Path) -> None:
    there = There(tmp_path / "far")
    there.keep(60)
    keeper = read_record(there.run / KEEPER)
    there.attach()
    there.until(lambda said: said.get("log") == "a word")
    there.until(lambda said: '"step": 999' in said.get("event", ""))
    numbers = [said["number"] for said in there.said if "number" in said]
    assert numbers == sorted(set(numbers))
    later = There(tmp_path / "far")
    follower = later.attach(after=numbers[-1])
    there.until(lambda said: "silent" in said)  # whoever comes last is told
    follower.finish({"run": RUN})
    later.until(lambda said: "finished" in said)
    wait_until(lambda: not there.run.exists())
    assert there.keeper.wait(30) == 0
    assert not Path(keeper["socket"]).exists()
    assert there.said[0] == {"attached": "live"}
    assert [said for said in later.said if "event" in said] == []


def test_where_nobody_comes_it_ends_and_deletes_what_was_to_be_learnt(tmp_path: Path) -> None:
    there = There(tmp_path / "far")
    there.keep(1)
    assert there.keeper.wait(30) == 0
    left = {path.relative_to(there.run).as_posix() for path in there.run.rglob("*")}
    assert left == {"run", "run/checkpoint.npz", ENDED, *({KEEPER} & left)}
    there.attach()
    assert there.said == [{"attached": "gone"}]
    follower = Following(there.places, there._say)
    follower.finish({"run": RUN})
    assert not there.run.exists()
