"""The records that a press at the start of a visit makes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.ids import new_id
from bodymap.charting.screening import Reply, ScreeningAnswer, ScreeningItem


def given(session: UUID, answers: Iterable[ScreeningAnswer]) -> tuple[AnswerGiven, ...]:
    """Answers as they are recorded at a visit."""
    return tuple(AnswerGiven(new_id(), session, answer) for answer in answers)


def no_concern(items: Iterable[ScreeningItem], at: datetime) -> tuple[ScreeningAnswer, ...]:
    """The answers, at ``at`` (UTC), that no concern is raised by any of ``items``."""
    return tuple(ScreeningAnswer(item.id, item.no_concern, at) for item in items)


def changed(
    item: str, reply: Reply, before: ScreeningAnswer | None, at: datetime
) -> ScreeningAnswer:
    """The answer ``reply`` at ``at`` (UTC). Places that were marked stay with the same reply."""
    stays = before is not None and before.reply is reply
    return ScreeningAnswer(item, reply, at, before.regions if stays and before else ())


def overrides(
    session: UUID, site: UUID, items: Iterable[str], reason: str, at: datetime
) -> tuple[Override, ...]:
    """One reason, given at ``at`` (UTC) for a site, that stands for each of ``items``."""
    return tuple(Override(new_id(), session, item, reason, at, site) for item in items)
