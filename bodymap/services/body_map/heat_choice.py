"""Which needle sites a map shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who has a choice to make has loaded numpy
    from bodymap.trends.blur import Bools


@dataclass(frozen=True, slots=True, eq=False)
class HeatChoice:
    """``chosen`` says of each site whether it counts, None of all that they do.

    ``visits`` is how many visits the choice covers, those without such a needle included: a map
    per visit divides by it. None stands for the visits that the chosen sites themselves come from,
    which is right only where the choice is one of visits.
    """

    chosen: Bools | None = None
    visits: int | None = None


EVERYTHING = HeatChoice()
"""Every site of the record."""
