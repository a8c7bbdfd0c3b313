"""What is asked and answered before the needles of a demo visit, and the reasons that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from bodymap.anatomy.region import Region
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.clearance import Verdict, clearance, is_charting_allowed
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.screening import (
    AskedOf,
    ScreeningAnswer,
    ScreeningItem,
    found_at,
    latest,
    nothing_changed,
)
from bodymap.services.demo.demo_words import Said
from bodymap.services.demo.health import CONCERNS, REASONS, USUAL_REASON
from bodymap.services.demo.people import Person


class ScreeningTalk:
    """Keeps what each person said last: at a later visit nothing has changed. ``words`` says it."""

    def __init__(self, items: Iterable[ScreeningItem], words: Said = str) -> None:
        self.items = tuple(items)
        self.words = words
        self._asked = [item for item in self.items if item.asked_of is not AskedOf.PROGRAM]
        self._last: dict[Person, dict[str, ScreeningAnswer]] = {}

    def answers(self, person: Person, at: datetime) -> tuple[ScreeningAnswer, ...]:
        """What ``person`` answers at ``at`` (UTC), to every item that is asked."""
        before = self._last.get(person, {})
        same = {one.item: one for one in nothing_changed(self._asked, before.values(), at)}
        said = tuple(same.get(item.id) or self._first(item, person, at) for item in self._asked)
        self._last[person] = latest(said)
        return said

    def concerns(self, person: Person) -> frozenset[str]:
        """The items that concern ``person``, as last answered."""
        last = self._last.get(person, {})
        return frozenset(
            item.id
            for item in self._asked
            if item.id in last and last[item.id].reply is not item.no_concern
        )

    def _first(self, item: ScreeningItem, person: Person, at: datetime) -> ScreeningAnswer:
        for concern in CONCERNS.get(person, ()):
            if concern.item == item.id:
                note = self.words(concern.note)
                return ScreeningAnswer(item.id, item.concern, at, concern.regions, note)
        return ScreeningAnswer(item.id, item.no_concern, at)


class Reasons:
    """The reasons written down at one visit, each once.

    ``answers`` are those of the visit.
    """

    def __init__(self, talk: ScreeningTalk, answers: Iterable[ScreeningAnswer]) -> None:
        self._items = talk.items
        self._words = talk.words
        self._cleared = clearance(talk.items, answers)
        self._charted: list[Region] = []
        self._written: dict[str, str] = {}

    def for_site(
        self,
        session_id: UUID,
        site_id: UUID,
        region: Region,
        needle: Needle,
        technique: Technique,
        at: datetime,
    ) -> tuple[Override, ...]:
        """What has to be written before a site is charted. Raises ValueError for one that may not
        be charted at all: a demo that shows such a site teaches the wrong thing."""
        found = found_at(self._items, region, needle, self._charted)
        decision = is_charting_allowed(self._cleared, region, technique, self._written, found=found)
        if decision.verdict is Verdict.REFUSED:
            raise ValueError(f"No needle of the demo goes into {region.id}.")
        self._charted.append(region)
        fresh: Mapping[str, str] = {
            item: self._words(REASONS.get(item, USUAL_REASON)) for item in decision.asks_for
        }
        self._written |= fresh
        return tuple(
            Override(new_id(), session_id, item, reason, at, site_id)
            for item, reason in fresh.items()
        )


def given(answers: Iterable[ScreeningAnswer], session_id: UUID) -> tuple[AnswerGiven, ...]:
    """Answers as they are recorded at a visit."""
    return tuple(AnswerGiven(new_id(), session_id, answer) for answer in answers)
