"""Two rooms of one clinic that did different things to one thing, for whoever looks at it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.charting.workstation import Workstation as Station
from bodymap.services.visit_signing import VisitSigning
from tests import factories
from tests.clinics import OpenRecord
from tests.records import add_person
from tests.workstations import SharedClinic

OKAFOR: Final = Person(UUID(int=901), "Ben Okafor", "DPT", "ben", Role.THERAPIST)


@dataclass(frozen=True)
class Rooms:
    """Anna Weber sits in Room 1, Ben Okafor in Room 2; both know the patient and the open visit,
    which is in Room 1, with one needle."""

    clinic: SharedClinic
    patient: Patient
    episode: Episode
    session: Session
    site: NeedleSite

    @property
    def one(self) -> OpenRecord:
        """The record in Room 1."""
        return self.clinic[0].record

    @property
    def two(self) -> OpenRecord:
        """The record in Room 2."""
        return self.clinic[1].record

    def meet(self) -> None:
        """Room 1 tells first, and then both know everything."""
        self.clinic[0].sync()
        self.clinic.sync()

    def part(self) -> None:
        """The visit goes on in Room 2, which the server never hears of before Room 1 does: both
        chart it now."""
        at = factories.FIRST_VISIT + timedelta(minutes=10)
        self.two.records.take_over(self.session.id, at)

    def sign(self, record: OpenRecord, minutes: int = 30) -> None:
        """The visit is signed in a room."""
        visit = record.history.visit(self.session.id)
        if visit.ledger.needs_explanation:
            record.records.put([factories.explanation(self.session)])
        at = factories.FIRST_VISIT + timedelta(minutes=minutes)
        signing = VisitSigning(record.history, record.records, record.desk)
        signing.sign(self.session.id, Figure.FEMALE_TYPICAL, at)


def furnish(clinic: SharedClinic) -> None:
    """Name the two workstations of ``clinic``, and let Ben Okafor work there."""
    for number, station in enumerate(clinic.workstations, 1):
        with station.record.store.write(None) as write:
            write.insert_record(Station(station.origin, f"Room {number}"))
    add_person(clinic[0].record.store, OKAFOR)
    clinic.sync()


def rooms_of(clinic: SharedClinic) -> Rooms:
    """A new patient, in the rooms of a furnished ``clinic``."""
    one, two = (station.record for station in clinic.workstations)
    one.desk.sit(one.person)
    two.desk.sit(OKAFOR)
    patient = one.add_patient()
    episode = factories.episode(patient.id)
    one.recorder.add_episode(episode)
    session = one.start_session(episode)
    site = one.recorder.add_site(factories.site(session))
    clinic.sync()
    return Rooms(clinic, patient, episode, session, site)


def change_patient_in_both(rooms: Rooms) -> None:
    """Each room writes another alert, and Room 1 another name besides."""
    known = rooms.patient
    rooms.one.recorder.change_patient(
        replace(known, family_name="Brandt-Voss", alert="Takes apixaban")
    )
    rooms.two.recorder.change_patient(replace(known, alert="Faints easily: treat lying down"))


def change_site_in_both(rooms: Rooms) -> None:
    """Each room puts the needle right, and Room 2 moves it."""
    rooms.part()
    rooms.one.recorder.revise_sites([replace(rooms.site, depth_mm=12.0)])
    rooms.two.recorder.revise_sites([replace(rooms.site, depth_mm=18.0)])
    moved = factories.place(point=replace(rooms.site.place.point, y=322.0))
    rooms.two.recorder.move_site(rooms.site.id, moved, rooms.site.muscle)
