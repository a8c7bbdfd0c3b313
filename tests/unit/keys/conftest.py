from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.services.clinic import Clinic
from db.clinic_files import SqlClinicFiles
from db.keys.os_keyring import OsKeyring
from db.layout import REMEMBERED_FILE
from tests.clinics import ANNA, PASSPHRASE, QUICK, lay_clinic, no_demo
from tests.unit.keys.kept_in_memory import HERE, MemoryKeyring
from tests.unit.keys.machine import Machine


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


@pytest.fixture
def backend() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def files(folder: Path, machine: Machine, backend: MemoryKeyring) -> SqlClinicFiles:
    """A clinic that Anna made and closed, on a machine with a keyring."""
    keyring = OsKeyring(folder / REMEMBERED_FILE, find=lambda: backend, trusted=frozenset({HERE}))
    lay_clinic(folder)
    return SqlClinicFiles(folder, machine, no_demo, QUICK, machine=machine, keyring=keyring)


@pytest.fixture
def clinic(files: SqlClinicFiles) -> Iterator[Clinic]:
    """The same with Anna at the desk."""
    opened = files.log_in(ANNA, PASSPHRASE)
    yield opened
    opened.close()
