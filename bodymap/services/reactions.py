"""Reactions as they are told: one event at several sites is recorded once for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction, Severity

_NOBODY = UUID(int=0)
_FIRST_DAYS = re.compile(r"(\d+)\s*(?:to\s*\d+\s*)?days?")


@dataclass(frozen=True, slots=True)
class Reacted:
    """One event, with a record for each site that it concerns; one record for the whole visit."""

    records: tuple[Reaction, ...]

    @property
    def first(self) -> Reaction:
        """What all of its records say alike."""
        return self.records[0]

    @property
    def site_ids(self) -> tuple[UUID, ...]:
        """The sites it concerns; none for the whole visit."""
        return tuple(one.site_id for one in self.records if one.site_id is not None)

    def resolved(self, at: datetime | None) -> tuple[Reaction, ...]:
        """The records as they are once it ended ``at`` (UTC), or with None goes on again; each
        keeps its id."""
        return tuple(replace(one, resolved_at=at) for one in self.records)


def together(reactions: Iterable[Reaction]) -> tuple[Reacted, ...]:
    """The events among ``reactions``, in the order in which each was first recorded: records that
    differ in nothing but their site were recorded together."""
    groups: dict[Reaction, list[Reaction]] = {}
    for one in reactions:
        alike = replace(one, id=_NOBODY, site_id=None)
        groups.setdefault(alike, []).append(one)
    return tuple(Reacted(tuple(group)) for group in groups.values())


def at_sites(reaction: Reaction, site_ids: Sequence[UUID]) -> tuple[Reaction, ...]:
    """``reaction`` once for each site, or once for the whole visit where there is none; each record
    is new."""
    places: Sequence[UUID | None] = site_ids or (None,)
    return tuple(replace(reaction, id=new_id(), site_id=place) for place in places)


def suggested_days(severity: Severity, time_course: str) -> int | None:
    """In how many days to look again; None for no follow-up.

    This program's own choice: none for a mild reaction, the next day for a serious one; for a
    moderate one the first day that the catalogue's time course names, else the next day.
    """
    if severity is Severity.MILD:
        return None
    named = _FIRST_DAYS.search(time_course)
    if severity is Severity.SERIOUS or named is None:
        return 1
    return max(int(named[1]), 1)
