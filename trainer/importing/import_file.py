"""Turns a model of another program into a model file, if it holds a digit network."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import keras

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.models import model_file
from digitpad.core.models.convention import Convention
from digitpad.core.models.model_file import ModelCard
from digitpad.core.sentences.sentence import Sentence
from trainer.export import to_litert
from trainer.export.converter import Converter
from trainer.importing import find_convention
from trainer.importing.digit_network import as_digit_network
from trainer.importing.find_convention import Found
from trainer.importing.graphs.rebuild_graph import rebuild_graph
from trainer.importing.keras_models.rebuild import rebuild
from trainer.importing.unpacked import ARCHIVE, Form, Unpacked
from trainer.networks import is_digit
from trainer.networks.feeding import logits_of
from trainer.networks.load_network import open_archive

RECIPE = "imported"


@dataclass(frozen=True)
class Imported:
    """What a person is told of an import."""

    remark: Sentence | None
    """How the network wants its pictures, where that is not as ours are; or that it reads none."""


def import_file(path: Path, unpacked: Unpacked, target: Path) -> Imported:
    """Write the network that was ``unpacked`` from ``path`` as a model file.

    It must tell ten digits apart in pictures of 28×28 or 32×32. Raises DigitPadError with the
    reason.
    """
    with Converter() as converter, tempfile.TemporaryDirectory() as scratch:
        converter.begin()  # TensorFlow is imported there while the network is tried here
        model, found = _tried(path, unpacked)
        exported = to_litert.export(model, 1.0, Path(scratch), converter)
    remark = found.remark
    config = {"imported_sha256": unpacked.sha256, **found.convention.for_card()}
    notes = f"Imported from {path.name}." + (f" {remark}" if remark else "")
    card = ModelCard(path.stem, RECIPE, model.count_params(), config=config, notes=notes)
    pictures, _ = find_convention.known_digits()
    to_litert.check(exported.with_card(card), model, 1.0, pictures)
    model_file.write(target, exported.with_card(card))
    return Imported(remark)


def _tried(path: Path, unpacked: Unpacked) -> tuple[keras.Model, Found]:
    """Return the network as one of ours, and how it wants pictures. Raises FileError."""
    try:
        theirs = opened(path, unpacked)
        plain = as_digit_network(theirs, Convention())
        found = find_convention.found_by(lambda pictures: logits_of(plain, pictures))
        return as_digit_network(theirs, found.convention), found
    except FileError:
        raise
    except DigitPadError as error:
        raise FileError(path, error.sentence) from None


def opened(path: Path, unpacked: Unpacked) -> keras.Model:
    """Return the network as it was saved in ``path``. Raises DigitPadError."""
    if unpacked.form is Form.KERAS_3:
        whole = open_archive(unpacked.arrays[ARCHIVE].tobytes(), path)
        return is_digit.parted(whole)[0]
    return rebuild_graph(unpacked) if unpacked.form is Form.GRAPH else rebuild(unpacked)
