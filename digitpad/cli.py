"""The command line: bare `digitpad` opens the window, `digitpad COMMAND` needs none."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from digitpad.commands import console
from digitpad.core.files import paths
from digitpad.core.processes import child_process


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (without the program's name) and return its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    return console.guarded(lambda: _run(words))


def _run(words: Sequence[str]) -> int:
    if not words:
        return _window(())
    if paths.is_bundle() and words[0] == child_process.RUN_MODULE:
        return _module(words[1:])
    from digitpad.commands import command_line  # a bare window opens without reading any
    from digitpad.core.command_line.terminal_language import speak_as_the_terminal

    speak_as_the_terminal()

    if words[0] in command_line.COMMANDS or words[0].startswith("-"):
        console.require_output()
    with console.writing():  # --help is written there
        options = command_line.parse(words)
    return int(options.run(options)) if "run" in options else _window(options.files)


def _module(words: Sequence[str]) -> int:
    """Run a module of the program in this process, as its child: a bundle has no Python for it."""
    name, *rest = words
    if name not in child_process.BUNDLE_MODULES:
        return 2
    sys.argv = [name, *rest]
    return int(importlib.import_module(name).main())


def _window(files: Sequence[Path]) -> int:
    from digitpad.screen import check  # not needed by commands

    check.require_screen()
    gc.disable()  # hardly anything that an import makes is garbage; see also services/garbage.py
    try:
        from digitpad import app  # Qt is imported only where there is a window
    except ImportError as error:
        raise check.missing_in(error) or error from None

    return app.run(app.create([str(file) for file in files]))
