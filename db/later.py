"""The sites of a long course, read when somebody first looks at them.

A course of a thousand visits has twenty thousand sites, which take longer to read than the first
look at it may last, and which that look does without. What is read later is the record as it is
then. It is read on the thread that read the rest: there is one connection, and no lock on it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar, overload

from bodymap.charting.site_columns import COLUMNS, SiteColumns
from db.rows import Row

T = TypeVar("T")

MANY_VISITS: Final = 150
"""A course of more visits than this is a long one: this program's own choice."""

_ONE_BY_ONE: Final = 40
"""So many visits are read each for itself, as a list shows them; then all others at once."""


class OwnThread:
    """Runs a read that was put off, on the thread on which this was made and on no other.

    Raises RuntimeError on another one: whoever hands a course to a thread looks at it first.
    """

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def read(self, read: Callable[[], T]) -> T:
        """What ``read`` finds. Raises ClinicFileError where it cannot be read."""
        if threading.get_ident() != self._thread:
            raise RuntimeError("Sites are read on the thread that reads the record.")
        return read()


class SitesLater:
    """Hands out the rows of a patient's sites by visit.

    ``of_visit`` reads those of one session, by the bytes of its id, ``of_all`` those of all,
    ``counts`` how many each session has, without those that have none.
    """

    def __init__(
        self,
        of_visit: Callable[[bytes], list[Row]],
        of_all: Callable[[], Mapping[bytes, list[Row]]],
        counts: Callable[[], Mapping[bytes, int]],
    ) -> None:
        self._of_visit = of_visit
        self._of_all = of_all
        self._count_all = counts
        self._own = OwnThread()
        self._counts: Mapping[bytes, int] | None = None
        self._read: dict[bytes, list[Row]] = {}
        self._all: Mapping[bytes, list[Row]] | None = None

    def count(self, session: bytes) -> int:
        """How many rows a session has. Raises ClinicFileError where that cannot be read."""
        if self._counts is None:
            self._counts = self._own.read(self._count_all)
        return self._counts.get(session, 0)

    def rows(self, session: bytes) -> list[Row]:
        """The rows of a session. Raises ClinicFileError where they cannot be read."""
        if self._all is None and session not in self._read:
            if len(self._read) < _ONE_BY_ONE:
                self._read[session] = self._own.read(lambda: self._of_visit(session))
            else:
                self._all = self._own.read(self._of_all)
        known = self._read.get(session)
        if known is None:
            assert self._all is not None, "read just now"
            known = self._all.get(session, [])
        return known


class RowsLater(Sequence[Row]):
    """The rows of one visit. To ask how many they are reads none of them."""

    __slots__ = ("_session", "_sites")

    def __init__(self, sites: SitesLater, session: bytes) -> None:
        self._sites = sites
        self._session = session

    def __len__(self) -> int:
        return self._sites.count(self._session)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self._sites.rows(self._session)[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._sites.rows(self._session))


class ColumnsLater(SiteColumns):
    """Needle sites as columns, read at the first look; in all else those columns."""

    __slots__ = ("_load", "_own")

    def __init__(self, load: Callable[[], SiteColumns]) -> None:
        # a frozen value: its fields are filled in later, once
        object.__setattr__(self, "_load", load)
        object.__setattr__(self, "_own", OwnThread())

    def __getattr__(self, name: str) -> Any:
        """Called for a field that is not filled in yet."""
        if name not in COLUMNS:
            raise AttributeError(name)
        made = self._own.read(self._load)
        for column in COLUMNS:
            object.__setattr__(self, column, getattr(made, column))
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SiteColumns):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in COLUMNS)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in COLUMNS))
