"""The shipped atlas, opened once, and places on the body for the properties."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from tests.atlases import shared_atlas

DATA = Path(__file__).parents[3] / "resources" / "atlas" / "data"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()
