"""What is said of a command line that cannot be understood."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class NameWords(Words):
    """Of what kind a name is that does not exist."""

    RECIPE = N_("recipe")
    SETTING = N_("setting")
    OPTIMIZER = N_("optimizer")
    LOSS = N_("loss")
    SCHEDULE = N_("schedule")
    BACKEND = N_("backend")
    DEVICE = N_("device")
    COMMAND = N_("command")


class CommandWords(Words):
    """What is wrong with a command line."""

    UNKNOWN_NAME_MEANT = N_("unknown {what} {name}: did you mean {near}?")
    UNKNOWN_NAME = N_("unknown {what} {name}: there are {known}")
