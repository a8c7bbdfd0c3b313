"""What was answered at the start of a visit, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from bodymap.charting.answer_given import AnswerGiven, Override, reasons
from bodymap.charting.clearance import Clearance, clearance
from bodymap.charting.consent import Consent, ConsentState, consent_state, has_guardian
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.screening import ScreeningAnswer, ScreeningItem, latest, nothing_changed


class Part(Enum):
    """A part of the start, in the order of asking."""

    SCREENING = auto()
    CONSENT = auto()
    HYGIENE = auto()


@dataclass(frozen=True, slots=True)
class StartState:
    """The start of one visit as it is recorded.

    ``today`` are the answers of this visit by item, ``before`` those of the patient's other
    visits. ``consents`` are all of the patient's, in the order of the record. ``reasons`` were
    given at this visit, by item. ``hygiene`` is None while nobody confirmed it.
    """

    cleared: Clearance
    today: Mapping[str, ScreeningAnswer]
    before: Mapping[str, ScreeningAnswer]
    reasons: Mapping[str, str]
    consents: tuple[Consent, ...]
    consent: ConsentState
    has_guardian: bool
    hygiene: Hygiene | None

    @property
    def newest_consent(self) -> Consent | None:
        """The consent that decides; None where there never was one."""
        return self.consents[-1] if self.consents else None

    def lacks(self, part: Part) -> bool:
        """Whether a part is still missing."""
        if part is Part.SCREENING:
            return not self.cleared.is_complete
        if part is Part.CONSENT:
            return self.consent is not ConsentState.GIVEN
        return self.hygiene is None or not self.hygiene.is_whole

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that are missing, in order."""
        return tuple(part for part in Part if self.lacks(part))

    def restatable(
        self, items: Iterable[ScreeningItem], at: datetime
    ) -> tuple[ScreeningAnswer, ...]:
        """What "nothing changed", said at ``at`` (UTC), answers of the items that were not
        answered today."""
        open_items = [item for item in items if item.id not in self.today]
        return nothing_changed(open_items, self.before.values(), at)

    def answer(self, item: str) -> ScreeningAnswer | None:
        """What was answered: today, or else at an earlier visit."""
        return self.today.get(item) or self.before.get(item)


def start_state(
    items: Iterable[ScreeningItem],
    here: Iterable[object],
    before: Iterable[AnswerGiven],
    consents: Iterable[Consent],
    now: datetime,
) -> StartState:
    """The state that follows from the records ``here`` of the visit, the answers ``before`` of the
    patient's other visits and all ``consents`` of the patient, each in the order of the record.
    """
    records = tuple(here)
    today = latest(one.answer for one in records if isinstance(one, AnswerGiven))
    earlier = latest(one.answer for one in before)
    agreed = tuple(consents)
    return StartState(
        cleared=clearance(items, today.values(), earlier.values()),
        today=today,
        before=earlier,
        reasons=reasons(one for one in records if isinstance(one, Override)),
        consents=agreed,
        consent=consent_state(agreed, now),
        has_guardian=has_guardian(agreed, now),
        hygiene=next((one for one in reversed(records) if isinstance(one, Hygiene)), None),
    )
