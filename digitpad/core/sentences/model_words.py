"""What is said of model files, of the library that they are kept in, and of trying them."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class ModelWords(Words):
    """What is wrong with a model, or may not be done with it."""

    # The file
    DAMAGED_MODEL = N_("not a whole model file: it is damaged or cut short")
    UNKNOWN_FORMAT = N_("model file format {version} is not known to this program")
    OTHER_PREPROCESSING = N_("trained with preprocessing {found}, but this program has {known}")
    CARD_INCOMPLETE = N_("its card lacks a name, a recipe or the parameters")
    CARD_OF_OTHER_MODEL = N_("its card is not that of a digit model")
    CARD_NOT_JSON = N_("its card is not valid JSON")
    NUMBER_OUT_OF_RANGE = N_("its card has a {name} that cannot be")
    OF_NEWER_PROGRAM = N_(
        "model file format {version} is not known to this program: a newer DigitPad wrote it"
    )
    OTHER_CONTENT = N_("{name} does not match its SHA-256 in the card")
    MEMBER_MISSING = N_("has no {name} inside")
    NO_KERAS_TO_GO_ON_FROM = N_("holds no Keras model to continue from, only one to read with")
    NO_KERAS = N_("holds no Keras model, only one to read with")

    # Reading with it
    CANNOT_RUN = N_("LiteRT cannot run this model: {reason}")
    OTHER_OUTPUTS = N_("it has not the outputs probabilities and features")
    OTHER_INPUT = N_("its input is {shape} instead of (28, 28, 1)")
    GIVES_NO_NUMBERS = N_("it gives no ten probabilities")
    UNKNOWN_REASON = N_("unknown reason")
    NO_PROBABILITIES = N_("it gives no probabilities for a clear drawing of a digit")
    CRASHES = N_("reading a digit with it crashes the interpreter")
    NEVER_ENDS = N_("reading a digit with it does not end")
    NO_ANSWER_OF_TRIAL = N_("the trial gave no answer")
    NOT_TRIED = N_("it could not be tried")
    FEW_READ_RIGHT = N_("it reads only {right} of {of} clear digits right")

    # The library
    RECORD_OF_NEWER_PROGRAM = N_(
        "a newer DigitPad wrote it (format {version}); which model reads cannot be changed here"
    )
    GONE = N_("this model is not there any more")
    BUNDLED_KEEPS_NAME = N_("the bundled model keeps its name")
    NAME_NEEDED = N_("a model needs a name")
    BUNDLED_NOT_DELETED = N_("the bundled model cannot be deleted")
    BUNDLED_READS_INSTEAD = N_("{error}. The bundled model reads instead.")
    OTHER_SUFFIX_THAN_A_MODEL = N_("is neither a .digitpad nor a .keras file")

    # Somebody's .keras file
    IMPORT_NEEDS = N_("importing Keras models needs {command}")
    CRASHES_KERAS = N_("opening it crashes Keras")
    KERAS_COULD_NOT_OPEN = N_("Keras could not open it")
    KERAS_CANNOT_OPEN = N_("Keras cannot open the model: {reason}")
    NO_KERAS_ARCHIVE = N_("is no Keras archive, as model.save('NAME.keras') writes it")
    DAMAGED_KERAS = N_("not a whole Keras archive: it is damaged or cut short")
    NO_DIGIT_NETWORK = N_("the model inside is no digit network: 28×28 in, ten logits out")
    NO_DENSE_LAST = N_("does not end in a dense layer, so it is no digit network")
    READS_OTHER_PICTURES = N_("reads {inputs} and gives {outputs}, not digits of 28×28")
