"""What stands on the patient's sheet, and on which paper."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from bodymap.charting.after_care import Applying
from bodymap.services.session_advice import is_warning

_LETTER = frozenset(
    {
        QLocale.Country.Belize,
        QLocale.Country.Canada,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.ElSalvador,
        QLocale.Country.Guatemala,
        QLocale.Country.Mexico,
        QLocale.Country.Nicaragua,
        QLocale.Country.Panama,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.UnitedStates,
        QLocale.Country.Venezuela,
    }
)
"""Where paper is of the Letter size, as the Common Locale Data Repository lists it (from
memory)."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """The sheet of one visit. ``advice`` was told, ``warnings`` are signs to call for help at,
    ``call`` says whom, empty for a line to write it on. It names no patient and no diagnosis: it
    is carried about, and left lying."""

    clinic: str
    day: date
    call: str
    advice: tuple[str, ...]
    warnings: tuple[str, ...]


def leaflet_of(
    applies: Sequence[Applying], told: Collection[str], clinic: str, day: date, call: str
) -> Leaflet:
    """The sheet of what ``applies``, of which the pieces ``told`` (ids) were told.

    Warnings are on it whether or not they were ticked: what is not read out is worth reading.
    """
    return Leaflet(
        clinic=clinic,
        day=day,
        call=call.strip(),
        advice=tuple(
            one.advice.words
            for one in applies
            if one.advice.id in told and not is_warning(one.advice)
        ),
        warnings=tuple(one.advice.words for one in applies if is_warning(one.advice)),
    )


def paper(locale: QLocale) -> QPageSize:
    """The paper that offices of the locale's country have."""
    size = QPageSize.PageSizeId
    return QPageSize(size.Letter if locale.territory() in _LETTER else size.A4)
