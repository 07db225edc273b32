"""Published against measured, for docs/measurements.md: test accuracy of the recipes on MNIST.

    python -m tests.benchmarks.recipes_table [--recipe NAME …] [--seeds 3] [--log FILE.jsonl]

Trains each recipe once for each seed, as ``python -m trainer train --recipe NAME --seed N`` does,
and appends a line of JSON for each to ``--log``; rows that are there already are not made again, so
that a table can grow over several runs. Prints the table, ready to be put there.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from digitpad.core.training.recipes import RECIPES, Recipe
from tests.public_data import use_datasets

PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--recipe", action="append", choices=RECIPES, help="(all)")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--log", type=Path, default=Path("recipes.jsonl"))
    given = parser.parse_args()
    use_datasets()
    names = given.recipe or list(RECIPES)
    for name in names:
        for seed in range(given.seeds):
            if not any(row["recipe"] == name and row["seed"] == seed for row in rows(given.log)):
                append(given.log, measure(name, seed))
    print(table([RECIPES[name] for name in names], rows(given.log)))


def measure(name: str, seed: int) -> dict[str, Any]:
    """Train once and return what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder) / "run"
        options = ["--recipe", name, "--seed", str(seed), "--output", str(run), "--events"]
        with subprocess.Popen(
            [sys.executable, "-m", "trainer", "train", *options],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            assert process.stdout is not None
            events = [json.loads(line) for line in process.stdout]
    ended = events[-1]
    if ended["type"] != "completed":
        sys.exit(f"{name}, seed {seed}: {ended}")
    metrics = ended["metrics"]
    return {
        "recipe": name,
        "seed": seed,
        "accuracy": metrics["mnist_test_accuracy"],
        "seconds": metrics["training_seconds"],
    }


def rows(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []


def append(log: Path, row: dict[str, Any]) -> None:
    with log.open("a") as file:
        file.write(json.dumps(row) + "\n")
    print(json.dumps(row), file=sys.stderr, flush=True)


def table(recipes: list[Recipe], measured: list[dict[str, Any]]) -> str:
    """Return the table in Markdown: mean ± standard deviation over the seeds."""
    lines = [
        "| recipe | epochs | published | measured here | seeds | command |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for recipe in recipes:
        found = [100 * row["accuracy"] for row in measured if row["recipe"] == recipe.name]
        spread = f" ± {statistics.stdev(found):.2f}" if len(found) > 1 else ""
        mean = f"{statistics.mean(found):.2f}{spread} %" if found else "–"
        command = f"`python -m trainer train --recipe {recipe.name}`"
        numbers = f"{recipe.config.epochs} | {recipe.published} | {mean} | {len(found)}"
        lines.append(f"| `{recipe.name}` | {numbers} | {command} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
