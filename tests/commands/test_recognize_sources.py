"""What `digitpad recognize` takes: folders, standard input, odd names, broken files among good."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from digitpad.core.files.paths import bundled_model
from tests.program import digitpad

SEVEN = '{"word":"7","key_id":"me/1","drawing":[[[0,600,300],[0,0,1000]]]}\n'
OTHERS = Path(__file__).parents[1] / "data" / "ink"
NAMES = ["inkscape.svg", "drawing.excalidraw", "drawing.tldr", "unipen.dat", "quickdraw.json"]
FLIPPED = Path(__file__).parents[1] / "data" / "flip-typeerror.tiff"


def picture(name: str = "PNG") -> bytes:
    image = Image.new("L", (60, 60), 255)
    ImageDraw.Draw(image).line([(15, 12), (45, 12), (25, 50)], width=5)
    buffer = io.BytesIO()
    image.save(buffer, name)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["PNG", "JPEG", "TIFF", "BMP", "WEBP"])
def test_a_picture_on_standard_input_is_told_by_its_content(name: str) -> None:
    done = digitpad("recognize", "-", given=picture(name))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("7 ")
    assert done.stdout.endswith("  -\n")


@pytest.mark.parametrize(
    "data",
    [
        SEVEN.encode() * 2,
        gzip.compress(SEVEN.encode() * 2),
        b"\n  " + SEVEN.encode() * 2,
        b"\xef\xbb\xbf" + SEVEN.encode() * 2,
    ],
    ids=["plain", "gzipped", "after space", "after a mark"],
)
def test_ink_on_standard_input_is_told_by_its_content(data: bytes) -> None:
    done = digitpad("recognize", "-", "--json", given=data)
    assert (done.returncode, done.stderr) == (0, "")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["source"], one["digit"]) for one in readings] == [("-", 7), ("-", 7)]
    assert [one["key_id"] for one in readings] == ["me/1", "me/1"]


INKML = b'<?xml version="1.0"?><ink><trace>0 0, 600 0, 300 1000</trace></ink>'
INDENTED = json.dumps(json.loads(SEVEN), indent=2).encode()
NOTES = b'<xournal><page><stroke tool="pen">0 0 600 0 300 1000</stroke></page></xournal>'


@pytest.mark.parametrize(
    "data",
    [
        INKML,
        NOTES,
        gzip.compress(NOTES),
        INDENTED,
        *((OTHERS / name).read_bytes() for name in NAMES),
    ],
    ids=["InkML", "Xournal", "Xournal, gzipped", "indented", *NAMES],
)
def test_ink_of_other_programs_on_standard_input_is_read(data: bytes) -> None:
    done = digitpad("recognize", "-", "--json", given=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line)["digit"] for line in done.stdout.splitlines()] == [7]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "standard input: there is nothing in it"),
        (b"no picture", "standard input: a text file, not a picture that can be read here"),
        (
            b"<!doctype html><html><svg></svg></html>",
            "standard input: a web page, not a picture that can be read here",
        ),
        (INKML[:60], "standard input: not valid XML: line 1"),
        (b"{broken\n", "standard input, line 1: not valid JSON"),
        (b"\x1f\x8bno gzip", "standard input: the compressed data is damaged or cut short"),
        (picture()[:80], "standard input: the picture is damaged or cut short"),
    ],
)
def test_what_is_wrong_with_standard_input_is_said(data: bytes, sentence: str) -> None:
    done = digitpad("recognize", "-", given=data)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"digitpad: {sentence}\n")


def test_ink_of_other_programs_is_read(tmp_path: Path) -> None:
    done = digitpad("recognize", "--json", *(str(OTHERS / name) for name in NAMES))
    assert (done.returncode, done.stderr) == (0, "")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(one["source"]).name for one in readings] == NAMES
    assert {one["digit"] for one in readings} == {7}
    bomb = '<!DOCTYPE ink [<!ENTITY a "ha">]><ink><trace>&a;</trace></ink>'
    (tmp_path / "bomb.inkml").write_text(bomb)
    refused = digitpad("recognize", str(tmp_path / "bomb.inkml"))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "the XML defines entities" in refused.stderr


def test_the_pictures_of_a_folder_are_read_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    (folder / "deeper").mkdir(parents=True)
    for name in ("b.png", "a.JPG", "._a.png", "deeper/c.png"):
        (folder / name).write_bytes(picture())
    (folder / "ink.ndjson").write_text(SEVEN)
    (folder / "notes.txt").write_text("no picture")
    done = digitpad("recognize", folder, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = [json.loads(line)["source"] for line in done.stdout.splitlines()]
    assert found == [str(folder / name) for name in ("a.JPG", "b.png", "ink.ndjson")]


def test_a_folder_without_pictures_is_said(tmp_path: Path) -> None:
    done = digitpad("recognize", tmp_path)
    sentence = f"digitpad: {tmp_path}: there are no pictures in this folder\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)


def test_a_folder_of_json_is_not_taken_for_ink_but_named(tmp_path: Path) -> None:
    (tmp_path / "drawings.json").write_bytes((OTHERS / "quickdraw.json").read_bytes())
    done = digitpad("recognize", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "if its .json or .dat files are ink, name them one by one" in done.stderr


def test_one_file_never_ends_the_others(tmp_path: Path) -> None:
    """Its decoder raises a TypeError, for which nobody was prepared."""
    good = tmp_path / "good.png"
    good.write_bytes(picture())
    done = digitpad("recognize", good, FLIPPED, tmp_path / ("n" * 300), good, "--json")
    assert done.returncode == 1
    assert [json.loads(line)["digit"] for line in done.stdout.splitlines()] == [7, 7]
    first, second = done.stderr.splitlines()
    assert first == f"digitpad: {FLIPPED}: the picture is damaged or cut short"
    assert second.endswith("file name too long")


def test_a_table_has_a_row_for_each_drawing(tmp_path: Path) -> None:
    ink, seven = tmp_path / 'with "quotes", and commas.ndjson', tmp_path / "seven.png"
    ink.write_text(SEVEN * 2)
    seven.write_bytes(picture())
    done = digitpad("recognize", "--csv", ink, seven)
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["source"] for row in rows] == [str(ink), str(ink), str(seven)]
    assert [row["index"] for row in rows] == ["0", "1", "0"]
    assert [row["key_id"] for row in rows] == ["me/1", "me/1", ""]
    for row in rows:
        probabilities = [float(row[f"p{digit}"]) for digit in range(10)]
        assert row["digit"] == "7"
        assert float(row["confidence"]) == max(probabilities) == probabilities[7]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="its names are always UTF-8")
def test_a_name_that_is_no_utf_8_is_a_name(tmp_path: Path) -> None:
    bad = os.fsdecode(b"seven-\xff.png")
    (tmp_path / bad).write_bytes(picture())
    done = digitpad("recognize", "--csv", bad, "no-\udcfe.png", cwd=tmp_path)
    assert done.stdout.splitlines()[1].startswith(r"seven-\xff.png,0,,7,")
    assert done.stderr == "digitpad: no-\\xfe.png: no such file or directory\n"
    for form, found in [("ndjson", "m-\udcff.ndjson"), ("png", "m-\udcff"), ("idx", "n-\udcff")]:
        exported = digitpad("digits", "export", found, "--format", form, cwd=tmp_path)
        assert (exported.returncode, exported.stderr) == (0, "")
        assert r"-\xff" in exported.stdout
        assert (tmp_path / found).exists()


ESCAPE = "\x1b]0;owned\x07\x9b31m"
"""A title for the window, and red letters; \x9b alone does what \x1b[ does."""


def test_a_name_gives_the_terminal_no_orders(tmp_path: Path) -> None:
    (tmp_path / f"seven{ESCAPE}.png").write_bytes(picture())
    ink = tmp_path / f"ink{ESCAPE}.ndjson"
    ink.write_text(SEVEN + "broken\n")
    model = tmp_path / f"model{ESCAPE}.digitpad"
    model.write_bytes(bundled_model().read_bytes())
    said = [
        digitpad("recognize", tmp_path),
        digitpad("recognize", tmp_path, "--csv"),
        digitpad("recognize", tmp_path, "--json"),
        digitpad("recognize", f"nosuch{ESCAPE}.png"),
        digitpad("recognize", "-", "--model", f"nosuch{ESCAPE}", given=picture()),
        digitpad("digits", "import", ink),
        digitpad("digits", "export", tmp_path / f"out{ESCAPE}.ndjson"),
        digitpad("digits", f"export{ESCAPE}"),
        digitpad("recognise", ESCAPE),
        digitpad("evaluate", f"nosuch{ESCAPE}.digitpad", "--data", ink),
        digitpad("evaluate", model, "--data", ink),
        digitpad("evaluate", model, "--data", ink, "--json"),
        digitpad("compare", model, model, "--data", ink),
        digitpad("export", f"nosuch{ESCAPE}.digitpad", "--format", "litert"),
        digitpad(f"--{ESCAPE}"),
    ]
    for done in said:
        assert done.stdout + done.stderr != ""
        for order in "\x1b\x07\x9b":
            assert order not in done.stdout + done.stderr, done.args
