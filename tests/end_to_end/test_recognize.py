"""`digitpad recognize` as a person or a script runs it: real processes, real files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.core.files.paths import bundled_model

SEVEN = '{"word":"7","key_id":"me/1","drawing":[[[0,600,300],[0,0,1000]]]}'


def recognize(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "digitpad", "recognize", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def ink_file(tmp_path: Path) -> Path:
    path = tmp_path / "ink.ndjson"
    path.write_text(SEVEN + "\n")
    return path


@pytest.fixture
def picture_file(tmp_path: Path) -> Path:
    pixels = np.full((200, 200), 255, np.uint8)
    pixels[40:52, 60:140] = 0
    for row in range(52, 170):
        column = 140 - (row - 40) // 3
        pixels[row, column - 12 : column] = 0
    path = tmp_path / "seven.png"
    Image.fromarray(pixels).save(path)
    return path


def test_json_has_one_complete_line_for_each_drawing(ink_file: Path, picture_file: Path) -> None:
    done = recognize("--json", ink_file, picture_file)
    assert (done.returncode, done.stderr) == (0, "")
    ink, picture = map(json.loads, done.stdout.splitlines())
    assert set(ink) == {
        *("source", "index", "key_id", "digit", "confidence", "probabilities"),
        *("text", "is_digit", "digits"),
    }
    assert (ink["source"], ink["index"], ink["key_id"]) == (str(ink_file), 0, "me/1")
    assert (ink["digit"], picture["digit"], picture["key_id"]) == (7, 7, None)
    assert ink["confidence"] == max(ink["probabilities"])
    assert sum(ink["probabilities"]) == pytest.approx(1, abs=1e-4)


def test_plain_output_starts_with_the_digit(picture_file: Path) -> None:
    done = recognize(picture_file)
    assert done.returncode == 0
    assert done.stdout.startswith("7 ")
    assert str(picture_file) in done.stdout


def test_broken_lines_are_named_and_the_rest_is_read(ink_file: Path) -> None:
    ink_file.write_text(f"{SEVEN}\nbroken\n{SEVEN}\n")
    done = recognize("--json", ink_file)
    assert done.returncode == 1
    assert done.stderr == f"digitpad: {ink_file}, line 2: not valid JSON\n"
    assert [json.loads(line)["index"] for line in done.stdout.splitlines()] == [0, 2]


@pytest.fixture
def bad_files(tmp_path: Path, picture_file: Path) -> dict[Path, str]:
    """Files that cannot be read, each with a part of the sentence that must be said."""
    truncated = tmp_path / "truncated.png"
    truncated.write_bytes(picture_file.read_bytes()[:120])
    blank = tmp_path / "blank.png"
    Image.new("L", (50, 50), 255).save(blank)
    huge = tmp_path / "huge.png"
    Image.new("1", (30_000, 30_000)).save(huge)
    no_digit, blot = tmp_path / "blot.png", Image.new("L", (300, 300), 240)
    ImageDraw.Draw(blot).ellipse((90, 110, 210, 190), fill=40)
    blot.save(no_digit)
    cut_exif = tmp_path / "exif.png"
    Image.new("L", (50, 50), 255).save(cut_exif, exif=b"Exif\0\0MM\0*\0\0")
    no_picture = tmp_path / "text.png"
    no_picture.write_text("no picture")
    empty = tmp_path / "empty.ndjson"
    empty.touch()
    nan = tmp_path / "nan.ndjson"
    nan.write_text('{"drawing":[[[0,NaN],[0,1]]]}\n')
    return {
        tmp_path / "missing.png": "no such file",
        truncated: "damaged or cut short",
        blank: "no ink found",
        no_digit: "no digit found in the picture: what was taken for ink is a blot",
        huge: "more than 89 million pixels",
        cut_exif: "damaged or cut short",
        no_picture: "not a picture",
        empty: "no drawings",
        nan: "line 1: stroke 1 has a coordinate that is not a finite number",
    }


def test_each_bad_file_gets_one_sentence(bad_files: dict[Path, str], ink_file: Path) -> None:
    done = recognize(*bad_files, ink_file)
    assert done.returncode == 1
    assert done.stdout.startswith("7 ")
    lines = done.stderr.splitlines()
    assert len(lines) == len(bad_files)
    for line, (path, cause) in zip(lines, bad_files.items(), strict=True):
        assert line.startswith(f"digitpad: {path}")
        assert cause in line


def test_a_dot_and_huge_coordinates_are_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.ndjson"
    path.write_text('{"drawing":[[[5],[5]]]}\n{"drawing":[[[1e9,6e9,3e9],[1e9,1e9,1e10]]]}\n')
    done = recognize("--json", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout.splitlines()[1])["digit"] == 7


@pytest.mark.parametrize("kept", [0, 1000])
def test_a_damaged_model_is_named(tmp_path: Path, ink_file: Path, kept: int) -> None:
    model = tmp_path / "half.digitpad"
    model.write_bytes(bundled_model().read_bytes()[:kept])
    done = recognize("--model", model, ink_file)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"digitpad: {model}: not a whole model file")


@pytest.mark.parametrize(("name", "shown"), [("七.png", "\\u4e03.png"), ("é.png", "é.png")])
def test_a_name_that_the_terminal_cannot_write_is_no_error(
    picture_file: Path, monkeypatch: pytest.MonkeyPatch, name: str, shown: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    command = [
        sys.executable,
        "-m",
        "digitpad",
        "recognize",
        picture_file.rename(picture_file.with_name(name)),
    ]
    done = subprocess.run(command, capture_output=True, encoding="cp1252", check=True)
    assert done.stdout.startswith("7 ")
    assert done.stdout.rstrip().endswith(shown)


def test_wrong_use_is_status_two() -> None:
    done = recognize()
    assert done.returncode == 2
    assert "PATH" in done.stderr


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many.ndjson"
    path.write_text((SEVEN + "\n") * 3000)
    command = [sys.executable, "-m", "digitpad", "recognize", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_thousands_of_real_drawings_are_read_in_one_call(pen_folder: Path) -> None:
    done = recognize("--json", pen_folder / "pendigits-train.ndjson.gz")
    assert done.returncode == 0
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(readings) == 7494
    assert readings[-1]["key_id"] == "pendigits/19/249"
