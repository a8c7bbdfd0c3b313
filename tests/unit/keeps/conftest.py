from __future__ import annotations

import pytest

from tests.unit.keeps.rooms import Rooms, rooms


@pytest.fixture(scope="package")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Rooms:
    """The clinic of all these tests: each has patients of its own in it."""
    return rooms(tmp_path_factory.mktemp("clinic"))
