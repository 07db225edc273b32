"""Downloads Keras's ``mnist.npz`` with progress, resumes a partial download, and checks it."""

from __future__ import annotations

import hashlib
import http.client
import socket
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import BinaryIO, Final

from digitpad.core.errors import cannot_be_written, os_error_cause
from digitpad.core.files import folders, presence
from digitpad.core.files.file_lock import FileLock
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import SystemWords
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.protocol import Download
from trainer.errors import RunCancelled, TrainerError, UsageError
from trainer.process.control import Control
from trainer.process.reporter import Listener

URL: Final = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
SHA256: Final = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"
MAX_BYTES: Final = 64 * 2**20
"""The file has 11,490,434 bytes; anything longer than this is another file."""
TIMEOUT_SECONDS: Final = 20.0
MAX_TIMEOUT_SECONDS: Final = 3600
_CHUNK: Final = 64 * 1024
_REPORT_SECONDS: Final = 0.1


def fetch(
    target: Path,
    report: Listener,
    control: Control,
    *,
    url: str = URL,
    sha256: str = SHA256,
    timeout_seconds: float = TIMEOUT_SECONDS,
) -> None:
    """Download ``url`` to ``target``, which is replaced in one step, unless it is there already.

    Resumes a partial download. Raises UsageError for an impossible address or timeout, TrainerError
    when the server cannot be reached or sends something else, or when another process downloads to
    ``target``, FileError when the file cannot be written, RunCancelled on a cancel.
    """
    _check_usage(url, timeout_seconds)
    part = target.with_name(target.name + ".part")
    lock = FileLock(target.with_name(target.name + ".lock"))
    try:
        if presence.is_file(target) and _sha256(target) == sha256.lower():
            return
        folders.make(target.parent)
        if not lock.take():
            raise UsageError(TrainerWords.DOWNLOADED_ALREADY(target=target))
        _receive(part, url, report, control, timeout_seconds)
        _check(part, url, sha256)
        part.replace(target)
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as e:
        raise TrainerError("network", _cause(e), path=url) from None
    except OSError as error:
        raise cannot_be_written(target, error) from None
    except ValueError as error:  # http://[ and the like
        raise UsageError(TrainerWords.NO_ADDRESS(url=url, reason=str(error))) from None
    finally:
        lock.release()


def _check_usage(url: str, timeout_seconds: float) -> None:
    if not url.startswith(("http://", "https://")):
        raise UsageError(TrainerWords.NO_ADDRESS(url=url, reason=TrainerWords.OTHER_SCHEME()))
    if not 0 < timeout_seconds <= MAX_TIMEOUT_SECONDS:
        raise UsageError(
            TrainerWords.TIMEOUT_OUT_OF_RANGE(seconds=timeout_seconds, most=MAX_TIMEOUT_SECONDS)
        )


def _receive(
    part: Path, url: str, report: Listener, control: Control, timeout_seconds: float
) -> None:
    """Append the missing rest of ``url`` to ``part``."""
    there = part.stat().st_size if presence.exists(part) else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={there}-"} if there else {})
    try:
        response = urllib.request.urlopen(request, timeout=timeout_seconds)
    except urllib.error.HTTPError as error:
        if error.code != http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise
        return  # complete already; the checksum decides
    goes_on = response.status == http.HTTPStatus.PARTIAL_CONTENT
    with response, part.open("ab" if goes_on else "wb") as file:
        received = file.tell()
        total = received + response.length if response.length is not None else 0
        _copy(response, file, received, total, report, control, url)


def _copy(
    response: http.client.HTTPResponse,
    file: BinaryIO,
    received: int,
    total: int,
    report: Listener,
    control: Control,
    url: str,
) -> None:
    reported = 0.0
    while chunk := response.read(_CHUNK):
        file.write(chunk)
        received += len(chunk)
        if control.cancelled.is_set():
            raise RunCancelled
        if received > MAX_BYTES:
            file.truncate(0)
            raise TrainerError("network", TrainerWords.SENDS_MORE, path=url)
        if time.monotonic() - reported >= _REPORT_SECONDS:
            report(Download(received, total))
            reported = time.monotonic()
    report(Download(received, total))
    if received < total:
        raise http.client.IncompleteRead(b"", total - received)


def _check(part: Path, url: str, sha256: str) -> None:
    """Raise TrainerError and remove the file if its checksum is wrong."""
    found = _sha256(part)
    if found != sha256.lower():
        part.unlink()
        raise TrainerError("network", TrainerWords.SENT_SOMETHING_ELSE(found=found), path=url)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _cause(error: Exception) -> Sentence:
    if isinstance(error, urllib.error.HTTPError):
        return TrainerWords.SERVER_ANSWERS(code=error.code, reason=error.reason)
    if isinstance(error, http.client.IncompleteRead):
        return TrainerWords.DOWNLOAD_BROKE_OFF()
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return TrainerWords.SERVER_SILENT()
    if isinstance(reason, socket.gaierror):
        return TrainerWords.SERVER_NOT_FOUND()
    if isinstance(reason, OSError):
        return TrainerWords.SERVER_NOT_REACHED(reason=os_error_cause(reason))
    return SystemWords.OTHER_REASON(reason=str(reason))
