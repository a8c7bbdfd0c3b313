"""What may leave the clinic: no small count, and none that a small one would follow from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.services.clinic_view.suppression import LEAST_TOLD, Total, not_told, possible
from tests.cases import cases
from tests.faults.amounts import amount

SUM = (Total("all", ("a", "b", "c")),)


@cases(
    ("counts", "hidden"),
    [
        ({"a": 20, "b": 30, "c": 40, "all": 90}, ""),
        # one small part would be the total without the others: the smallest of these goes as well
        ({"a": 3, "b": 30, "c": 40, "all": 73}, "a b"),
        ({"a": 0, "b": 30, "c": 40, "all": 70}, "a b"),
        # two small ones that add up to 8 would both be 4
        ({"a": 4, "b": 4, "c": 40, "all": 48}, "a b c"),
        # 5 beside 0 could be nothing else, as it is not small: the total goes instead
        ({"a": 0, "b": 5, "c": 6, "all": 11}, "a all"),
        ({"a": 1, "b": 1, "c": 1, "all": 3}, "a b c all"),
        ({"a": 5, "b": 9, "c": 5, "all": 19}, ""),
    ],
)
def test_a_small_part_takes_another_with_it(counts: dict[str, int], hidden: str) -> None:
    assert not_told(counts, SUM) == set(hidden.split())


def test_what_is_not_written_can_follow_too() -> None:
    counts = {"asked": 40, "bruised": 38, "not bruised": 2}
    totals = (Total("asked", ("bruised", "not bruised")),)
    assert not_told(counts, totals, {"not bruised"}) == {"bruised", "not bruised"}


def test_nothing_hides_behind_what_is_known_anyway() -> None:
    counts = {"signed": 99, "one code": 60, "two": 35, "rare": 4, "without": 0}
    totals = (Total("signed", ("one code", "two", "rare", "without")),)
    assert not_told(counts, totals, known={"without"}) == {"rare", "two"}


def test_a_count_is_hidden_as_far_away_as_it_takes() -> None:
    counts = {"all": 30, "p": 26, "q": 4, "x": 4, "y": 22}
    totals = (Total("all", ("p", "q")), Total("p", ("x", "y")))
    # without p, q could be anything; but where all of p but x is told, p is known to a few, and the
    # two small ones add up to 8
    hidden = not_told(counts, totals)
    assert hidden == {"q", "x", "p", "y"}
    spans = possible(counts, totals, hidden)
    assert spans["q"] == spans["x"] == (0, 4)


def readers_guesses(
    counts: Mapping[str, int], totals: tuple[Total, ...], hidden: Set[str], unwritten: Set[str]
) -> Iterator[dict[str, int]]:
    """Everything that could be, tried one after the other: written without the code under test."""
    names = sorted(hidden)
    most = max(counts.values()) + LEAST_TOLD
    spans = []
    for name in names:
        if name in unwritten:
            spans.append(range(most + 1))
        elif counts[name] < LEAST_TOLD:
            spans.append(range(LEAST_TOLD))
        else:
            spans.append(range(LEAST_TOLD, most + 1))
    for values in product(*spans):
        guess = {**counts, **dict(zip(names, values, strict=True))}
        if all(guess[one.total] == sum(guess[part] for part in one.parts) for one in totals):
            yield guess


COUNT = st.one_of(st.integers(0, 6), st.integers(7, 14))


@settings(max_examples=amount(40, 80))
@given(COUNT, COUNT, COUNT, st.booleans())
def test_no_sum_tells_a_small_count(a: int, b: int, c: int, b_is_written: bool) -> None:
    counts = {"a": a, "b": b, "c": c, "ab": a + b, "all": a + b + c}
    totals = (Total("ab", ("a", "b")), Total("all", ("ab", "c")))
    unwritten = frozenset() if b_is_written else frozenset({"b"})
    hidden = not_told(counts, totals, unwritten)
    assert {name for name, count in counts.items() if count < LEAST_TOLD} <= hidden
    if len(hidden) > 4:
        return  # nothing is told
    guesses = list(readers_guesses(counts, totals, hidden, unwritten))
    spans = possible(counts, totals, hidden, unwritten)
    for name in hidden:
        if counts[name] < LEAST_TOLD:
            could_be = {guess[name] for guess in guesses}
            assert len(could_be) > 1, (counts, hidden)
            assert (min(could_be), max(could_be)) == (
                spans[name][0],
                min(spans[name][1], max(could_be)),
            )


@settings(max_examples=40)
@given(st.lists(COUNT, min_size=2, max_size=6))
def test_enough_is_told(parts: list[int]) -> None:
    """Where every part is well above small, all of them are."""
    counts = {f"part {number}": count + LEAST_TOLD for number, count in enumerate(parts)}
    totals = (Total("all", tuple(counts)),)
    counts["all"] = sum(counts.values())
    assert not_told(counts, totals) == frozenset()
