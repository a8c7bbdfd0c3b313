"""All writes of a visit beside its sites and pain scores: each is one transaction, then told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bodymap.charting.amendment import Amendment
from bodymap.charting.consent import Consent
from bodymap.charting.reaction import Reaction
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.errors import ExpectedError
from bodymap.services.changes import ChangeBus, Changes, Kind, Left
from bodymap.services.record_steps import added, check_together, kinds_of, take
from bodymap.services.recorder import IS_SIGNED
from bodymap.services.site_steps import session_of

if TYPE_CHECKING:
    from bodymap.services.ports import RecordStore, Transaction

NOT_SIGNED: Final = "This session is not signed. What is wrong in it can still be changed."
STAYS: Final = "A signature or an amendment cannot be taken back."

_FOR_GOOD: Final = (Signature, Amendment)


class SessionRecorder:
    """Writes what is recorded of a visit. What a method returns is on the disk.

    Raises NotSavedError where it could not be saved: then nothing of it is in the record, and
    nothing is told. What the rules forbid raises ExpectedError, an unknown id LookupError.

    The rules: a signed visit takes amendments and reactions that came up later, and nothing else;
    amendments belong to signed visits only. An ended visit that is not signed can still be
    completed. Nothing is deleted: what is taken back is voided, and can be added again.
    """

    def __init__(self, store: RecordStore, bus: ChangeBus) -> None:
        self._store = store
        self._bus = bus

    def put(
        self, adds: Sequence[SessionRecord] = (), takes: Sequence[SessionRecord] = ()
    ) -> tuple[SessionRecord, ...]:
        """Take ``takes`` back and add ``adds``, all of one visit, in one transaction.

        Returns the added as they are recorded now, with their place in the order of the record.
        What was voided before counts again, as redo does, at its old place.
        """
        if any(isinstance(record, _FOR_GOOD) for record in takes):
            raise ExpectedError(STAYS)
        if any(isinstance(record, Signature) for record in adds):
            raise ValueError("A visit is signed by 'sign'.")
        with self._store.write() as write:
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
        with self._store.write() as write:
            session = _one_session(write, (record,))
            known = write.record(type(record), record.id)
            if known is None or known.is_voided:
                raise LookupError(f"There is no record {record.id}.")
            if write.is_signed(session.id) and not _only_ends(known.record, record):
                raise ExpectedError(IS_SIGNED)
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
        with self._store.write() as write:
            session = session_of(write, signature.session_id)
            if write.is_signed(session.id):
                raise ExpectedError(IS_SIGNED)
            if session.is_open:
                write.set_session_end(session.id, ended_at)
                session = replace(session, ended_at=ended_at)
            for record in beside:
                write.insert_record(record)
            write.insert_record(signature)
        records = (*beside, signature)
        return self._tell(write, session, records, (session, *records), more=Kind.SESSION)

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


def _only_ends(before: Reaction | Consent, after: Reaction | Consent) -> bool:
    if isinstance(before, Reaction) and isinstance(after, Reaction):
        return replace(before, resolved_at=after.resolved_at) == after
    if isinstance(before, Consent) and isinstance(after, Consent):
        return replace(before, withdrawn_at=after.withdrawn_at) == after
    return False
