"""A test of a connection that ends as soon as long work is told to, whatever it waits for."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.services.aside import Aside
from bodymap.services.joining import ServerDoor, ServerPlace
from bodymap.services.progress import Progress
from bodymap.services.server_test import ServerTest, Told, untold


def tested(door: ServerDoor, place: ServerPlace, progress: Progress) -> ServerTest:
    """Try the connection to ``place``. Raises what ``progress`` raises, within a moment."""
    return watched(lambda told: door.test(place, told), progress)


def watched(
    test: Callable[[Told], ServerTest], progress: Progress, told: Told = untold
) -> ServerTest:
    """What ``test`` finds out; ``told`` hears of each step, on the thread that called. Raises what
    ``progress`` raises, within a moment."""
    return Aside(test).result(lambda: progress(0, 1), told)
