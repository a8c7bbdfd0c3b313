"""The wording that a clinic begins with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.clock import SystemClock
from bodymap.services.first_consent import begin_with_consent, first_consent
from db.doorstep import ClinicFilesOnDemand
from tests.clinics import (
    FIRST,
    PASSPHRASE,
    OpenRecord,
    copied_record,
    no_backup_at_exit,
    no_demo,
)
from tests.unit.catalogue.own_files import SHIPPED

GERMAN = CatalogueFolders(SHIPPED, language="de")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    made = copied_record(tmp_path)
    yield made
    made.clinic.close()


def test_a_german_clinic_begins_with_a_german_consent(record: OpenRecord) -> None:
    begin_with_consent(record.clinic, GERMAN)
    now = record.settings.now()
    told = first_consent(GERMAN)
    assert (now.consent_version, now.consent_wording) == (told.version, told.wording)
    assert now.consent_version == "1-de"


def test_an_english_one_keeps_what_the_program_comes_with(record: OpenRecord) -> None:
    begin_with_consent(record.clinic, CatalogueFolders(SHIPPED))
    assert record.settings.now() == ClinicSettings()


@pytest.mark.in_full
def test_who_makes_a_clinic_lets_it_begin_with_that(tmp_path: Path) -> None:
    files = ClinicFilesOnDemand(
        *(tmp_path / "clinic", SystemClock(), no_demo),
        lambda clinic: begin_with_consent(clinic, GERMAN),
    )
    clinic = files.create(FIRST, PASSPHRASE).clinic
    no_backup_at_exit(clinic)
    assert clinic.settings.now().consent_version == "1-de"
    clinic.close()
