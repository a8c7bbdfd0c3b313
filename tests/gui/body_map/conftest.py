"""The shipped atlas, opened once for all maps on it."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.open(resource("atlas", "data"))
