"""Adding up what the steps of a walk over the record tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic_view.clinic_figures import (
    ClinicFigures,
    CodeFigures,
    ReactionFigures,
    VisitCounts,
)
from bodymap.services.clinic_view.responders_by_complaint import Responders, ThresholdOf, share_of
from bodymap.services.clinic_view.tally import Billed, Seen, Tally

_WORST_FIRST = tuple(reversed(Severity))


class Sums:
    """The figures so far. Steps may come in any order; no patient is in two of them."""

    def __init__(self, threshold_of: ThresholdOf) -> None:
        self._counts: Counter[str] = Counter()
        self._needles: Counter[Technique] = Counter()
        self._billed: Counter[tuple[str, str]] = Counter()
        self._amounts: dict[tuple[str, str], Decimal] = {}
        self._visits_with: Counter[str] = Counter()
        self._visits_as_grave: Counter[Severity] = Counter()
        self._events: Counter[tuple[str, Severity]] = Counter()
        self._responders = Responders(threshold_of)

    def add(self, tally: Tally) -> None:
        """Add what one step tells."""
        for name in ("patients", "new_patients", "signed", "ended", "open", "asked", "amended"):
            self._counts[name] += getattr(tally, name)
        self._counts["needles_of_asked"] += tally.needles_of_asked
        self._counts["with_reaction"] += len(tally.reactions)
        self._needles.update(tally.needles)
        for billed in tally.billed:
            self._add_billed(billed)
        for seen in tally.reactions:
            self._add_reactions(seen)
        for course in tally.courses:
            self._responders.add(course)

    def figures(self, catalogue: ClinicCatalogue) -> ClinicFigures:
        """The figures, in the catalogue's words. Raises CatalogueError where it is damaged."""
        counts = self._counts
        asked = counts["asked"]
        events = catalogue.adverse_events()
        return ClinicFigures(
            visits=VisitCounts(
                *(counts["signed"], counts["ended"], counts["open"], asked, counts["amended"])
            ),
            patients=counts["patients"],
            new_patients=counts["new_patients"],
            needles={one: self._needles[one] for one in Technique if self._needles[one]},
            needles_of_asked=counts["needles_of_asked"],
            codes=self._codes(catalogue),
            reactions=self._kinds(catalogue, events),
            overall=self._overall(events),
            any_reaction=share_of(counts["with_reaction"], asked),
            outcomes=self._responders.outcomes(),
            all_less_by_30=self._responders.all_less_by_30(),
        )

    def _add_billed(self, billed: Billed) -> None:
        if not billed.code:
            return  # no code costs nothing; the visit is counted with those that have none
        # a currency without a fee says nothing
        key = (billed.code, "" if billed.fee is None else billed.currency)
        self._billed[key] += billed.visits
        if billed.fee is not None:
            before = self._amounts.get(key, Decimal(0))
            self._amounts[key] = before + billed.fee * billed.visits

    def _add_reactions(self, seen: Iterable[Seen]) -> None:
        """Those of one visit."""
        seen = tuple(seen)
        self._visits_with.update({one.kind for one in seen})
        self._visits_as_grave.update({one.severity for one in seen})
        for one in seen:
            self._events[one.kind, one.severity] += one.times

    def _codes(self, catalogue: ClinicCatalogue) -> tuple[CodeFigures, ...]:
        meanings = {fact.id: fact.meaning for fact in catalogue.billing()}
        lines = [
            CodeFigures(code, meanings.get(code, ""), currency, visits, self._amounts.get(key))
            for key, visits in sorted(self._billed.items())
            for code, currency in [key]
        ]
        without = self._counts["signed"] - sum(one.visits for one in lines)
        if without:
            lines.append(CodeFigures("", "", "", without, None))
        return tuple(lines)

    def _kinds(
        self, catalogue: ClinicCatalogue, events: Iterable[AdverseEvent]
    ) -> tuple[ReactionFigures, ...]:
        offered = [event for event in events if event.is_charted]
        known = {event.id for event in offered}
        lines = [self._kind(event.id, event) for event in offered]
        # what is retired, or of another catalogue, stays in the record
        others = sorted({kind for kind, _ in self._events} - known)
        lines += [self._kind(kind, catalogue.adverse_event(kind)) for kind in others]
        return tuple(sorted(lines, key=lambda one: _WORST_FIRST.index(one.severity)))

    def _kind(self, kind: str, event: AdverseEvent | None) -> ReactionFigures:
        as_recorded = {
            severity: self._events[kind, severity]
            for severity in _WORST_FIRST
            if self._events[kind, severity]
        }
        usual = next(iter(as_recorded), Severity.MODERATE) if event is None else event.severity
        return self._line(
            kind,
            kind if event is None else event.label,
            usual,
            self._visits_with[kind],
            as_recorded,
            event,
        )

    def _overall(self, events: Iterable[AdverseEvent]) -> tuple[ReactionFigures, ...]:
        """Those of any kind, by the severity that was recorded."""
        told = {event.severity: event for event in events if not event.is_charted}
        lines = []
        for severity in _WORST_FIRST:
            times = sum(count for (_, one), count in self._events.items() if one is severity)
            event = told.get(severity)
            lines.append(
                self._line(
                    "",
                    "" if event is None else event.label,
                    severity,
                    self._visits_as_grave[severity],
                    {severity: times} if times else {},
                    event,
                )
            )
        return tuple(lines)

    def _line(
        self,
        kind: str,
        label: str,
        severity: Severity,
        visits: int,
        as_recorded: dict[Severity, int],
        event: AdverseEvent | None,
    ) -> ReactionFigures:
        events = sum(as_recorded.values())
        needles = self._counts["needles_of_asked"]
        return ReactionFigures(
            kind=kind,
            label=label,
            severity=severity,
            visits=visits,
            events=events,
            rate=share_of(visits, self._counts["asked"]),
            per_1000_needles=1000 * events / needles if needles else None,
            as_recorded=as_recorded,
            brady_percent=None if event is None else event.brady_percent,
            boyce_percent=None if event is None else event.boyce_percent,
            note="" if event is None else event.frequency_note,
        )
