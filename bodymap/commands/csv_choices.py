"""What only a person can say of CSV files, out of the arguments."""

from __future__ import annotations

import argparse

from bodymap.exchange.csv_clinic.days import DateOrder
from bodymap.exchange.csv_clinic.plan import Choices, WithoutPoint
from bodymap.exchange.csv_clinic.sheet import Encoding


def choices_of(asked: argparse.Namespace) -> Choices:
    """How days are read, and what becomes of sites without a point."""
    return Choices(
        dates=None if asked.dates is None else DateOrder(asked.dates),
        without_point=WithoutPoint(asked.site_without_point),
        needles_out=asked.needles_taken_out,
    )


def encoding_of(asked: argparse.Namespace) -> Encoding | None:
    """How letters are written; None where it was not said."""
    return None if asked.encoding is None else Encoding(asked.encoding)
