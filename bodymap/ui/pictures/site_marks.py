"""The needle sites of one visit on a picture: numbered discs, as on the charting screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.marker import RADIUS
from bodymap.ui.canvas.marker_painter import TWO_FIGURES, draw_disc, draw_leader, number_token
from bodymap.ui.canvas.marker_places import MarkerPlaces
from bodymap.ui.pictures.body_drawing import centred
from bodymap.ui.pictures.picture import Standing
from bodymap.ui.pictures.picture_ink import LONG_NUMBER, NUMBER, SMALL, PictureInk

_GAP = 6.0
_APART = 24.0


@dataclass(frozen=True, slots=True)
class SiteMarks:
    """``out`` are the ids of sites whose needles were taken out."""

    sites: tuple[NeedleSite, ...]
    out: frozenset[UUID] = frozenset()

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """Nothing lies on the skin."""

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """A disc for each site that the view sees, aside where neighbours would cover it."""
        places = MarkerPlaces(at.atlas, at.view.id)
        places.set_out(self.out)
        places.set_sites(self.sites)
        markers = places.markers(at.camera)
        theme = at.ink.theme
        for marker in markers:
            draw_leader(painter, theme, marker)
        for marker in markers:
            middle = QPointF(*marker.label)
            draw_disc(painter, theme, middle, is_out=marker.is_out)
            number = marker.site.number
            kind = NUMBER if number < TWO_FIGURES else LONG_NUMBER
            color = theme.color(number_token(is_out=marker.is_out))
            centred(painter, at.ink.outline(str(number), kind), middle, color)

    def unseen(self, atlas: Atlas, views: Iterable[str]) -> int:
        """How many of the sites none of the views shows. This loads numpy."""
        points = [site.place.point for site in self.sites]
        seen = [atlas.project_many(view, points) for view in views]
        return sum(all(place is None for place in places) for places in zip(*seen, strict=True))


@dataclass(frozen=True, slots=True)
class SiteKey:
    """What a disc and a ring mean; only what is on the picture is explained."""

    has_in: bool
    has_out: bool

    @property
    def lines(self) -> tuple[tuple[bool, str], ...]:
        """Whether it is a ring, and what it means."""
        told = []
        if self.has_in:
            told.append((False, _tr("Needle site, with its number in the visit")))
        if self.has_out:
            told.append((True, _tr("The needle was taken out")))
        return tuple(told)

    def size(self, ink: PictureInk) -> tuple[float, float]:
        """Of ``Key``: all in one row."""
        each = [2 * RADIUS + _GAP + ink.width(words, SMALL) for _, words in self.lines]
        return sum(each) + _APART * max(len(each) - 1, 0), 2 * RADIUS + 2

    def draw(self, painter: QPainter, ink: PictureInk, x: float, y: float) -> None:
        """Of ``Key``."""
        middle = y + RADIUS + 1
        for is_out, words in self.lines:
            draw_disc(painter, ink.theme, QPointF(x + RADIUS, middle), is_out=is_out)
            x += 2 * RADIUS + _GAP
            ink.write(painter, x, middle + ink.ascent(SMALL) * 0.36, words, SMALL)
            x += ink.width(words, SMALL) + _APART


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pictures", text)
