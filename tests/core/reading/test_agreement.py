"""Who agrees with whom."""

from __future__ import annotations

from digitpad.core.reading.agreement import agreement_of


def test_all_that_read_the_same_agree() -> None:
    agreement = agreement_of({"a": 7, "b": 7, "c": 7})
    assert agreement.is_full
    assert agreement.digit == 7
    assert not agreement.is_alone_with(7)


def test_the_one_that_reads_something_else_is_named_last() -> None:
    agreement = agreement_of({"a": 1, "b": 7, "c": 7})
    assert not agreement.is_full
    assert list(agreement.readers.items()) == [(7, ("b", "c")), (1, ("a",))]
    assert agreement.is_alone_with(1)
    assert not agreement.is_alone_with(7)


def test_of_two_halves_the_first_network_has_the_say() -> None:
    assert agreement_of({"a": 3, "b": 5, "c": 5, "d": 3}).digit == 3


def test_nobody_who_reads_is_no_disagreement() -> None:
    agreement = agreement_of({})
    assert agreement.is_full
    assert agreement.digit is None
    assert not agreement.is_alone_with(4)
