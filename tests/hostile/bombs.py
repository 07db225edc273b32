"""Small files that say, or unpack to, gigabytes."""

from __future__ import annotations

import gzip
import math
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import h5py
from PIL import Image

_PIECE = 2**24


def _packed(byte: bytes, pieces: int) -> bytes:
    """Gzip members one after the other, which unpack to ``pieces`` times 16 MiB."""
    return gzip.compress(byte * (_PIECE // len(byte)), mtime=0) * pieces


def _png(width: int, height: int, depth: int = 8, colour: int = 0) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    packer = zlib.compressobj(9)
    row = bytes(1 + width * depth // 8 * (3 if colour == 2 else 1))
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def _deep_tiff(path: Path) -> None:
    image = Image.new("I", (9000, 9000), 70_000)
    image.paste(0, (3000, 1000, 4000, 8000))
    image.save(path, compression="tiff_deflate")


def _float_tiff(path: Path) -> None:
    image = Image.new("F", (9000, 9000), -1e30)
    image.paste(1e30, (3000, 1000, 4000, 8000))
    image.putpixel((10, 10), math.nan)
    image.save(path, compression="tiff_lzw")


def _zip(path: Path, *names: str, size: int = 1500 * 2**20, claims: int | None = None) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            with archive.open(name, "w", force_zip64=True) as member:
                for _ in range(size // _PIECE):
                    member.write(bytes(_PIECE))
    if claims is not None:
        data = path.read_bytes()
        path.write_bytes(data.replace(struct.pack("<Q", size), struct.pack("<Q", claims)))


def _npz_header(path: Path) -> None:
    head = f"{{'descr': '|u1', 'fortran_order': False, 'shape': ({2**33}, 28, 28)}}".encode()
    array = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head) + 1) + head + b"\n" + bytes(784)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x_train.npy", array)
        archive.writestr("y_train.npy", array)


def _text(first: str, again: str, ends: str = "") -> Callable[[Path], object]:
    """A maker of 16 MiB at most: the first piece, the second over and over, the ends."""

    count = (_PIECE - len(first) - len(ends)) // len(again)
    return lambda path: path.write_text(first + again * count + ends)


def _zeros() -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(_PIECE)) for _ in range(90)) + packer.flush()


def _laughs(path: Path) -> None:
    entities = "".join(
        f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12)
    )
    path.write_text(f'<!DOCTYPE ink [<!ENTITY l0 "ha">{entities}]><ink>&l11;</ink>')


def _mat(path: Path, packed: bytes) -> None:
    header = b"MATLAB 5.0 MAT-file, of nobody".ljust(124) + b"\0\1IM"
    path.write_bytes(header + struct.pack("<II", 15, len(packed)) + packed)


def _claiming_mat(path: Path) -> None:
    """A cell array that says that it has two thousand million cells."""
    flags = struct.pack("<IIII", 6, 8, 1, 0)
    sizes = struct.pack("<IIii", 5, 8, 46_000, 46_000)
    body = flags + sizes + struct.pack("<II", 1, 1) + b"data".ljust(8, b"\0")
    _mat(path, zlib.compress(struct.pack("<II", 14, len(body)) + body))


def _lying_parquet(path: Path) -> None:
    """A page that unpacks to 800 MB, of which the footer does not tell."""
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table({"image": [bytes(3 * 2**28)], "label": [1]})
    parquet.write_table(table, path, compression="zstd", use_dictionary=False)
    data = bytearray(path.read_bytes())
    footer = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    chunk = parquet.ParquetFile(path).metadata.row_group(0).column(0)
    honest, lie = _varint(chunk.total_uncompressed_size), _varint(1000)
    padded = bytes([*(byte | 128 for byte in lie), *[128] * (len(honest) - len(lie) - 1), 0])
    path.write_bytes(data[:footer] + data[footer:].replace(honest, padded))


def _varint(number: int) -> bytes:
    value, found = number * 2, []
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])


def _hollow_hdf5(path: Path) -> None:
    """An array of a tebibyte that takes no place in the file, and one that unpacks to 1.5 GiB."""
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = '{"class_name": "Sequential", "config": []}'
        weights = file.create_group("model_weights")
        weights.create_dataset("a", (2**38,), "f4", chunks=(2**20,))
        packed = weights.create_dataset("b", (3 * 2**27,), "f4", chunks=(2**24,), compression=9)
        packed[: 2**24] = 0


