from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.backup.looking import unlock
from db.layout import CLINIC_FILE
from tests import factories
from tests.backed_up import BackedUp, backed_up
from tests.clinics import ANNA, PASSPHRASE, OpenRecord, open_record


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[BackedUp]:
    """An open clinic, with nothing in it yet but Anna Weber."""
    made = backed_up(tmp_path / "clinic")
    yield made
    made.record.store.close()


def chart(clinic: BackedUp, sites: int = 3) -> None:
    """A new patient with a visit."""
    visit = clinic.record.start_session()
    for _ in range(sites):
        clinic.record.recorder.add_site(factories.site(visit))


def now_in(data: Path) -> OpenRecord:
    """The clinic that lies in a folder, opened with its own key file."""
    unlocked = unlock(data, (), ANNA, PASSPHRASE)
    return open_record(data / CLINIC_FILE, unlocked.keys, unlocked.clinic_id, factories.WEBER)
