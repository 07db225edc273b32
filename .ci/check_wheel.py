"""Build the wheel, install it in an environment of its own, and let it read a digit there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

SEVEN = '{"word": "7", "drawing": [[[0, 600, 300], [0, 0, 1000]]]}\n'
WINDOW = """
from digitpad import app
application = app.create([{path!r}])
application.window.show()
application.qt.processEvents()
from PySide6.QtWidgets import QLabel
print(application.window.findChild(QLabel, "reading").text())
"""

GERMAN = """
from digitpad.core.files.translations import WINDOW, catalogue
from digitpad.core.sentences.languages import language
print(catalogue(WINDOW, language("de")).gettext("&File"))
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return its output; a failure ends the check."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_HOME": str(cwd / "home")}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        elsewhere = Path(folder)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", elsewhere, ROOT, cwd=elsewhere)
        (wheel,) = elsewhere.glob("digitpad-*.whl")
        venv.create(elsewhere / "venv", with_pip=True)
        programs = elsewhere / "venv" / ("Scripts" if os.name == "nt" else "bin")
        run(
            programs / "python", "-m", "pip", "install", "--quiet",
            "--constraint", ROOT / "constraints.txt", wheel, cwd=elsewhere,
        )  # fmt: skip
        ink = elsewhere / "seven.ndjson"
        ink.write_text(SEVEN)
        reading = json.loads(run(programs / "digitpad", "recognize", ink, "--json", cwd=elsewhere))
        shown = run(programs / "python", "-c", WINDOW.format(path=str(ink)), cwd=elsewhere).strip()
        german = run(programs / "python", "-c", GERMAN, cwd=elsewhere).strip()
        hint = subprocess.run(
            [programs / "digitpad", "train"],
            cwd=elsewhere, env=os.environ | {"DIGITPAD_HOME": str(elsewhere / "home")},
            check=False, capture_output=True, text=True,
        ).stderr  # fmt: skip
        # What is said to install what is missing is run as it stands, but for the installing.
        command = hint.partition("Training needs Keras: ")[2].strip()
        subprocess.run(f"{command} --dry-run --quiet", shell=True, check=True)
        recipes = run(programs / "digitpad", "train", "--help", cwd=elsewhere)
    if (reading["digit"], shown) != (7, "7") or "--recipe" not in recipes:
        sys.exit(f"the installed wheel reads {reading['digit']} and shows {shown!r} instead of 7")
    if german != "&Datei":
        sys.exit("the installed wheel speaks no German")
    print("the installed wheel starts and reads a digit")


if __name__ == "__main__":
    main()
