"""The shipped atlas, opened once for all maps on it."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from tests.atlases import shared_atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()
