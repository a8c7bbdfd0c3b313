"""The visit on the screen, kept in step with the record."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeVar
from uuid import UUID

from bodymap.charting.ledger import Ledger
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.charting.take_over import TakeOver
from bodymap.services.changes import Changes, Kind
from bodymap.services.history import History
from bodymap.services.values import Visit

R = TypeVar("R")

_DRAWN: Final = Kind.SITE | Kind.PAIN | Kind.SESSION
"""Changes that leave the other records as they are, but for a visit that is taken over."""


class VisitModel:
    """The shown visit. A change that names what it left behind is taken over as it is, so that
    nothing is read back on the click path; one from another workstation reads the visit again."""

    def __init__(self, history: History, session_id: UUID) -> None:
        self._history = history
        self._visit = history.visit(session_id)
        self._ledger: Ledger | None = None
        self._order = _places(self._visit)

    @property
    def visit(self) -> Visit:
        """The visit as it is recorded now."""
        return self._visit

    @property
    def sites(self) -> tuple[NeedleSite, ...]:
        """The sites by number."""
        return tuple(self._visit.sites)

    def site(self, site_id: UUID) -> NeedleSite | None:
        """A site of the visit; None where it is not charted (any more)."""
        return next((site for site in self._visit.sites if site.id == site_id), None)

    def score(self, phase: Phase) -> PainScore | None:
        """The pain score of a phase; None where it is missing."""
        return self._visit.score(phase)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The visit's records of one kind, in the order of the record."""
        return self._visit.of(kind)

    @property
    def ledger(self) -> Ledger:
        """The needles of the visit: which are in, and which came out."""
        if self._ledger is None:
            self._ledger = self._visit.ledger
        return self._ledger

    def take(self, changes: Changes) -> bool:
        """Follow a change; False where it was about another visit. Raises ClinicFileError where the
        visit had to be read and cannot be, LookupError where it counts no more."""
        session_id = self._visit.session.id
        if changes.session_id != session_id:
            return False
        if changes.is_from_elsewhere:
            self._visit, self._ledger = self._history.visit(session_id), None
            self._order = _places(self._visit)
            return True
        sites = {site.id: site for site in self._visit.sites}
        scores = {score.id: score for score in self._visit.scores}
        for gone in changes.ids:
            sites.pop(gone, None)
            scores.pop(gone, None)
        session = self._visit.session
        for value in changes.after:
            if isinstance(value, NeedleSite):
                sites[value.id] = value
            elif isinstance(value, PainScore):
                scores[value.id] = value
            elif isinstance(value, Session):
                session = value
        self._visit = replace(
            self._visit,
            session=session,
            sites=tuple(sorted(sites.values(), key=lambda site: site.number)),
            scores=tuple(scores.values()),
            records=self._followed(changes) if _has_records(changes) else self._visit.records,
        )
        if changes.kinds & (Kind.SITE | Kind.NEEDLE):
            self._ledger = None
        return True

    def _followed(self, changes: Changes) -> tuple[SessionRecord, ...]:
        """The records after a change. One that counts again stands where it stood: of answers the
        last counts, and redoing an older one must not make it the last."""
        records = {one.id: one for one in self._visit.records if one.id not in changes.ids}
        for value in changes.after:
            if not isinstance(value, NeedleSite | PainScore | Session):
                records[value.id] = value
                self._order.setdefault(value.id, len(self._order))
        return tuple(sorted(records.values(), key=lambda one: self._order[one.id]))


def _places(visit: Visit) -> dict[UUID, int]:
    return {one.id: place for place, one in enumerate(visit.records)}


def _has_records(changes: Changes) -> bool:
    return bool(changes.kinds & ~_DRAWN) or any(isinstance(one, TakeOver) for one in changes.after)
