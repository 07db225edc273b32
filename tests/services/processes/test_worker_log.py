"""What a worker printed: all in the file, the last in memory."""

from __future__ import annotations

from pathlib import Path

from digitpad.services.processes.worker_log import KEPT_LINES, WorkerLog


def test_the_file_has_all_and_the_memory_the_last(tmp_path: Path) -> None:
    log = WorkerLog(tmp_path / "deep" / "training.log")
    for number in range(KEPT_LINES + 500):
        log.add(f"line {number}".encode(), is_error=number % 1000 == 0)
    log.close()
    assert len(log.path.read_bytes().splitlines()) == log.count == KEPT_LINES + 500
    assert log.last(2) == [f"line {KEPT_LINES + 498}", f"line {KEPT_LINES + 499}"]
    assert log.last_errors(9) == ["line 0", "line 1000", "line 2000"]


def test_bytes_that_are_no_text_are_kept(tmp_path: Path) -> None:
    log = WorkerLog(tmp_path / "training.log")
    log.add(b"\xff\xfe\r")
    log.close()
    assert log.path.read_bytes() == b"\xff\xfe\r\n"
    assert log.last() == ["\ufffd\ufffd"]


def test_a_full_disk_costs_the_file_only(full_disk: Path) -> None:
    log = WorkerLog(full_disk / "training.log")
    for number in range(20_000):
        log.add(b"a line of the worker %d" % number)
    log.flush()
    log.close()
    assert log.count == 20_000
    assert log.last(1) == ["a line of the worker 19999"]
