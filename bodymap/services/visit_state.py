"""Whether a visit goes on, waits for its signature, or is signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from uuid import UUID

from bodymap.charting.amendment import Amendment
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.take_over import TakeOver


class VisitState(Enum):
    """How far a visit is. ``ENDED`` is one of which nobody knows whether it was signed."""

    OPEN = auto()
    ENDED = auto()
    NOT_SIGNED = auto()
    SIGNED = auto()
    AMENDED = auto()


@dataclass(frozen=True, slots=True)
class SignedVisits:
    """The visits of a patient that were signed, those that were amended since, and how each passed
    from hand to hand, by session."""

    signed: frozenset[UUID]
    amended: frozenset[UUID]
    taken_over: Mapping[UUID, tuple[TakeOver, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        signatures: Iterable[Signature],
        amendments: Iterable[Amendment] = (),
        take_overs: Iterable[TakeOver] = (),
    ) -> SignedVisits:
        """The visits that those are of."""
        taken: dict[UUID, tuple[TakeOver, ...]] = {}
        for one in take_overs:
            taken[one.session_id] = (*taken.get(one.session_id, ()), one)
        return cls(
            frozenset(one.session_id for one in signatures),
            frozenset(one.session_id for one in amendments),
            taken,
        )


def state_of(session: Session, known: SignedVisits | None) -> VisitState:
    """How far a visit is; without ``known`` nothing is said of its signature."""
    if session.is_open:
        return VisitState.OPEN
    if known is None:
        return VisitState.ENDED
    if session.id not in known.signed:
        return VisitState.NOT_SIGNED
    return VisitState.AMENDED if session.id in known.amended else VisitState.SIGNED
