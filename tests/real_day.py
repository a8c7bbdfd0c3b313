"""A day in a clinic, in a real record: every table of the record has rows, signed and not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bodymap.charting.billing import Billing
from bodymap.charting.consent import Consent
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.workstation import Workstation
from bodymap.services.audit.events import Event
from bodymap.services.visit_signing import VisitSigning
from tests import factories
from tests.records import Record
from tests.whole_visit import records_of, sites_of

NOON = factories.FIRST_VISIT + timedelta(hours=2, minutes=30)


@dataclass(frozen=True)
class RealDay:
    """What the day left: a signed visit with all it can have, one whose needles are in, and the
    ids of the signed one's second site, which was voided, and of its amendment."""

    signed: Session
    signature: Signature
    in_progress: Session
    voided_site: UUID
    amendment: UUID


def live(record: Record) -> RealDay:
    """Live through a day in an empty clinic."""
    record.stock.keep(factories.box())
    record.templates.keep(factories.template())
    record.settings.keep(replace(record.settings.now(), dwell_target_minutes=12))
    record.clinic.rescues.keep(None, (("Note", "Half a sen"),))
    _emergency(record)
    signed = _visit(record)
    voided = _second_thoughts(record, signed)
    record.sit(Role.THERAPIST)
    record.records.take_over(signed.id, NOON)
    signing = VisitSigning(record.history, record.records, record.desk)
    signature = signing.sign(signed.id, Figure.FEMALE_TYPICAL, NOON)
    amendment = _afterwards(record, signed)
    in_progress = record.start_session(week=1)
    needle = record.recorder.add_site(factories.site(in_progress))
    with record.store.write(None) as write:
        write.insert_record(Workstation(new_id(), "Room 1"))
        write.insert_record(factories.conflict(needle))
    return RealDay(signed, signature, in_progress, voided, amendment)


def _emergency(record: Record) -> None:
    record.sit(Role.REVIEWER, "Paul Reed")
    begun = record.clinic.emergencies.begin("Therapist is out sick", 30)
    record.recorder.add_patient(factories.patient(family_name="Novak"))
    record.desk.sit(record.person)
    record.clinic.emergencies.seen(begun.id)


def _visit(record: Record) -> Session:
    session = record.start_session()
    first, second = sites_of(session)
    record.recorder.add_site(first)
    record.recorder.add_site(second)
    record.recorder.set_pain(factories.pain(session, 7))
    record.recorder.set_pain(factories.pain(session, 4, Phase.AFTER))
    record.recorder.set_pain(factories.pain(session, 3, Phase.AFTER))
    record.records.put(records_of(session, first, NOON))
    return session


def _second_thoughts(record: Record, session: Session) -> UUID:
    """What is put right while the visit goes on. Gives the id of the site that is taken back."""
    first, second = record.history.visit(session.id).sites
    record.recorder.move_site(first.id, factories.place(view="left"), "soleus")
    record.recorder.revise_sites([replace(first, technique=Technique.WINDING)])
    third = record.recorder.add_site(factories.site(session, muscle="popliteus"))
    record.recorder.void_site(second.id)
    record.recorder.restore_site(second.id)
    record.recorder.void_site(third.id)
    bill = record.history.visit(session.id).of(Billing)[0]
    record.records.put((replace(bill, id=new_id(), code="20561"),), takes=(bill,))
    record.recorder.end_session(session.id, NOON)
    record.recorder.reopen_session(session.id)
    return third.id


def _afterwards(record: Record, session: Session) -> UUID:
    """What may come after the signature. Gives the id of the amendment."""
    author = record.desk.person.signature
    (amendment,) = record.records.put((factories.amendment(session, author=author),))
    (late,) = record.records.put((factories.reaction(session),))
    record.records.change(replace(late, resolved_at=NOON + timedelta(days=1)))  # type: ignore[arg-type]  # a reaction
    consent = record.history.visit(session.id).of(Consent)[0]
    record.records.change(replace(consent, withdrawn_at=NOON + timedelta(days=2)))
    record.recorder.set_pain(factories.pain(session, 2, Phase.FOLLOW_UP))
    record.recorder.set_pain(factories.pain(session, 1, Phase.FOLLOW_UP))
    patient = record.history.patient(session.patient_id)
    record.recorder.change_patient(replace(patient, family_name="Brandt-Novak"))
    (complaint,) = record.history.episodes(session.patient_id)
    record.recorder.change_episode(replace(complaint, complaint="Heel pain, left"))
    record.audit.note(Event.EXPORTED, "patient", patient.id, {"what": "report", "to": "file"})
    return amendment.id
