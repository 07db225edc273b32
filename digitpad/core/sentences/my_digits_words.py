"""What is said of the file that keeps a person's own digits."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class MyDigitsWords(Words):
    """What keeps digits from being read, written, imported or exported."""

    DISK_FULL = N_("there is no space left on the disk")
    LOCKED = N_("another program keeps it locked; try again in a moment")
    NOT_WRITABLE = N_("it may not be written to")
    CANNOT_BE_OPENED = N_("it cannot be opened or its folder cannot be written to")
    DISK_TROUBLE = N_("the disk cannot be read or written, perhaps because it is full")
    DAMAGED_DATABASE = N_("it is damaged; the next start of the program saves what can be read")
    RESCUED = NN_(
        "it was damaged; {count:,} drawing could be saved, and the damaged file is kept as "
        "{kept_as}",
        "it was damaged; {count:,} drawings could be saved, and the damaged file is kept as "
        "{kept_as}",
    )
    RESCUED_ALL_BUT = NN_(
        "it was damaged; {count:,} drawing could be saved, {lost} cannot be read, "
        "and the damaged file is kept as {kept_as}",
        "it was damaged; {count:,} drawings could be saved, {lost} cannot be read, "
        "and the damaged file is kept as {kept_as}",
    )
    DRAWING = N_("drawing {number}")
    DRAWING_OF_DIGIT = N_("drawing {number} (labelled {label})")
    MORE_DRAWINGS = N_("{number} more")
    READ_ONLY = N_("its folder or the file itself is read-only")
    CANNOT_BE_REPLACED = N_("it is damaged and cannot be replaced")
    OF_ANOTHER_PROGRAM = N_("it is a database of another program")
    OF_NEWER_VERSION = N_(
        "a newer DigitPad wrote it (version {found}, this one knows {known}); it was left as it is"
    )
    OF_OLDER_VERSION = N_("an older DigitPad wrote it and it cannot be updated: {reason}")
    CANNOT_BE_KEPT = N_("own digits cannot be kept: {reason}")
    NOT_SAVED = N_("{reason}; not saved")
    WITHOUT_LABEL = N_("drawing {number} is without a label")
    LABEL_IS_A_WORD = N_('drawing {number} is labelled "{label}", which is no digit 0–9')
    IS_THE_FILE_ITSELF = N_("that is the file of your digits itself; choose another name")
    NO_BACKUP = N_("it is no backup of your digits; drawings of other files come in by Import")
    NOTHING_IN_BACKUP = N_("there is no drawing in it that can be read")
