"""The demo clinic on a day of its own, and what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.demo import people
from bodymap.services.demo.arrivals import plans
from bodymap.services.demo.make_demo import make_demo
from bodymap.services.demo.plans import Plan
from bodymap.services.underlying import Underlying
from bodymap.services.values import PatientOverview
from db.clinic_files import SqlClinicFiles

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CATALOGUE = ClinicCatalogue(CatalogueFolders(resource("catalogue")))


SEED = 1
PLANS = plans(SEED)
SOME = tuple(
    plan
    for plan in PLANS
    if plan.person in (people.AMARA, people.KWAME, people.PRIYA, people.TOVE)
    or plan.person.given_name in ("Esra", "Ben")
)
"""Of each kind somebody: who gets better, who does not, who is here now, who came once, and two
whose courses are drawn. The suite is at home with them."""


class AfternoonClock:
    def now(self) -> datetime:
        return NOW


def demo(
    atlas: Atlas,
    underlying: Underlying,
    folder: Path,
    seed: int = SEED,
    of: Sequence[Plan] | None = None,
) -> Clinic:
    make = partial(
        make_demo,
        atlas=atlas,
        underlying=underlying,
        catalogue=CATALOGUE,
        seed=seed,
        now=NOW,
        of=of,
    )
    return SqlClinicFiles(folder, AfternoonClock(), make).open_demo()


def everybody(clinic: Clinic) -> list[PatientOverview]:
    rows = clinic.history.find_patients("")
    return [clinic.history.overview(row.patient.id) for row in rows]
