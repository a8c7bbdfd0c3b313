"""What happens in one room of the clinic: somebody charts, whatever the server does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event
from time import perf_counter
from typing import Final
from uuid import UUID

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind
from bodymap.charting.pain import Phase
from bodymap.charting.session import Session
from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.values import Visit
from bodymap.services.visit_signing import VisitSigning
from tests import factories
from tests.clinics import PASSPHRASE, clinic_files
from tests.faults.clinic_day.hours import Hours, Tell

FAMILY: Final = "Sorrel"
"""How the patients of the rooms are called. Whoever charts in the window is left alone with hers:
who takes her visit away, holds her up."""


@dataclass(frozen=True)
class Pace:
    """``sites`` of a visit; whoever charts rests ``rest_s`` before each of them."""

    sites: int
    rest_s: float


class Room:
    """The workstation in ``folder``, where ``log_in`` charts. Everything that is acknowledged is
    told: ``site ID MS`` for each needle, ``refused SENTENCE`` for what was not."""

    def __init__(self, folder: Path, log_in: str, pace: Pace, chance: Random, tell: Tell) -> None:
        self._pace = pace
        self._chance = chance
        self._tell = tell
        self._clinic: Clinic = clinic_files(folder).log_in(log_in, PASSPHRASE)
        self.hours = Hours(folder, self._clinic, tell)

    def chart_until_evening(self) -> None:
        """One visit after the other."""
        while not self.hours.is_evening:
            try:
                self._visit()
                self._chance.choice((self._take_over, self._correct, self._rename))()
            except (ExpectedError, LookupError) as refused:
                self._tell(f"refused {refused}")

    def _visit(self) -> None:
        """A visit of somebody new, or of somebody who may be in another room just now."""
        clinic, chance = self._clinic, self._chance
        known = clinic.history.find_patients(FAMILY, 12) if chance.random() < 0.5 else ()
        if known:
            patient_id = chance.choice(known).patient.id
            complaint = clinic.history.episodes(patient_id)[0]
        else:
            person = factories.patient(family_name=f"{FAMILY} {chance.randrange(10**6)}")
            clinic.recorder.add_patient(person)
            complaint = factories.episode(person.id)
            clinic.recorder.add_episode(complaint)
        at = datetime.now(UTC)
        session = Session(new_id(), complaint.patient_id, complaint.id, at)
        clinic.recorder.start_session(session)
        clinic.recorder.set_pain(factories.pain(session, chance.randint(4, 9)))
        for _ in range(self._pace.sites):
            self._needle(session)
        if chance.random() < 0.2:
            return  # it stays open, with its needles in
        clinic.records.put((factories.needle_event(session, None, EventKind.OUT),))
        clinic.recorder.set_pain(factories.pain(session, chance.randint(0, 4), Phase.AFTER))
        if chance.random() < 0.5:
            signing = VisitSigning(clinic.history, clinic.records, clinic.desk)
            signing.sign(session.id, Figure.FEMALE_TYPICAL, datetime.now(UTC))
        else:
            clinic.recorder.end_session(session.id, datetime.now(UTC))

    def _needle(self, session: Session) -> None:
        self._rest()
        site = factories.site(session, inserted_at=datetime.now(UTC))
        begun = perf_counter()
        kept = self._clinic.recorder.add_site(site)
        took = (perf_counter() - begun) * 1000
        self._tell(f"site {kept.id.hex} {took:.3f}")
        if self._chance.random() < 0.05:
            self._clinic.recorder.void_site(kept.id)

    def _take_over(self) -> None:
        """Go on with a visit that is open in another room."""
        open_visits = self._open_visits()
        if not open_visits:
            return
        session = self._chance.choice(open_visits).session
        self._clinic.records.take_over(session.id, datetime.now(UTC))
        for _ in range(2):
            self._needle(session)
        self._clinic.records.put((factories.needle_event(session, None, EventKind.OUT),))
        self._clinic.recorder.end_session(session.id, datetime.now(UTC) + timedelta(seconds=1))

    def _correct(self) -> None:
        """Move the last needle of a visit that is open."""
        for visit in self._open_visits():
            for site in visit.sites[-1:]:
                self._clinic.recorder.move_site(site.id, factories.place(view="left"), "soleus")
                return

    def _open_visits(self) -> list[Visit]:
        history = self._clinic.history
        return [
            visit
            for visit in history.open_sessions()
            if history.patient(visit.session.patient_id).family_name.startswith(FAMILY)
        ]

    def _rename(self) -> None:
        """Note something about a patient whom others may note something about."""
        known = self._clinic.history.find_patients(FAMILY, 3)
        if known:
            patient = self._chance.choice(known).patient
            note = f"Allergic to nickel ({self._chance.randrange(10**6)})"
            self._clinic.recorder.change_patient(replace(patient, alert=note))

    def _rest(self) -> None:
        """People rest between what they do; nothing is waited for here."""
        Event().wait(self._pace.rest_s * self._chance.uniform(0.5, 1.5))


def site_of(line: str) -> tuple[UUID, float]:
    """What ``site ID MS`` tells."""
    _, key, took = line.split()
    return UUID(hex=key), float(took)
