"""What pip or uv ran into, in one sentence. They say it only in English and in many lines."""

from __future__ import annotations

import re
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from digitpad.core.sentences.installing_words import InstallWords
from digitpad.core.sentences.sentence import Sentence

PIP_OPTIONS: Final = ("--progress-bar", "off", "--retries", "2", "--timeout", "30")
"""With which pip says what `explain` looks for: only when it tries again does it say why."""
_PROXY: Final = re.compile(
    r"407 Proxy Authentication|Tunnel connection failed: 407|Proxy Authentication Required|\b407\b"
)
_NO_PROXY: Final = re.compile(r"ProxyError|Cannot connect to proxy|tunnel error")
_INDEX: Final = re.compile(r"^Looking in indexes:")
_FULL: Final = re.compile(r"No space left on device|os error 28|Errno 28|os error 112|Disk quota")
_CERTIFICATE: Final = re.compile(r"CERTIFICATE_VERIFY_FAILED|invalid peer certificate|SSLError")
_NETWORK: Final = re.compile(
    r"name resolution|Name or service not known|nodename nor servname|getaddrinfo failed"
    r"|NewConnectionError|ConnectTimeout|ReadTimeout|Read timed out|Network is unreachable"
    r"|Connection refused|Connection reset|dns error|error sending request|Failed to connect"
    r"|client error \(Connect\)|No route to host"
)
_HOST: Final = re.compile(r"host='([^']+)'|https?://([^/\s'\"`]+)")
_NO_BUILD: Final = re.compile(
    r"No matching distribution found for ([^\s;]+)|no version of ([\w.-]+)|([\w.-]+) was not found"
)
_ERROR: Final = re.compile(r"\b(?:ERROR|error|Error)\b:?\s*(.*)")


def explain(
    lines: Sequence[str], status: int, folder: Path, free_bytes: int, version: str
) -> Sentence:
    """Return why the installer ended.

    lines: all that it printed. status: its exit status, or minus a signal's number. folder: where
    it was to write. free_bytes: how much of that disk is free now. version: the Python's.
    """
    text = "\n".join(lines)
    if _FULL.search(text) or free_bytes < 2**16:
        return InstallWords.DISK_IS_FULL(folder=str(folder))
    if status < 0:
        return InstallWords.INSTALLER_KILLED(signal=_signal(-status))
    if _PROXY.search(text):
        return InstallWords.PROXY_ASKS()
    if found := _first(_CERTIFICATE, lines):
        return InstallWords.CERTIFICATE(said=_short(found))
    if _NO_PROXY.search(text):
        return InstallWords.NO_PROXY()
    if found := _first(_NETWORK, lines):
        index = _first(_INDEX, lines)  # pip's links to its own help are no servers to be reached
        return InstallWords.NO_NETWORK(host=_host(found) or _host(index) or "pypi.org")
    if build := _NO_BUILD.search(text):
        package = next(filter(None, build.groups()))
        return InstallWords.NO_BUILD(package=package, version=version)
    if found := _first(_ERROR, lines):
        return InstallWords.INSTALLER_SAYS(said=_short(found))
    return InstallWords.INSTALLER_STATUS(status=status)


def _first(pattern: re.Pattern[str], lines: Sequence[str]) -> str:
    return next((line for line in lines if pattern.search(line)), "")


def _host(text: str) -> str:
    found = _HOST.search(text)
    return "" if found is None else found[1] or found[2].rpartition("@")[2].partition(":")[0]


def _short(line: str) -> str:
    return line.strip()[:200]


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
