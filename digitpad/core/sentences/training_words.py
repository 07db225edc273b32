"""What is said of a training's settings, of its recipes and of the folders of runs."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class SettingWords(Words):
    """The fields of `TrainConfig` as a sentence names them, ``THE_`` and the field's name."""

    THE_RECIPE = N_("the recipe")
    THE_DATA = N_("the data")
    THE_AS_IS = N_("the as is")
    THE_EPOCHS = N_("the number of epochs")
    THE_BATCH_SIZE = N_("the batch size")
    THE_OPTIMIZER = N_("the optimizer")
    THE_LEARNING_RATE = N_("the learning rate")
    THE_SCHEDULE = N_("the schedule")
    THE_WARMUP = N_("the warmup")
    THE_COOLDOWN = N_("the cooldown")
    THE_WEIGHT_DECAY = N_("the weight decay")
    THE_LOSS = N_("the loss")
    THE_LABEL_SMOOTHING = N_("the label smoothing")
    THE_AVERAGING = N_("the averaging")
    THE_AUGMENT = N_("the augment")
    THE_PICTURE_CHANGE = N_("the picture change")
    THE_KEEP_BEST = N_("the keep best")
    THE_PATIENCE = N_("the patience")
    THE_CALIBRATE = N_("the calibrate")
    THE_SEED = N_("the seed")
    THE_START_FROM = N_("the model to continue from")
    THE_FREEZE = N_("the freeze")
    THE_BLEND = N_("the blend")
    THE_BACKEND = N_("the backend")
    THE_DEVICE = N_("the device")
    THE_DEVICES = N_("the number of devices")
    THE_MIXED_PRECISION = N_("the mixed precision")
    THE_JIT = N_("the jit")
    THE_THREADS = N_("the number of threads")
    THE_TENSORBOARD = N_("the tensorboard")


class ConfigWords(Words):
    """Why a setting cannot be."""

    SOURCE_NEEDS_NAME = N_("a source of data needs a name")
    WEIGHT_OUT_OF_RANGE = N_("the weight is {weight:g}, not in 0..1000")
    NO_RECIPE = N_("no recipe is named")
    NO_DATA = N_("there is nothing to learn from")
    OUT_OF_RANGE = N_("{setting} is {value:.12g}, not in {low:g}..{high:.10g}")
    NOTHING_TO_BLEND_WITH = N_("there is no model to blend with")
    SCHEDULE_TOO_LONG = N_("warmup and cooldown together are more than the whole")
    NOT_OF_TYPE = N_("{setting} is {value}, not {type}")
    NOT_FINITE = N_("{setting} is not a finite number")
    DATA_NOT_A_LIST = N_("data is not a list")
    SOURCE_NOT_A_PATH = N_("a source of data is {value}, not a path with a weight")
    NO_QUICK_FORM = N_("{recipe} has no quick form; {others} has one")
    NOT_VALID_TOML = N_("not valid TOML: {reason}")
    NOT_UTF_8 = N_("is not a text file in UTF-8")

    A_WHOLE_NUMBER = N_("a whole number")
    A_NUMBER = N_("a number")
    TRUE_OR_FALSE = N_("true or false")
    A_TEXT = N_("text")
    QUOTED = N_("“{text}”")
    EMPTY_TEXT = N_("empty")


class RecipeWords(Words):
    """What each recipe is, for people who choose."""

    SOFTMAX_REGRESSION = N_(
        "One layer that weighs each pixel for each digit: the least that learns."
    )
    MLP_128 = N_("One hidden layer of 128 neurons: the first step beyond weighing pixels.")
    MLP_512 = N_("Two layers of 512 neurons: the classic network without convolutions.")
    CNN_32_32 = N_("Two convolutions of 32 filters: small, and better than any dense network.")
    CNN_32_64 = N_("The network that everyone's first tutorial trains; slow for what it reaches.")
    CNN_32_64_DROPOUT35 = N_("The same with more dropout after the pooling.")
    DIGITNET = N_("This program's own: trained on bent and redrawn digits to read real hands.")
    DIGITNET_QUICK = N_(
        "A small form of digitnet, trained once through MNIST in seconds: as good as cnn-32-64."
    )
    MADE_ELSEWHERE = N_("A network that was made elsewhere: it can only go on.")


class StartWords(Words):
    """Why a worker cannot begin."""

    NOTHING_SAID = N_("standard input ended before its first line said what to train")
    NOT_UNDERSTOOD = N_("the first line on standard input does not say what to train: {reason}")
    SAYS_SOMETHING_ELSE = N_("the first line on standard input says {type}, not what to train")


class RunWords(Words):
    """What is wrong with the folder of a run."""

    NOT_A_RUN = N_("is not the folder of a run: it has no config.json")
    RUN_NOT_JSON = N_("is damaged: not valid JSON")
    RUN_OF_OTHER_VERSION = N_("is of another version: {reason}")
    HOLDS_A_RUN = N_("already holds a run; resume it or choose another folder")
    HOLDS_ANOTHER_RUN = N_("holds another run; choose another folder")
    IN_USE = N_("another process trains here")
    NO_CHECKPOINT = N_("is no checkpoint of this run, or is damaged")
