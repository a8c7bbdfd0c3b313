"""The record as the person at the desk may use it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bodymap.charting.person import Person
from bodymap.errors import NotAllowedError
from bodymap.services.access.rights import Right

if TYPE_CHECKING:
    from bodymap.services.access.desk import Desk
    from bodymap.services.ports import RecordStore, Transaction


class Access:
    """Every service goes through here: nothing is read or written without the right to it, and
    every line of the record says whose it is."""

    def __init__(self, store: RecordStore, desk: Desk) -> None:
        self._store = store
        self._desk = desk
        self.follow_desk()
        desk.listen(self.follow_desk)

    @property
    def person(self) -> Person:
        """In whose name the record is used."""
        return self._desk.person

    @property
    def read(self) -> RecordStore:
        """The record, for reading. Raises NotAllowedError."""
        self._desk.require(Right.READ)
        return self._store

    @contextmanager
    def write(self, right: Right) -> Iterator[Transaction]:
        """One transaction that ``right`` is needed for. Raises NotAllowedError before anything is
        begun, and as ``RecordStore.write`` does."""
        try:
            self._desk.require(right)
        except NotAllowedError:
            self.follow_desk()  # an emergency may just be over
            raise
        with self._store.write(self.person.id) as write:
            yield write

    @contextmanager
    def note(self) -> Iterator[Transaction]:
        """One transaction that only notes what happened, which everybody's doing may cause."""
        with self._store.write(self.person.id) as write:
            yield write

    @contextmanager
    def emergency(self) -> Iterator[Transaction]:
        """One transaction in which somebody without the right to chart says that it is needed."""
        self._store.allow_charting(True)
        try:
            with self._store.write(self.person.id) as write:
                yield write
        finally:
            self.follow_desk()

    @contextmanager
    def beside(self) -> Iterator[Access]:
        """The record as the person who is at the desk now may use it, for a thread beside the
        window's. See ``RecordStore.beside``."""
        desk = self._desk.as_it_is()
        with self._store.beside() as store:
            yield Access(store, desk)

    def follow_desk(self) -> None:
        """Let the record itself refuse what the person at the desk may not write."""
        self._store.allow_charting(self._desk.may(Right.CHART))

    def keep_head(self) -> None:
        """See ``RecordStore.keep_head``."""
        self._store.keep_head()

    def sit(self, person: Person) -> None:
        """What is known of the person at the desk changed."""
        self._desk.sit(person)

    def require(self, right: Right) -> None:
        """Raises NotAllowedError where the person at the desk lacks ``right``."""
        self._desk.require(right)
