"""Which visits are signed, and which were amended since, read for all of a patient's at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bodymap.paths import resource
from bodymap.services.after_visit import AfterVisit
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.visit_state import VisitState, state_of
from tests import factories
from tests.records import Record, reads


class StillClock:
    def now(self) -> datetime:
        return datetime(2026, 3, 30, 8, 0, tzinfo=UTC)


def states(record: Record, patient_id: UUID) -> tuple[list[VisitState], int]:
    """The state of each visit, and how many SELECTs it took beside the overview."""
    clinic = record.clinic
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    after = AfterVisit(clinic, lambda: ReactionKinds(catalogue), StillClock())
    visits = record.history.overview(patient_id).visits
    with record.traced(reads) as statements:
        known = after.signed(patient_id)
    return [state_of(visit.session, known) for visit in visits], len(statements)


def test_states_are_those_of_the_patients_own_visits(shared: Record) -> None:
    complaint = shared.add_complaint()
    visits = [shared.start_session(complaint, week=week) for week in range(4)]
    other = shared.start_session()
    for visit in (*visits[:2], other):
        shared.records.sign(factories.signature(visit), visit.started_at + timedelta(hours=1))
    shared.records.put((factories.amendment(visits[0]),))
    shared.recorder.end_session(visits[2].id, visits[2].started_at + timedelta(hours=1))
    found, selects = states(shared, complaint.patient_id)
    assert found == [
        *(VisitState.AMENDED, VisitState.SIGNED, VisitState.NOT_SIGNED, VisitState.OPEN),
    ]
    assert selects == 3


def test_nothing_can_be_amended_where_nothing_is_signed(shared: Record) -> None:
    visit = shared.start_session()
    shared.recorder.end_session(visit.id, visit.started_at)
    assert states(shared, visit.patient_id) == ([VisitState.NOT_SIGNED], 2)


def test_what_is_not_known_is_not_said() -> None:
    visit = factories.session(factories.episode(factories.patient().id))
    assert state_of(visit, None) is VisitState.OPEN
    ended = factories.session(
        factories.episode(visit.patient_id), ended_at=visit.started_at + timedelta(hours=1)
    )
    assert state_of(ended, None) is VisitState.ENDED
