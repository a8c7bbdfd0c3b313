"""Visits of a clinic on chosen days, written straight into its store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Severity
from bodymap.charting.session import Session
from bodymap.services.ports import RecordStore
from tests import factories

ONE_NEEDLE = {Technique.PISTONING: 1}
Reacted = tuple[str, Severity]


class ClinicDays:
    """Fills a store."""

    def __init__(self, store: RecordStore) -> None:
        self._store = store

    def complaint(self, condition: str = "plantar_heel", patient_id: UUID | None = None) -> Episode:
        """A complaint, of a new patient where none is named."""
        person = factories.patient()
        complaint = factories.episode(patient_id or person.id, condition=condition)
        with self._store.write(None) as write:
            if patient_id is None:
                write.insert_patient(person)
            write.insert_episode(complaint)
        return complaint

    def visit(
        self,
        of: Episode,
        at: datetime,
        *,
        needles: Mapping[Technique, int] = ONE_NEEDLE,
        before: int | None = None,
        reactions: Sequence[Reacted] | None = None,
        code: tuple[str, str | None] | None = None,
        is_signed: bool = True,
        is_open: bool = False,
    ) -> Session:
        """One visit. ``reactions`` None is that nobody asked, none of them that there was none;
        ``code`` has its fee in USD."""
        ended_at = None if is_open else at + timedelta(minutes=40)
        visit = factories.session(of, started_at=at, ended_at=ended_at)
        with self._store.write(None) as write:
            write.insert_session(visit)
            kinds = [one for one, count in needles.items() for _ in range(count)]
            for number, technique in enumerate(kinds, start=1):
                write.insert_site(factories.site(visit, number=number, technique=technique))
            if before is not None:
                write.insert_pain(factories.pain(visit, before))
                write.insert_pain(factories.pain(visit, 0, Phase.AFTER))
            for kind, severity in reactions or ():
                write.insert_record(
                    factories.reaction(visit, kind=kind, severity=severity, follow_up_due=None)
                )
            if reactions is not None and not reactions:
                write.insert_record(factories.no_reaction(visit))
            if code is not None:
                fee = None if code[1] is None else Decimal(code[1])
                write.insert_record(factories.billing(visit, code=code[0], fee=fee))
            if is_signed and not is_open:
                write.insert_record(factories.signature(visit, id=new_id()))
        return visit
