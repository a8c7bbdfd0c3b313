"""The clinic's figures over a period, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.services.clinic_view.responders_by_complaint import ComplaintOutcome
from bodymap.trends.exact_proportion import Proportion


@dataclass(frozen=True, slots=True)
class VisitCounts:
    """How many visits began in the period: ``signed``, ``ended`` without a signature, ``open``.

    ``asked`` have an answer to the question for reactions, ``amended`` were corrected after the
    signature; the figures are those that were signed.
    """

    signed: int = 0
    ended: int = 0
    open: int = 0
    asked: int = 0
    amended: int = 0

    @property
    def all(self) -> int:
        """Every visit, whatever became of it."""
        return self.signed + self.ended + self.open

    @property
    def not_asked(self) -> int:
        """Visits of which nobody knows whether there was a reaction."""
        return self.all - self.asked


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """One procedure code in one currency, of the signed visits; the last code of a visit counts.

    ``code`` is empty for visits without one. ``amount`` is the sum of the fees in ``currency`` (ISO
    4217); without a fee it is None and the currency empty. ``meaning`` is the catalogue's, empty
    where it does not know the code.
    """

    code: str
    meaning: str
    currency: str
    visits: int
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class ReactionFigures:
    """One kind of reaction, or with an empty ``kind`` all of one severity.

    ``severity`` is the usual one of the kind; ``as_recorded`` counts the events by the severity
    that was recorded, ``events`` is their sum. ``visits`` had at least one; ``rate`` is their share
    of the visits that were asked, None where none was. ``per_1000_needles`` are events to a
    thousand needles of those visits. ``brady_percent`` and ``boyce_percent`` are published, in
    percent of treatments, None where that survey gives none. ``note`` is what the catalogue says of
    how often it was seen.
    """

    kind: str
    label: str
    severity: Severity
    visits: int
    events: int
    rate: Proportion | None
    per_1000_needles: float | None
    as_recorded: Mapping[Severity, int] = field(default_factory=dict)
    brady_percent: float | None = None
    boyce_percent: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClinicFigures:
    """All of a period.

    ``new_patients`` of the ``patients`` had no visit before it. ``needles`` are sites by technique,
    ``needles_of_asked`` those of the visits that were asked about reactions. ``reactions`` has
    every kind on offer and every other that was recorded, the serious ones first; ``overall`` those
    of any kind by severity, without a label where no survey has figures; ``any_reaction`` is the
    share of the visits asked that had any. ``outcomes`` are apart for each complaint;
    ``all_less_by_30`` is the share of all whose pain fell by 30 %.
    """

    visits: VisitCounts = VisitCounts()
    patients: int = 0
    new_patients: int = 0
    needles: Mapping[Technique, int] = field(default_factory=dict)
    needles_of_asked: int = 0
    codes: tuple[CodeFigures, ...] = ()
    reactions: tuple[ReactionFigures, ...] = ()
    overall: tuple[ReactionFigures, ...] = ()
    any_reaction: Proportion | None = None
    outcomes: tuple[ComplaintOutcome, ...] = ()
    all_less_by_30: Proportion | None = None

    @property
    def all_needles(self) -> int:
        """The sites of every technique."""
        return sum(self.needles.values())

    @property
    def coded(self) -> int:
        """Signed visits with a code."""
        return sum(one.visits for one in self.codes if one.code)

    @property
    def episodes(self) -> int:
        """The complaints that were treated."""
        return sum(one.episodes for one in self.outcomes)

    @property
    def is_empty(self) -> bool:
        """Whether no visit began in the period."""
        return not self.visits.all

    def fees(self) -> dict[str, Decimal]:
        """The sum of the fees, by currency; amounts of two currencies are never added."""
        sums: dict[str, Decimal] = {}
        for one in self.codes:
            if one.amount is not None:
                sums[one.currency] = sums.get(one.currency, Decimal(0)) + one.amount
        return sums
