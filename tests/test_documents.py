"""What the documents promise is there: files, headings, pictures, commands, options, paths."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageStat

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
TOOLS = sorted(set((ROOT / "tools").glob("*.py")) - {ROOT / "tools" / "build_hook.py"})
"""Without the hook, which every build runs, with what only builds have."""
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROOMS = ("digitpad", "core", "services", "widgets", "trainer", "tests", "tools", "docs")
"""What a path in the documents begins with, from the project's folder or from digitpad's."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code(document: Path) -> Iterator[str]:
    """Yield what stands in code spans and, line by line, in the blocks of commands."""
    text = document.read_text(encoding="utf-8")
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from block.replace("\\\n", " ").splitlines()
    without_blocks = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"`([^`\n]+)`", without_blocks)


def commands() -> set[tuple[str, ...]]:
    """Return the program's commands in all documents, in words, without what follows a "#"."""
    found = set()
    for document in DOCUMENTS:
        for line in code(document):
            if line.startswith("python -m "):
                found.add(tuple(shlex.split(line, comments=True)[2:]))
            elif line.startswith("digitpad "):
                found.add(tuple(shlex.split(line, comments=True)))
    return found


def anchors(document: Path) -> set[str]:
    """Return the names that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_and_pictures_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src(?:set)?="([^"]+)"', text)
    for target in targets:
        if target.startswith(("https://", "http://")):
            continue
        path, _, anchor = target.partition("#")
        there = (document.parent / path).resolve() if path else document
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_every_page_is_linked_from_another() -> None:
    linked = {
        (document.parent / target.partition("#")[0]).resolve()
        for document in DOCUMENTS
        for target in re.findall(
            r"\]\(([^)\s]+\.md[^)\s]*)\)", document.read_text(encoding="utf-8")
        )
        if (document.parent / target.partition("#")[0]).resolve() != document
    }
    assert {page for page in DOCUMENTS if page.parent.name != "decisions"} <= linked


@pytest.mark.parametrize(
    "package", ["digitpad/core", "digitpad/services", "digitpad/widgets", "trainer"]
)
def test_every_room_is_in_its_table(package: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, table = text.partition(f"The rooms of `{package}`")
    rooms = set(re.findall(r"^\| `(\w+)` \|", table.split("\n\n")[1], re.MULTILINE))
    assert rooms == {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}


def test_every_decision_has_its_own_number() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for number, path in enumerate(decisions, 1):
        assert path.name.startswith(f"{number:04}-"), path.name
        assert path.read_text(encoding="utf-8").startswith(f"# {number}. "), path.name


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_paths_are_where_the_documents_say(document: Path) -> None:
    for words in code(document):
        path = words.strip()
        if not path.startswith(tuple(f"{room}/" for room in ROOMS)) or " " in path:
            continue
        found = [*ROOT.glob(path.rstrip("/")), *(ROOT / "digitpad").glob(path.rstrip("/"))]
        assert found, path


@pytest.mark.parametrize("command", sorted(commands()), ids=" ".join)
def test_commands_and_their_options_exist(command: tuple[str, ...]) -> None:
    program, *words = command
    options = {word.partition("=")[0] for word in words if word.startswith("--")}
    if program in ("digitpad", "trainer"):
        described = help_of(program, words[0]) if words else help_of(program)
    elif program.startswith(("tests.", "tools.")):
        place = ROOT / program.replace(".", "/")
        module = place / "__main__.py" if place.is_dir() else place.with_suffix(".py")
        described = module.read_text(encoding="utf-8")
    else:  # Python's own, such as pip and venv
        return
    for option in options:
        assert re.search(rf"{option}\b", described), f"{option} is not in {program} {words}"


@cache
def help_of(program: str, *subcommand: str) -> str:
    """Return what ``--help`` says of a command; a command that is not there fails the test."""
    ended = subprocess.run(
        [sys.executable, "-m", program, *subcommand, "--help"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_the_two_commands_of_the_set_up_stand_where_ci_reads_them() -> None:
    """`.ci/run` takes the block after the marker, and the first block is what people copy."""
    first, tests, *_ = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert first.strip().endswith(".venv/bin/digitpad")
    assert tests.strip().endswith(".venv/bin/python -m pytest")
    assert README.count("<!-- test-command -->\n```sh\n" + tests) == 1
    assert len(first.splitlines()) == len(tests.splitlines()) == 1


def test_the_chinese_readme_has_the_same_commands_and_pictures() -> None:
    chinese = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")
    for text in (r"```sh\n(.*?)```", r"`(digitpad [^`]+|\.venv[^`]+)`", r"docs/images/[\w.-]+"):
        ours, theirs = (
            [re.sub(r" +#.*", "", found) for found in re.findall(text, readme, re.DOTALL)]
            for readme in (README, chinese)
        )
        assert ours == theirs
        assert ours


def test_the_moving_picture_moves_and_is_small() -> None:
    path = ROOT / "docs" / "images" / "pad.gif"
    assert path.stat().st_size < 600_000
    with Image.open(path) as picture:
        assert getattr(picture, "n_frames", 1) > 20


def test_every_picture_is_shown_in_some_document() -> None:
    shown = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    for picture in (ROOT / "docs" / "images").iterdir():
        assert f"images/{picture.name}" in shown, picture.name


def test_a_picture_is_made_anew_in_both_looks(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.screenshots", str(tmp_path), "empty"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    brightness = {}
    for look in ("light", "dark"):
        with Image.open(tmp_path / f"empty-{look}.png") as picture:
            assert picture.size == (1080, 690)
            brightness[look] = ImageStat.Stat(picture.convert("L")).mean[0]
    assert brightness["dark"] < 80 < 200 < brightness["light"]


@pytest.mark.parametrize("tool", TOOLS, ids=name_of)
def test_what_the_tools_import_is_there(tool: Path) -> None:
    """They import what they need only when they play a scene, which no test has the time for."""
    for node in ast.walk(ast.parse(tool.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            module = importlib.import_module(node.module)
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                # A submodule is no attribute of its package before something has imported it.
                assert hasattr(module, alias.name) or importlib.util.find_spec(whole), whole
