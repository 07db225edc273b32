"""How quick the test-set browser is: scoring, first thumbnails, scrolling, memory, the pad.

    python -m tests.benchmarks.browser [--repeats 5]

It takes MNIST from shared/datasets beside the project, or from wherever DigitPad finds it, and
needs no screen. Times are wall-clock; "CPU" is what the process used, which tells a busy machine
from a slow program.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.off_screen import PLATFORM

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import SetPart, open_set
from digitpad.core.scoring.read_set import as_network_input, read_set
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.widgets.browser.browser_window import BrowserWindow
from tests.benchmarks.memory import peak_mib
from tests.public_data import use_datasets

FRAMES = 200


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    values: list[float]
    unit: str
    limit: str


def timed(action: Callable[[], object]) -> tuple[float, float]:
    """Return wall-clock and CPU seconds that ``action`` took."""
    wall, cpu = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - wall, time.process_time() - cpu


def scoring(repeats: int) -> list[Row]:
    """Time reading the 10,000 with nothing kept."""
    pictures = open_set("mnist").pictures
    recognizer = Recognizer.from_file(bundled_model())
    read_set(recognizer, pictures[:512])
    times = [timed(lambda: read_set(recognizer, pictures)) for _ in range(repeats)]
    return [
        Row("score 10,000, wall", [wall for wall, _ in times], "s", "≤ 2"),
        Row("score 10,000, CPU", [cpu for _, cpu in times], "s", ""),
    ]


def reading_meanwhile() -> list[Row]:
    """Time single readings, as the pad does them, alone and while a set is scored."""
    pictures = open_set("mnist").pictures
    pad, scorer = (Recognizer.from_file(bundled_model()) for _ in range(2))
    picture = as_network_input(pictures[0])

    def readings(until: Callable[[], bool]) -> list[float]:
        taken = []
        while not until():
            taken.append(1000 * timed(lambda: pad.read_picture(picture))[0])
            time.sleep(0.008)  # a pen reports about 120 points a second
        return taken

    end = time.perf_counter() + 1.5
    alone = readings(lambda: time.perf_counter() > end)
    thread = threading.Thread(target=read_set, args=(scorer, pictures))
    thread.start()
    beside = readings(lambda: not thread.is_alive())
    return [
        Row("pad reads, alone", alone, "ms", ""),
        Row("pad reads, while scoring", beside, "ms", "keeps on"),
        Row("  its 99th percentile", [float(np.percentile(beside, 99))], "ms", ""),
    ]


def scored(part: SetPart, cache: ScoreCache) -> ScoredSet:
    return score_set(open_set("mnist", part), model_file.read(bundled_model()), cache)


def painting(window: BrowserWindow, result: ScoredSet, repeats: int) -> list[Row]:
    """Time from scores to painted thumbnails, and frames while scrolling."""
    grid = window.parts.grid
    image = QImage(window.size(), QImage.Format.Format_ARGB32_Premultiplied)
    name = f"{len(result):,}"

    def show() -> None:
        window.show_scored(result)
        window.render(image)

    first = [timed(show)[0] for _ in range(repeats)]
    bar = grid.verticalScrollBar()

    def scroll(step: int) -> list[float]:
        rates = []
        for _ in range(repeats):
            bar.setValue(0)
            start = time.perf_counter()
            for frame in range(FRAMES):
                bar.setValue(frame * step % max(bar.maximum(), 1))
                grid.viewport().render(image)
            rates.append(FRAMES / (time.perf_counter() - start))
        return rates

    return [
        Row(f"{name}: window painted after scoring", first, "s", "≤ 0.3"),
        Row(f"{name}: scroll by wheel, whole grid repainted", scroll(84), "fps", "≥ 60"),
        Row(f"{name}: scroll by a page each frame", scroll(bar.pageStep()), "fps", ""),
    ]


def print_table(rows: list[Row]) -> None:
    print(f"{'':44} {'n':>5} {'mean':>9} {'median':>9} {'sd':>8}  unit  limit")
    for row in rows:
        spread = statistics.stdev(row.values) if len(row.values) > 1 else 0.0
        print(
            f"{row.what:44} {len(row.values):5} {statistics.mean(row.values):9.3f} "
            f"{statistics.median(row.values):9.3f} {spread:8.3f}  {row.unit:5} {row.limit}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    repeats = parser.parse_args().repeats
    use_datasets()
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DIGITPAD_HOME"] = folder
        cache = ScoreCache()
        rows = scoring(repeats) + reading_meanwhile()
        window = BrowserWindow(bundled_model())
        window.show()
        for part in (SetPart.TEST, SetPart.ALL):
            scored(part, cache)
            again = [timed(lambda part=part: scored(part, cache))[0] for _ in range(repeats)]
            result = scored(part, cache)
            rows.append(Row(f"{len(result):,}: opened again, kept", again, "s", ""))
            rows += painting(window, result, repeats)
            qt.processEvents()
            peak = Row(f"{len(result):,}: peak memory so far", [peak_mib()], "MiB", "≤ 350")
            rows.append(peak)
        window.close()
    print_table(rows)


if __name__ == "__main__":
    main()
