"""Needles that were not simply taken out and counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import Ledger, Whereabouts
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.services.story.visit_span import day_of
from bodymap.services.values import Visit


class Trouble(StrEnum):
    """What was the matter, the gravest first."""

    BROKEN = "broken"
    LEFT_IN = "left_in"
    STILL_IN = "still_in"
    NOT_COUNTED = "not_counted"
    EXPLAINED = "explained"


_GRAVITY = tuple(Trouble)
_OF_EVENTS = {EventKind.BROKEN: Trouble.BROKEN, EventKind.RETAINED: Trouble.LEFT_IN}
_UNUSUAL = frozenset({*_OF_EVENTS, EventKind.EMERGENCY_OUT})


@dataclass(frozen=True, slots=True)
class NeedleTrouble:
    """One visit at which needles do not add up, or something is left of one.

    ``count`` is how many needles it concerns, None where only the explanation tells; ``words`` is
    what was written about it, empty where nothing was. ``is_open`` says that the visit goes on:
    then needles that are in are no discrepancy yet.
    """

    session_id: UUID
    day: date
    trouble: Trouble
    count: int | None
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class NeedlesTold:
    """``troubles`` with those of open visits first, then the gravest, then the newest.
    ``accounted`` of ``ended`` visits have every needle accounted for, by a signature without an
    explanation or by a ledger that was looked at; ``unsigned`` counts the ended ones that nobody
    signed."""

    troubles: tuple[NeedleTrouble, ...]
    accounted: int
    ended: int
    unsigned: int


def needles_told(
    visits: Sequence[Visit],
    events: Sequence[NeedleEvent],
    explanations: Sequence[Explanation],
    signed: frozenset[UUID],
    ledgers: Mapping[UUID, Ledger],
) -> NeedlesTold:
    """What the record tells of the needles of ``visits``.

    ``events`` may leave out plain removals. ``signed`` are the visits with a signature, ``ledgers``
    those of the visits whose needles were looked up; of others the events alone tell.
    """
    words = {one.session_id: one.words for one in explanations}
    happened: dict[UUID, list[NeedleEvent]] = defaultdict(list)
    for event in events:
        happened[event.session_id].append(event)
    troubles = []
    accounted = ended = unsigned = 0
    for visit in visits:
        key, is_open = visit.session.id, visit.session.is_open
        ledger, written = ledgers.get(key), words.get(key, "")
        found = _trouble(happened.get(key, ()), ledger, written)
        ended += not is_open
        unsigned += not is_open and key not in signed
        is_known = key in signed or ledger is not None
        accounted += not is_open and found is None and is_known
        if found is not None:
            note = written or _notes(happened.get(key, ()))
            troubles.append(
                NeedleTrouble(key, day_of(visit.session.started_at), *found, note, is_open)
            )
    troubles.sort(key=lambda one: one.day, reverse=True)
    troubles.sort(key=lambda one: (not one.is_open, _GRAVITY.index(one.trouble)))
    return NeedlesTold(tuple(troubles), accounted, ended, unsigned)


def visits_to_look_up(
    visits: Sequence[Visit],
    events: Sequence[NeedleEvent],
    explanations: Sequence[Explanation],
    signed: frozenset[UUID],
    most: int,
) -> tuple[UUID, ...]:
    """The visits whose ledgers say more than their events alone: what is open, what nobody signed,
    and where something was the matter; the newest ``most`` of them, the newest first."""
    unusual = {one.session_id for one in explanations}
    unusual |= {one.session_id for one in events if one.kind in _UNUSUAL}
    found = (
        visit.session.id
        for visit in reversed(visits)
        if visit.session.is_open or visit.session.id in unusual or visit.session.id not in signed
    )
    return tuple(key for key, _ in zip(found, range(most), strict=False))


def _trouble(
    events: Sequence[NeedleEvent], ledger: Ledger | None, written: str
) -> tuple[Trouble, int | None] | None:
    """What was the matter at one visit, and with how many needles; None for nothing."""
    if ledger is None and not events:
        return (Trouble.EXPLAINED, None) if written else None
    if ledger is not None:
        where = [one.whereabouts for one in ledger.needles]
        counts = {
            Trouble.BROKEN: sum(one.broken > 0 for one in ledger.needles),
            Trouble.LEFT_IN: where.count(Whereabouts.RETAINED),
            Trouble.STILL_IN: where.count(Whereabouts.IN),
            Trouble.NOT_COUNTED: where.count(Whereabouts.OUT_UNCONFIRMED),
        }
    else:
        kinds = [{e.site_id for e in events if e.kind is kind} for kind in _OF_EVENTS]
        counts = dict(zip(_OF_EVENTS.values(), map(len, kinds), strict=True))
    for trouble, count in counts.items():
        if count:
            return trouble, count
    return (Trouble.EXPLAINED, None) if written else None


def _notes(events: Sequence[NeedleEvent]) -> str:
    return " ".join(one.note for one in events if one.kind in _OF_EVENTS and one.note)
