"""What goes into a bundle, and what stands beside it, without building one."""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree

import pytest

from digitpad import __version__
from digitpad.core.training.worker_commands import WORKER_COMMANDS
from tools.bundle.contents import EXCLUDED_MODULES, kept

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "tools" / "bundle" / "linux"


def test_nothing_is_left_out_that_every_installation_has() -> None:
    needed = {
        re.split(r"[^\w.-]", line)[0].lower()
        for line in metadata.requires("digitpad") or ()
        if "extra ==" not in line
    }
    for module, names in metadata.packages_distributions().items():
        if needed & {name.lower() for name in names} and not module.endswith("_cli"):
            assert module not in EXCLUDED_MODULES


@pytest.mark.parametrize(
    ("place", "file", "is_kept"),
    [
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libpython3.12.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.12.so.1.0", True),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", True),
        ("libglib-2.0.so.0", "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0", False),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libQt6Core.so.6", "/home/venv/PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/home/venv/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/home/venv/libqvnc.so", False),
        (r"PySide6\plugins\platforms\qwindows.dll", r"C:\venv\qwindows.dll", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "/home/venv/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", "/home/venv/qtbase_fr.qm", False),
    ],
)
def test_libraries_of_the_system_stay_there_and_unused_parts_of_qt_go(
    place: str, file: str, is_kept: bool
) -> None:
    entry = (place, file, "BINARY")
    assert kept([entry]) == ([entry] if is_kept else [])


def test_every_file_names_the_same_version() -> None:
    release = ElementTree.parse(LINUX / "digitpad.metainfo.xml").find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_a_model_opens_with_a_double_click() -> None:
    entry = (LINUX / "digitpad.desktop").read_text(encoding="utf-8")
    kind = ElementTree.parse(LINUX / "digitpad.mime.xml").getroot()[0]
    assert f"MimeType={kind.get('type')};" in entry
    assert "Exec=digitpad %f" in entry
    patterns = [child.get("pattern") for child in kind if child.tag.endswith("glob")]
    assert patterns == ["*.digitpad"]


def test_the_manual_page_has_every_command_of_the_worker() -> None:
    pytest.importorskip("shtab", reason="the bundle extra is not installed")
    pytest.importorskip("argparse_manpage", reason="the bundle extra is not installed")
    from tools.bundle import words

    page = words.manual().replace("\\-", "-")
    for name in WORKER_COMMANDS:
        assert f"COMMAND \\fI\\,'digitpad {name}'\\/\\fR" in page, name
    assert "--recipe" in page


def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    pytest.importorskip("shtab", reason="the bundle extra is not installed")
    pytest.importorskip("argparse_manpage", reason="the bundle extra is not installed")
    if shutil.which("bash") is None:
        pytest.skip("no bash here")
    from tools.bundle import words

    script = tmp_path / "digitpad"
    script.write_text(words.completion("bash"), encoding="utf-8")
    for typed, wanted in (("reco", "recognize"), ("train --rec", "--recipe")):
        place = len(typed.split())
        asked = f"COMP_WORDS=(digitpad {typed}); COMP_CWORD={place}; _shtab_digitpad"
        shell = ["bash", "-c", f'source "{script}"; {asked}; echo "${{COMPREPLY[@]}}"']
        said = subprocess.run(shell, capture_output=True, text=True, check=True)
        assert said.stdout.split() == [wanted]
