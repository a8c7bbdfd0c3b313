"""The shipped catalogue's muscles under the shipped atlas's skin, for tests and benchmarks."""

from __future__ import annotations

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.underlying import Underlying, shipped


def shipped_underlying(atlas: Atlas) -> Underlying:
    """As the program itself puts it together."""
    return shipped(atlas, resource("catalogue"))
