"""In all but the moment its values are made, a lazy tuple is a tuple."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from db.lazy import LazyRows, LazyTuple

ROWS = st.lists(st.tuples(st.integers()))


def doubled(rows: Sequence[tuple[int]]) -> tuple[int, ...]:
    return tuple(2 * row[0] for row in rows)


def twice(row: tuple[int]) -> int:
    return 2 * row[0]


@given(rows=ROWS, at=st.slices(5))
def test_it_is_the_tuple_of_its_values(rows: list[tuple[int]], at: slice) -> None:
    plain = doubled(rows)
    is_that_tuple(LazyTuple(rows, doubled), LazyTuple(list(rows), doubled), plain, at)
    is_that_tuple(LazyRows(rows, twice), LazyRows(list(rows), twice), plain, at)


def is_that_tuple(
    lazy: LazyTuple[int] | LazyRows[int],
    other: LazyTuple[int] | LazyRows[int],
    plain: tuple[int, ...],
    at: slice,
) -> None:
    assert len(lazy) == len(plain)
    assert lazy == plain
    assert plain == lazy
    assert lazy == other
    assert hash(lazy) == hash(plain)
    assert list(lazy) == list(plain)
    assert lazy[at] == plain[at]
    assert tuple(reversed(lazy)) == plain[::-1]
    assert repr(lazy) == repr(plain)
    assert bool(lazy) == bool(plain)
    assert all(value in lazy for value in plain)
    assert lazy != [*plain]
    assert lazy != (*plain, 1)


def test_nothing_is_made_before_it_is_looked_at_and_then_once() -> None:
    made: list[int] = []

    def make(rows: Sequence[tuple[int]]) -> tuple[int, ...]:
        made.append(len(doubled(rows)))
        return doubled(rows)

    lazy = LazyTuple([(1,), (2,)], make)
    assert len(lazy) == 2
    assert made == []
    assert (lazy[0], lazy[1], len(lazy)) == (2, 4, 2)
    assert made == [2]


def test_of_many_rows_those_alone_are_made_that_are_looked_at_and_once() -> None:
    made: list[int] = []

    def make(row: tuple[int]) -> int:
        made.append(row[0])
        return row[0]

    lazy = LazyRows([(one,) for one in range(9)], make)
    assert len(lazy) == 9
    assert (lazy[3], lazy[-1], lazy[3], lazy[2:4]) == (3, 8, 3, (2, 3))
    assert made == [3, 8, 2]
