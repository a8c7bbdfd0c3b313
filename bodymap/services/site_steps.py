"""The steps in which needle sites of a visit are written, within one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.charting.workstation import Workstation
from bodymap.errors import ExpectedError
from bodymap.services.access.holding import SOMEBODY, held_elsewhere

if TYPE_CHECKING:
    from bodymap.services.ports import StoredSite, Transaction

SESSION_HAS_ENDED: Final = "This session has ended. Open it again to change it."
SITE_IS_VOIDED: Final = "This needle site was removed. Restore it to change it."
SITE_IS_THERE: Final = "This needle site is already in the chart."


def session_of(write: Transaction, session_id: UUID) -> Session:
    """The visit of an id. Raises LookupError where there is none."""
    session = write.session(session_id)
    if session is None:
        raise LookupError(f"There is no session {session_id}.")
    return session


def one_session(sessions: Sequence[Session]) -> Session:
    """The one visit of all. Raises ValueError for none, or for several."""
    if len({session.id for session in sessions}) != 1:
        raise ValueError("Sites that are changed together are of one visit.")
    return sessions[0]


def open_session(write: Transaction, session_id: UUID) -> Session:
    """A visit that can be charted. Raises ExpectedError where it has ended, HeldByAnotherError as
    ``check_holder`` does."""
    session = session_of(write, session_id)
    if not session.is_open:
        raise ExpectedError(SESSION_HAS_ENDED)
    check_holder(write, session)
    return session


def check_holder(write: Transaction, session: Session) -> None:
    """Raises HeldByAnotherError where another person charts the visit, or where it is open at
    another workstation."""
    lease = write.lease(session.id) if session.is_open else None

    def name(person_id: UUID) -> str:
        holder = write.record(Person, person_id)
        return SOMEBODY if holder is None else holder.record.name

    def station(workstation_id: UUID) -> str:
        known = write.record(Workstation, workstation_id)
        return "" if known is None else known.record.name

    refusal = held_elsewhere(session, lease, write.author, name, station)
    if refusal is not None:
        raise refusal


def stored_site(write: Transaction, site_id: UUID) -> StoredSite:
    """The site of an id, voided or not. Raises LookupError where there is none."""
    known = write.site(site_id)
    if known is None:
        raise LookupError(f"There is no needle site {site_id}.")
    return known


def charted_site(write: Transaction, site_id: UUID) -> tuple[NeedleSite, Session]:
    """A site that is charted, and its visit. Raises ExpectedError where it was removed."""
    known = stored_site(write, site_id)
    session = open_session(write, known.site.session_id)
    if known.is_voided:
        raise ExpectedError(SITE_IS_VOIDED)
    return known.site, session


def restored_site(write: Transaction, known: StoredSite) -> NeedleSite:
    """Put a voided site back under its number, or the next one where that is taken. Raises
    ExpectedError where it is charted."""
    if not known.is_voided:
        raise ExpectedError(SITE_IS_THERE)
    site = known.site
    number = site.number
    if write.is_number_taken(site.session_id, number):
        number = write.highest_number(site.session_id) + 1
    write.restore_site(site.id, number)
    return replace(site, number=number)
