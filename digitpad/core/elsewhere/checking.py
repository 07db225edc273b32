"""Tries a computer: gets there, prepares it, and asks what a training would compute on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.connection import Inbox
from digitpad.core.elsewhere.visit import Say, Visit
from digitpad.core.errors import DigitPadError
from digitpad.core.files import json_record, paths
from digitpad.core.sentences import catalogue
from digitpad.core.sentences.elsewhere_words import ComputerWords, FarStatusWords, FarWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.core.training.backends import TITLES

_NAME: Final = "computers-seen.json"


@dataclass(frozen=True)
class Seen:
    """What a computer computes on, as it said when it was tried last."""

    said: Sentence

    def __str__(self) -> str:
        return str(self.said)


def check(computer: Computer, inbox: Inbox, say: Say) -> Seen:
    """Prepare the computer where that is needed, and return what it computes on.

    Raises DigitPadError, and WorkCancelled where a cancel comes to the inbox.
    """
    visit = Visit(computer, inbox, say)
    try:
        visit.prepare()
        say(FarStatusWords.ASKING_DEVICES(computer=computer.name))
        answer = visit.ask(do="devices", **visit.place())
    finally:
        visit.close()
    seen = Seen(_devices(computer, answer))
    _remember(computer, seen)
    return seen


def clean(computer: Computer, inbox: Inbox, say: Say) -> None:
    """Delete everything that was ever made on the computer. Raises DigitPadError."""
    visit = Visit(computer, inbox, say)
    try:
        visit.look()
        answer = visit.ask(do="clean")
    finally:
        visit.close()
    if answer.get("busy"):
        raise DigitPadError(ComputerWords.NOT_CLEANED(name=computer.name))


def remembered(computer: Computer) -> Sentence:
    """Return what the computer said when it was tried last, or that it never was."""
    record = json_record.read(paths.data_home() / _NAME).get(_key(computer))
    return catalogue.from_json(record) or ComputerWords.NOT_CHECKED_YET()


def _devices(computer: Computer, answer: dict[str, Any]) -> Sentence:
    """Return which device a training takes. Raises DigitPadError where that cannot be known."""
    try:
        found = json.loads(str(answer["devices"]).strip().splitlines()[-1])
        backend, device = TITLES[str(found["backend"])], str(found["device"])
    except (ValueError, LookupError, TypeError):
        lines = [str(line) for line in answer.get("errors", [])]
        said = lines[-1][:200] if lines else f"status {answer.get('status')}"
        words = FarWords.DEVICES_NOT_KNOWN(computer=computer.name, said=said)
        raise DigitPadError(words) from None
    return DeviceWords.COMPUTES_ON(backend=backend, device=device[:80])


def _key(computer: Computer) -> str:
    return f"{computer.address} {computer.prefix}".strip()


def _remember(computer: Computer, seen: Seen) -> None:
    record = json_record.read(paths.data_home() / _NAME)
    json_record.write(paths.data_home() / _NAME, {**record, _key(computer): seen.said.to_json()})
