"""Filters and orders over a set of random scores, checked against plain Python."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.browsing.arrangement import (
    UNSURE_BELOW,
    Contrast,
    Filter,
    FilterColumns,
    SortBy,
    Verdict,
    matching,
    ordered,
)
from digitpad.core.scoring.scores import Scores


def random_scores(seed: int, count: int = 500) -> Scores:
    random = np.random.default_rng(seed)
    truth = random.integers(-1, 10, count)
    logits = random.normal(size=(count, 10)) * 1.5
    logits[np.arange(count), np.maximum(truth, 0)] += 3
    shares = np.exp(logits)
    table = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
    return Scores.of(truth, table, random.normal(size=(count, 8)).astype(np.float32))


@pytest.fixture(scope="module")
def scores() -> Scores:
    return random_scores(1)


def every(scores: Scores, condition: object) -> list[int]:
    assert callable(condition)
    return [index for index in range(len(scores)) if condition(index)]


def test_the_default_filter_lets_all_pass(scores: Scores) -> None:
    assert matching(scores, Filter()).tolist() == list(range(len(scores)))


def test_misread_and_right_and_unlabelled_are_the_whole(scores: Scores) -> None:
    misread = matching(scores, Filter(verdict=Verdict.MISREAD))
    right = matching(scores, Filter(verdict=Verdict.RIGHT))
    assert misread.tolist() == every(
        scores, lambda i: scores.truth[i] >= 0 and scores.truth[i] != scores.read[i]
    )
    assert 0 < len(misread) < len(right)
    assert len(misread) + len(right) + (scores.truth < 0).sum() == len(scores)


def test_conditions_add_up(scores: Scores) -> None:
    wanted = Filter(verdict=Verdict.MISREAD, unsure=True, true_digit=4)
    assert matching(scores, wanted).tolist() == every(
        scores,
        lambda i: scores.truth[i] == 4 and scores.read[i] != 4 and scores.confidence[i] < 0.9,
    )
    assert UNSURE_BELOW == 0.9


def test_true_and_read_digit_are_a_cell_of_the_confusion_matrix(scores: Scores) -> None:
    for true_digit in range(10):
        for read_digit in range(10):
            shown = matching(scores, Filter(true_digit=true_digit, read_digit=read_digit))
            assert len(shown) == ((scores.truth == true_digit) & (scores.read == read_digit)).sum()


@pytest.mark.parametrize("wanted", [Filter(disputed=True), Filter(annotated=True), Filter(tag="x")])
def test_what_is_known_from_elsewhere(scores: Scores, wanted: Filter) -> None:
    mask = np.zeros(len(scores), np.bool_)
    mask[[3, 5, 8]] = True
    columns = FilterColumns(disputed=mask, annotated=mask, tagged=mask)
    assert matching(scores, wanted, columns).tolist() == [3, 5, 8]
    assert matching(scores, wanted).tolist() == []


def test_contrasts_with_a_second_model(scores: Scores) -> None:
    second = random_scores(2).with_truth(scores.truth)
    columns = FilterColumns(second=second)
    one, two = scores.right, second.right
    labelled = scores.labelled
    expected = {
        Contrast.ONLY_FIRST_RIGHT: labelled & one & ~two,
        Contrast.ONLY_SECOND_RIGHT: labelled & ~one & two,
        Contrast.BOTH_WRONG: labelled & ~one & ~two,
        Contrast.READ_DIFFERENTLY: scores.read != second.read,
    }
    for contrast, mask in expected.items():
        shown = matching(scores, Filter(contrast=contrast), columns)
        assert shown.tolist() == np.flatnonzero(mask).tolist()
        assert len(shown) > 0
        assert len(matching(scores, Filter(contrast=contrast))) == 0


def test_by_loss_the_most_wrong_come_first_and_unlabelled_last(scores: Scores) -> None:
    everything = matching(scores, Filter())
    shown = ordered(scores, everything, SortBy.LOSS)
    losses = scores.loss[shown]
    labelled = int(scores.labelled.sum())
    assert (np.diff(losses[:labelled]) <= 0).all()
    assert np.isnan(losses[labelled:]).all()
    backwards = scores.loss[ordered(scores, everything, SortBy.LOSS, backwards=True)]
    assert (np.diff(backwards[:labelled]) >= 0).all()
    assert np.isnan(backwards[labelled:]).all()


@pytest.mark.parametrize(
    ("by", "column"), [(SortBy.CONFIDENCE, "confidence"), (SortBy.MARGIN, "margin")]
)
def test_the_least_sure_come_first(scores: Scores, by: SortBy, column: str) -> None:
    everything = matching(scores, Filter())
    assert (np.diff(getattr(scores, column)[ordered(scores, everything, by)]) >= 0).all()
    turned = ordered(scores, everything, by, backwards=True)
    assert (np.diff(getattr(scores, column)[turned]) <= 0).all()


def test_equal_ones_keep_the_order_of_the_set() -> None:
    table = np.full((6, 10), 0.1, np.float32)
    scores = Scores.of(np.zeros(6, int), table, np.zeros((6, 2), np.float32))
    given = np.array([5, 0, 3])
    for by in (SortBy.LOSS, SortBy.CONFIDENCE, SortBy.MARGIN, SortBy.INDEX):
        assert ordered(scores, given, by).tolist() == [0, 3, 5]
    assert ordered(scores, given, SortBy.INDEX, backwards=True).tolist() == [5, 3, 0]


def test_a_shuffle_is_a_permutation_that_its_seed_decides(scores: Scores) -> None:
    some = matching(scores, Filter(verdict=Verdict.RIGHT))
    one = ordered(scores, some, SortBy.SHUFFLED, seed=1)
    assert sorted(one.tolist()) == some.tolist()
    assert one.tolist() != some.tolist()
    assert one.tolist() == ordered(scores, some[::-1], SortBy.SHUFFLED, seed=1).tolist()
    assert one.tolist() != ordered(scores, some, SortBy.SHUFFLED, seed=2).tolist()
