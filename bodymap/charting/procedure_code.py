"""Which procedure code a session has, with its working.

Needles are billed by distinct muscles, whatever their number: CPT 20560 for one or two, 20561 for
three and more (APTA Magazine 2020-02; the catalogue's ``billing.csv`` names the sources of each
rule). Whether left and right of one muscle are one or two differs between payers and is not
published as one rule, so that the clinic chooses. The working is shown; the clinic bills.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bodymap.anatomy.side import Side
from bodymap.charting.site import NeedleSite


class SidePolicy(StrEnum):
    """How the two sides of one muscle are counted."""

    MUSCLE_ONCE = "muscle_once"
    EACH_SIDE = "each_side"


DEFAULT_POLICY = SidePolicy.MUSCLE_ONCE
"""The one that never bills more than the other; from memory, as ``rule_distinct`` in billing.csv
says."""


@dataclass(frozen=True, slots=True)
class ProcedureCode:
    """A code for needles in ``fewest`` to ``most`` distinct muscles, ``most`` None without an end.

    ``not_with`` are the codes that are not billed on the same day, ``source`` ids of the sources
    files. Raises ValueError for a range that no count fits.
    """

    code: str
    fewest: int
    most: int | None
    not_with: tuple[str, ...]
    source: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.fewest < 1 or (self.most is not None and self.most < self.fewest):
            raise ValueError("A procedure code has a range of muscles from one on.")

    def fits(self, muscles: int) -> bool:
        """Whether it is the code for that many distinct muscles."""
        return self.fewest <= muscles and (self.most is None or muscles <= self.most)


@dataclass(frozen=True, slots=True)
class CountedMuscle:
    """What was counted as one: a muscle (an id of the catalogue), the sides it was needled on, and
    the numbers of its sites."""

    muscle: str
    sides: tuple[Side, ...]
    sites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CodeWorking:
    """The code of a session, and how it was found.

    ``code`` is None where no muscle was counted or no code fits. ``counted`` are in the order in
    which they were needled. ``without_muscle`` are the numbers of the sites that do not count,
    because no muscle is recorded: every muscle has to be documented by name. ``clashes`` are codes
    of the same day that this one may not stand beside.
    """

    code: ProcedureCode | None
    counted: tuple[CountedMuscle, ...]
    without_muscle: tuple[int, ...]
    policy: SidePolicy
    clashes: tuple[str, ...] = ()

    @property
    def muscles(self) -> int:
        """How many distinct muscles were counted."""
        return len(self.counted)

    @property
    def depends_on_policy(self) -> bool:
        """Whether a muscle was needled on both sides, so that the other policy counts otherwise."""
        sides: dict[str, set[Side]] = {}
        for one in self.counted:
            sides.setdefault(one.muscle, set()).update(one.sides)
        return any(len(there - {Side.MIDLINE}) > 1 for there in sides.values())


def procedure_code(
    sites: Iterable[NeedleSite],
    codes: Iterable[ProcedureCode],
    policy: SidePolicy = DEFAULT_POLICY,
    *,
    billed_that_day: Collection[str] = (),
) -> CodeWorking:
    """The code for ``sites``, those that count, of one session.

    ``billed_that_day`` are the codes of the patient's other sessions of the day: each code is
    billed once a day, and 20560 and 20561 not both.
    """
    ordered = sorted(sites, key=lambda site: (site.number, site.id))
    groups: dict[tuple[str, Side | None], list[NeedleSite]] = {}
    for site in ordered:
        if site.muscle is not None:
            groups.setdefault((site.muscle, _side(site, ordered, policy)), []).append(site)
    counted = tuple(
        CountedMuscle(
            muscle,
            tuple(side for side in Side if any(site.place.side is side for site in group)),
            tuple(site.number for site in group),
        )
        for (muscle, _), group in groups.items()
    )
    code = next((one for one in codes if one.fits(len(counted))), None)
    return CodeWorking(
        code=code,
        counted=counted,
        without_muscle=tuple(site.number for site in ordered if site.muscle is None),
        policy=policy,
        clashes=_clashes(code, billed_that_day),
    )


def _side(site: NeedleSite, sites: Iterable[NeedleSite], policy: SidePolicy) -> Side | None:
    """The side a site is counted to, None where sides are not told apart.

    A needle in the midline belongs to a side of the muscle that was needled as well, where there
    is one: it is no third muscle.
    """
    if policy is SidePolicy.MUSCLE_ONCE:
        return None
    if site.place.side is not Side.MIDLINE:
        return site.place.side
    same = (one.place.side for one in sites if one.muscle == site.muscle)
    return next((side for side in same if side is not Side.MIDLINE), Side.MIDLINE)


def _clashes(code: ProcedureCode | None, billed: Collection[str]) -> tuple[str, ...]:
    if code is None:
        return ()
    return tuple(one for one in dict.fromkeys((code.code, *code.not_with)) if one in billed)
