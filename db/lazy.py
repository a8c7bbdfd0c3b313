"""Tuples whose values are made when they are first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class LazyTuple(Sequence[T], Generic[T]):
    """Rows that turn into values at the first look; in all else a tuple of those values.

    A patient with 20,000 needle sites opens in the time it takes to read the rows, because nobody
    looks at all of them at once. The length is known without making anything. Equal to, and hashed
    like, the tuple of its values. ``make`` must be pure: it is called once for the whole tuple.
    """

    __slots__ = ("_make", "_rows", "_values")

    def __init__(
        self,
        rows: Sequence[tuple[Any, ...]],
        make: Callable[[Sequence[tuple[Any, ...]]], tuple[T, ...]],
    ) -> None:
        self._rows = rows
        self._make = make
        self._values: tuple[T, ...] | None = None

    def _made(self) -> tuple[T, ...]:
        if self._values is None:
            self._values = self._make(self._rows)
            self._rows = self._values  # type: ignore[assignment]  # the rows are needed no more
        return self._values

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...

    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._made()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._made())

    def __contains__(self, value: object) -> bool:
        return value in self._made()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazyTuple):
            return self._made() == other._made()
        if isinstance(other, tuple):
            return self._made() == other
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._made())

    def __repr__(self) -> str:
        return repr(self._made())


class LazyRows(Sequence[T], Generic[T]):
    """Rows that turn into values one by one, each at the first look at it.

    For what is shown as a long list, of which a screen shows a few. In all else as `LazyTuple`.
    ``make`` must be pure.
    """

    __slots__ = ("_made", "_make", "_rows")

    def __init__(
        self, rows: Sequence[tuple[Any, ...]], make: Callable[[tuple[Any, ...]], T]
    ) -> None:
        self._rows = rows
        self._make = make
        self._made: dict[int, T] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...

    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        places = range(len(self._rows))[index]
        return self._at(places) if isinstance(places, int) else tuple(map(self._at, places))

    def _at(self, place: int) -> T:
        if place not in self._made:
            self._made[place] = self._make(self._rows[place])
        return self._made[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazyRows | tuple):
            return self[:] == other[:]
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self[:])

    def __repr__(self) -> str:
        return repr(self[:])
