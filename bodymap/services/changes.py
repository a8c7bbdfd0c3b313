"""What one write changed, and who wants to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Flag, auto
from uuid import UUID

from bodymap.charting.pain import PainScore
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite

Left = NeedleSite | PainScore | Session | SessionRecord
"""What a change leaves behind."""


class Kind(Flag):
    """The kinds of record that a write touched."""

    PATIENT = auto()
    EPISODE = auto()
    SESSION = auto()
    SITE = auto()
    PAIN = auto()
    START = auto()
    """Screening answers and overrides, consent, hygiene."""
    NEEDLE = auto()
    REACTION = auto()
    OUTCOME = auto()
    ADVICE = auto()
    DRAWING = auto()
    FINISH = auto()
    """Explanations, skipped pain, billing, signature, amendments."""
    CLOCK = auto()
    CLINIC = auto()
    """Boxes of needles, templates, settings: of no patient."""


@dataclass(frozen=True, slots=True)
class Changes:
    """One committed transaction, told to everyone. ``patient_id`` is None for what is the clinic's.

    ``ids`` are the records that changed and ``after`` those of a visit among them as they are now:
    an id without a value there was voided. Listeners on the click path draw from ``after`` and read
    nothing back.

    What came from another workstation ``is_from_elsewhere``. It names no values: whoever shows
    something of it reads that again, for it is no click, and other things may have changed since.
    """

    kinds: Kind
    patient_id: UUID | None
    session_id: UUID | None = None
    ids: frozenset[UUID] = field(default_factory=frozenset)
    sequence: int = 0
    after: tuple[Left, ...] = ()
    is_from_elsewhere: bool = False


Listener = Callable[[Changes], None]


class ChangeBus:
    """Tells each listener of every committed change, in the order of listening."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` at each change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell_clinic(self, sequence: int, *ids: UUID) -> Changes:
        """Announce that records of the clinic itself, and of no patient, changed."""
        changes = Changes(Kind.CLINIC, None, None, frozenset(ids), sequence)
        self.announce(changes)
        return changes

    def announce(self, changes: Changes) -> None:
        """Tell everyone who listens now."""
        for listener in tuple(self._listeners):
            listener(changes)
