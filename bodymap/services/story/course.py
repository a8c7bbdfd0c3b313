"""The visits that a map goes along, and the sites of a period of them."""

from __future__ import annotations

from uuid import UUID

from bodymap.services.story.periods import Span
from bodymap.services.story.site_filter import FilterableSites, FoundSites, SiteFilter
from bodymap.services.values import Visit


class Course:
    """The visits that a filter looks at, in the order of their times. ``places`` tells which of
    them, from 0, a session is."""

    def __init__(self, table: FilterableSites, wanted: SiteFilter) -> None:
        self.table = table
        self.wanted = wanted
        self._in_table = table.places_of(wanted)
        self.visits: tuple[Visit, ...] = tuple(table.visits[place] for place in self._in_table)
        self.ids: tuple[UUID, ...] = tuple(visit.session.id for visit in self.visits)
        self.places = {session: place for place, session in enumerate(self.ids)}

    def __len__(self) -> int:
        return len(self.visits)

    def found(self, span: Span | None = None) -> FoundSites:
        """The sites of a period of the course; with None of all of it."""
        if span is None:
            return self.table.found(self.wanted)
        return self.table.found(self.wanted, self._in_table[span.first : span.last + 1])
