"""Signing a visit: all of it is sealed, with what the signature itself says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.billing import Billing
from bodymap.charting.figure import Figure
from bodymap.charting.reaction import NoReaction
from bodymap.charting.signing import Signature, sign
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.signed_content import content_of

if TYPE_CHECKING:
    from bodymap.services.access.desk import Desk
    from bodymap.services.history import History
    from bodymap.services.session_recorder import SessionRecorder

NEEDLES_OPEN: Final = (
    "Needles are not accounted for. Take them out, or write down why the visit is signed as it is."
)

Signed = Billing | NoReaction | AdviceTold
"""What a signature may put into the record by itself."""


class VisitSigning:
    """Signs visits in the name of the person at the desk, and in nobody else's. Raises as
    ``SessionRecorder`` does: then nothing of it is recorded."""

    def __init__(self, history: History, records: SessionRecorder, desk: Desk) -> None:
        self._history = history
        self._records = records
        self._desk = desk

    def sign(
        self,
        session_id: UUID,
        figure: Figure,
        now: datetime,
        beside: Sequence[Signed] = (),
    ) -> Signature:
        """Sign a visit ``now`` (UTC), which ends it where it is open.

        ``beside`` is what the signature itself puts into the record, in the same transaction: what
        is billed, that there was no reaction, what the patient was told. Everything else is read
        from the record, so that the seal is of what is kept there. Raises ExpectedError where
        needles are neither accounted for nor explained, NotAllowedError for who may not chart, and
        HeldByAnotherError for who does not chart this visit.
        """
        self._desk.require(Right.CHART)
        person = self._desk.person
        visit = self._history.visit(session_id)
        fresh = tuple(one for one in beside if not _says_the_same(visit.last(type(one)), one))
        ended_at = visit.session.ended_at or now
        ended = replace(
            visit,
            session=replace(visit.session, ended_at=ended_at),
            records=(*visit.records, *fresh),
        )
        content = content_of(ended, figure)
        try:
            signature = sign(content, person.id, person.signature, now)
        except ValueError as error:
            if content.ledger.needs_explanation:
                raise ExpectedError(NEEDLES_OPEN) from error
            raise
        self._records.sign(signature, ended_at, fresh)
        return signature


def _says_the_same(known: Signed | None, said: Signed) -> bool:
    return known is not None and replace(known, id=said.id) == said
