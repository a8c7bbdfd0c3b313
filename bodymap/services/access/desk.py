"""Who is at this workstation now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bodymap.charting.person import Person, Role
from bodymap.errors import NotAllowedError
from bodymap.services.access.rights import RIGHTS, Right

if TYPE_CHECKING:
    from bodymap.services.ports import Clock

ELSEWHERE: Final = "This clinic is open for reading only: another program charts in it."

_ROLE_NAMES: Final = {
    Role.ADMINISTRATOR: "An administrator",
    Role.THERAPIST: "A therapist",
    Role.REVIEWER: "A reviewer",
}


class Desk:
    """Everything is read and written in the name of the person who sits here.

    In an emergency somebody may chart for a while whose role does not allow it; when that time is
    over, it is over without a word. ``clock`` says when. Where ``is_read_only``, another program
    charts in this clinic: then nobody here changes anything.
    """

    def __init__(self, person: Person, clock: Clock, *, is_read_only: bool = False) -> None:
        self._person = person
        self._clock = clock
        self._is_read_only = is_read_only
        self._until: datetime | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def person(self) -> Person:
        """Who sits here."""
        return self._person

    @property
    def is_read_only(self) -> bool:
        """Whether nobody here changes anything, because another program charts."""
        return self._is_read_only

    @property
    def emergency_until(self) -> datetime | None:
        """Until when (UTC) this person may chart for an emergency; None where there is none."""
        if self._until is not None and self._clock.now() >= self._until:
            self._until = None
        return self._until

    def may(self, right: Right) -> bool:
        """Whether this person may do that now."""
        if self._is_read_only and right not in RIGHTS[Role.REVIEWER]:
            return False
        if right in RIGHTS[self._person.role]:
            return True
        return right in RIGHTS[Role.THERAPIST] and self.emergency_until is not None

    def require(self, right: Right) -> None:
        """Raises NotAllowedError, with a sentence, where this person may not do that."""
        if self.may(right):
            return
        if self._is_read_only and right in RIGHTS[self._person.role]:
            raise NotAllowedError(ELSEWHERE)
        raise NotAllowedError(f"{_ROLE_NAMES[self._person.role]} may not {right.value}.")

    def sit(self, person: Person) -> None:
        """Somebody proved to be ``person`` and sits here now."""
        self._person = person
        self._until = None
        self._tell()

    def break_glass(self, until: datetime) -> None:
        """Let the person here chart until then (UTC): the emergency is in the record already."""
        self._until = until
        self._tell()

    def as_it_is(self) -> Desk:
        """A desk of its own at which the same person sits, whoever sits at this one later: for work
        that was begun in the name of that person."""
        desk = Desk(self._person, self._clock, is_read_only=self._is_read_only)
        desk._until = self._until
        return desk

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` when somebody else sits here, or may do more; what is returned ends
        that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
