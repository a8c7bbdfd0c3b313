"""A clinic in which everything there can be was recorded, changed and taken back."""

from __future__ import annotations

from dataclasses import replace

from bodymap.charting.conflict import Conflict, Decision
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.person import Person, Role
from bodymap.charting.site import NeedleSite
from bodymap.services.clinic_settings import ClinicSettings
from tests import factories
from tests.clinics import OpenRecord
from tests.unit.record.kinds_of_record import KINDS
from tests.unit.record.signed_visit import AT, Signed, sign_whole_visit


def fill(record: OpenRecord) -> Signed:
    """A signed visit that was corrected, an open one with every kind of record, things that were
    taken back, and what is the clinic's own."""
    with record.store.hurried():
        signed = sign_whole_visit(record)
        record.records.put([factories.amendment(signed.session)])
        record.recorder.set_pain(factories.pain(signed.session, 2, Phase.FOLLOW_UP))
        _open_visit(record)
        person = record.add_patient(given_name="Zo\u00eb", family_name="O'\u00c4rger \U0001f600")
        record.recorder.change_patient(replace(person, height_cm=171.5, weight_kg=0.1 + 0.2))
        _of_clinic(record)
    return signed


def _open_visit(record: OpenRecord) -> None:
    session = record.start_session(week=3)
    site = record.recorder.add_site(factories.site(session))
    gone = record.recorder.add_site(factories.site(session))
    back = record.recorder.add_site(factories.site(session))
    record.recorder.void_site(gone.id)
    record.recorder.void_site(back.id)
    record.recorder.restore_site(back.id)
    record.recorder.set_pain(factories.pain(session, 5))
    record.recorder.set_pain(factories.pain(session, 6))
    record.records.put([make(session, site) for _, make in KINDS.values()])
    late = factories.reaction(session)
    record.records.put([late])
    record.records.put(takes=[late])
    record.clinic.rescues.keep(session.id, [("Note", "half a senten")])
    with record.store.write(None) as write:
        write.insert_record(factories.conflict(site, patient_id=session.patient_id))
        write.insert_record(_decided(site))


def _decided(about: NeedleSite) -> Conflict:
    """Somebody took it away elsewhere, and it stayed so."""
    undecided = factories.conflict(about, base=None, theirs=None, their_author=None)
    return replace(undecided, decided=Decision.THEIRS, decided_by=factories.WEBER.id, decided_at=AT)


def _of_clinic(record: OpenRecord) -> None:
    box = factories.box()
    record.stock.keep(box)
    record.stock.keep(replace(box, is_in_use=False))
    record.templates.keep(factories.template())
    retired = factories.template("Retired")
    record.templates.keep(retired)
    record.templates.retire(retired.id)
    record.settings.keep(replace(ClinicSettings(), call_line="Z\u00fcrich \u2014 044 \U0001f4de"))
    reviewer = record.sit(Role.REVIEWER, "Ida Moor")
    seen = record.clinic.emergencies.begin("A needle broke and nobody else is here", 15)
    record.desk.sit(record.person)
    record.clinic.emergencies.seen(seen.id)
    record.clinic.people.introduce(Person(new_id(), "Lena Ort", "PT", role=Role.THERAPIST))
    record.clinic.people.change(replace(reviewer, name="Ida Moor-Falk"))
