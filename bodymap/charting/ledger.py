"""How many needles went in, how many came out, and which are still in.

The ledger is never stored. It is computed from the needle sites and needle events that count, so
undoing an event is leaving it out, and after a crash it is what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bodymap.charting.needle_event import EventKind, NeedleEvent, says_something
from bodymap.charting.site import NeedleSite


@dataclass(frozen=True, slots=True)
class Insertion:
    """A needle that went in: its site, the site's number, when (UTC), and the change log's number
    of the line that charted it, which says what came before and what after."""

    site_id: UUID
    number: int
    inserted_at: datetime
    sequence: int

    @staticmethod
    def of(site: NeedleSite, sequence: int) -> Insertion:
        """The insertion that a site records; ``sequence`` is that of the site's first line in the
        change log, so that moving a site, or taking its removal back, does not make it newer."""
        return Insertion(site.id, site.number, site.inserted_at, sequence)


class Whereabouts(StrEnum):
    """Where a needle is.

    A broken or retained needle counts as in: some of it may be in the patient. After an emergency
    all count as out, and as unconfirmed until they have been counted.
    """

    IN = "in"
    BROKEN = "broken"
    RETAINED = "retained"
    OUT = "out"
    FELL = "fell"
    OUT_UNCONFIRMED = "out_unconfirmed"

    @property
    def is_in(self) -> bool:
        """Whether the needle, or a part of it, counts as still in."""
        return self in _IN


_IN = frozenset({Whereabouts.IN, Whereabouts.BROKEN, Whereabouts.RETAINED})


@dataclass(frozen=True, slots=True)
class NeedleState:
    """One needle of the ledger.

    ``in_since`` (UTC) is the insertion or the last reinsertion, ``out_at`` when it came out, None
    while it is in. ``entry`` orders needles by when they last went in. ``ins`` and ``outs`` count
    how often it went in and came out; ``bent``, ``fallen``, ``broken`` and ``reinserted`` how often
    that was recorded of it. ``is_break_silent`` says whether it broke and no note tells how,
    ``has_words`` whether it is written down why it is still in the patient.
    """

    site_id: UUID
    number: int
    whereabouts: Whereabouts
    in_since: datetime
    entry: tuple[int, UUID]
    out_at: datetime | None = None
    ins: int = 1
    outs: int = 0
    bent: int = 0
    fallen: int = 0
    broken: int = 0
    reinserted: int = 0
    is_break_silent: bool = False
    has_words: bool = False

    @property
    def is_in(self) -> bool:
        """Whether it counts as still in."""
        return self.whereabouts.is_in

    @property
    def is_unconfirmed(self) -> bool:
        """Whether it came out in an emergency and has not been counted since."""
        return self.whereabouts is Whereabouts.OUT_UNCONFIRMED

    @property
    def needs_explanation(self) -> bool:
        """Whether a session with this needle can only be signed with a written explanation."""
        left_in = self.is_in and not self.has_words
        return left_in or self.is_unconfirmed or self.is_break_silent


@dataclass(frozen=True, slots=True)
class Ledger:
    """The needles of one session, in the order of their numbers."""

    needles: tuple[NeedleState, ...]

    @staticmethod
    def of(insertions: Iterable[Insertion], events: Iterable[NeedleEvent]) -> Ledger:
        """The ledger of what counts: sites and events that are not voided, in any order.

        An event of a site that is not among ``insertions`` was recorded for a needle whose charting
        was taken back, and counts as little as the needle. An event that finds its needle already
        so changes nothing: taking out twice is one. An event for all concerns the needles that
        were charted before it. Raises ValueError where a site comes twice.
        """
        entered: dict[UUID, int] = {}
        states: dict[UUID, NeedleState] = {}
        for one in insertions:
            if one.site_id in states:
                raise ValueError("A needle site goes into the ledger once.")
            entered[one.site_id] = one.sequence
            states[one.site_id] = _inserted(one)
        for event in sorted(events, key=lambda event: event.order):
            for site_id in _concerned(event, entered):
                states[site_id] = _STEPS[event.kind](states[site_id], event)
        return Ledger(tuple(sorted(states.values(), key=lambda one: (one.number, one.entry))))

    @property
    def in_count(self) -> int:
        """Insertions and reinsertions."""
        return sum(one.ins for one in self.needles)

    @property
    def out_count(self) -> int:
        """How often a needle came out: taken out, fallen out, or out in an emergency."""
        return sum(one.outs for one in self.needles)

    @property
    def still_in(self) -> tuple[NeedleState, ...]:
        """The needles that count as still in, the one that went in first at the front."""
        return tuple(sorted((one for one in self.needles if one.is_in), key=lambda one: one.entry))

    @property
    def unconfirmed(self) -> tuple[NeedleState, ...]:
        """Needles that came out in an emergency and have not been counted since."""
        return tuple(one for one in self.needles if one.is_unconfirmed)

    @property
    def has_unreconciled_emergency(self) -> bool:
        """Whether an emergency still waits for its needles to be counted."""
        return bool(self.unconfirmed)

    @property
    def bent_count(self) -> int:
        """How often a bent needle was recorded."""
        return sum(one.bent for one in self.needles)

    @property
    def fallen_count(self) -> int:
        """How often a needle was found out of the skin."""
        return sum(one.fallen for one in self.needles)

    @property
    def broken_count(self) -> int:
        """How often a needle broke."""
        return sum(one.broken for one in self.needles)

    @property
    def reinserted_count(self) -> int:
        """How often a needle was put in again."""
        return sum(one.reinserted for one in self.needles)

    @property
    def to_explain(self) -> tuple[NeedleState, ...]:
        """The needles for which an explanation has to be written before the session is signed."""
        return tuple(one for one in self.needles if one.needs_explanation)

    @property
    def needs_explanation(self) -> bool:
        """Whether the session can only be signed with a written explanation."""
        return bool(self.to_explain)

    @property
    def is_balanced(self) -> bool:
        """Whether everything that went in came out, and was counted."""
        return not self.still_in and not self.unconfirmed

    def state_of(self, site_id: UUID) -> NeedleState | None:
        """The needle of a site; None for a site that the ledger does not have."""
        return next((one for one in self.needles if one.site_id == site_id), None)

    def is_changed_by(self, event: NeedleEvent) -> bool:
        """Whether ``event``, recorded next, would change anything. One that would not is better not
        recorded: it would have to be undone once more for nothing."""
        step = _STEPS[event.kind]
        return any(
            step(one, event) != one
            for one in self.needles
            if event.site_id is None or event.site_id == one.site_id
        )


def may_sign(ledger: Ledger, explanation: str | None) -> bool:
    """Whether the needles allow the session to be signed: all accounted for, or in words why not.

    A broken or retained needle with a note of its own is explained by that note.
    """
    return not ledger.needs_explanation or says_something(explanation)


def _inserted(one: Insertion) -> NeedleState:
    return NeedleState(
        site_id=one.site_id,
        number=one.number,
        whereabouts=Whereabouts.IN,
        in_since=one.inserted_at,
        entry=(one.sequence, one.site_id),
    )


def _concerned(event: NeedleEvent, entered: Mapping[UUID, int]) -> tuple[UUID, ...]:
    if event.site_id is not None:
        return (event.site_id,) if event.site_id in entered else ()
    return tuple(site_id for site_id, sequence in entered.items() if sequence < event.sequence)


def _went_out(state: NeedleState, event: NeedleEvent, where: Whereabouts) -> NeedleState:
    return replace(state, whereabouts=where, out_at=event.at, outs=state.outs + 1, has_words=False)


def _out(state: NeedleState, event: NeedleEvent) -> NeedleState:
    if not state.is_in:
        # after an emergency this is no count either: the tap may have been meant before it
        return state
    silent = state.is_break_silent and not says_something(event.note)
    return replace(_went_out(state, event, Whereabouts.OUT), is_break_silent=silent)


def _emergency(state: NeedleState, event: NeedleEvent) -> NeedleState:
    return _went_out(state, event, Whereabouts.OUT_UNCONFIRMED) if state.is_in else state


def _fell(state: NeedleState, event: NeedleEvent) -> NeedleState:
    if state.is_in:
        return replace(_went_out(state, event, Whereabouts.FELL), fallen=state.fallen + 1)
    if state.is_unconfirmed:
        # found on the floor after an emergency: it is counted, and came out once all the same
        return replace(state, whereabouts=Whereabouts.FELL, fallen=state.fallen + 1)
    return state


def _bent(state: NeedleState, _event: NeedleEvent) -> NeedleState:
    # a bent needle stays where it is until it is taken out
    return replace(state, bent=state.bent + 1)


def _reinserted(state: NeedleState, event: NeedleEvent) -> NeedleState:
    if state.is_in:
        return state
    return replace(
        state,
        whereabouts=Whereabouts.IN,
        in_since=event.at,
        entry=event.order,
        out_at=None,
        ins=state.ins + 1,
        reinserted=state.reinserted + 1,
    )


def _left_in(state: NeedleState, event: NeedleEvent, where: Whereabouts) -> NeedleState:
    # found after it was counted as out: it, or a part of it, never came out
    untaken = 0 if state.is_in else 1
    has_words = says_something(event.note)
    return replace(
        state,
        whereabouts=where,
        out_at=None,
        outs=state.outs - untaken,
        is_break_silent=state.is_break_silent and not has_words,
        has_words=has_words,
    )


def _broken(state: NeedleState, event: NeedleEvent) -> NeedleState:
    broken = _left_in(state, event, Whereabouts.BROKEN)
    return replace(broken, broken=state.broken + 1, is_break_silent=not broken.has_words)


def _retained(state: NeedleState, event: NeedleEvent) -> NeedleState:
    return _left_in(state, event, Whereabouts.RETAINED)


def _reconciled(state: NeedleState, _event: NeedleEvent) -> NeedleState:
    return replace(state, whereabouts=Whereabouts.OUT) if state.is_unconfirmed else state


_STEPS: Mapping[EventKind, Callable[[NeedleState, NeedleEvent], NeedleState]] = {
    EventKind.OUT: _out,
    EventKind.BENT: _bent,
    EventKind.FELL: _fell,
    EventKind.REINSERTED: _reinserted,
    EventKind.BROKEN: _broken,
    EventKind.RETAINED: _retained,
    EventKind.EMERGENCY_OUT: _emergency,
    EventKind.RECONCILED: _reconciled,
}