MAKERS: dict[str, Callable[[Path], object]] = {
    "lists.ndjson.gz": lambda path: path.write_bytes(_packed(b"[],", 60)),
    "empty-lines.ndjson.gz": lambda path: path.write_bytes(_packed(b"\n", 90)),
    "broken-lines.ndjson.gz": lambda path: path.write_bytes(_packed(b"x\n", 1)),
    "spaces.ndjson.gz": lambda path: path.write_bytes(_packed(b" ", 90)),
    "zeros.csv.gz": lambda path: path.write_bytes(
        gzip.compress((",".join("0" * 785) + "\n").encode() * 10_000) * 100
    ),
    "one-line.csv.gz": lambda path: path.write_bytes(_packed(b"0,", 90)),
    "huge-counts-idx3-ubyte": lambda path: path.write_bytes(
        b"\0\0\x08\x03" + struct.pack(">III", 2**32 - 1, 28, 28) + bytes(1000)
    ),
    "counts-images-idx3-ubyte": lambda path: path.write_bytes(
        b"\0\0\x08\x03" + struct.pack(">III", 200_000, 28, 28) + bytes(1000)
    ),
    "packed-images-idx3-ubyte.gz": lambda path: path.write_bytes(
        gzip.compress(b"\0\0\x08\x03" + struct.pack(">III", 1_300_000, 28, 28))
        + gzip.compress(bytes(_PIECE)) * 61
    ),
    "header.npz": _npz_header,
    "zip.npz": lambda path: _zip(path, "x_train.npy", "y_train.npy"),
    "zip.digitpad": lambda path: _zip(path, "card.json", "model.tflite", "model.keras"),
    "zip.keras": lambda path: _zip(path, "config.json", "model.weights.h5"),
    "hollow.h5": _hollow_hdf5,
    "lying.digitpad": lambda path: _zip(path, "card.json", claims=1000),
    "large.png": lambda path: path.write_bytes(_png(9400, 9400, colour=2)),
    "deep.png": lambda path: path.write_bytes(_png(9400, 9400, depth=16)),
    "larger.png": lambda path: path.write_bytes(_png(60_000, 60_000 // 8, depth=8)),
    "200-megapixels.png": lambda path: path.write_bytes(_png(20_000, 10_000, colour=2)),
    "at-the-limit.jpg": lambda path: Image.new("RGB", (9400, 9400), "white").save(path, quality=50),
    "deep.tiff": _deep_tiff,
    "laughs.inkml": _laughs,
    "elements.svg": _text("<svg>", "<a/>", ends="</svg>"),
    "few-elements.svg": lambda path: path.write_text("<svg>" + "<a/>" * 390_000 + "</svg>"),
    "attributes.svg": lambda path: path.write_text(
        "<svg " + " ".join(f'a{number}=""' for number in range(990_000)) + "/>"
    ),
    "curves.svg": _text('<svg><path stroke="red" d="M0 0', "c1 1 1 1 1 1", ends='"/></svg>'),
    "strokes.svg": lambda path: path.write_text(
        "<svg>" + '<path stroke="red" d="M0 0h1"/>' * 190_000 + "</svg>"
    ),
    "points.inkml": _text("<ink><trace>", "1 1,", ends="</trace></ink>"),
    "points.unp": _text(".PEN_DOWN\n", "1 1\n"),
    "segments.unp": _text(".PEN_DOWN\n1 1\n", '.SEGMENT CHARACTER 0-9999 ? "1"\n'),
    "broken.unp": _text(".COORD X Y\n", ".PEN_DOWN\n1\n"),
    "zeros.xopp": lambda path: path.write_bytes(_packed(b"\0", 90)),
    "points.xopp": _text("<xournal><page><stroke>", "1 1 ", ends="</stroke></page></xournal>"),
    "broken.inkml": _text(
        "<ink><traceGroup><trace>1 1</trace></traceGroup>",
        "<traceGroup><trace>1</trace></traceGroup>" + " " * 200,
        ends="</ink>",
    ),
    "broken.json": lambda path: path.write_text(
        '[{"drawing": [[[1, 9], [1, 9]]]}' + ", {}" * 490_000 + "]"
    ),
    "lists.json": _text("[", "[],", ends="[]]"),
    "numbers.json": _text("[", "1,", ends="1]"),
    "text.json": _text('["', "a", ends='"]'),
    "zeros.mat": lambda path: _mat(path, _zeros()),
    "claims.mat": _claiming_mat,
    "lying.parquet": _lying_parquet,
    "zip.zip": lambda path: _zip(path, "train.csv"),
    "header.npy": lambda path: path.write_bytes(
        b"\x93NUMPY\x01\x00"
        + struct.pack("<H", 70)
        + b"{'descr': '|u1', 'fortran_order': False, 'shape': (9999999999, 28)}".ljust(70)
    ),
    "float.tiff": _float_tiff,
}
