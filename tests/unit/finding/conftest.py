"""The finder over the shipped catalogue, and where the shipped atlas shows what it finds."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.finding import Finder, Sights
from bodymap.services.finding.shipped import shipped
from tests.atlases import shared_atlas

CATALOGUE = resource("catalogue")


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="session")
def finding(atlas: Atlas) -> tuple[Finder, Sights]:
    return shipped(atlas, CATALOGUE)


@pytest.fixture(scope="session")
def finder(finding: tuple[Finder, Sights]) -> Finder:
    return finding[0]


@pytest.fixture(scope="session")
def sights(finding: tuple[Finder, Sights]) -> Sights:
    return finding[1]
