"""The paper a report is set on, in typographic points (1/72 inch)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from bodymap.ui.session.aftercare.leaflet import paper as paper_of

POINTS_PER_MM = 72 / 25.4
_SIDE_MM, _TOP_MM, _BOTTOM_MM = 17.0, 12.0, 11.0


class Paper(Enum):
    """A size of paper: its width and height in points."""

    A4 = (595.0, 842.0)
    LETTER = (612.0, 792.0)

    @property
    def width(self) -> float:
        """How wide it is, pt."""
        return self.value[0]

    @property
    def height(self) -> float:
        """How high it is, pt."""
        return self.value[1]

    def layout(self) -> QPageLayout:
        """The paper without margins: the page is set with its own."""
        size = QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter
        return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Measures:
    """Where things stand on a page, in points from its top left corner."""

    left: float
    top: float
    width: float
    bottom: float


def measures(paper: Paper) -> Measures:
    """The edges of what is printed on ``paper``; head and foot stand within them."""
    side = _SIDE_MM * POINTS_PER_MM
    return Measures(
        left=side,
        top=_TOP_MM * POINTS_PER_MM,
        width=paper.width - 2 * side,
        bottom=paper.height - _BOTTOM_MM * POINTS_PER_MM,
    )


def usual_paper(locale: QLocale) -> Paper:
    """The paper that offices of the locale's country have."""
    return Paper.LETTER if paper_of(locale).id() is QPageSize.PageSizeId.Letter else Paper.A4
