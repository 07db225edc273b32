"""What is said of model files, of the library that they are kept in, and of trying them."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


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
    FEW_READ_RIGHT = N_(
        "It reads only {right} of 10 clear digits right: it has to be trained before it is of use."
    )

    # The library
    RECORD_OF_NEWER_PROGRAM = N_(
        "a newer DigitPad wrote it (format {version}); which model reads cannot be changed here"
    )
    GONE = N_("this model is not there any more")
    BUNDLED_KEEPS_NAME = N_("the bundled model keeps its name")
    NAME_NEEDED = N_("a model needs a name")
    BUNDLED_NOT_DELETED = N_("the bundled model cannot be deleted")
    BUNDLED_READS_INSTEAD = N_("{error}. The bundled model reads instead.")
    # Somebody's .keras file
    IMPORT_NEEDS = N_("importing models of other programs needs {command}")
    EXPORT_NEEDS = N_("making files for other programs needs {command}")
    NOT_EXPORTED = N_("nothing was exported: the conversion broke off")
    CRASHES_KERAS = N_("opening it crashes Keras")
    KERAS_COULD_NOT_OPEN = N_("Keras could not open it")
    KERAS_CANNOT_OPEN = N_("Keras cannot open the model: {reason}")
    NO_KERAS_ARCHIVE = N_("is no Keras archive, as model.save('NAME.keras') writes it")
    DAMAGED_KERAS = N_("not a whole Keras archive: it is damaged or cut short")
    NO_DIGIT_NETWORK = N_("the model inside is no digit network: 28×28 in, ten logits out")
    READS_OTHER_PICTURES = N_("reads {inputs} and gives {outputs}, not digits of 28×28")


class ImportWords(Words):
    """Why a model of another program is not taken over, and what had to be put right in it."""

    # What it is
    UNKNOWN_MODEL = N_("is no model that can be imported: .digitpad, .keras, .h5, .tflite or .onnx")
    SAVED_MODEL = N_(
        "is a SavedModel, which is a program, so it is not run: save the model as .keras or .h5"
    )
    FOLDER = N_("is a folder, not a model file")
    PICKLE = N_(
        "is a pickle, which can run code when it is opened, so it is not loaded: "
        "export the model as ONNX"
    )
    ALREADY_OURS = N_("is a .digitpad file already")
    NO_HDF5 = N_("is no HDF5 file, as model.save('NAME.h5') writes it")
    NO_TFLITE = N_("is no LiteRT file, as TensorFlow's converter writes it")
    IMPORT_FIRST = N_("is a model of another program: {command}")
    WEIGHTS_ONLY = N_(
        "holds weights without the network that they belong to: save it with model.save"
    )

    # Reading the file
    DAMAGED_HDF5 = N_("not a whole HDF5 file: it is damaged or cut short")
    DAMAGED_TFLITE = N_("not a whole LiteRT file: it is damaged or cut short")
    DAMAGED_ONNX = N_("not a whole ONNX file: it is damaged or cut short")
    ONNX_NEEDED = N_("importing ONNX files needs one more package: {command}")
    HDF5_WITHOUT_MODEL = N_("is an HDF5 file without a Keras model inside")
    LINK_NOT_FOLLOWED = N_("{name} is a link or lies in another file, which is not followed")
    PACKED_WEIGHTS = N_("{name} is compressed, as Keras never writes it")
    TOO_MANY_PARTS = N_("has more parts than a digit network could have")
    WEIGHTS_TOO_LARGE = N_("has weights of more than {mebibytes} MB")
    NEEDS_TOO_MUCH_MEMORY = N_("needs too much memory to be read")
    CRASHES_READER = N_("reading it crashes the library that reads such files")
    NEVER_READ = N_("reading it does not end")

    # Rebuilding the network
    CONFIG_NOT_JSON = N_("the description of its network is not valid JSON")
    CONFIG_INCOMPLETE = N_("the description of its network is not one that Keras writes")
    LAYER_HOLDS_CODE = N_("has a {name} layer, which can hold code, so it is not loaded")
    LAYER_UNKNOWN = N_("has a layer of the kind {name}, which cannot be rebuilt here")
    OPTION_UNKNOWN = N_("has a {layer} layer whose {name} is {value}, which cannot be rebuilt here")
    LAYER_DOES_NOT_FIT = N_("its layer {name} does not fit the layer before it")
    LAYER_TOO_LARGE = N_("its layer {name} is larger than a digit network needs")
    WEIGHTS_DO_NOT_FIT = N_("the weights of its layer {name} are {found} instead of {wanted}")
    GRAPH_NOT_FOLLOWED = N_("its layer {name} is fed in a way that cannot be rebuilt here")
    OPERATION_UNKNOWN = N_("computes with {name}, which cannot be rebuilt here")
    REBUILT_READS_OTHERWISE = N_("reads otherwise than before once it is rebuilt here")
    NO_INPUT_SHAPE = N_("does not say what pictures it reads")
    SEVERAL_ENDS = N_("has several inputs or outputs, so it is no network for single digits")
    OTHER_CLASSES = NN_(
        "tells {count} class apart, not the ten digits",
        "tells {count} classes apart, not the ten digits",
    )

    # Trying it
    READS_NO_NUMBER = N_("what it gives for a clear digit is no number")
    READS_NO_DIGITS = N_(
        "It reads {right} of 100 clear digits right, and at most {best} when they are turned, "
        "inverted or scaled: it has to be trained before it is of use."
    )
    EXPECTS = N_("It expects {ways}: that is put right inside the imported model.")
    PIXELS_TO_255 = N_("pixels of 0 to 255")
    PIXELS_FROM_MINUS_1 = N_("pixels of -1 to 1")
    PIXELS_STANDARDIZED = N_("pixels with MNIST's mean taken off")
    DARK_INK = N_("dark ink on light paper")
    ROWS_FOR_COLUMNS = N_("rows and columns exchanged")
