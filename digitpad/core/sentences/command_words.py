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
    COMPUTER = N_("computer")


class CommandWords(Words):
    """What is wrong with a command line."""

    UNKNOWN_NAME_MEANT = N_("unknown {what} {name}: did you mean {near}?")
    UNKNOWN_NAME = N_("unknown {what} {name}: there are {known}")
    UNKNOWN_OPTION_MEANT = N_("unknown option {option}: did you mean {near}?")
    UNKNOWN_OPTION = N_("unknown option {option}")
    TOO_MANY_WORDS = N_("one word too many: {word}")
    OPTION_REFUSED = N_("{option}: {reason}")
    HELP_SAYS_MORE = N_("{reason}; {program} --help says more")
    ARGUMENTS_MISSING = N_("the following arguments are required: {names}")
    NOT_ALLOWED_WITH = N_("not allowed with argument {option}")
    ONE_EXPECTED = N_("expected one argument")
    SOME_EXPECTED = N_("expected at least one argument")
    NOT_A_WHOLE_NUMBER = N_("{text} is not a whole number")
    NOT_A_NUMBER = N_("{text} is not a number")
    LESS_THAN_ZERO = N_("{text} is less than 0")
    IS_EMPTY = N_("is empty")
    NEITHER_COMMAND_NOR_FILE = N_("{word} is neither a command nor a file: did you mean {near}?")
    OUTPUT_LOST = N_("the output cannot be written: {reason}")
    OUTPUT_CLOSED = N_("standard output is closed")
    NOT_STARTED = N_("cannot be started: {reason}")


class InputWords(Words):
    """Why something that was named on a command line cannot be read."""

    STANDARD_INPUT = N_("standard input")
    INPUT_CLOSED = N_("it is closed")
    INPUT_EMPTY = N_("there is nothing in it")
    PICTURE_OF_TOO_MANY_BYTES = N_("the picture has more than {most:,} bytes")
    NO_PICTURES_IN_FOLDER = N_("there are no pictures in this folder")
    NAME_INK_OF_FOLDER = N_(
        "there are no pictures in this folder; if its .json or .dat files are ink, name them one "
        "by one"
    )
    NO_MEMORY_FOR_FILE = N_("there is not enough memory for it")
    NOT_READ_BY_FAULT = N_("not read, because of a fault in DigitPad: {error}")
