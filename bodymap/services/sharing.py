"""How a workstation stands with its clinic's server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bodymap.services.changes import Changes


class Standing(Enum):
    """What the window says of it."""

    SENT = auto()
    """The server answers, and has everything that was done here."""
    WAITING = auto()
    """The server answers; something is on its way to it."""
    AWAY = auto()
    """The server does not answer. Charting goes on: what is done here waits in the file."""
    STOPPED = auto()
    """Nothing is sent or taken in until a person has done what ``sentence`` says."""


@dataclass(frozen=True, slots=True)
class SharingState:
    """``waiting`` counts the changes of the record that were saved here and that the server has not
    acknowledged, ``waiting_since`` is when the first of them was made. ``heard_at`` is when the
    server last told everything it had. Times are UTC. ``conflicts`` counts what two workstations
    changed at once and nobody has decided. ``sentence`` says why the server is away or what
    stopped it, ``notices`` what whoever works here is to know beside that."""

    standing: Standing
    waiting: int = 0
    waiting_since: datetime | None = None
    heard_at: datetime | None = None
    conflicts: int = 0
    sentence: str = ""
    notices: tuple[str, ...] = ()


class Sharing(Protocol):
    """The link of an open clinic to its server. None of it waits for the network."""

    @property
    def state(self) -> SharingState:
        """How it stands now."""
        ...

    def listen(self, heard: Callable[[SharingState], object]) -> Callable[[], None]:
        """Call ``heard`` with each new state, on the thread of the link; the returned function ends
        that."""
        ...

    def try_now(self) -> None:
        """Ask the server at once, instead of waiting for the next try."""
        ...

    def listen_to_arrivals(
        self, heard: Callable[[tuple[Changes, ...]], object]
    ) -> Callable[[], None]:
        """Call ``heard`` with what came from other workstations, once it is in the file, on the
        thread of the link; the returned function ends that. They are for the bus of the clinic, on
        the thread that uses it."""
        ...
