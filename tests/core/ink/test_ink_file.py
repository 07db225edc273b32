"""Ink as other programs write it, opened by what its name says."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink_file import is_ink_file, read_labelled, read_pages
from digitpad.core.reading.recognizer import Recognizer

CASES = Path(__file__).parents[2] / "data" / "ink"
SEVENS = (
    "array.ndjson",
    "drawing.excalidraw",
    "drawing.tldr",
    "inkscape.svg",
    "points.ndjson",
    "quickdraw.json",
    "quickdraw.jsonl",
    "signature_pad.json",
    "unipen.dat",
    "xy-pairs.ndjson",
)


def pages(path: Path) -> list[Drawing]:
    found = list(read_pages(path))
    assert not [one for one in found if isinstance(one, FileError)]
    return found  # type: ignore[return-value]


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def points(drawing: Drawing) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in drawing.ink]


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        list(read_pages(path))
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("name", SEVENS)
def test_the_same_seven_of_each_program_is_a_seven(name: str) -> None:
    (page,) = pages(CASES / name)
    (stroke,) = page.ink
    assert len(stroke) == 17
    reading = Recognizer.from_file(bundled_model()).read(page.ink)
    assert reading.digit == 7


def test_signature_pads_times_count_from_the_first() -> None:
    (page,) = pages(CASES / "signature_pad.json")
    (stroke,) = page.ink
    assert stroke.seconds is not None
    assert stroke.seconds[:3].tolist() == [0, 0.016, 0.032]
    assert stroke.pressure is not None


# --- InkML ----------------------------------------------------------------------------------

CROHME = """<ink xmlns="http://www.w3.org/2003/InkML">
<traceFormat><channel name="X" type="decimal"/><channel name="Y" type="decimal"/></traceFormat>
<annotation type="truth">$2+3$</annotation>
<annotation type="writer">w123</annotation>
<annotationXML type="truth" encoding="Content-MathML"><math><mn>2</mn></math></annotationXML>
<trace id="0">10 0, 12 1, 9 14, 8 28</trace>
<trace id="1">30 10, 40 10</trace>
<trace id="2">35 5, 35 15</trace>
<trace id="3">60 0, 70 28</trace>
<traceGroup xml:id="4"><annotation type="truth">Segmentation</annotation>
<traceGroup xml:id="5"><annotation type="truth">2</annotation>
<traceView traceDataRef="0"/><annotationXML href="2_1"/></traceGroup>
<traceGroup xml:id="6"><annotation type="truth">+</annotation>
<traceView traceDataRef="1"/><traceView traceDataRef="2"/></traceGroup>
<traceGroup xml:id="7"><annotation type="truth">3</annotation>
<traceView traceDataRef="#3"/></traceGroup>
</traceGroup></ink>"""


def test_a_formula_of_crohme_is_a_page_and_its_symbols_have_labels(tmp_path: Path) -> None:
    path = written(tmp_path, "formula.inkml", CROHME)
    (page,) = pages(path)
    assert len(page.ink) == 4
    symbols = [one for one in read_labelled(path) if isinstance(one, Drawing)]
    assert [(one.word, len(one.ink)) for one in symbols] == [("2", 1), ("+", 2), ("3", 1)]
    assert [one.digit for one in symbols] == [2, None, 3]
    assert points(symbols[2]) == [[[60, 0], [70, 28]]]


def test_channels_are_taken_by_name_and_changes_are_added_up(tmp_path: Path) -> None:
    text = """<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:definitions>
    <inkml:context xml:id="c"><inkml:inkSource><inkml:traceFormat>
    <inkml:channel name="T" units="s"/><inkml:channel name="X"/><inkml:channel name="Y"/>
    <inkml:channel name="F" max="200"/></inkml:traceFormat></inkml:inkSource></inkml:context>
    </inkml:definitions>
    <inkml:trace contextRef="#c">0 1125 18432 50,'0.5'23'43'50,"0"7"-8"0,0 * 3 0</inkml:trace>
    <inkml:trace contextRef="#c" type="penUp">0 1 1 0</inkml:trace>
    </inkml:ink>"""
    (page,) = pages(written(tmp_path, "w3c.inkml", text))
    (stroke,) = page.ink
    assert stroke.points.tolist() == [[1125, 18432], [1148, 18475], [1178, 18510], [1178, 18548]]
    assert stroke.seconds is not None
    assert stroke.seconds.tolist() == [0, 0.5, 1, 1.5]
    assert stroke.pressure is not None
    assert stroke.pressure.tolist() == [0.25, 0.5, 0.75, 1]


def test_traces_without_a_group_are_one_page(tmp_path: Path) -> None:
    text = "<ink><trace>1 2, 3 4</trace><trace>5 6</trace></ink>"
    (page,) = pages(written(tmp_path, "plain.inkml", text))
    assert points(page) == [[[1, 2], [3, 4]], [[5, 6]]]


BAD_POINT = "".join(
    f'<traceGroup><annotation type="truth">{digit}</annotation><trace>{trace}</trace></traceGroup>'
    for digit, trace in ((1, "0 0, 0 9"), (2, "0 0, 9"), (7, "0 0, 9 0, 4 9"))
)
BAD_LINE = """.COORD X Y
.SEGMENT CHARACTER 0 OK "1"
.SEGMENT CHARACTER 1 OK "2"
.SEGMENT CHARACTER 2 OK "7"
.PEN_DOWN\n0 9\n.PEN_DOWN\n1\n.PEN_DOWN\n2 9\n"""
BAD_LIST = """[{"word": "1", "drawing": [[[0, 0], [0, 9]]]},
{"word": "2", "drawing": [[[0, 9], [0]]]}, {"word": "7", "drawing": [[[0, 9, 4], [0, 0, 9]]]}]"""


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("a.inkml", f"<ink>{BAD_POINT}</ink>", "a point has 1 values instead of 2"),
        ("a.json", BAD_LIST, "the lists of stroke 1 differ in length"),
        ("a.unp", BAD_LINE, "line 8 is neither a keyword nor a point"),
    ],
)
def test_a_broken_drawing_among_others_is_left_out_and_named(
    tmp_path: Path, name: str, text: str, cause: str
) -> None:
    path = written(tmp_path, name, text)
    for read in (read_pages, read_labelled):
        first, broken, last = read(path)
        assert isinstance(first, Drawing)
        assert isinstance(last, Drawing)
        assert (first.digit, last.digit) == (1, 7)
        assert str(broken) == f"{path}: drawing 2: {cause}"


def test_a_list_of_anything_else_is_refused_by_its_first_entry(tmp_path: Path) -> None:
    drawing = '{"drawing": [[[0, 9], [0, 9]]]}'
    for text in (json.dumps(["a", "b"]), f"[{'0,' * 1000}{drawing}]"):
        assert 'drawing 1: no list "drawing"' in refusal(written(tmp_path, "a.json", text))


# --- UNIPEN ---------------------------------------------------------------------------------


def test_unipens_segments_are_drawings_with_y_downwards(tmp_path: Path) -> None:
    text = """.VERSION 1.0
