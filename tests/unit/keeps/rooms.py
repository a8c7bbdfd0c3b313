"""A clinic on a server with patients of long ago and of today, and a workstation of few of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site_detail import SiteDetail
from bodymap.services.clinic import Clinic
from db.record_reads import RecordReads
from db.sync.content import Content, content_of_server
from db.sync.joining import join
from tests import factories
from tests.admitted import new_guarded_database
from tests.clinics import ANNA, PASSPHRASE, copied_clinic, open_record
from tests.records import Record
from tests.server_clinics import connected
from tests.unit.moving.stations import CLOCK, Station, attempts_in, station

NOW = datetime.now(UTC)
LONG_AGO = NOW - timedelta(days=400)
DAYS = 90
SITES = 3


@dataclass(frozen=True)
class Rooms:
    """``whole`` keeps everything, ``few`` the patients of the last ``DAYS`` days."""

    whole: Station
    few: Station
    database: str
    recent: UUID
    old: UUID

    def on_server(self) -> Content:
        """What the server holds."""
        with closing(connected(self.database)) as server:
            return content_of_server(server)


@contextmanager
def opened(one: Station) -> Iterator[Record]:
    """The record of a workstation, with Anna Weber at the desk and no thread that shares it."""
    proved = one.prove()
    who = factories.WEBER
    record = open_record(one.file, proved.keys, proved.clinic_id, who, one.workstation)
    try:
        # what survives a power cut is not what these tests are about
        with record.store.hurried():
            yield record
    finally:
        record.clinic.close()


def rooms(folder: Path) -> Rooms:
    """A clinic that moved to a server, with one more workstation that keeps few."""
    database = new_guarded_database()
    whole, few = (station(folder / name, database) for name in ("whole", "few"))
    clinic = copied_clinic(whole.folder)
    recent = charted(clinic, NOW - timedelta(days=3), family_name="Recent").patient_id
    old = charted(clinic, LONG_AGO, family_name="Oldham").patient_id
    clinic.close()
    whole.move_in()
    join_few(few)
    return Rooms(whole, few, database, recent, old)


def join_few(one: Station, keep_days: int | None = DAYS) -> None:
    """Join the clinic on the server, keeping the patients of so many days."""
    join(
        *(one.folder, one.access, ANNA, PASSPHRASE),
        clock=CLOCK,
        attempts=attempts_in(one.folder),
        keep_days=keep_days,
    )


def charted(
    clinic: Clinic | Record,
    at: datetime,
    *,
    of: Patient | None = None,
    sites: int = SITES,
    is_over: bool = True,
    box_id: UUID | None = None,
    **named: str,
) -> Session:
    """A visit that began at that time, with needles of which the first was taken back, of a new
    patient where none is given."""
    patient = of or factories.patient(**named)
    if of is None:
        clinic.recorder.add_patient(patient)
    episode = factories.episode(patient.id)
    clinic.recorder.add_episode(episode)
    visit = factories.session(episode, started_at=at)
    clinic.recorder.start_session(visit)
    for number in range(1, sites + 1):
        detail = SiteDetail(box_id=box_id)
        site = clinic.recorder.add_site(factories.site(visit, number=number, detail=detail))
        if number == 1:
            clinic.recorder.void_site(site.id)
    if is_over:
        clinic.recorder.end_session(visit.id, at + timedelta(minutes=30))
    return visit


def whole_record(store: RecordReads, patient_id: UUID) -> object:
    """All that is read of a patient, to be compared."""
    overview = store.overview(patient_id)
    assert overview is not None
    visits = [store.visit(visit.session.id) for visit in overview.visits]
    return overview.patient, overview.episodes, visits
