"""What services and windows say where something cannot be done, or not now."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class WorkWords(Words):
    """Why work beside the window does not begin, or broke off."""

    NO_MEMORY_FOR_WORK = N_("There is not enough memory for this")
    STILL_WORKING = N_("Wait until what was asked for before is done")
    STILL_RUNNING_BELOW = N_("Wait until what is running below has ended, or cancel it")
    TRAINS_IN_THIS_WINDOW = N_("A training is running already in this window.")
    TRAINS_IN_ANOTHER_WINDOW = N_("A training is running already in another window.")
    NOTHING_TO_LEARN_FROM = N_(
        "There is nothing to learn from yet: tick a source, or download MNIST."
    )
    NO_EARLIER_MODEL = N_("there is no earlier model to go back to")
    MY_DIGITS_NOT_OPEN = N_("your own digits are not open yet")
    MY_DIGITS_CHANGING = N_("Your digits are being changed; try again in a moment")


class BookWords(Words):
    """What is said of an ink file whose drawings are paged through."""

    NO_DRAWING_IN_IT = N_("there is no drawing in it")
    ONLY_THE_FIRST = NN_(
        "only its first {count:,} drawing is here", "only its first {count:,} drawings are here"
    )
    AND_MORE_LINES = NN_(
        "{error} (and {count} more line like this)", "{error} (and {count} more lines like this)"
    )


class BrowsingWords(Words):
    """What is wrong with annotations, and with what is made of chosen pictures."""

    ANNOTATIONS_OF_OTHER_VERSION = N_("was written by another version of this program")
    ANNOTATIONS_DAMAGED = N_("is damaged: not the labels and tags as saved")
    CANNOT_BE_MOVED_ASIDE = N_("{damage}; it cannot be moved: {reason}")
    TOO_MANY_FOR_SHEET = N_("a sheet holds {most} pictures and {chosen} are chosen")
    NO_LABEL_TO_LEARN_FROM = N_("None of the chosen pictures has a label to learn from")
