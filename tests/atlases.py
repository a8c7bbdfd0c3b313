"""The body of the tests, read once in each process.

It never changes, and what it works out for one test (the surface, where a ray meets the skin) takes
long and some 20 MB: the others find it done.
"""

from __future__ import annotations

from functools import cache

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource


@cache
def shared_atlas() -> Atlas:
    """The atlas as it is shipped. Who tests how it is opened opens one of its own."""
    return Atlas.open(resource("atlas", "data"))
