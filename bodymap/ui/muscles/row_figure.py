"""The needles of one muscle on the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.best_view import best_view_of_points
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site_columns import NO_SITES, SiteColumns
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.spread import spread
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

_WHOLE_BODY = "body"
_CLOSER = 2.4
"""How much closer than the whole body the needles of one muscle are looked at."""

_ASKED = 8
"""So many needles are enough to choose a view by: those of a muscle lie close together."""

_GRAIN_MM, _FAINT_GRAIN_MM = 1.0, 3.0
"""Dots, and specks, nearer than this are one: on the small figure they would look so anyway."""

_FAINT_PX, _DOT_PX, _CHOSEN_PX = 1.6, 3.6, 8.0
_Fraction = tuple[float, float]


class RowFigure(StillFigure):
    """Shows the needles of a muscle as dots, those of one visit with their numbers, and where all
    others went as faint specks, in the view that sees the muscle best."""

    def __init__(self, atlas: Atlas, look: Look, parent: QWidget | None = None) -> None:
        # going along the rows shows the same few views again and again
        super().__init__(atlas, next(iter(atlas.views.values())), look, parent, keeps_views=True)
        self._number = look.fonts.font(SMALL_PX, BOLD, tabular=True)
        self._sites = NO_SITES
        self._all: tuple[int, ...] = ()
        self._row: tuple[int, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self._faint: dict[str, list[_Fraction]] = {}
        self._dots: Mapping[int, _Fraction] = {}

    def show_sites(self, atlas: Atlas, sites: SiteColumns, shown: Sequence[int]) -> None:
        """Show the body as ``atlas`` draws it, with those ``shown`` of the sites, by their places
        in the columns, as specks."""
        self._sites = sites
        self._all = _grains(sites, shown, _FAINT_GRAIN_MM)
        self._faint = {}
        self._row = self._chosen = ()
        self._dots = {}
        self.show_view(atlas, atlas.views[self.view.id])
        self.update()

    def show_row(self, row: Sequence[int], chosen: Sequence[int] = ()) -> None:
        """Show these sites as dots, and those ``chosen`` of them with their numbers. Without any
        the view stays and only specks are shown."""
        if (tuple(row), tuple(chosen)) == (self._row, self._chosen):
            return
        self._row, self._chosen = tuple(row), tuple(chosen)
        asked = (self._chosen or self._row)[-_ASKED:]
        best = best_view_of_points(self.atlas, self._points(asked), (self.view.id,))
        if best is not None:
            self.show_view(self.atlas, self.atlas.views[best])
        drawn = dict.fromkeys((*self._chosen, *_grains(self._sites, self._row, _GRAIN_MM)))
        places = self.atlas.project_many(self.view.id, self._points([*drawn]))
        found = zip(drawn, places, strict=True)
        self._dots = {at: place for at, place in found if place is not None}
        self._go_near()
        self.update()

    def dots(self) -> dict[int, QPointF]:
        """The sites that are drawn as dots, each with its place on the widget in px."""
        on_widget = QTransform(*self.camera.mapping)
        return {at: on_widget.map(QPointF(*place)) for at, place in self._dots.items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay at the muscle."""
        super().resizeEvent(event)
        self._go_near()

    def paint_over(self, painter: QPainter) -> None:
        """Paint specks, dots and numbers."""
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ghost", 0.65))
        on_widget = QTransform(*self.camera.mapping)
        for place in self._specks():
            painter.drawEllipse(on_widget.map(QPointF(*place)), _FAINT_PX, _FAINT_PX)
        dots = self.dots()
        painter.setPen(QPen(theme.color("needle-edge"), 1))
        painter.setBrush(theme.color("needle-out"))
        for at, px in dots.items():
            if at not in self._chosen:
                painter.drawEllipse(px, _DOT_PX, _DOT_PX)
        painter.setFont(self._number)
        chosen = [at for at in self._chosen if at in dots]
        discs = spread([(dots[at].x(), dots[at].y()) for at in chosen], 2 * _CHOSEN_PX + 2)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        for at, disc in zip(chosen, discs, strict=True):
            # from a disc that had to give way to where the needle was
            painter.drawLine(dots[at], QPointF(*disc))
        for at, disc in zip(chosen, discs, strict=True):
            self._paint_numbered(painter, QPointF(*disc), self._sites.number[at])

    def _paint_numbered(self, painter: QPainter, px: QPointF, number: int) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.color("needle-edge"), 1.5))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(px, _CHOSEN_PX, _CHOSEN_PX)
        painter.setPen(theme.color("on-accent"))
        box = QRectF(0, 0, 2 * _CHOSEN_PX, 2 * _CHOSEN_PX)
        box.moveCenter(px)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _specks(self) -> list[_Fraction]:
        """Projected once for a view, when it is first painted."""
        view = self.view.id
        if view not in self._faint:
            places = self.atlas.project_many(view, self._points(self._all))
            self._faint[view] = [place for place in places if place is not None]
        return self._faint[view]

    def _points(self, places: Sequence[int]) -> list[BodyPoint]:
        sites = self._sites
        return [BodyPoint(sites.x[at], sites.y[at], sites.z[at]) for at in places]

    def _go_near(self) -> None:
        """Look at the dots from near where the view shows the whole body; at all of a close-up."""
        camera = Camera(self.width(), self.height(), self.view.size_mm)
        places = list(self._dots.values())
        if places and self.view.group == _WHOLE_BODY:
            across, down = (sum(axis) / len(places) for axis in zip(*places, strict=True))
            camera = camera.zoomed(_CLOSER, camera.to_px((across, down)))
            x, y = camera.to_px((across, down))
            camera = camera.panned(self.width() / 2 - x, self.height() / 2 - y)
        self.look_through(camera)


def _grains(sites: SiteColumns, shown: Sequence[int], grain_mm: float) -> tuple[int, ...]:
    """One of the sites in each small cube of the body frame, the last one."""
    x, y, z = sites.x, sites.y, sites.z
    found = {(x[at] // grain_mm, y[at] // grain_mm, z[at] // grain_mm): at for at in shown}
    return tuple(found.values())
