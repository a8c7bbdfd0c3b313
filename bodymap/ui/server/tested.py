"""A test of a connection that ends where long work is told to."""

from __future__ import annotations

from bodymap.services.joining import ServerDoor, ServerPlace
from bodymap.services.progress import Progress
from bodymap.services.server_test import Finding, ServerTest


def tested(door: ServerDoor, place: ServerPlace, progress: Progress) -> ServerTest:
    """Try the connection to ``place``. Raises what ``progress`` raises, between two steps."""

    def told(_finding: Finding) -> None:
        progress(0, 1)

    return door.test(place, told)
