from __future__ import annotations

from collections.abc import Iterator

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.clinic import Clinic
from bodymap.services.underlying import Underlying, shipped
from bodymap.services.values import PatientOverview, Visit
from tests.atlases import shared_atlas
from tests.faults.amounts import FULL
from tests.unit.demo.demo_clinic import SOME, demo, everybody


@pytest.fixture(scope="package")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="package")
def underlying(atlas: Atlas) -> Underlying:
    return shipped(atlas, resource("catalogue"))


@pytest.fixture(scope="package")
def clinic(
    atlas: Atlas, underlying: Underlying, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Clinic]:
    """All of the demo, or of each kind somebody where the suite is not run in full."""
    clinic = demo(atlas, underlying, tmp_path_factory.mktemp("demo"), of=None if FULL else SOME)
    yield clinic
    clinic.close()


@pytest.fixture(scope="package")
def patients(clinic: Clinic) -> list[PatientOverview]:
    return everybody(clinic)


@pytest.fixture(scope="package")
def overviewed(patients: list[PatientOverview]) -> list[Visit]:
    """All visits as a patient's overview tells them: without their other records."""
    return [visit for overview in patients for visit in overview.visits]


@pytest.fixture(scope="package")
def visits(clinic: Clinic, overviewed: list[Visit]) -> list[Visit]:
    """All visits with all that is in them."""
    return [clinic.history.visit(visit.session.id) for visit in overviewed]
