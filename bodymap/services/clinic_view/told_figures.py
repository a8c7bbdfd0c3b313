"""The clinic's figures as they may leave the clinic: which of their counts are told."""

from __future__ import annotations

from bodymap.charting.needle import Technique
from bodymap.services.clinic_view.clinic_figures import (
    ClinicFigures,
    CodeFigures,
    ReactionFigures,
)
from bodymap.services.clinic_view.responders_by_complaint import ComplaintOutcome
from bodymap.services.clinic_view.suppression import LEAST_TOLD, Total, not_told

SESSIONS, SIGNED, ASKED, AMENDED = ("sessions", "signed", "asked", "amended")
PATIENTS, NEW_PATIENTS = ("patients", "new patients")
NEEDLES, NEEDLES_OF_ASKED = ("needles", "needles of asked")
_NO_CODE = "no code"


class ToldFigures:
    """The counts of ``figures`` by name, with those that are left out.

    Every count of patients that a reader could have from others is among them, also where it is
    not written: the visits without a reaction, the complaints that did not get better. What is left
    over in the work of the clinic (visits without a signature or a code, visits and complaints that
    nobody asked of or judged) says nothing of a person's health: it is not written, and may follow.
    """

    def __init__(self, figures: ClinicFigures) -> None:
        self._counts: dict[str, int] = {}
        self._totals: list[Total] = []
        self._unwritten: set[str] = set()
        self._add_visits(figures)
        self._add_reactions(figures)
        self._add_outcomes(figures)
        self._hidden = not_told(self._counts, self._totals, self._unwritten, known={_NO_CODE})

    @property
    def counts(self) -> dict[str, int]:
        """Every count, told or not."""
        return dict(self._counts)

    @property
    def totals(self) -> tuple[Total, ...]:
        """Which counts make up which."""
        return tuple(self._totals)

    @property
    def unwritten(self) -> frozenset[str]:
        """The counts that are in no file, and would follow."""
        return frozenset(self._unwritten)

    def is_told(self, *names: str) -> bool:
        """Whether all of these counts may leave the clinic."""
        return self._hidden.isdisjoint(names)

    def is_small(self, name: str) -> bool:
        """Whether a count is left out because it is small, and not for the sake of another."""
        return self._counts[name] < LEAST_TOLD

    def count(self, name: str) -> int:
        """A count, told or not."""
        return self._counts[name]

    def _add_visits(self, figures: ClinicFigures) -> None:
        visits = figures.visits
        self._counts |= {
            SESSIONS: visits.all,
            SIGNED: visits.signed,
            ASKED: visits.asked,
            AMENDED: visits.amended,
            PATIENTS: figures.patients,
            NEEDLES: figures.all_needles,
            NEEDLES_OF_ASKED: figures.needles_of_asked,
        }
        self._part(PATIENTS, NEW_PATIENTS, figures.new_patients)
        self._sum(NEEDLES, {needle_name(one): figures.needles.get(one, 0) for one in Technique})
        codes = {code_name(one): one.visits for one in figures.codes if one.code}
        if codes:
            self._sum(SIGNED, {**codes, _NO_CODE: visits.signed - figures.coded})

    def _add_reactions(self, figures: ClinicFigures) -> None:
        # those with any reaction, less those with a mild one, would be a few persons by themselves
        for one in (*figures.overall, *figures.reactions):
            self._part(ASKED, reaction_name(one), one.visits)
            self._counts[f"events of {reaction_name(one)}"] = one.events

    def _add_outcomes(self, figures: ClinicFigures) -> None:
        for one in figures.outcomes:
            self._counts[treated_name(one)] = one.episodes
            self._counts[judged_name(one)] = one.judged
            for share, name in (
                (one.responders, better_name(one)),
                (one.less_by_30, less_by_30_name(one)),
            ):
                self._counts[f"of {name}"] = 0 if share is None else share.n
                self._part(f"of {name}", name, 0 if share is None else share.events)
                # not every complaint that is judged has a first score of which 30 % can be said:
                # the others had no pain at first, and are persons too
                if share is not None and share.n < one.judged:
                    self._part(judged_name(one), f"of {name}", share.n)

    def _sum(self, total: str, parts: dict[str, int]) -> None:
        self._counts.update(parts)
        self._counts[total] = sum(parts.values())
        self._totals.append(Total(total, tuple(parts)))

    def _part(self, total: str, part: str, count: int) -> None:
        """``part`` of ``total``, the rest of which is not written."""
        rest = f"{total} without {part}"
        self._counts[part] = count
        self._counts[rest] = self._counts[total] - count
        self._unwritten.add(rest)
        self._totals.append(Total(total, (part, rest)))


def needle_name(technique: Technique) -> str:
    """The name of the count of the needles of a technique."""
    return f"needles {technique}"


def code_name(code: CodeFigures) -> str:
    """The name of the count of a line of codes."""
    return f"code {code.code} {code.currency}"


def reaction_name(reaction: ReactionFigures) -> str:
    """The name of the count of the visits with a reaction; ``events of`` it that of the events."""
    return f"reaction {reaction.kind}" if reaction.kind else f"any {reaction.severity}"


def treated_name(outcome: ComplaintOutcome) -> str:
    """The name of the count of the complaints that were treated."""
    return f"treated {outcome.condition}"


def judged_name(outcome: ComplaintOutcome) -> str:
    """The name of the count of those that were judged."""
    return f"judged {outcome.condition}"


def better_name(outcome: ComplaintOutcome) -> str:
    """The name of the count of the responders; ``of`` it that of those among whom they are."""
    return f"better {outcome.condition}"


def less_by_30_name(outcome: ComplaintOutcome) -> str:
    """The name of the count of those with 30 % less; ``of`` it that of those among whom they
    are."""
    return f"less {outcome.condition}"
