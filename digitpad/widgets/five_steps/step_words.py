"""What the five pages say."""

from __future__ import annotations

from dataclasses import dataclass

from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import exact_percent, number


@dataclass(frozen=True)
class StepWords:
    """The sentences of one page."""

    title: str
    about: str
    """What the network is."""
    failure: str
    """What to draw to see it fail, and what was seen then."""
    published: tuple[tuple[str, str], ...]
    """Accuracy on MNIST's test set, and who published it for what."""


def words_of(recipe: str) -> StepWords:
    """Return what the page about the network of this recipe says, in the language in force."""
    return _WORDS[recipe]()


def _single_layer() -> StepWords:
    return StepWords(
        tr("A single layer"),
        tr(
            "Every pixel has one weight for each digit. The score of a digit is the sum of the"
            " weights under the ink, and softmax makes probabilities of the ten scores. Nothing"
            " else stands between picture and answer."
        ),
        tr(
            "Draw a zero with a slash. This network reads 8: ink in the middle counts for 8,"
            " whatever is around it. Without the slash it reads 0. The four networks after it"
            " read 0 either way."
        ),
        ((exact_percent(0.88), tr("LeCun et al. 1998, a linear classifier")),),
    )


def _one_hidden_layer() -> StepWords:
    return StepWords(
        tr("One hidden layer"),
        tr(
            "128 neurons stand between picture and answer. Each weighs the whole picture, and is"
            " silent where the sum is below zero (ReLU). The last layer weighs neurons instead of"
            " pixels, so that the same pixel may speak for a digit in one picture and against it"
            " in another."
        ),
        tr(
            "Draw a two of straight lines, as a pocket calculator shows it, leaning a little to"
            " the right. This network reads 8, as the single layer does. The three networks after"
            " it read 2."
        ),
        (
            (exact_percent(0.953), tr("LeCun et al. 1998, 300 hidden neurons")),
            (_about_98(), tr("TensorFlow's quickstart for beginners, this network")),
        ),
    )


def _two_hidden_layers() -> StepWords:
    return StepWords(
        tr("Two hidden layers"),
        tr(
            "Two layers of 512 neurons, of which the second combines what the first has found. In"
            " training, a fifth of them is left out at random in each step (dropout), so that none"
            " relies on another one alone."
        ),
        tr(
            "Draw a one with a foot, leaning to the left. This network reads 5, as the two before"
            " it do: to a dense layer, ink that has moved is other ink. The two networks after it"
            " read 1."
        ),
        (
            (exact_percent(0.9695), tr("LeCun et al. 1998, 300 and 100 hidden neurons")),
            (exact_percent(0.9746), tr("Keras examples, mnist_mlp with Adam")),
        ),
    )


def _convolutions() -> StepWords:
    both = f"{number(98.91, 2)} – {exact_percent(0.9925)}"
    return StepWords(
        tr("Convolutions"),
        tr(
            "32 filters of 3×3 pixels slide over the picture, and 64 more over what they have"
            " found. A filter finds its pattern wherever it lies. Pooling keeps the strongest of"
            " every four, and dense layers decide."
        ),
        tr(
            "Draw an eight like a snowman: a small circle on a large one. This network reads 0,"
            " and the three before it misread it, too. digitnet reads 8."
        ),
        (
            (exact_percent(0.9905), tr("LeCun et al. 1998, LeNet-5")),
            (both, tr("Keras examples, mnist_cnn")),
        ),
    )


def _digitnet() -> StepWords:
    return StepWords(
        tr("digitnet"),
        tr(
            "The network that reads the pad. Five convolutions with batch normalization, and at"
            " the end a weight for each place of each map: where a stroke lies tells 6 from 9. It"
            " has a seventh of the weights of the network before it. The one that came with the"
            " program has learnt from pens, too, and the recipe bends the pictures in training,"
            " which the code below leaves out."
        ),
        tr(
            "Draw a three of straight lines, as a pocket calculator shows it. digitnet reads 7."
            " The four networks before it read 3: one that is better is not better at everything."
        ),
        (("–", tr("none: it is this program's own")),),
    )


def _about_98() -> str:
    return tr("about {0}").format(f"{number(98)}\u202f%")


_WORDS = {
    "softmax-regression": _single_layer,
    "mlp-128": _one_hidden_layer,
    "mlp-512": _two_hidden_layers,
    "cnn-32-64": _convolutions,
    "digitnet": _digitnet,
}
