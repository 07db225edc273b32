"""One piece of work at a time: how it ends, and that a dropped one is silent."""

from __future__ import annotations

import gc
from queue import Queue
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.services.jobs import Job, OneJob


@pytest.fixture
def one_job(qtbot: QtBot) -> OneJob:
    del qtbot  # there is an application now
    return OneJob()


def until_interrupted(job: Job) -> object:
    while not job.isInterruptionRequested():
        job.msleep(1)
    raise WorkCancelled


def test_what_the_work_returns_arrives(qtbot: QtBot, one_job: OneJob) -> None:
    with qtbot.waitSignal(one_job.done) as ended:
        one_job.begin(lambda _: 7)
        assert one_job.is_running
    assert ended.args == [7]
    assert not one_job.is_running


def test_trouble_is_one_sentence(qtbot: QtBot, one_job: OneJob) -> None:
    def trouble(_: Job) -> object:
        raise DigitPadError("the disk is full")

    with qtbot.waitSignal(one_job.failed) as ended:
        one_job.begin(trouble)
    assert str(ended.args[0]) == "the disk is full"


def test_too_little_memory_is_one_sentence(qtbot: QtBot, one_job: OneJob) -> None:
    with qtbot.waitSignal(one_job.failed) as ended:
        one_job.begin(lambda _: bytearray(2**62))
    assert "not enough memory" in str(ended.args[0])


def test_an_error_that_nobody_foresaw_ends_the_job(
    qtbot: QtBot, one_job: OneJob, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(one_job.failed) as ended:
        one_job.begin(lambda _: 1 // 0)
    assert isinstance(ended.args[0], DigitPadError)
    assert "ZeroDivisionError" in str(ended.args[0])
    assert "\n" not in str(ended.args[0])
    assert not one_job.is_running
    assert "Traceback" in caplog.text
    assert "1 // 0" in caplog.text
    with qtbot.waitSignal(one_job.done):
        one_job.begin(lambda _: "the next one")


def test_cancelling_is_told(qtbot: QtBot, one_job: OneJob) -> None:
    one_job.begin(until_interrupted)
    with qtbot.waitSignal(one_job.cancelled):
        one_job.cancel()


def test_a_dropped_job_is_silent_even_when_its_end_is_on_its_way(
    qtbot: QtBot, one_job: OneJob
) -> None:
    said: list[object] = []
    one_job.progressed.connect(said.append)
    one_job.done.connect(said.append)
    jobs: Queue[Job] = Queue()

    def work(job: Job) -> object:
        job.report("half of it")
        jobs.put(job)
        return "the first"

    one_job.begin(work)
    jobs.get().wait()  # what it said stands in the queue now
    with qtbot.waitSignal(one_job.done):
        one_job.begin(lambda _: "the second")
    assert said == ["the second"]


def test_a_dropped_job_ends_by_itself_though_everybody_has_forgotten_it(qtbot: QtBot) -> None:
    del qtbot  # there is an application now
    jobs: Queue[Job] = Queue()
    wanted, over = Event(), Event()

    def work(job: Job) -> object:
        jobs.put(job)
        wanted.wait(timeout=20)
        over.set()
        return None

    one_job = OneJob()
    one_job.begin(work)
    one_job.drop()
    assert not one_job.is_running
    assert not over.is_set()
    assert jobs.get().isInterruptionRequested()
    del one_job
    gc.collect()
    wanted.set()
    over.wait()


def test_the_last_report_is_told_however_soon_it_comes(qtbot: QtBot, one_job: OneJob) -> None:
    told: list[int] = []
    one_job.progressed.connect(told.append)

    def work(job: Job) -> object:
        for step in range(1000):
            job.report(step)
        job.report(1000, is_last=True)
        return None

    with qtbot.waitSignal(one_job.done):
        one_job.begin(work)
    assert told[0] == 0
    assert told[-1] == 1000
    assert len(told) < 1000
