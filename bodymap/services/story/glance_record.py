"""What the first glance reads beside a patient's story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.ledger import Ledger
from bodymap.charting.reaction import NoReaction
from bodymap.services.story.needle_troubles import visits_to_look_up

if TYPE_CHECKING:
    from bodymap.services.history import History
    from bodymap.services.story.patient_story import PatientStory

_LOOKED_UP = 8
"""How many visits are read whole, the newest ones at which needles may not add up: this program's
own choice, for the time it takes."""


@dataclass(frozen=True, slots=True)
class GlanceRecord:
    """``answers`` are the screening answers that count, the last of each item over all visits;
    ``said_none`` the visits at which it was said that there was no reaction; ``ledgers`` the
    needles of the visits at which not every one was simply taken out. Where ``is_read`` is False
    none of this is known, rather than that there is none of it."""

    answers: tuple[AnswerGiven, ...] = ()
    said_none: frozenset[UUID] = frozenset()
    ledgers: Mapping[UUID, Ledger] = field(default_factory=dict)
    is_read: bool = True


NOT_READ = GlanceRecord(is_read=False)
"""What is known where the record could not be read."""


class GlanceReader:
    """Reads it from the record of a clinic."""

    def __init__(self, history: History) -> None:
        self._history = history

    def read(self, story: PatientStory) -> GlanceRecord:
        """What is to be read for ``story``. Raises ClinicFileError."""
        visits = story.overview.visits
        looked_up = visits_to_look_up(
            *(visits, story.needle_events, story.explanations),
            story.signed,
            _LOOKED_UP,
        )
        return GlanceRecord(
            answers=self._history.newest_answers(story.overview.patient.id),
            said_none=self._history.visits_with(story.overview.patient.id, NoReaction),
            ledgers={key: self._history.visit(key).ledger for key in looked_up},
        )
