"""What comes after a visit: the pain a day or two later, reactions, and its signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from uuid import UUID

from bodymap.charting.amendment import Amendment
from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.reaction import Reaction
from bodymap.charting.signing import Signature
from bodymap.charting.take_over import TakeOver
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.reactions import Reacted, at_sites
from bodymap.services.values import Visit
from bodymap.services.visit_state import SignedVisits


class AfterVisit:
    """Records what a patient tells later, with the time at which it was told. A visit may be signed
    by then: neither a late score nor a late reaction changes what was signed.

    ``kinds`` gives the kinds of reactions when they are first asked for. What writes raises
    NotSavedError where it could not be saved.
    """

    def __init__(self, clinic: Clinic, kinds: Callable[[], ReactionKinds], clock: Clock) -> None:
        self._clinic = clinic
        self._kinds = kinds
        self._clock = clock

    @property
    def kinds(self) -> ReactionKinds:
        """The kinds of reactions."""
        return self._kinds()

    def now(self) -> datetime:
        """The time in UTC."""
        return self._clock.now()

    def today(self) -> date:
        """The clinic's day."""
        return self._clock.now().astimezone().date()

    def reactions(self, patient_id: UUID) -> tuple[Reaction, ...]:
        """All reactions of a patient, in the order of the record."""
        return self._clinic.history.records_of(patient_id, Reaction)

    def signed(self, patient_id: UUID) -> SignedVisits:
        """Which visits of a patient are signed, which were amended since, and which were taken
        over: a SELECT for the signatures of all visits and one for the take-overs, and where there
        are signatures one more for the amendments."""
        history = self._clinic.history
        signatures = history.records_of(patient_id, Signature)
        amendments = history.records_of(patient_id, Amendment) if signatures else ()
        return SignedVisits.of(signatures, amendments, history.records_of(patient_id, TakeOver))

    def visit(self, session_id: UUID) -> Visit:
        """A visit with everything that was recorded of it."""
        return self._clinic.history.visit(session_id)

    def score(self, visit: Visit, episode_id: UUID, score: int | None) -> None:
        """Record the follow-up's pain score of a complaint, or with None take it back."""
        if score is not None:
            session_id = visit.session.id
            given = PainScore(
                new_id(), session_id, episode_id, Phase.FOLLOW_UP, score, self._clock.now()
            )
            self._clinic.recorder.set_pain(given)
            return
        for known in visit.scores:
            if (known.episode_id, known.phase) == (episode_id, Phase.FOLLOW_UP):
                self._clinic.recorder.void_pain(known.id)

    def react(self, reaction: Reaction, site_ids: Sequence[UUID]) -> None:
        """Record a reaction that came up, or was told of, after the visit."""
        self._clinic.records.put(at_sites(reaction, site_ids))

    def end(self, told: Reacted, *, has_ended: bool) -> None:
        """Note that a reaction has ended, or with False that it goes on after all."""
        at = self._clock.now() if has_ended else None
        for record in told.resolved(at):
            self._clinic.records.change(record)
