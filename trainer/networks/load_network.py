"""The network inside an existing model file, to continue from."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import h5py
import keras

from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.models import model_file
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.system_words import FileWords
from trainer.networks.is_digit import parted

_MOST_MEMBERS: Final = 1000
_MOST_JSON_BYTES: Final = 4 * 1024 * 1024
"""The configuration of the largest recipe takes 20 kB."""


def load_network(path: Path) -> keras.Model:
    """Return the network in a ``.digitpad`` file up to its logits, with weights and uncompiled.

    This is the only place that opens a Keras archive, always with ``safe_mode``. Raises FileError
    when it cannot be opened.
    """
    return load_parts(path)[0]


def load_head(path: Path) -> keras.Model | None:
    """Return what says whether something is a digit in a ``.digitpad`` file; None without one.

    Raises FileError as `load_network` does.
    """
    return load_parts(path)[1]


def load_parts(path: Path) -> tuple[keras.Model, keras.Model | None]:
    """Return what `load_network` and `load_head` do, of which opening the file takes longest."""
    network, head = parted(open_archive(_archive_in(path), path))
    return _to_learn(network, path), head


def _archive_in(path: Path) -> bytes:
    file = model_file.read(path, with_keras=True)
    if not file.keras:
        raise FileError(path, ModelWords.NO_KERAS_TO_GO_ON_FROM)
    return file.keras


def load_archive(data: bytes, path: Path) -> keras.Model:
    """Return the network in the bytes of one of our ``.keras`` archives.

    The part that says whether something is a digit is left out. All of its layers can learn, even
    those that an earlier training froze. ``path`` is for the message of the FileError that is
    raised for any other archive.
    """
    return _to_learn(parted(open_archive(data, path))[0], path)


def _to_learn(model: keras.Model, path: Path) -> keras.Model:
    """Let every layer learn. Raises FileError for a network that reads no digits."""
    for layer in model.layers:
        layer.trainable = True
    named = {layer.name: layer for layer in model.layers}
    fits = model.input_shape == (None, 28, 28, 1) and model.output_shape == (None, 10)
    if not fits or not {"features", "logits"} <= named.keys():
        raise FileError(path, ModelWords.NO_DIGIT_NETWORK)
    return model


def open_archive(data: bytes, path: Path) -> keras.Model:
    """Return whatever model a ``.keras`` archive holds. Raises FileError with Keras's reason."""
    members = _members(data, path)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "model.keras"
        _pack(archive, members)
        try:
            return keras.saving.load_model(archive, safe_mode=True, compile=False)
        except Exception as error:
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise FileError(path, ModelWords.KERAS_CANNOT_OPEN(reason=reason)) from None


def _members(data: bytes, path: Path) -> dict[str, bytes]:
    """Return what a ``.keras`` archive holds, of sizes that are known before Keras reads it.

    Raises FileError. Keras itself would unpack whatever there is, and reserve whatever the weights
    say of themselves.
    """
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise FileError(path, ModelWords.NO_KERAS_ARCHIVE)
    with (
        untrusted_files.explained(path, ModelWords.DAMAGED_KERAS),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        infos = archive.infolist()
        if len(infos) > _MOST_MEMBERS:
            raise FileError(path, ModelWords.NO_KERAS_ARCHIVE)
        members: dict[str, bytes] = {}
        left = model_file.MAX_MEMBER_BYTES
        for info in infos:
            limit = min(left, _MOST_JSON_BYTES) if info.filename.endswith(".json") else left
            members[info.filename] = untrusted_files.read_member(path, archive, info, limit)
            left -= len(members[info.filename])
    for name, content in members.items():
        if name.endswith(".h5") and _weights_bytes(content) > model_file.MAX_MEMBER_BYTES:
            mebibytes = model_file.MAX_MEMBER_BYTES // 2**20
            raise FileError(path, FileWords.MEMBER_TOO_LARGE(name=name, mebibytes=mebibytes))
    return members


def _weights_bytes(content: bytes) -> int:
    """Return how many bytes the arrays of an HDF5 file say they have; 0 where it is none."""
    sizes: list[int] = []

    def add(_: str, found: object) -> None:
        if isinstance(found, h5py.Dataset):
            sizes.append(int(found.size or 0) * int(found.dtype.itemsize))

    try:
        with h5py.File(io.BytesIO(content), "r") as file:
            file.visititems(add)
    except Exception:  # whatever is wrong with it, Keras will say
        return 0
    return sum(sizes)


def _pack(archive: Path, members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(archive, "w") as target:  # not packed: nothing in it can grow
        for name, content in members.items():
            target.writestr(zipfile.ZipInfo(name), content)
