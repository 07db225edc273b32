"""How much longer the window takes to come up in another language than in English.

python -m tests.benchmarks.language_start [PAIRS [LANGUAGE]]

Each pair is two fresh processes, one after the other, whose order changes from pair to pair. What
is reported is the median of the pairs' differences with an interval that holds the true median in
95 of 100 cases: the processor's time, which other programs hardly change, and the time that passes.
"""

from __future__ import annotations

import math
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence

from tests.benchmarks.cold_start import PAINTED, run_fresh

LIMIT_MS = 5
LEAST_PAIRS = 20
SURE = 0.95


def run(language: str, home: str) -> tuple[float, float]:
    """Start once; return the milliseconds of processor time, and those that passed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run_fresh(PAINTED, language, home=home)
    passed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * took, 1000 * passed


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the order statistics between which the median lies: the sign test turned around."""
    ordered, count = sorted(values), len(values)
    outside, rank = 0.5**count, 0
    while 2 * outside < 1 - SURE and rank < count // 2 - 1:
        rank += 1
        outside += math.comb(count, rank) * 0.5**count
    rank = max(rank - 1, 0) if 2 * outside >= 1 - SURE else rank
    return ordered[rank], ordered[count - 1 - rank]


def main(pairs: int, language: str) -> None:
    differences: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as home:
        for spoken in ("en", language):  # compiles, and fills the disk's cache
            run_fresh(PAINTED, spoken, home=home)
        for turn in range(pairs):
            order = ("en", language) if turn % 2 else (language, "en")
            took = {spoken: run(spoken, home) for spoken in order}
            both = zip(took[language], took["en"], strict=True)
            processor, passed = (other - english for other, english in both)
            differences.append((processor, passed))
    print(f"{language} - en, {pairs} pairs of starts, milliseconds, limit {LIMIT_MS}")
    for name, values in zip(("processor", "passed"), zip(*differences, strict=True), strict=True):
        low, high = interval(values)
        middle = statistics.median(values)
        print(f"{name:10} median {middle:6.1f}, 95 % between {low:.1f} and {high:.1f}")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(max(int(given[0]) if given else 40, LEAST_PAIRS), given[1] if given[1:] else "zh_CN")
