"""A box of needles in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.needle_box import NeedleBox
from bodymap.ui.session.words import needle_words
from bodymap.ui.widgets.written_date import day_words


def box_title(box: NeedleBox) -> str:
    """Size and lot."""
    words = QCoreApplication.translate("stock", "{size} \u00b7 lot {lot}")
    return words.format(size=needle_words(box.needle), lot=box.lot)


def expiry_words(box: NeedleBox, today: date) -> str:
    """Until when it may be used."""
    if box.expires_on is None:
        return QCoreApplication.translate("stock", "no expiry")
    if box.is_expired_on(today):
        words = QCoreApplication.translate("stock", "expired {day}")
    else:
        words = QCoreApplication.translate("stock", "to {day}")
    return words.format(day=day_words(box.expires_on))


def box_detail(box: NeedleBox, today: date) -> str:
    """Expiry, whether it is in use, and maker."""
    use = (
        QCoreApplication.translate("stock", "in use")
        if box.is_in_use
        else QCoreApplication.translate("stock", "put away")
    )
    return " \u00b7 ".join(filter(None, (expiry_words(box, today), use, box.maker)))


def counted(patients: int, visits: int, sites: int) -> str:
    """How far a lot has spread."""
    words = QCoreApplication.translate("stock", "Patients {a} \u00b7 visits {b} \u00b7 sites {c}")
    return words.format(a=patients, b=visits, c=sites)


def in_order(boxes: Iterable[NeedleBox]) -> list[NeedleBox]:
    """The boxes in use first, by size, and of a size the one that expires first."""
    return sorted(
        boxes,
        key=lambda box: (
            not box.is_in_use,
            box.needle.diameter_mm,
            box.needle.length_mm,
            box.expires_on or date.max,
            box.lot,
        ),
    )
