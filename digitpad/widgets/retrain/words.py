"""Describes a training in words: headline, details, and the status bar."""

from __future__ import annotations

from digitpad.core.training.backends import TITLES
from digitpad.core.training.protocol import Cancelled, Completed, Failed
from digitpad.core.training.training_state import Stage, TrainingState
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import exact_percent, number, span


def headline(state: TrainingState) -> str:
    """Return the headline: the one thing that matters now."""
    if state.stage is Stage.CANCELLING:
        return tr("Cancelling…")
    if state.stage is Stage.STOPPING:
        return tr("Stopping, and keeping the best so far…")
    if state.lost:
        return tr("Connection lost")
    if state.stage is Stage.FINISHING:
        return state.words or tr("Finishing…")
    if state.progress is None and state.started is not None:
        return tr("Preparing the digits…")
    if state.progress is None:
        return state.words or tr("Starting…")
    epoch = tr("Epoch {0} of {1}").format(state.progress.epoch, state.progress.epochs)
    return (
        tr("Paused in epoch {0} of {1}").format(state.progress.epoch, state.progress.epochs)
        if state.stage is Stage.PAUSED
        else epoch
    )


def details(state: TrainingState) -> str:
    """Return time left, speed, accuracy so far and device, as far as known."""
    if state.lost:
        return state.lost
    parts = []
    if state.progress is not None and state.stage is Stage.TRAINING:
        parts.append(tr("{0} left").format(span(state.progress.eta_seconds)))
        speed = number(round(state.progress.images_per_second))
        parts.append(tr("{0} digits a second").format(speed))
    if state.epochs:
        best = max(epoch.validation_accuracy for epoch in state.epochs)
        parts.append(tr("{0} right so far").format(exact_percent(best)))
    if state.started is not None:
        parts.append(device(state.started.device, state.started.backend))
        parts += [state.computer] if state.computer else []
    elif not parts:
        parts.append(tr("The first start takes the longest. The pad can be used meanwhile."))
    return "   ·   ".join(parts)


def device(name: str, backend: str) -> str:
    """Return the device and the backend."""
    return f"{name} · {TITLES.get(backend, backend)}"


def in_few_words(state: TrainingState) -> str:
    """Return the text of the status bar."""
    match state.end:
        case Completed():
            return tr("training: done, choose")
        case Failed():
            return tr("training: failed")
        case Cancelled():
            return ""
    now = state.progress
    if state.lost:
        return tr("training: connection lost")
    if state.stage is Stage.PAUSED:
        return tr("training: paused")
    if now is None:
        return tr("training: starting…")
    if state.stage is not Stage.TRAINING:
        return tr("training: finishing…")
    place = tr("training: epoch {0}/{1}").format(now.epoch, now.epochs)
    return f"{place} · {span(now.eta_seconds)}"
