from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.tamper.evening import Evening, spent
from tests.faults.tamper.rooms import Rooms, spend
from tests.workstations import workstations


@pytest.fixture(scope="package")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return spent(tmp_path_factory.mktemp("clinic"))


@pytest.fixture
def file(evening: Evening, tmp_path: Path) -> Evening:
    """A copy of it, for one test."""
    path = tmp_path / evening.path.name
    shutil.copyfile(evening.path, path)
    return replace(evening, path=path)


@pytest.fixture(scope="package")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rooms]:
    with workstations(tmp_path_factory.mktemp("rooms"), 2) as clinic:
        spent_there = spend(clinic)
        clinic.close()
        yield spent_there
