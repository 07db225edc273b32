"""What is said of other computers that train: the list of them, the way there, and what goes on."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class ComputerWords(Words):
    """What is wrong with the list of computers, or with one of it."""

    WRONG_FIELD = N_("{name} of a computer is missing, unknown or not what it can be")
    WRONG_NAME = N_(
        "“{name}” is no name for a computer: take up to 40 letters, digits, spaces and dashes"
    )
    NAME_OF_THIS_ONE = N_("“{name}” is what this computer is called: choose another name")
    WRONG_ADDRESS = N_("“{address}” is no address: write user@host, or a name of ssh's settings")
    WRONG_PREFIX = N_("“{prefix}” is no command: a quotation mark has no other")
    NOT_A_LIST = N_("is not the list of computers, or is damaged")
    OF_OTHER_VERSION = N_("was written by another version of DigitPad")
    COMPUTER_THERE_ALREADY = N_("there is a computer “{name}” on the list already")
    EMPTY_LIST = N_(
        "no computer is called {name}, since the list is empty: write user@host, or put it on the "
        "list with digitpad computers add"
    )
    NO_COMPUTERS = N_("no computer is on the list: digitpad computers add NAME USER@HOST adds one")
    COMPUTER_ADDED = N_("{name} is on the list; digitpad computers check {name} tries it")
    COMPUTER_REMOVED = N_("{name} is off the list; what was installed there stays")
    CLEANED = N_("everything that DigitPad made on {name} is deleted")
    NOT_CLEANED = N_("a training runs on {name}: let it end or cancel it first")
    CHECKED = N_("{name} is ready: {devices}")
    NOT_CHECKED_YET = N_("not tried yet")


class FarWords(Words):
    """Why a training on another computer does not begin, or ends."""

    ON_COMPUTER = N_("On {computer}: {reason}")
    NO_SSH = N_("there is no ssh on this computer, which leads to others")
    HOST_KEY_UNKNOWN = N_(
        "ssh does not know {address} yet: type ssh {address} once in a terminal and compare its key"
    )
    HOST_KEY_CHANGED = N_(
        "{address} shows another key than before, so it may be another computer: ask whoever runs "
        "it before you remove the old key with ssh-keygen -R"
    )
    KEY_REFUSED = N_(
        "{address} refuses your key: ssh {address} has to work in a terminal without a password"
    )
    NOT_FOUND = N_("{address} is not found: is the name right, and is there a network?")
    NO_ANSWER = N_("{address} did not answer within {seconds} seconds")
    NO_SERVER = N_("{address} takes no connections: does its ssh server run?")
    NO_WAY_THERE = N_("no way leads to {address}: is there a network?")
    SSH_SAYS = N_("ssh did not get to {address}: {said}")
    DID_NOT_BEGIN = N_("Python did not start on {computer}: {said}")
    NONSENSE = N_("{computer} says what this program does not understand")
    NO_PYTHON_THERE = N_("there is no Python on {computer} under these names: {names}")
    PYTHON_TOO_OLD = N_(
        "{python} on {computer} is Python {version}, and 3.11, 3.12 or 3.13 is needed: name "
        "another one for this computer"
    )
    NO_FITTING_PYTHON_THERE = N_(
        "Python 3.11, 3.12 or 3.13 is needed on {computer}, and there is only {found}: name "
        "another one for this computer"
    )
    NO_VENV_THERE = N_(
        "{python} on {computer} lacks Python's venv and pip: python3-venv brings them"
    )
    PYTHON_LACKS = N_("{python} on {computer} lacks what trainings need: {packages}")
    NO_SUCH_PYTHON = N_("{python} on {computer} is no Python that runs there")
    NO_ROOM_THERE = N_("{needed_mb} MB are needed on {computer}, and {free_mb} MB are free")
    NOT_PREPARED = N_("{computer} could not be prepared: {reason}")
    CONNECTION_BROKE_OFF = N_("the connection to {computer} broke off")
    CONNECTION_LOST = N_(
        "The connection to {computer} did not come back within {minutes} minutes. Resume finds the "
        "training if it still runs there, and else goes on from the last checkpoint."
    )
    OTHER_MACHINE = N_(
        "{address} leads to {found} now, and the training runs on {host}: name that one in ssh's "
        "settings"
    )
    NO_TENSORBOARD = N_("a log for TensorBoard is written only by trainings on this computer")
    MODEL_NOT_SENT = N_("{computer} sent no model, or one of more than {mebibytes} MiB")
    MODEL_REFUSED = N_("the model that {computer} sent is not taken: {reason}")
    MODEL_CRASHES = N_("the model that {computer} sent could not be tried: its trial broke off")
    NOT_TOLD = N_("it did not say why")
    DEVICES_NOT_KNOWN = N_("{computer} does not say what it computes on: {said}")


class SeveralWords(Words):
    """Why several computers do not train one network together."""

    TOO_FEW = N_("--workers-on takes two computers or more, such as a,b")
    NAMED_TWICE = N_("{name} is named twice: every computer takes part once")
    NOT_WITH = N_("--workers-on does not go with {option}: {reason}")
    HOST_IS_ONE = N_("--host is for a training on one other computer")
    ALL_DEVICES = N_("all devices of every computer take part")
    ONLY_JAX = N_("only JAX trains on several computers")
    COORDINATOR_ALONE = N_("--coordinator is only of use with --workers-on")
    NO_COORDINATOR = N_("“{address}” is no address for --coordinator: write HOST:PORT")


class FarStatusWords(Words):
    """What goes on between the two computers."""

    CONNECTING = N_("Connecting to {computer}, for at most {seconds} seconds…")
    PREPARING = N_("Preparing {computer}: {step}")
    PREPARING_PART = N_("Preparing {computer}: {step} ({done} of {total})")
    SENDING_PROGRAM = N_("Sending the program to {computer}…")
    SENDING_DATA = N_("Sending the data to {computer}: {done} of {total} MB")
    OTHER_IS_PREPARING = N_("Another window is preparing {computer}; waiting for it…")
    ASKING_DEVICES = N_("Asking {computer} what it computes on…")
    WAITING = N_("Waiting for {computer} to begin…")
    CONNECTING_AGAIN = N_(
        "The connection to {computer} is lost. The training goes on there for {minutes} minutes; "
        "trying again…"
    )
    CONNECTED_AGAIN = N_("Connected to {computer} again.")
    RESUMING = N_("{computer} has ended the training meanwhile. Resuming it…")
    FETCHING_MODEL = N_("Bringing the model back from {computer}…")
    TRYING_MODEL = N_("Trying the model that {computer} sent…")
    ENDS_BY_ITSELF = N_(
        "{computer} cannot be reached. What runs there ends by itself within {minutes} minutes."
    )
