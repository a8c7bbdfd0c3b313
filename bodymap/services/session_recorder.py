"""All writes of a visit beside its sites and pain scores: each is one transaction, then told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.amendment import Amendment
from bodymap.charting.consent import Consent
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.charting.reaction import Reaction
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.take_over import TakeOver
from bodymap.errors import ExpectedError
from bodymap.services.access.holding import refusal
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes, Kind, Left
from bodymap.services.record_steps import added, check_together, kinds_of, take
from bodymap.services.recorder import IS_SIGNED
from bodymap.services.site_steps import check_holder, session_of

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.ports import Transaction

NOT_SIGNED: Final = "This session is not signed. What is wrong in it can still be changed."
STAYS: Final = "A signature, an amendment or a take-over cannot be taken back."

YOURS: Final = "You are charting this visit already."

_FOR_GOOD: Final = (Signature, Amendment, TakeOver)


class SessionRecorder:
    """Writes what is recorded of a visit. What a method returns is on the disk.

    Raises NotSavedError where it could not be saved: then nothing of it is in the record, and
    nothing is told. What the rules forbid raises ExpectedError, as NotHereError where the patient's
    record is not kept here; an unknown id raises LookupError.

    The rules: a signed visit takes amendments and reactions that came up later, and nothing else;
    amendments belong to signed visits only. An ended visit that is not signed can still be
    completed. Nothing is deleted: what is taken back is voided, and can be added again.
    """

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def refusal(self, session: Session, *, is_signed: bool) -> ExpectedError | None:
        """Why the person at the desk may not chart a visit, without trying; None where nothing is
        in the way."""
        return refusal(self._access, session, is_signed=is_signed)

    def put(
        self, adds: Sequence[SessionRecord] = (), takes: Sequence[SessionRecord] = ()
    ) -> tuple[SessionRecord, ...]:
        """Take ``takes`` back and add ``adds``, all of one visit, in one transaction.

        Returns the added as they are recorded now, with their place in the order of the record.
        What was voided before counts again, as redo does, at its old place.
        """
        if any(isinstance(record, _FOR_GOOD) for record in takes):
            raise ExpectedError(STAYS)
        if any(isinstance(record, Signature | TakeOver) for record in adds):
            raise ValueError("A visit is signed by 'sign', and taken over by 'take_over'.")
        if any(
            one.author != self._access.person.signature
            for one in adds
            if isinstance(one, Amendment)
        ):
            raise ValueError("Everybody amends in their own name.")
        with self._access.write(Right.CHART) as write:
            session = _one_session(write, (*adds, *takes))
            _check_signed(write, session, adds, takes)
            for record in takes:
                take(write, record)
            recorded = tuple(added(write, record) for record in adds)
        self._tell(write, session, (*adds, *takes), recorded)
        return recorded

    def change(self, record: Reaction | Consent) -> Changes:
        """Replace what is known of a reaction or a consent.

        Of a signed visit only the end of a reaction, or of a consent, can be noted.
        """
        with self._access.write(Right.CHART) as write:
            session = _one_session(write, (record,))
            known = write.record(type(record), record.id)
            if known is None or known.is_voided:
                raise LookupError(f"There is no record {record.id}.")
            if not _only_ends(known.record, record):
                if write.is_signed(session.id):
                    raise ExpectedError(IS_SIGNED)
                check_holder(write, session)
            write.update_record(record)
        return self._tell(write, session, (record,), (record,))

    def sign(
        self,
        signature: Signature,
        ended_at: datetime,
        beside: Sequence[SessionRecord] = (),
    ) -> Changes:
        """Sign a visit with what the signature itself says (``beside``), and end it at ``ended_at``
        (UTC) where it has not ended: for good."""
        check_together(signature.session_id, beside)
        if signature.signer_id != self._access.person.id:
            raise ValueError("Everybody signs in their own name.")
        with self._access.write(Right.CHART) as write:
            session = session_of(write, signature.session_id)
            if write.is_signed(session.id):
                raise ExpectedError(IS_SIGNED)
            check_holder(write, session)
            if session.is_open:
                write.set_session_end(session.id, ended_at)
                session = replace(session, ended_at=ended_at)
            for record in beside:
                write.insert_record(record)
            write.insert_record(signature)
        records = (*beside, signature)
        return self._tell(write, session, records, (session, *records), more=Kind.SESSION)

    def take_over(self, session_id: UUID, at: datetime) -> Changes:
        """Let the person at the desk chart here, from ``at`` (UTC) on, a visit that another one
        charts, or that is open at another workstation; both names are in the record, and the lines
        of both workstations. Raises ExpectedError where it is signed, or theirs already."""
        with self._access.write(Right.CHART) as write:
            session = session_of(write, session_id)
            if write.is_signed(session_id):
                raise ExpectedError(IS_SIGNED)
            person = self._access.person
            lease = write.lease(session_id) if session.is_open else None
            if session.holder_id == person.id and (lease is None or lease.is_here):
                raise ExpectedError(YOURS)
            holder = session.holder_id and write.record(Person, session.holder_id)
            taken = TakeOver(
                *(new_id(), session_id, session.holder_id),
                holder.record.signature if holder else "",
                *(person.id, person.signature, at),
            )
            write.insert_record(taken)
            taken = replace(taken, sequence=write.sequence)
            write.hold_session(session_id, person.id)
            session = replace(session, holder_id=person.id)
        return self._tell(write, session, (taken,), (session, taken), more=Kind.SESSION)

    def _tell(
        self,
        write: Transaction,
        session: Session,
        touched: Sequence[SessionRecord],
        after: tuple[Left, ...],
        *,
        more: Kind = Kind(0),  # noqa: B008 (a flag is a value)
    ) -> Changes:
        ids = {record.id for record in touched}
        if more & Kind.SESSION:
            ids.add(session.id)
        kinds = kinds_of(touched) | more
        changes = Changes(
            kinds, session.patient_id, session.id, frozenset(ids), write.sequence, after
        )
        self._bus.announce(changes)
        return changes


def _one_session(write: Transaction, records: Sequence[SessionRecord]) -> Session:
    ids = {record.session_id for record in records}
    if len(ids) != 1:
        raise ValueError("What is recorded together belongs to one visit.")
    return session_of(write, ids.pop())


def _check_signed(
    write: Transaction,
    session: Session,
    adds: Sequence[SessionRecord],
    takes: Sequence[SessionRecord],
) -> None:
    is_signed = write.is_signed(session.id)
    if not is_signed and any(isinstance(record, Amendment) for record in adds):
        raise ExpectedError(NOT_SIGNED)
    if is_signed and (
        takes or not all(isinstance(record, Amendment | Reaction) for record in adds)
    ):
        raise ExpectedError(IS_SIGNED)
    if is_signed and any(write.record(type(one), one.id) is not None for one in adds):
        # what was taken back before the signature is part of what was signed
        raise ExpectedError(IS_SIGNED)
    is_told_later = not session.is_open and all(
        isinstance(one, Reaction) for one in (*adds, *takes)
    )
    if not is_signed and not is_told_later:
        check_holder(write, session)


def _only_ends(before: Reaction | Consent, after: Reaction | Consent) -> bool:
    if isinstance(before, Reaction) and isinstance(after, Reaction):
        return replace(before, resolved_at=after.resolved_at) == after
    if isinstance(before, Consent) and isinstance(after, Consent):
        return replace(before, withdrawn_at=after.withdrawn_at) == after
    return False
