"""Writes a visit that is known as a whole, in one transaction: to fill a clinic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bodymap.charting.episode import Episode
from bodymap.charting.pain import PainScore
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.services.access.rights import Right
from bodymap.services.record_steps import numbered
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.services.access.access import Access

Step = NeedleSite | PainScore | SessionRecord
"""What is recorded of a visit after it began, one after the other."""

Seal = Callable[[Visit], Signature]
"""Signs a visit as it will be read: ended, with everything at its place in the record."""


class WholeVisits:
    """Writes visits, in the name of the person at the desk, as if they were charted step by step.

    The rows are those that step by step would leave, and nothing is told on the bus: nobody looks
    yet. Whoever fills a clinic keeps the rules of charting; what the file itself refuses raises
    ValueError. Raises NotSavedError where it cannot be saved, NotHereError where the patient's
    record is not kept here: then nothing of the visit is there.
    """

    def __init__(self, access: Access) -> None:
        self._access = access

    def chart(
        self,
        session: Session,
        episode: Episode,
        steps: Sequence[Step],
        ended_at: datetime | None = None,
        seal: Seal | None = None,
        later: Sequence[PainScore] = (),
    ) -> Visit:
        """Begin ``session`` and record ``steps`` in their order; sites get their numbers. It
        ends at ``ended_at`` (UTC) and is signed by ``seal``, where it does; ``later`` are scores
        that were given after that. Returns the visit as it is recorded, without them. Raises
        ValueError where something belongs to another visit."""
        if any(step.session_id != session.id for step in (*steps, *later)):
            raise ValueError("What is recorded together belongs to one visit.")
        with self._access.write(Right.CHART) as write:
            write.patient(session.patient_id)  # all of whose record has to be here
            session = replace(session, holder_id=self._access.person.id)
            write.insert_session(session)
            sites: list[NeedleSite] = []
            scores: list[PainScore] = []
            records: list[SessionRecord] = []
            for step in steps:
                if isinstance(step, NeedleSite):
                    site = replace(step, number=len(sites) + 1)
                    write.insert_site(site)
                    sites.append(replace(site, sequence=write.sequence))
                elif isinstance(step, PainScore):
                    write.insert_pain(step)
                    scores.append(step)
                else:
                    write.insert_record(step)
                    records.append(numbered(step, write.sequence))
            visit = Visit(session, episode, tuple(sites), tuple(scores), tuple(records))
            if ended_at is not None:
                write.set_session_end(session.id, ended_at)
                visit = replace(visit, session=replace(session, ended_at=ended_at))
            if seal is not None:
                signature = seal(visit)
                write.insert_record(signature)
                visit = replace(visit, records=(*visit.records, signature))
            for score in later:
                write.insert_pain(score)
        return visit
