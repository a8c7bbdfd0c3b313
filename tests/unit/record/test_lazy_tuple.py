"""In all but the moment its values are made, a lazy tuple is a tuple."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from db.lazy import LazyTuple

ROWS = st.lists(st.tuples(st.integers()))


def doubled(rows: Sequence[tuple[int]]) -> tuple[int, ...]:
    return tuple(2 * row[0] for row in rows)


@given(rows=ROWS, at=st.slices(5))
def test_it_is_the_tuple_of_its_values(rows: list[tuple[int]], at: slice) -> None:
    lazy, plain = LazyTuple(rows, doubled), doubled(rows)
    assert len(lazy) == len(plain)
    assert lazy == plain
    assert plain == lazy
    assert lazy == LazyTuple(list(rows), doubled)
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
