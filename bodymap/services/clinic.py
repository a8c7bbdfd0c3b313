"""An open clinic: the services around one record."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.services.changes import ChangeBus
from bodymap.services.history import History
from bodymap.services.recorder import Recorder


class Clinic:
    """What a window needs of the clinic that is open.

    ``recorder`` makes all writes, ``history`` all reads, ``bus`` tells of every committed change.
    ``is_demo`` is True for the made-up clinic. ``when_closed`` gives up what lies behind it.
    """

    def __init__(
        self,
        recorder: Recorder,
        history: History,
        bus: ChangeBus,
        name: str,
        *,
        is_demo: bool,
        when_closed: Callable[[], None],
    ) -> None:
        self.recorder = recorder
        self.history = history
        self.bus = bus
        self.name = name
        self.is_demo = is_demo
        self._when_closed: Callable[[], None] | None = when_closed

    def close(self) -> None:
        """Close the record and forget its key. May be called twice."""
        when_closed, self._when_closed = self._when_closed, None
        if when_closed is not None:
            when_closed()