.COMMENT digits of a form
  3 lines of it
.COORD X Y T
.HIERARCHY PAGE CHARACTER
.SEGMENT PAGE 0-2
.SEGMENT CHARACTER 0-1 OK "4"
.PEN_DOWN
 0 100 0
 0 50 10
.PEN_UP
.DT 100
.PEN_DOWN
 5 80 120
.PEN_UP
.SEGMENT CHARACTER 2 ? "1"
.PEN_DOWN
 30 90 300
 30 10 310
.PEN_UP"""
    four, one = pages(written(tmp_path, "form.unp", text))
    assert (four.word, one.word) == ("4", "1")
    assert points(four) == [[[0, -100], [0, -50]], [[5, -80]]]
    assert points(one) == [[[30, -90], [30, -10]]]
    assert one.ink.strokes[0].seconds is not None
    assert one.ink.strokes[0].seconds.tolist() == [0.3, 0.31]


def test_unipen_may_count_the_pen_in_the_air_too(tmp_path: Path) -> None:
    text = """.COORD X Y
.SEGMENT CHARACTER 0 OK "1"
.SEGMENT CHARACTER 2 OK "7"
.PEN_DOWN
0 9
.PEN_UP
1 9
.PEN_DOWN
2 9
.PEN_UP
"""
    found = pages(written(tmp_path, "air.unipen", text))
    assert [(one.word, points(one)) for one in found] == [("1", [[[0, -9]]]), ("7", [[[2, -9]]])]


# --- Xournal++, SVG, whiteboards --------------------------------------------------------------


@pytest.mark.parametrize("name", ["notes.xopp", "notes.xoj"])
def test_pages_of_a_notebook_have_what_the_pen_wrote(tmp_path: Path, name: str) -> None:
    text = """<?xml version="1.0" standalone="no"?>
    <xournal creator="xournalpp 1.2.3" fileversion="4"><title>Xournal++ document</title>
    <page width="595" height="842"><background type="solid" color="#ffffffff" style="lined"/>
    <layer><stroke tool="pen" color="#000000ff" width="1.41 0.9 1.1">1 2 3 4 5 6</stroke>
    <stroke tool="highlighter" color="#ffff007f" width="8.5">9 9 9 8</stroke></layer></page>
    <page width="595" height="842"><layer/></page>
    <page width="595" height="842"><layer><stroke tool="pen">7 8 9 10</stroke></layer></page>
    </xournal>"""
    path = tmp_path / name
    path.write_bytes(gzip.compress(text.encode()))
    assert [points(page) for page in pages(path)] == [
        [[[1, 2], [3, 4], [5, 6]]],
        [[[7, 8], [9, 10]]],
    ]


def test_an_svgs_lines_are_strokes_where_its_transforms_put_them(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
    "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
    <defs><path d="M0 0L1 1" stroke="red"/></defs>
    <rect width="100" height="100" fill="white"/>
    <path d="M5 5h9v9z"/>
    <g transform="translate(10,20) scale(2)" style="fill:none;stroke:#000">
      <path d="m1 1 2 0l0-1.5.5.5M20,20H30v-5"/>
      <polyline points="0,0 1,2 3,4" transform="rotate(90)"/>
      <path d="M0 0L9 9" style="display:none"/>
    </g></svg>"""
    (page,) = pages(written(tmp_path, "drawing.svg", text))
    assert [np.round(stroke.points, 9).tolist() for stroke in page.ink] == [
        [[12, 22], [16, 22], [16, 19], [17, 20]],
        [[50, 60], [70, 60], [70, 50]],
        [[10, 20], [6, 22], [2, 26]],
    ]


