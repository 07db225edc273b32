"""What a bundle leaves out of what PyInstaller would put into it, and why."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable

from digitpad.core.sentences.languages import LANGUAGES

Entry = tuple[str, str, str]
"""Of PyInstaller's lists: the place in the bundle, the file, and its kind."""

EXCLUDED_MODULES = (
    # Training is done by another Python.
    "trainer", "keras", "tensorflow", "jax", "torch", "onnx", "tf2onnx",
    # Of the `files` extra: larger than all the rest together.
    "scipy", "pyarrow",
    # Taken by packages that can do without, if they happen to be installed.
    "h5py", "yaml", "tkinter", "IPython", "matplotlib", "pytest", "setuptools", "pkg_resources",
    "requests", "charset_normalizer", "certifi", "pypdfium2_cli", "numba", "cupy", "numpy.f2py",
    "numpy.testing", "numpy.distutils", "numpy._core._multiarray_tests",
    "cv2.gapi", "pyqtgraph.examples", "pyqtgraph.opengl",
    "PySide6.QtNetwork", "PySide6.QtTest",
    "PySide6.QtDBus", "PySide6.QtQml", "PySide6.QtQuick", "readline", "curses", "pydoc_data",
    "lib2to3", "ensurepip",
    # Nothing here is fetched from a network, so there is no TLS that needs security updates.
    "ssl", "_ssl", "_hashlib",
)  # fmt: skip

_UNUSED = (
    # Screens of devices without a desktop, and VNC.
    "*/plugins/platforms/*qeglfs*", "*/plugins/platforms/*qlinuxfb*", "*/plugins/platforms/*qvnc*",
    "*/plugins/platforms/*qminimal*", "*/plugins/platforms/*qvkkhr*", "*/plugins/egldeviceinteg*",
    "*/plugins/generic/*", "*/plugins/networkinformation/*", "*/plugins/tls/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    # Pillow opens pictures; Qt needs SVG for the icons, and PNG, which is built in.
    "*/plugins/imageformats/*qtiff*", "*/plugins/imageformats/*qwebp*",
    "*/plugins/imageformats/*qpdf*", "*/plugins/imageformats/*qtga*",
    "*/plugins/imageformats/*qwbmp*", "*/plugins/imageformats/*qicns*",
    "*libQt6Egl*", "*libQt6Test.*",
    "*libQt6Network.*", "*libQt6VirtualKeyboard*", "*libQt6Qml*", "*libQt6Quick*", "*libQt6Pdf*",
)  # fmt: skip

_TRANSLATIONS = {f"qtbase_{language.code}.qm" for language in LANGUAGES}
"""Qt's own words, in the languages that the program speaks."""
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
_QT_HELPERS = (
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0", "libxcb-util.so.1",
)  # fmt: skip
"""What Qt's xcb plugin needs, and many desktops lack."""
_PYTHON_HELPERS = ("libffi.so.*", "libsqlite3.so.*", "liblzma.so.*", "libbz2.so.*")
OF_SYSTEM = (*_QT_HELPERS, *_PYTHON_HELPERS)
"""Libraries that a package of the system asks the system for, and an archive brings along."""


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that a bundle keeps.

    Libraries of the system stay with the system, whose desktop, drivers and security updates they
    belong to, but for those that Python needs and those that desktops lack.
    """
    return [entry for entry in entries if not _is_unused(entry[0]) and not _is_systems(entry)]


def _is_unused(place: str) -> bool:
    slashed = "/" + place.replace("\\", "/")
    if "/Qt/translations/" in slashed or "/PySide6/translations/" in slashed:
        return slashed.rpartition("/")[2] not in _TRANSLATIONS
    return any(fnmatch.fnmatch(slashed, pattern) for pattern in _UNUSED)


def _is_systems(entry: Entry) -> bool:
    place, file, _ = entry
    if "/" in place or not file.startswith(_SYSTEM_FOLDERS):
        return False
    return not any(fnmatch.fnmatch(place, pattern) for pattern in ("libpython*", *OF_SYSTEM))
