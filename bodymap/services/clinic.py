"""An open clinic: the services around one record."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bodymap.services.changes import ChangeBus
from bodymap.services.history import History
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder
from bodymap.services.settings import Settings
from bodymap.services.stock import Stock
from bodymap.services.templates import Templates

if TYPE_CHECKING:
    from bodymap.services.ports import RecordStore


class Clinic:
    """What a window needs of the clinic that is open.

    ``recorder`` writes patients, visits, sites and scores, ``records`` everything else of a visit;
    ``history`` makes all reads. ``stock``, ``templates`` and ``settings`` are the clinic's own.
    ``bus`` tells of every committed change.
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
        records: SessionRecorder,
        stock: Stock,
        templates: Templates,
        settings: Settings,
    ) -> None:
        self.recorder = recorder
        self.records = records
        self.history = history
        self.stock = stock
        self.templates = templates
        self.settings = settings
        self.bus = bus
        self.name = name
        self.is_demo = is_demo
        self._when_closed: Callable[[], None] | None = when_closed

    def close(self) -> None:
        """Close the record and forget its key. May be called twice."""
        when_closed, self._when_closed = self._when_closed, None
        if when_closed is not None:
            when_closed()


def open_clinic(
    store: RecordStore, name: str, *, is_demo: bool, when_closed: Callable[[], None]
) -> Clinic:
    """The services around an open record."""
    bus = ChangeBus()
    return Clinic(
        Recorder(store, bus),
        History(store),
        bus,
        name,
        is_demo=is_demo,
        when_closed=when_closed,
        records=SessionRecorder(store, bus),
        stock=Stock(store, bus),
        templates=Templates(store, bus),
        settings=Settings(store, bus),
    )
