"""What is said while the packages for trainings are installed."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class InstallStepWords(Words):
    """What is being done just now."""

    MAKING = N_("Making an environment with Python {version}")
    RESOLVING = N_("Looking up what is needed")
    DOWNLOADING = N_("Downloading {package}")
    UNPACKING = NN_("Unpacking {count} package", "Unpacking {count} packages")
    TRYING = N_("Trying it")


class InstallWords(Words):
    """What is said of an installation: its size, its end, and why it did not work."""

    SIZES = N_("about {download_mb} MB to download, {disk_mb} MB on the disk, in {folder}")
    DONE = N_("trainings can run now; their packages take {disk_mb} MB in {folder}")
    THERE_ALREADY = N_("there is a Python with the packages for trainings already: {python}")
    REMOVED = N_("the environment for trainings is deleted")
    NOT_THERE = N_("there is no environment for trainings of the program's own")
    CANCELLED = N_("cancelled; nothing is left of it")
    NOT_INSTALLED = N_("the packages for trainings were not installed: {reason}")
    NOT_REMOVED = N_("the packages for trainings were not deleted: {reason}")
    TRAINING_GOES_ON = N_("a training is running in them; let it end or cancel it first")
    INSTALLING_ELSEWHERE = N_("another window of DigitPad is installing them just now")
    NO_FITTING_PYTHON = N_(
        "Python {versions} is needed for it, and there is none in the search path; {advice}"
    )
    NO_FITTING_PYTHON_BUT = N_("Python {versions} is needed for it, not {found}; {advice}")
    GET_PYTHON = N_("there are installers at https://www.python.org/downloads/")
    GET_PYTHON_DEBIAN = N_("sudo apt install python3-venv brings the system's own")
    FOUND_PYTHON = N_("{python}, which is Python {version}")
    NOT_A_PYTHON = N_("{python} is not a Python that runs here")
    NO_VENV = N_("{python} lacks Python's venv: sudo apt install python3-venv installs it")
    NO_ROOM = N_("{needed_mb} MB are needed and {free_mb} MB are free on the disk of {folder}")
    NO_NETWORK = N_("the server {host} cannot be reached: is there a network?")
    NO_PROXY = N_("the proxy that https_proxy names in the environment cannot be reached")
    PROXY_ASKS = N_(
        "the proxy asks for a name and a password: set https_proxy=http://NAME:PASSWORD@HOST:PORT "
        "in the environment and start DigitPad again"
    )
    CERTIFICATE = N_("the server's certificate is not trusted: {said}")
    DISK_IS_FULL = N_("the disk of {folder} is full")
    NO_BUILD = N_("there is no build of {package} for this system and Python {version}")
    INSTALLER_KILLED = N_("the installer was ended from outside, by {signal}")
    INSTALLER_SAYS = N_("the installer says: {said}")
    INSTALLER_STATUS = N_("the installer ended with status {status}")
    DOES_NOT_WORK = N_("the packages do not work here: {said}")
    NO_LIST = N_("this copy of DigitPad has lost the list of what it needs: install it again")