@pytest.mark.parametrize(
    ("data", "middle", "end"),
    [
        ("M0 0C0 8 8 8 8 0", (4, 6), (8, 0)),
        ("M0 0Q4 8 8 0", (4, 4), (8, 0)),
        ("M0 0A4 4 0 018 0", (4, -4), (8, 0)),
        ("M0 0a4 4 0 0 0 8,0", (4, 4), (8, 0)),
        ("M0 0a1 1 0 1 1 8 0", (4, -4), (8, 0)),
        ("M-8 0Q-4 8 0 0T8 0", (0, 0), (8, 0)),
        ("M-8 0c0 8 8 8 8 0s8-8 8 0", (0, 0), (8, 0)),
    ],
)
def test_curves_and_arcs_go_where_svg_says(
    tmp_path: Path, data: str, middle: tuple[float, float], end: tuple[float, float]
) -> None:
    text = f'<svg><path stroke="black" fill="none" d="{data}"/></svg>'
    (page,) = pages(written(tmp_path, "curve.svg", text))
    (stroke,) = page.ink
    assert np.abs(stroke.points - middle).sum(axis=1).min() < 1e-9
    assert np.allclose(stroke.points[-1], end)


def test_excalidraws_turned_line_and_what_is_deleted(tmp_path: Path) -> None:
    line = {"type": "freedraw", "x": 10, "y": 20, "points": [[0, 0], [4, 0]], "angle": np.pi / 2}
    pressed = {"type": "freedraw", "x": 0, "y": 0, "points": [[0, 0], [1, 1]], "pressures": [0, 1]}
    others = [{**line, "isDeleted": True}, {"type": "rectangle", "x": 0, "y": 0}]
    document = {"type": "excalidraw", "version": 2, "elements": [line, pressed, *others]}
    (page,) = pages(written(tmp_path, "board.excalidraw", json.dumps(document)))
    first, second = page.ink
    assert np.round(first.points, 9).tolist() == [[12, 18], [12, 22]]
    assert second.pressure is not None
    assert second.pressure.tolist() == [0, 1]


def test_tldraws_pages_and_groups(tmp_path: Path) -> None:
    def draw(number: int, parent: str, **more: object) -> dict[str, object]:
        points = [{"x": 0, "y": 0, "z": 0.5}, {"x": 1, "y": 2, "z": 0.5}]
        props = {"segments": [{"type": "free", "points": points}]}
        shape = {"typeName": "shape", "type": "draw", "id": f"shape:{number}", "parentId": parent}
        return {**shape, "x": 10, "y": 20, "props": props, **more}

    group = {"typeName": "shape", "type": "group", "id": "shape:g", "parentId": "page:1"}
    records = [
        {"typeName": "page", "id": "page:1"},
        {**group, "x": 100, "y": 0, "rotation": np.pi / 2},
        draw(1, "page:1"),
        draw(2, "shape:g"),
        draw(3, "page:2"),
    ]
    document = {"tldrawFileFormatVersion": 1, "schema": {}, "records": records}
    first, second = pages(written(tmp_path, "board.tldr", json.dumps(document)))
    assert [np.round(stroke.points, 9).tolist() for stroke in first.ink] == [
        [[10, 20], [11, 22]],
        [[80, 10], [78, 11]],
    ]
    assert points(second) == [[[10, 20], [11, 22]]]


