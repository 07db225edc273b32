"""A `QProcess` that starts as every child of this program does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from digitpad.core.processes import child_process


def isolated_process(parent: QObject, **added: str) -> QProcess:
    """Return a process that is ready to be started, in the environment and folder of a child.

    added: more variables of its environment.
    """
    process = QProcess(parent)
    variables = QProcessEnvironment()
    for name, value in child_process.environment(**added).items():
        variables.insert(name, value)
    process.setProcessEnvironment(variables)
    process.setWorkingDirectory(str(child_process.folder()))
    return process
