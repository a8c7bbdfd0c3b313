from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.quarrels import Rooms, furnish, rooms_of
from tests.workstations import SharedClinic, workstations


@pytest.fixture(scope="module")
def shared_clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedClinic]:
    """Two rooms for all tests of a file, hurried: what survives a power cut is not what this is
    about."""
    with workstations(tmp_path_factory.mktemp("rooms"), 2) as clinic, ExitStack() as around:
        for one in clinic.workstations:
            around.enter_context(one.record.store.hurried())
            one.local.execute("PRAGMA synchronous = OFF")
        furnish(clinic)
        yield clinic


@pytest.fixture
def rooms(shared_clinic: SharedClinic) -> Rooms:
    """A patient of its own for each test, charted in the first room."""
    return rooms_of(shared_clinic)
