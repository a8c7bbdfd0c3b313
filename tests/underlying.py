"""The shipped catalogue's muscles under the shipped atlas's skin, for tests and benchmarks."""

from __future__ import annotations

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.muscles import load_muscles
from bodymap.services.underlying import Underlying


def shipped_underlying(atlas: Atlas) -> Underlying:
    """As the program itself puts it together."""
    folder = resource("catalogue")
    return Underlying(muscle_map(atlas, folder), lambda: load_muscles(folder / "muscles.csv"))
