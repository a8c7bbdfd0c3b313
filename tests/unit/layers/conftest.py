"""The layers of the shipped catalogue on the shipped atlas."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.body_layers import BodyLayers, shipped_layers
from bodymap.services.underlying import shipped
from tests.atlases import shared_atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="session")
def layers(atlas: Atlas) -> BodyLayers:
    catalogue = resource("catalogue")
    return shipped_layers(atlas, shipped(atlas, catalogue).muscle_map, catalogue)
