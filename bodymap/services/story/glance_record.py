"""What the first glance reads beside a patient's story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.ledger import Ledger
from bodymap.charting.reaction import NoReaction
from bodymap.charting.screening import AskedOf
from bodymap.services.story.needle_troubles import visits_to_look_up

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.history import History
    from bodymap.services.story.patient_story import PatientStory
    from bodymap.services.values import Visit

_LOOKED_UP = 8
"""How many visits are read whole: the newest ones have the answers that count, and those of
needles that do not add up. The program's own choice, for the time it takes."""


@dataclass(frozen=True, slots=True)
class GlanceRecord:
    """``answers`` are the screening answers that count, the last of each item over all visits;
    ``said_none`` the visits at which it was said that there was no reaction; ``ledgers`` the
    needles of the visits at which not every one was simply taken out."""

    answers: tuple[AnswerGiven, ...] = ()
    said_none: frozenset[UUID] = frozenset()
    ledgers: Mapping[UUID, Ledger] = field(default_factory=dict)


class GlanceReader:
    """Reads it from the record of a clinic. ``catalogue`` says what a visit begins with asking."""

    def __init__(self, history: History, catalogue: ClinicCatalogue) -> None:
        self._history = history
        self._catalogue = catalogue

    def read(self, story: PatientStory) -> GlanceRecord:
        """What is to be read for ``story``. Raises ClinicFileError, and CatalogueError."""
        visits = story.overview.visits
        looked_up = visits_to_look_up(
            *(visits, story.needle_events, story.explanations),
            frozenset(one.session_id for one in story.signatures),
            _LOOKED_UP,
        )
        newest = [one.session.id for one in visits[-_LOOKED_UP:]]
        read = {key: self._history.visit(key) for key in looked_up}
        return GlanceRecord(
            answers=self._answers(story, newest, read),
            said_none=frozenset(
                one.session_id
                for one in self._history.records_of(story.overview.patient.id, NoReaction)
            ),
            ledgers={key: read[key].ledger for key in looked_up},
        )

    def _answers(
        self, story: PatientStory, newest: Sequence[UUID], read: Mapping[UUID, Visit]
    ) -> tuple[AnswerGiven, ...]:
        """Mostly the newest visit has them all, and a long course has very many: only where the
        newest ones leave an item unanswered are all of them read."""
        asked = {
            one.item.id
            for one in self._catalogue.screening()
            if one.item.asked_of is not AskedOf.PROGRAM
        }
        answers: dict[str, AnswerGiven] = {}
        for key in reversed(newest):
            visit = read.get(key) or self._history.visit(key)
            answers = {one.answer.item: one for one in visit.of(AnswerGiven)} | answers
            if answers.keys() >= asked:
                return tuple(answers.values())
        every = self._history.records_of(story.overview.patient.id, AnswerGiven)
        return tuple({one.answer.item: one for one in every}.values())
