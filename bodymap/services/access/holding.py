"""Why somebody may not chart a visit, said without trying."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.charting.session import Session
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError
from bodymap.services.access.rights import Right

if TYPE_CHECKING:
    from bodymap.services.access.access import Access

SOMEBODY = "Somebody else"


def held_sentence(session: Session, name: str) -> str:
    """What is said to another person than the one called ``name``, who holds the visit."""
    if session.is_open:
        return f"{name} is charting this visit."
    return f"{name} has not signed this visit."


def refusal(access: Access, session: Session, *, is_signed: bool) -> ExpectedError | None:
    """Why the person at the desk may not chart ``session`` now: NotAllowedError for want of the
    right, HeldByAnotherError where somebody else holds it, None where nothing is in the way. A
    signed visit is held by nobody."""
    try:
        access.require(Right.CHART)
    except NotAllowedError as error:
        return error
    if is_signed or session.holder_id in (None, access.person.id):
        return None
    return HeldByAnotherError(held_sentence(session, _name(access, session.holder_id)))


def _name(access: Access, person_id: UUID) -> str:
    people = access.read.clinic_records(Person)
    return next((one.name for one in people if one.id == person_id), SOMEBODY)
