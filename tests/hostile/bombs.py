"""Small files that say, or unpack to, gigabytes."""

from __future__ import annotations

import gzip
import math
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

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
    "lying.digitpad": lambda path: _zip(path, "card.json", claims=1000),
    "large.png": lambda path: path.write_bytes(_png(9400, 9400, colour=2)),
    "deep.png": lambda path: path.write_bytes(_png(9400, 9400, depth=16)),
    "larger.png": lambda path: path.write_bytes(_png(60_000, 60_000 // 8, depth=8)),
    "200-megapixels.png": lambda path: path.write_bytes(_png(20_000, 10_000, colour=2)),
    "at-the-limit.jpg": lambda path: Image.new("RGB", (9400, 9400), "white").save(path, quality=50),
    "deep.tiff": _deep_tiff,
    "float.tiff": _float_tiff,
}
