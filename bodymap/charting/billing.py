"""What is billed for a visit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from bodymap.charting.procedure_code import SidePolicy


@dataclass(frozen=True, slots=True)
class Billing:
    """The code chosen for a visit, with what it was counted from; the last one of a visit counts.

    ``code`` is empty where none is billed, ``muscles`` are the ids of the muscles counted, ``fee``
    None where none is set, ``currency`` an ISO 4217 code. Raises ValueError for a fee that is below
    zero or has more than two decimals, and for a fee without a currency.
    """

    id: UUID
    session_id: UUID
    code: str
    policy: SidePolicy
    muscles: tuple[str, ...] = ()
    fee: Decimal | None = None
    currency: str = ""

    def __post_init__(self) -> None:
        if self.fee is None:
            return
        if not self.fee.is_finite() or self.fee < 0 or self.fee != round(self.fee, 2):
            raise ValueError("A fee is an amount with at most two decimals.")
        if len(self.currency) != 3:
            raise ValueError("A fee has a currency.")
