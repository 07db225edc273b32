"""What is said of sets of digits, and of what is found out about their pictures."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class DataWords(Words):
    """What is wrong with a set of digits, or was left out of it."""

    MISSING_MNIST = N_("MNIST is not on this machine: {command} downloads it")
    MISSING_MNIST_EVEN_THERE = N_(
        "MNIST is not on this machine, nor in {folder}, the {variable}: {command} downloads it"
    )
    NOT_A_SET = N_(
        "is no set of digits; what can be read is IDX, .npz, .npy, .csv, .arff, .mat, .parquet, "
        ".ndjson or a folder of pictures 0 to 9"
    )
    NO_DIGITS = N_("has no digits in it")
    COUNTS_DIFFER = N_("has {pictures} but {labels}")
    PICTURES = NN_("{count:,} picture", "{count:,} pictures")
    LABELS = NN_("{count:,} label", "{count:,} labels")
    NOTHING = N_("nothing")
    NONE = N_("none")

    # IDX
    LABELS_FOR_PICTURES = N_("holds labels where pictures are expected; are two files swapped?")
    PICTURES_FOR_LABELS = N_("holds pictures where labels are expected; are two files swapped?")
    OTHER_PICTURES = N_("holds {found} instead of pictures of 28×28 bytes")
    OTHER_LABELS = N_("holds {found} instead of one label for each picture")
    SIZES_AND_TYPE = N_("{sizes} values of type {type}")
    LABEL_OF_PICTURE_NO_DIGIT = N_("label {label} of picture {picture} is not a digit 0–9")
    NOT_IDX = N_("is not an IDX file: it begins with {beginning}")
    CUT_SHORT_IN_HEADER = N_("is cut short within its header")
    HEADER_ASKS_TOO_MUCH = N_("says that it holds {size:,} bytes, which no set of digits does")
    CUT_SHORT = N_("is cut short: {wanted:,} bytes of values wanted, {found:,} found")
    GOES_ON = N_("goes on after the {size:,} bytes that its header announces")
    NO_SET_IN_FOLDER = N_(
        "no digits in it: neither folders 0 to 9 nor IDX files, a table, .npz, .npy, .mat or "
        "Parquet, but {found}"
    )
    NO_LABELS_BESIDE = N_("the labels are missing: no {name} beside it")

    # CSV
    NO_COLUMNS = N_("has no columns that commas part")
    NO_LABEL_COLUMN = N_(
        'has no labels: none of its {columns} columns, of which the first is "{first}", is called '
        '"label" or "class" (of Kaggle, take train.csv)'
    )
    OTHER_COUNT_OF_COLUMNS = NN_(
        "has {count} column beside the label instead of 784 pixels",
        "has {count} columns beside the label instead of 784 pixels",
    )
    NO_DATA_IN_ARFF = NN_(
        "is an ARFF with {count} column but no @data",
        "is an ARFF with {count} columns but no @data",
    )
    NO_CLASS_IN_ARFF = NN_(
        "is an ARFF of {count} column without a class column",
        "is an ARFF of {count} columns without a class column",
    )
    SPARSE_ARFF = N_("is a sparse ARFF, which is not read here; write it as a dense one")
    NO_TABLE_IN_ZIP = N_("holds no table of digits (.csv or .arff) but {found}; unpack it first")
    VALUE_NO_BYTE = N_("has a value that is no whole number 0–255")
    OTHER_COUNT_OF_VALUES = NN_(
        "has {count} value instead of a label and 784 pixels",
        "has {count} values instead of a label and 784 pixels",
    )
    LABEL_NO_DIGIT = N_("the label {label} is not a digit 0–9")

    # NumPy
    PICKLED = N_(
        "holds pickled Python objects, which can run any code when they are opened, so it is not "
        "read; save plain arrays instead: numpy.savez('digits.npz', x_train=pictures, "
        "y_train=labels)"
    )
    DAMAGED_NPZ = N_("not a whole npz file: it is damaged or cut short")
    NO_ARRAYS = N_("has no arrays {pictures} and {labels}; it has {found}")
    ARRAY_NO_PICTURES = N_("{name} is {sizes} {type}, not pictures of 28×28 bytes (uint8, ink 255)")
    A_SINGLE = N_("a single")
    ARRAY_NO_LABELS = N_("{name} is not one whole number for each picture")
    LINE_OF_NO_PICTURE = N_("the line is too long for a label and 784 pixels")
    ARRAY_DAMAGED = N_("{name} is damaged")
    ARRAY_DAMAGED_BECAUSE = N_("{name} is damaged: {reason}")
    NOT_AN_ARRAY = N_("{name} is not an array")

    # NumPy's single files, MATLAB's and Parquet
    NEEDS_PACKAGE = N_("it can be read once {package} is installed: {command}")
    DAMAGED_NPY = N_("not a whole npy file: it is damaged or cut short")
    DAMAGED_MAT = N_("not a whole MATLAB file: it is damaged or cut short")
    NO_MAT = N_("is not a MATLAB file of version 5 to 7")
    MAT_OF_7_3 = N_("is a MATLAB file of version 7.3; save it with -v7")
    NO_SET_IN_MAT = N_('has neither EMNIST\'s "dataset" nor "data" and "label" but {found}')
    NO_BYTES_IN_MAT = N_("its pictures are {type}, not bytes (uint8)")
    DAMAGED_PARQUET = N_("not a whole Parquet file: it is damaged or cut short")
    NO_SET_IN_PARQUET = N_('has no columns "image" and "label"; it has {found}')
    PICTURE_OF_OTHER_SIZE = N_("has a picture of {sizes} instead of 28×28 pixels")

    # Which way they lie
    TRANSPOSED = N_(
        "{name} lies on its side, so its pictures are turned: {share} % are then read as their "
        "labels say, {as_is} % as they lie (--as-is leaves them so)"
    )
    INVERTED = N_(
        "{name} has dark ink on white paper, so its pictures are inverted: {share} % are then read "
        "as their labels say, {as_is} % as they are (--as-is leaves them so)"
    )
    INVERTED_AND_TRANSPOSED = N_(
        "{name} lies on its side, dark on white, so its pictures are turned and inverted: {share} "
        "% are then read as their labels say, {as_is} % as they are (--as-is leaves them so)"
    )
    UPSIDE_DOWN = N_(
        "{name} stands on its head, so its ink is turned over: {share} % is then read as its "
        "labels say, {as_is} % as it stands (--as-is leaves it so)"
    )
    NOT_LIKE_DIGITS = N_("{name}: these do not look like digits: {share} % agree with their labels")
    PARTLY_NOT_LIKE_DIGITS = N_(
        "{name}: only {share} % of the digits are read as their labels say; the others may be "
        "inverted, turned or mislabelled"
    )
    TEST_PART = N_("the test part of {name}")

    # Ink and pictures
    NO_WORD_IS_A_DIGIT = N_('has no digits in it: no drawing whose "word" is 0 to 9')
    NO_WORD_IS_A_DIGIT_BECAUSE = N_(
        'has no digits in it: no drawing whose "word" is 0 to 9; line {number}: {cause}'
    )
    NO_PICTURE_IN_FOLDERS = N_("has no picture of a digit in its folders 0 to 9")
    SHOWN_WITHOUT_LABELS_BESIDE = N_(
        "{name} has no labels beside it: its pictures are shown without."
    )
    SHOWN_WITHOUT_LABELS = N_("{name} has no labels: its pictures are shown without.")
    SHOWN_WITHOUT_LABELS_AND_SOME = NN_(
        "{name} has no labels: its pictures are shown without. {count} could not be read, the "
        "first: {error}.",
        "{name} has no labels: its pictures are shown without. {count} could not be read, the "
        "first: {error}.",
    )
    HAS_CHANGED = N_("{name} has changed since it was last scored: scored again.")
    READINGS_NOT_KEPT = N_("The readings are not kept for the next time: {error}.")
    LEFT_OUT = N_("{error}; left out")
    MORE_LINES_LEFT_OUT = NN_(
        "{count:,} more broken line left out", "{count:,} more broken lines left out"
    )
    MORE_PICTURES_LEFT_OUT = NN_(
        "{count:,} more picture left out", "{count:,} more pictures left out"
    )
    OTHER_DRAWINGS_LEFT_OUT = NN_(
        "{count:,} drawing that is no digit left out",
        "{count:,} drawings that are no digits left out",
    )
