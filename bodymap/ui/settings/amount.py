"""Amounts of money as they are typed and shown."""

from __future__ import annotations

import re
from decimal import Decimal

from bodymap.ui.widgets.written_number import marked

_AMOUNT = re.compile(r"\d{1,9}([.,]\d{1,2})?")


def amount_of(text: str) -> Decimal | None:
    """The amount that is typed, None for nothing; a comma is read as a point. Raises ValueError for
    anything but an amount with at most two decimals."""
    words = text.strip()
    if not words:
        return None
    if not _AMOUNT.fullmatch(words):
        raise ValueError("This is no amount.")
    return Decimal(words.replace(",", "."))


def amount_words(amount: Decimal | None) -> str:
    """An amount with two decimals; empty for none."""
    return "" if amount is None else marked(f"{amount:.2f}")
