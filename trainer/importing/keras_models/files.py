"""What Keras wrote, versions 1.2 to 2.15 and tf_keras: HDF5 files and ``.keras`` archives."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import untrusted_files
from digitpad.core.sentences.model_words import ImportWords, ModelWords
from digitpad.core.sentences.system_words import FileWords
from trainer.importing.keras_models import hdf5
from trainer.importing.unpacked import ARCHIVE, MAX_BYTES, Form, Unpacked

_CONFIG, _METADATA, _WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
_MOST_JSON_BYTES: Final = 4 * 1024 * 1024
_MOST_MEMBERS: Final = 1000
_HOLDING_CODE: Final = ("Lambda", "TFOpLambda", "SlicingOpLambda", "__lambda__")


def read_hdf5(data: bytes, path: Path) -> Unpacked:
    """Return the network in an ``.h5`` file. Raises FileError."""
    with hdf5.opened(data, path) as file:
        described = hdf5.text(file, "model_config")
        if described is None:
            is_weights = "layer_names" in file.attrs or "layers" in file
            raise DigitPadError(
                ImportWords.WEIGHTS_ONLY if is_weights else ImportWords.HDF5_WITHOUT_MODEL
            )
        config = _parsed(described)
        _refuse_code(config)
        weights = hdf5.member(file, "model_weights") if "model_weights" in file else file
        if not isinstance(weights, h5py.Group):
            raise DigitPadError(ImportWords.HDF5_WITHOUT_MODEL)
        return _by_layer(config, weights)


def read_archive(data: bytes, path: Path) -> Unpacked:
    """Return the network in a ``.keras`` archive; Keras 3's own stay in it. Raises FileError."""
    if len(data) > MAX_BYTES:
        raise FileError(path, FileWords.LARGER_THAN(mebibytes=MAX_BYTES // 2**20))
    with (
        untrusted_files.explained(path, ModelWords.DAMAGED_KERAS),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        infos = {info.filename: info for info in archive.infolist()[: _MOST_MEMBERS + 1]}
        if len(infos) > _MOST_MEMBERS or not {_CONFIG, _WEIGHTS} <= infos.keys():
            raise FileError(path, ModelWords.NO_KERAS_ARCHIVE)
        limits = {_CONFIG: _MOST_JSON_BYTES, _METADATA: _MOST_JSON_BYTES, _WEIGHTS: MAX_BYTES}
        parts = {
            name: untrusted_files.read_member(path, archive, infos[name], limit)
            for name, limit in limits.items()
            if name in infos
        }
    try:
        config = _parsed(parts[_CONFIG].decode("utf-8", "replace"))
        _refuse_code(config)
        metadata = _parsed(parts.get(_METADATA, b"{}").decode("utf-8", "replace"))
    except DigitPadError as error:
        raise FileError(path, error.sentence) from None
    if not str(metadata.get("keras_version", "")).startswith("2."):
        return Unpacked(Form.KERAS_3, arrays={ARCHIVE: np.frombuffer(data, np.uint8)})
    with hdf5.opened(parts[_WEIGHTS], path) as file:
        inside = {name: hdf5.member(file, name) for name in file if "layer" in name}
        arrays = {
            f"{name}/{below}": array
            for name, group in inside.items()
            if isinstance(group, h5py.Group)
            for below, array in hdf5.arrays_below(group).items()
        }
        return Unpacked(Form.BY_CLASS, {"config": config}, arrays)


def _by_layer(config: dict[str, Any], weights: h5py.Group) -> Unpacked:
    arrays = hdf5.arrays_below(weights)
    counts: dict[str, int] = {}
    kept: dict[str, NDArray[Any]] = {}
    for layer in hdf5.texts(weights, "layer_names"):
        group = weights[layer]  # a path of hard links only: `arrays_below` has walked them all
        names = [f"{layer}/{name}" for name in hdf5.texts(group, "weight_names")]
        # The state of random layers is of whole numbers, and does nothing when reading.
        floats = [arrays[name] for name in names if arrays[name].dtype.kind == "f"]
        counts[layer] = len(floats)
        kept |= {f"{layer}/{number}": array for number, array in enumerate(floats)}
    return Unpacked(Form.BY_LAYER, {"config": config, "weights": counts}, kept)


def _parsed(described: str) -> dict[str, Any]:
    """Return the JSON object in ``described``. Raises DigitPadError."""
    try:
        record = json.loads(described)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise DigitPadError(ImportWords.CONFIG_NOT_JSON)
    return record


def _refuse_code(config: dict[str, Any]) -> None:
    """Raise DigitPadError where a layer of the network can hold code."""
    waiting: list[Any] = [config]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if one.get("class_name") in _HOLDING_CODE:
                raise DigitPadError(ImportWords.LAYER_HOLDS_CODE(name=str(one["class_name"])))
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
