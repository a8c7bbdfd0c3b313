"""The demo clinic on a day of its own, and what is in it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.demo.make_demo import make_demo
from bodymap.services.underlying import Underlying
from bodymap.services.values import PatientOverview
from db.clinic_files import SqlClinicFiles

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CATALOGUE = ClinicCatalogue(CatalogueFolders(resource("catalogue")))


class AfternoonClock:
    def now(self) -> datetime:
        return NOW


def demo(atlas: Atlas, underlying: Underlying, folder: Path, seed: int = 1) -> Clinic:
    make = partial(
        make_demo, atlas=atlas, underlying=underlying, catalogue=CATALOGUE, seed=seed, now=NOW
    )
    return SqlClinicFiles(folder, AfternoonClock(), make).open_demo()


def everybody(clinic: Clinic) -> list[PatientOverview]:
    rows = clinic.history.find_patients("")
    return [clinic.history.overview(row.patient.id) for row in rows]
