"""Files that old versions of Keras wrote: tools/old_keras_models.py made them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

PACKED = Path(__file__).resolve().parents[2] / "data" / "foreign-models.zip"


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the files."""
    folder = tmp_path_factory.mktemp("foreign")
    with zipfile.ZipFile(PACKED) as archive:
        archive.extractall(folder)
    return folder
