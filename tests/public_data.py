"""Where tests and benchmarks find public data: ``shared/datasets`` beside the project's folder."""

from __future__ import annotations

import os
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[2] / "shared" / "datasets"
"""Holds ``mnist``, its four IDX files, and ``pen``, ink files; CONTRIBUTING.md says more."""


def use_datasets() -> None:
    """Let the program find them too, unless the environment names another folder."""
    if DATASETS.is_dir():
        os.environ.setdefault("DIGITPAD_DATA", str(DATASETS))