# --- what is refused --------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE ink [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><ink><trace>&b;</trace></ink>'
OUTSIDE = '<!DOCTYPE ink [<!ENTITY x SYSTEM "file:///etc/passwd">]><ink><trace>&x;</trace></ink>'


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("a.inkml", LAUGHS, "the XML defines entities"),
        ("a.svg", OUTSIDE, "the XML defines entities"),
        ("a.inkml", "<ink><trace>1 2", "not valid XML: line 1"),
        ("a.inkml", "<svg/>", "is XML of <svg>, not of <ink>"),
        ("a.inkml", "<ink/>", "there are no drawings in it"),
        ("a.inkml", "<ink><trace>1, 2</trace></ink>", "a point has 1 values instead of 2"),
        ("a.inkml", "<ink><trace></trace></ink>", "trace 1 has no channels X and Y, or no points"),
        ("a.inkml", "<ink><trace>? 2</trace></ink>", "not a finite number"),
        ("a.inkml", "<ink>" + "<traceGroup>" * 200, "nested deeper than in any drawing"),
        ("a.inkml", "<a/>" * 500_000, "more elements than any drawing"),
        ("a.xopp", "", "there are no drawings in it"),
        ("a.xopp", "<xournal><page><layer/></page></xournal>", "there are no drawings in it"),
        ("a.xopp", "<xournal><page><stroke>1 x</stroke></page></xournal>", "not a number"),
        ("a.svg", "<svg><path d='M0 0L9 9z'/></svg>", "only filled shapes"),
        ("a.svg", "<svg><path stroke='red' d='M0 0C1 1'/></svg>", "command with too few numbers"),
        ("a.svg", "<svg><path stroke='red' d='M0 0'/></svg>", "has no lines drawn with a pen"),
        (
            "a.svg",
            "<svg><path stroke='red' d='M0 0C1 1L'/></svg>",
            "a command with too few numbers",
        ),
        ("a.svg", "<svg transform='turn(3)'/>", "the transform turn(3) is none"),
        ("a.svg", "<svg transform='rotate()'/>", "the transform rotate() is none"),
        ("a.svg", "<svg><path stroke='red' d='M0 0L1e999 1'/></svg>", "not a finite number"),
        ("a.unp", "dear diary", "is not a UNIPEN file"),
        ("a.unp", ".VERSION 1.0\n.INCLUDE other.dat", "it includes the file other.dat"),
        ("a.unp", ".PEN_DOWN\n1 2\n1\n", "line 3 is neither a keyword nor a point"),
        ("a.json", "{}", 'no list "drawing"'),
        ("a.json", "[[]]", 'no list "drawing"'),
        ("a.json", "[" * 100_000, "not valid JSON"),
        ("a.json", "[{}," * 300_000, "more values than any drawing"),
        (
            "a.tldr",
            '{"records": [{"typeName": "shape", "type": "draw"}]}',
            "stroke 1 has no points",
        ),
        (
            "a.tldr",
            '{"records": [{"typeName": "shape", "type": "draw", "props": {"segments": '
            '[{"type": "free", "points": "AAAA"}]}}]}',
            "tldraw packed its points",
        ),
        (
            "a.excalidraw",
            '{"elements": [{"type": "freedraw", "x": "a", "points": [[0, 0]]}]}',
            "a point or a place in it is not a number",
        ),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, text: str, cause: str) -> None:
    assert cause in refusal(written(tmp_path, name, text))


def test_a_notebook_that_unpacks_to_a_gigabyte_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xopp"
    path.write_bytes(gzip.compress(bytes(2**24)) * 60)
    assert "is larger than 16 MiB" in refusal(path)


@pytest.mark.parametrize("name", ["A.INKML", "b.xopp", "c.Svg", "d.json", "e.jsonl", "f.dat"])
def test_ink_files_are_known_by_their_names(name: str) -> None:
    assert is_ink_file(Path(name))


def test_no_reader_is_imported_before_such_a_file_is_opened() -> None:
    code = (
        "import sys, digitpad.core.ink.ink_file as f; "
        "print([n for n in sys.modules if 'documents' in n or n.startswith('xml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
