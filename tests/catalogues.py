"""The shipped catalogue, for tests that only read it."""

from __future__ import annotations

from functools import cache

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders


@cache
def shipped_catalogue() -> ClinicCatalogue:
    """Without a clinic's own rows. The same each time: to read its files takes longer than most
    tests do, and nothing can change it."""
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))
