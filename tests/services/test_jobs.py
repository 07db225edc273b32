"""Jobs beside the window: how they end, what happens when two are asked for, and silence."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.system_words import SystemWords
from digitpad.services.jobs import Job, JobRunner, WhenBusy


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    del qtbot  # there is an application now
    return JobRunner()


def until_stopped(job: Job) -> object:
    while True:
        job.stop_if_cancelled()
        job.msleep(1)


def test_what_the_work_returns_arrives(qtbot: QtBot, runner: JobRunner) -> None:
    with qtbot.waitSignal(runner.done) as ended:
        runner.begin(lambda _: 7)
        assert runner.is_running
    assert ended.args == [7]
    assert not runner.is_running


def test_trouble_is_one_sentence(qtbot: QtBot, runner: JobRunner) -> None:
    def trouble(_: Job) -> object:
        raise DigitPadError(SystemWords.OTHER_REASON(reason="the disk is full"))

    with qtbot.waitSignal(runner.failed) as ended:
        runner.begin(trouble)
    assert str(ended.args[0]) == "the disk is full"


def test_too_little_memory_is_one_sentence(qtbot: QtBot, runner: JobRunner) -> None:
    with qtbot.waitSignal(runner.failed) as ended:
        runner.begin(lambda _: bytearray(2**62))
    assert "not enough memory" in str(ended.args[0])


def test_an_error_that_nobody_foresaw_ends_the_job(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(runner.failed) as ended:
        runner.begin(lambda _: 1 // 0)
    assert isinstance(ended.args[0], DigitPadError)
    assert "ZeroDivisionError" in str(ended.args[0])
    assert "\n" not in str(ended.args[0])
    assert not runner.is_running
    assert "Traceback" in caplog.text
    assert "1 // 0" in caplog.text
    with qtbot.waitSignal(runner.done):
        runner.begin(lambda _: "the next one")


def test_cancelling_is_told(qtbot: QtBot, runner: JobRunner) -> None:
    runner.begin(until_stopped)
    with qtbot.waitSignal(runner.cancelled):
        runner.cancel()


def test_a_dropped_job_is_silent_even_when_its_end_is_on_its_way(
    qtbot: QtBot, runner: JobRunner
) -> None:
    said: list[object] = []
    runner.progressed.connect(said.append)
    runner.done.connect(said.append)
    jobs: Queue[Job] = Queue()

    def work(job: Job) -> object:
        job.report("half of it")
        jobs.put(job)
        return "the first"

    runner.begin(work)
    jobs.get().wait()  # what it said stands in the queue now
    with qtbot.waitSignal(runner.done):
        runner.begin(lambda _: "the second")
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

    runner = JobRunner()
    runner.begin(work)
    runner.drop()
    assert not runner.is_running
    assert not over.is_set()
    assert jobs.get().isInterruptionRequested()
    del runner
    gc.collect()
    wanted.set()
    over.wait()


def test_the_last_report_is_told_however_soon_it_comes(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[int] = []
    runner.progressed.connect(told.append)

    def work(job: Job) -> object:
        for step in range(1000):
            job.report(step)
        job.report(1000, is_last=True)
        return None

    with qtbot.waitSignal(runner.done):
        runner.begin(work)
    assert told[0] == 0
    assert told[-1] == 1000
    assert len(told) < 1000


def test_what_a_job_returned_is_let_go(qtbot: QtBot, runner: JobRunner) -> None:
    """A set of 70,000 pictures must not stay in memory until somebody begins another job."""

    class Large:
        pass

    returned: list[weakref.ref[Large]] = []
    runner.done.connect(lambda large: returned.append(weakref.ref(large)))
    with qtbot.waitSignal(runner.done) as ended:
        runner.begin(lambda _: Large())
    ended.args = None
    gc.collect()
    assert returned[0]() is None


# -- handlers of one job ------------------------------------------------------------------------


def test_handlers_belong_to_one_job_and_follow_the_signal(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[object] = []
    runner.done.connect(lambda outcome: told.append(("everybody", outcome)))
    with qtbot.waitSignal(runner.done):
        runner.begin(lambda _: 7, done=lambda outcome: told.append(("whoever asked", outcome)))
    with qtbot.waitSignal(runner.done):
        runner.begin(lambda _: 8)
    assert told == [("everybody", 7), ("whoever asked", 7), ("everybody", 8)]


def test_each_end_has_a_handler(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[str] = []

    def begin(work: Callable[[Job], object]) -> None:
        runner.begin(
            work,
            done=lambda _: told.append("done"),
            failed=lambda error: told.append(str(error)),
            cancelled=lambda: told.append("cancelled"),
        )

    def fail(_: Job) -> object:
        raise DigitPadError(SystemWords.OTHER_REASON(reason="the disk is full"))

    with qtbot.waitSignal(runner.failed):
        begin(fail)
    with qtbot.waitSignal(runner.cancelled):
        begin(until_stopped)
        runner.cancel()
    assert told == ["the disk is full", "cancelled"]


# -- two jobs -----------------------------------------------------------------------------------


@pytest.fixture
def gate() -> Iterator[Event]:
    """What slow jobs wait for."""
    event = Event()
    yield event
    event.set()


def slow(gate: Event, outcome: str) -> Callable[[Job], str]:
    def work(_: Job) -> str:
        gate.wait(timeout=20)
        return outcome

    return work


def ends_of(when_busy: WhenBusy, gate: Event) -> tuple[JobRunner, list[object], list[bool]]:
    """Begin three jobs, of which the first is slow; return what they say and which were taken."""
    runner, said = JobRunner(when_busy), list[object]()
    runner.done.connect(said.append)
    runner.failed.connect(lambda error: said.append(str(error)))
    taken = [runner.begin(slow(gate, "first"))]
    taken += [runner.begin(lambda _, name=name: name) for name in ("second", "third")]
    return runner, said, taken


@pytest.mark.parametrize(
    ("when_busy", "expected"),
    [
        (WhenBusy.RUN_AGAIN, ["first", "third"]),
        (WhenBusy.QUEUE, ["first", "second", "third"]),
        (WhenBusy.REPLACE, ["third"]),
        (WhenBusy.IGNORE, ["first"]),
    ],
)
def test_what_becomes_of_those_that_are_asked_for_meanwhile(
    qtbot: QtBot, gate: Event, when_busy: WhenBusy, expected: list[str]
) -> None:
    runner, said, taken = ends_of(when_busy, gate)
    assert taken == [True, *[when_busy is not WhenBusy.IGNORE] * 2]
    assert said == []
    assert runner.is_running
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_running)
    assert said == expected


def test_what_is_refused_fails_at_once_with_a_sentence(qtbot: QtBot, gate: Event) -> None:
    runner, said, taken = ends_of(WhenBusy.REFUSE, gate)
    assert taken == [True, False, False]
    assert said == ["Wait until what was asked for before is done"] * 2
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_running)
    assert said[2:] == ["first"]


@pytest.mark.parametrize("when_busy", [one for one in WhenBusy if one is not WhenBusy.REPLACE])
def test_only_with_replace_a_job_begins_before_a_dropped_one_has_ended(
    qtbot: QtBot, gate: Event, when_busy: WhenBusy
) -> None:
    runner, threads = JobRunner(when_busy), list[str]()

    def dropped(_: Job) -> None:
        gate.wait(timeout=20)
        threads.append("dropped")

    runner.begin(dropped)
    runner.drop()
    assert not runner.is_running
    with qtbot.waitSignal(runner.done):
        assert runner.begin(lambda _: threads.append("next"))
        assert runner.is_running
        gate.set()
    assert threads == ["dropped", "next"]


def test_cancelling_ends_those_that_wait_as_well(qtbot: QtBot) -> None:
    runner, told = JobRunner(WhenBusy.QUEUE), list[str]()
    runner.begin(until_stopped, cancelled=lambda: told.append("first"))
    runner.begin(until_stopped, cancelled=lambda: told.append("second"))
    runner.cancel()
    assert told == ["second"]  # it never began; the first has not looked yet
    with qtbot.waitSignal(runner.cancelled):
        assert runner.is_running
    assert told == ["second", "first"]
    assert not runner.is_running


def test_what_was_stopped_says_nothing_and_the_next_begins(qtbot: QtBot, gate: Event) -> None:
    runner, said, _ = ends_of(WhenBusy.QUEUE, gate)
    gate.set()
    runner.stop_and_wait()
    assert not runner.is_running
    with qtbot.waitSignal(runner.done):
        runner.begin(lambda _: "later")
    assert said == ["later"]


def test_a_quick_job_is_waited_for_and_tells_its_end_once(qtbot: QtBot, gate: Event) -> None:
    runner, said = JobRunner(WhenBusy.QUEUE, wait_ms=10_000), list[object]()
    runner.done.connect(said.append)
    runner.begin(lambda _: "quick")
    assert said == ["quick"]
    patient = JobRunner(WhenBusy.QUEUE, wait_ms=1)
    patient.begin(slow(gate, "slow"))
    assert patient.is_running
    with qtbot.waitSignal(patient.done):
        gate.set()
    assert said == ["quick"]  # what the thread had sent came meanwhile


def test_a_handler_may_begin_the_next_job(qtbot: QtBot) -> None:
    runner, said = JobRunner(WhenBusy.REFUSE), list[object]()
    runner.done.connect(said.append)
    runner.begin(lambda _: 1, done=lambda one: runner.begin(lambda _: one + 1))
    qtbot.waitUntil(lambda: said == [1, 2])
    assert not runner.is_running
