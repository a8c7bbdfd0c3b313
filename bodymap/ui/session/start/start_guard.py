"""Holds every site that is about to be charted against consent and screening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.clearance import Decision, Verdict, is_charting_allowed
from bodymap.charting.consent import ConsentState
from bodymap.charting.screening import found_at
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.start_model import StartModel
from bodymap.ui.session.start.start_state import StartState
from bodymap.ui.session.start.start_words import (
    no_consent_words,
    reason_first_words,
    refusal_words,
)

_STRICTNESS = (Verdict.ALLOWED, Verdict.NEEDS_REASON, Verdict.REFUSED)


class Voices(Protocol):
    """What the guard says, and to whom it hands on."""

    def refuse(self, sentence: str) -> None:
        """Say why nothing is charted, with the way to the start of the visit."""

    def ask(self, site: NeedleSite, decision: Decision) -> None:
        """Ask for a reason to chart ``site`` all the same."""

    def warn(self, facts: ScreeningFacts) -> None:
        """Point an item out, in passing."""


class StartGuard:
    """A guard of the charting screen: a click looks up what was computed at the last change.

    Warnings are given once an item and visit. After the program was started anew, an item counts as
    warned of where a site that it concerns was charted since it was answered. Where the map of the
    areas cannot be read, ``failed`` is told once, and the areas hold nothing up.
    """

    def __init__(
        self,
        page: SessionPage,
        model: StartModel,
        voices: Voices,
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self._page = page
        self._model = model
        self._voices = voices
        self._failed = failed
        self._has_areas = True
        self._warned: dict[UUID, set[str]] = {}

    def __call__(self, site: NeedleSite) -> bool:
        """Whether the site may be charted now; where not, it was said why."""
        state = self._model.state
        if state is None:
            return False
        if state.consent is not ConsentState.GIVEN:
            self._voices.refuse(no_consent_words(state.newest_consent, state.consent))
            return False
        decision = self.decision(state, site)
        if decision.verdict is Verdict.REFUSED:
            hold = decision.because[0]
            label, needs = self._named(hold.item)
            self._voices.refuse(refusal_words(hold, label, needs))
            return False
        if decision.verdict is Verdict.NEEDS_REASON:
            self._voices.ask(site, decision)
            return False
        self._warn(state, site.session_id, decision)
        return True

    def may_become(self, before: NeedleSite, after: NeedleSite) -> bool:
        """Whether a charted site may be moved or changed into ``after``: not where more speaks
        against it than against ``before``, and then it was said why. No reason is asked for here.
        """
        state = self._model.state
        if state is None:
            return False
        decision = self.decision(state, after)
        if _STRICTNESS.index(decision.verdict) <= _STRICTNESS.index(
            self.decision(state, before).verdict
        ):
            return True
        hold = decision.because[0]
        label, needs = self._named(hold.item)
        if decision.verdict is Verdict.REFUSED:
            self._voices.refuse(refusal_words(hold, label, needs))
        else:
            self._voices.refuse(reason_first_words(label))
        return False

    def decision(self, state: StartState, site: NeedleSite) -> Decision:
        """What the answers say about a site that is about to be charted."""
        atlas, visit = self._page.board.atlas, self._page.visit
        # a ghost may come from an atlas that named its place otherwise
        region = atlas.regions.get(site.place.region)
        if region is None:
            region = atlas.regions[atlas.region_at(site.place.point)]
        charted = () if visit is None else visit.sites
        known = (atlas.regions.get(one.place.region) for one in charted if one.id != site.id)
        beside = (one for one in known if one is not None)
        return is_charting_allowed(
            state.cleared,
            region,
            site.technique,
            state.reasons,
            areas=self._areas(site.place.point),
            found=found_at(self._model.items, region, site.needle, beside),
            has_guardian=state.has_guardian,
        )

    def was_told(self, session: UUID, decision: Decision) -> None:
        """The warnings of a decision were read elsewhere, and are not said again."""
        state = self._model.state
        if state is not None:
            self._told(state, session).update(decision.warnings)

    def _told(self, state: StartState, session: UUID) -> set[str]:
        """The items that were warned of at a visit, in this run of the program or before it."""
        if session not in self._warned:
            self._warned[session] = self._told_before(state)
        return self._warned[session]

    def _told_before(self, state: StartState) -> set[str]:
        visit = self._page.visit
        if visit is None:
            return set()
        answered = {one.answer.item: one.answer.answered_at for one in visit.of(AnswerGiven)}
        return {
            item
            for site in visit.sites
            for item in self.decision(state, site).warnings
            if item not in answered or answered[item] <= site.inserted_at
        }

    def _warn(self, state: StartState, session: UUID, decision: Decision) -> None:
        told = self._told(state, session)
        for item in decision.warnings:
            facts = self._facts(item)
            if item not in told and facts is not None:
                told.add(item)
                self._voices.warn(facts)

    def _areas(self, point: BodyPoint) -> tuple[str, ...]:
        if not self._has_areas:
            return ()
        try:
            return self._page.board.atlas.areas_at(SkinMap.HAZARDS, point)
        except ExpectedError as error:
            self._has_areas = False
            self._failed(error)
            return ()

    def _named(self, item: str) -> tuple[str, str]:
        """What an item is called, and what charting in spite of it needs."""
        facts = self._facts(item)
        return (item, "") if facts is None else (facts.label, facts.override_needs)

    def _facts(self, item: str) -> ScreeningFacts | None:
        return next((one for one in self._model.facts if one.item.id == item), None)
