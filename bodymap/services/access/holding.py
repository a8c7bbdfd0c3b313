"""Why somebody may not chart a visit, said without trying."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.charting.session import Session
from bodymap.charting.workstation import Workstation
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError
from bodymap.services.access.lease import Lease
from bodymap.services.access.rights import Right

if TYPE_CHECKING:
    from bodymap.services.access.access import Access

SOMEBODY = "Somebody else"


def held_sentence(session: Session, name: str) -> str:
    """What is said to another person than the one called ``name``, who holds the visit."""
    if session.is_open:
        return f"{name} is charting this visit."
    return f"{name} has not signed this visit."


def elsewhere_sentence(station: str, name: str) -> str:
    """What is said of an open visit that lies at another workstation; ``station`` is empty where
    nobody knows at which, ``name`` where the person here holds it."""
    if not name:
        if not station:
            return "You have this visit open at another workstation."
        return f"You have this visit open in {station}."
    if not station:
        return f"Open at another workstation, held by {name}."
    return f"Open in {station}, held by {name}."


def held_elsewhere(
    session: Session,
    lease: Lease | None,
    person_id: UUID | None,
    name: Callable[[UUID], str],
    station: Callable[[UUID], str],
) -> HeldByAnotherError | None:
    """Why the person at the desk does not chart the visit: it lies at another workstation while it
    is open, or somebody else holds it. None where nothing is in the way; ``name`` gives what a
    person is called, ``station`` what a workstation is, empty for one that is not known."""
    holder = session.holder_id
    if session.is_open and lease is not None and not lease.is_here:
        where = "" if lease.workstation is None else station(lease.workstation)
        whose = "" if holder == person_id else SOMEBODY if holder is None else name(holder)
        return HeldByAnotherError(elsewhere_sentence(where, whose))
    if holder in (None, person_id):
        return None
    return HeldByAnotherError(held_sentence(session, name(holder)))


def refusal(access: Access, session: Session, *, is_signed: bool) -> ExpectedError | None:
    """Why the person at the desk may not chart ``session`` now: NotAllowedError for want of the
    right, HeldByAnotherError where somebody else holds it, or where it is open at another
    workstation; None where nothing is in the way. A signed visit is held by nobody."""
    try:
        access.require(Right.CHART)
    except NotAllowedError as error:
        return error
    if is_signed:
        return None
    lease = access.read.lease(session.id) if session.is_open else None
    return held_elsewhere(
        *(session, lease, access.person.id),
        lambda key: _name(access, key),
        lambda key: _station(access, key),
    )


def _name(access: Access, person_id: UUID) -> str:
    people = access.read.clinic_records(Person)
    return next((one.name for one in people if one.id == person_id), SOMEBODY)


def _station(access: Access, workstation_id: UUID) -> str:
    stations = access.read.clinic_records(Workstation)
    return next((one.name for one in stations if one.id == workstation_id), "")
