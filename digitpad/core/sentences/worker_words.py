"""What the worker says of its work and of its end, and what is said of a worker that did not."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, NN_, Words


class StatusWords(Words):
    """What a training is busy with, and what a person should know about it meanwhile."""

    STARTING_BACKEND = N_("Starting {backend}…")
    JOINING = N_("Waiting until all {count} computers take part…")
    STOPPING = N_("Stopping…")
    PAUSED = N_("Paused.")
    GOES_ON_TRAINING = N_("Training goes on.")
    LEARNING_WHAT_IS_A_DIGIT = N_("Learning what is a digit and what is not…")
    CONVERTING = N_("Converting the model…")
    SCORING = N_("Scoring the test set…")
    RESUME_FOR_MODEL = N_("{reason}. The training can be resumed for that.")


class TrainerWords(Words):
    """Why a command of the trainer ends without what it was to do."""

    NEEDS_KERAS = N_("Training needs Keras: {command}")
    TOO_FEW_DEVICES = N_("{wanted} devices are wanted, and the backend sees {found}")
    BATCHES_DO_NOT_SPLIT = N_(
        "batches of {batch_size} cannot be split evenly over {devices} devices"
    )
    ONE_DEVICE_ONLY = N_(
        "with {backend} a training runs on one device; JAX and TensorFlow take more"
    )
    FIRST_NOT_REACHED = N_(
        "the first of the computers did not answer at {address} within {seconds} seconds: name an "
        "address that all of them reach with --coordinator HOST:PORT"
    )
    NOT_TOGETHER = N_("the computers did not come together: {reason}")
    UNEVEN_DEVICES = N_(
        "every computer has to have as many devices as the others: {here} of {all} are on this one"
    )
    BACKEND_NOT_INSTALLED = N_("{backend} is not installed: {command}")
    NEEDS_TENSORFLOW = N_(
        "TensorFlow, which turns the finished network into a model, is not installed: {command}"
    )
    ONNX_NEEDS = N_("ONNX needs two more packages: {command}")
    TENSORBOARD_NEEDS = N_(
        "TensorFlow writes the log for TensorBoard: choose the backend tensorflow for it, not "
        "{backend}"
    )
    OTHER_RECIPE = N_("is of the recipe {found}, not {wanted}")
    TOO_FEW_DIGITS = N_("there are too few digits to learn from: two are the least")
    NO_DIGITS_IN_PART = N_("{names}: has no digits in the {part} part")
    NO_MEMORY = N_("There is not enough memory: try a smaller batch size.")
    DISK = N_("The disk: {reason}")
    BROKE_OFF = N_("The training broke off: {type}: {reason}")

    # A training that is lost
    LOST = N_("{cause}: try a smaller learning rate.")
    LOST_BUT_KEPT = N_(
        "{cause}: try a smaller learning rate; the checkpoint of epoch {epoch} is kept."
    )
    LOSS_NO_NUMBER = N_("The loss stopped being a number in epoch {epoch}")
    NUMBERS_GREW = N_("The network's numbers grew beyond use in epoch {epoch}")
    LOSS_FAR_ABOVE = N_(
        "The loss of epoch {epoch} is {loss:.3g}, far above the {guessing:.2g} of guessing"
    )

    # Making files of a model
    NOT_CONVERTED = N_("The model could not be converted: {reason}")
    ENDED_WITH_STATUS = N_("it ended with status {status}")
    CONVERSION_NEEDS_SPACE = N_("{reason}, which a conversion needs")
    READS_NO_NUMBERS = N_("The network's readings are no numbers: its weights are beyond use.")
    READS_OTHERWISE = N_("The converted model reads otherwise than Keras, by {difference}.")
    TARGET_IS_MODEL = N_("{target} is the model itself: choose another name with --output")
    TARGET_IS_THERE = N_("{target} is there already: choose a name with --output")

    # The download
    DOWNLOADED_ALREADY = N_("{target} is being downloaded already, by another window or command")
    NO_ADDRESS = N_("{url} is no address: {reason}")
    OTHER_SCHEME = N_("it does not begin with http:// or https://")
    TIMEOUT_OUT_OF_RANGE = N_("the timeout is {seconds:g}, not in 0..{most} seconds")
    SENDS_MORE = N_("sends more than MNIST has")
    SENT_SOMETHING_ELSE = N_("sent something else than MNIST: SHA-256 {found}")
    SERVER_ANSWERS = N_("the server answers {code} {reason}")
    DOWNLOAD_BROKE_OFF = N_("the download broke off; the same command goes on with it")
    SERVER_SILENT = N_("the server does not answer in time")
    SERVER_NOT_FOUND = N_("the server is not found; is there a connection to the internet?")
    SERVER_NOT_REACHED = N_("the server cannot be reached: {reason}")

    # The bundled model
    NEEDED_FOR_BUNDLED = N_("no such file; the bundled model is made from it")
    NOT_SCORED_ON = N_("the new model was not scored on {sets}")
    TAKES_PLACE = N_("It is nowhere worse than the bundled model and takes its place.")
    TAKES_NO_PLACE = N_("It does not take the bundled model's place: {worse}.")


class EndWords(Words):
    """How a worker ended that did not say so itself. ``what`` it was begins the sentence."""

    THE_TRAINING = N_("The training")
    THE_DOWNLOAD = N_("The download")
    DOES_NOT_RUN = N_("{what} could not be started: {program} does not run.")
    FELL_SILENT = N_("{what} has not answered for {span} and was ended.")
    SECONDS = NN_("{count} second", "{count} seconds")
    MINUTES = NN_("{count} minute", "{count} minutes")
    PRINTED_NONSENSE = N_("{what} printed what this program does not understand.")
    NEEDS_PACKAGES = N_("{what} needs what is not installed: {command}")
    MEMORY_RAN_OUT = N_("{what} was ended by the system, most likely because memory ran out.")
    CRASHED = N_("{what} crashed ({how}).")
    NO_RESULT = N_("{what} ended without a result (exit status {status}).")

    TRAINER_CRASHED = N_("the trainer crashed")
    TRAINER_SILENT = N_("the trainer did not answer")
    TRAINER_NOT_STARTED = N_("the trainer could not be started")
    NO_ANSWER_OF_TRAINER = N_("the trainer gave no answer")


class DeviceWords(Words):
    """What a training computes on, or why not on a GPU and what to do."""

    BACKEND_MISSING = N_("{backend} is not installed: {command}.")
    BACKEND_BROKEN = N_("{backend} does not start: {reason}.")
    COMPUTES_ON = N_("{backend} computes on {device}.")
    NO_GPU_ON_WINDOWS = N_(
        "TensorFlow has had no GPU on native Windows since 2.11: use WSL2, or install PyTorch's "
        "build for CUDA that pytorch.org names."
    )
    NO_DRIVER = N_("{backend} sees no GPU, because no driver for one is loaded on this machine.")
    NOT_APPLES_GPU = N_(
        "{backend} does not reach Apple's GPU: install the torch extra, which does."
    )
    WITHOUT_CUDA = N_("{backend} was installed without CUDA: {remedy}.")
    NO_FITTING_CUDA = N_("{backend} finds no CUDA libraries that fit the driver: {remedy}.")
    BUILD_OF_PYTORCH = N_("take the build for CUDA that pytorch.org names")
    PROBE_SILENT = N_("it did not answer in {seconds} seconds")
    PROBE_STATUS = N_("status {status}")
