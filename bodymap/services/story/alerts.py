"""What whoever opens a patient must see first: the alert, and the answers of concern."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.services.catalogue.screening import ScreeningFacts


@dataclass(frozen=True, slots=True)
class Concern:
    """An answer of concern that stands. ``facts`` is what the catalogue says of its item, None
    where it never had it, or lost it; ``day`` is the clinic's day on which it was last said."""

    answer: ScreeningAnswer
    facts: ScreeningFacts | None
    session_id: UUID
    day: date


@dataclass(frozen=True, slots=True)
class Alerts:
    """``alert`` is the patient's own, empty without one. ``asked_on`` is the day of the newest
    answer to anything, None where nobody was ever asked."""

    alert: str
    concerns: tuple[Concern, ...]
    asked_on: date | None


def alerts(
    alert: str,
    answers: Iterable[AnswerGiven],
    facts: Callable[[str], ScreeningFacts | None],
    open_session: UUID | None,
) -> Alerts:
    """What stands by the ``answers`` that count, one for each item.

    An answer of the day stands at its own visit only: it is a concern while that one,
    ``open_session``, goes on. Not to know is of concern. An item that the catalogue does not have
    any more is of concern where the answer was yes, or not known: nothing tells which was meant.
    """
    found = []
    asked: list[date] = []
    for given in answers:
        answer, known = given.answer, facts(given.answer.item)
        day = answer.answered_at.astimezone().date()
        asked.append(day)
        no_concern = Reply.NO if known is None else known.item.no_concern
        has_passed = (
            known is not None and known.item.of_the_day and given.session_id != open_session
        )
        if answer.reply is not no_concern and not has_passed:
            found.append(Concern(answer, known, given.session_id, day))
    return Alerts(alert.strip(), tuple(found), max(asked, default=None))
