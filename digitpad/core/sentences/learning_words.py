"""What is said of how a network learnt."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class LearningWords(Words):
    """What became of a training, and what is wrong with what was kept of it."""

    LEARNT_NOTHING = N_(
        "It learnt nothing: {accuracy:.1%} of the validation pictures are read right, hardly more"
        " than by guessing."
    )
    ONE_EPOCH = N_(
        "After its only epoch {accuracy:.2%} of the validation pictures are read right. More epochs"
        " may help."
    )
    STILL_BETTER = N_(
        "Validation was still getting better in the last epoch, epoch {epoch}: more may help."
    )
    PERHAPS_BETTER = N_(
        "Validation got better until epoch {epoch}; one epoch without is too little to say that it"
        " will not go on."
    )
    LEVELLED_OFF = N_(
        "Validation stopped improving after epoch {epoch}, and in the last {last} epochs the"
        " training pictures did not get easier either: the network has learnt what it can."
    )
    LEARNT_BY_HEART = N_(
        "Validation stopped improving after epoch {epoch}; the last {last} epochs only learnt the"
        " training pictures."
    )
    GOT_WORSE = N_(
        "Validation was best in epoch {epoch} and got worse from there: the last {last} epochs"
        " learnt the training pictures by heart."
    )
    RECORD_DAMAGED = N_("what it tells of its training is damaged")
    LOOK_DAMAGED = N_("is no look at an epoch, or is damaged")
