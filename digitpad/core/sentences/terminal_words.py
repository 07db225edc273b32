"""What a command tells a person at a terminal of what it does and has done."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class RunReportWords(Words):
    """How a training goes, a line for each event."""

    NOTE = N_("Note: {note}")
    FAILED = N_("Failed: {reason}")
    NETWORK = N_("{recipe} with {parameters:,} weights on {device} ({backend}): {sizes}.")
    PICTURES_FOR = N_("{number:,} for {part}")
    RUN_FOLDER = N_("Run: {folder}")
    EPOCH = N_(
        "epoch {epoch}/{epochs}  loss {loss:.4f}  accuracy {accuracy:.2%}  validation loss "
        "{validation_loss:.4f}  validation accuracy {validation_accuracy:.2%}  {seconds:.1f} s"
    )
    BEST = N_("{epoch}  best")
    ACCURACY = N_("{measure} {accuracy:.2%}")
    ACCURACY_AND_BEFORE = N_("{measure} {accuracy:.2%}, {before:.2%} before")
    NOT_SCORED_ON_PENS = N_(
        "not scored on held-out pens: there are no pen files in the data folders"
    )
    MODEL = N_("Model: {file}")
    SECONDS_OF_PARTS = N_(
        "Seconds: start {start:.1f}, first step {first_step:.1f}, training {training:.1f}, what is "
        "a digit {is_digit:.1f}, conversion {conversion:.1f}, scoring {scoring:.1f}."
    )
    CANCELLED_AFTER = NN_(
        "Cancelled with {count} epoch done. Go on: {command}",
        "Cancelled with {count} epochs done. Go on: {command}",
    )
    CHECKING_END = N_("Checking that a model can be converted and installed…")


class ToolReportWords(Words):
    """What other commands have done."""

    MNIST_IS_IN = N_("MNIST is in {folder}")
    DOWNLOAD_CANCELLED = N_("Cancelled; the same command goes on with the download.")
    AUTO_TAKES = N_("--backend auto takes {backend} on {device}.")
    DRAWINGS = NN_("{count:,} drawing", "{count:,} drawings")
    MORE_NOT_TAKEN = NN_("{count:,} more could not be taken", "{count:,} more could not be taken")
    IMPORTED = N_("{new}, {known} there already")
    DRAWINGS_NEW = NN_("{count:,} drawing is new", "{count:,} drawings are new")
    DRAWINGS_KNOWN = NN_("{count:,} was", "{count:,} were")
