"""The maps of a report: front and back, and the parts of the body that matter, from near by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.services.story.report_content import SiteLine
from bodymap.ui.report.figure_dots import Spot, dots, draw_dots
from bodymap.ui.report.ink import NOTE, Align, Ink
from bodymap.ui.report.map_layout import CAPTION, map_boxes
from bodymap.ui.report.vector_figure import LETTER, WHOLE, Frame, VectorFigure

FRONT, BACK = "front", "back"
_BODY = "body"
_LEAST_SHARE = 0.2
"""A part of the body is shown from near by where it has at least this share of the sites."""

_LEAST_MM = 260.0
"""The least that is shown from near by, so that one sees where on the body it is."""

_SMALL_MM = 900.0
"""What reaches farther than this is seen well enough on the whole body."""

_BODY_DOT, _NEAR_DOT = 1.4, 2.4


@dataclass(frozen=True, slots=True)
class Picture:
    """A view, or a part of it in fractions, with where it shows which of the sites."""

    view: str
    part: QRectF
    places: tuple[tuple[float, float] | None, ...]

    @property
    def is_part(self) -> bool:
        """Whether it is cut out of a view."""
        return self.part != WHOLE


class Maps:
    """Chooses the pictures of some sites. This asks the body's surface, and loads numpy."""

    def __init__(self, atlas: Atlas, sites: Sequence[SiteLine]) -> None:
        self._atlas = atlas
        self.sites = tuple(sites)
        self._points = [site.point for site in sites]
        bodies = [view.id for view in atlas.views.values() if view.group == _BODY]
        self._bodies = {view: tuple(atlas.project_many(view, self._points)) for view in bodies}

    def pictures(self) -> tuple[Picture, ...]:
        """The front and the back, up to two pictures from near by, and a side where it alone shows
        some of the sites."""
        whole = [self._whole(FRONT), self._whole(BACK)]
        near = list(self._near(2))
        sides = [self._whole(view) for view in self._bodies if view not in (FRONT, BACK)]
        for side in sides:
            unseen = self.unseen([*whole, *near])
            if unseen and self.unseen([*whole, *near, side]) < unseen and len(whole) < 3:
                whole.append(side)
        return (*whole, *near[: 4 - len(whole)])

    def _near(self, most: int) -> tuple[Picture, ...]:
        """Up to ``most`` pictures from near by: the atlas's own close-ups first, of either kind the
        one with most sites that no other shows."""
        found: list[Picture] = []
        least = max(_LEAST_SHARE * len(self.sites), 1)
        for offered in (self._close_ups(), self._cut_outs()):
            left = list(offered)
            while left and len(found) < most:
                covered = set().union(*map(_seen, found))
                best = max(left, key=lambda one: len(_seen(one) - covered))
                if len(_seen(best) - covered) < least:
                    break
                found.append(best)
                left.remove(best)
        return tuple(found)

    def unseen(self, pictures: Sequence[Picture]) -> int:
        """How many of the sites none of ``pictures`` shows."""
        seen: set[int] = set().union(*map(_seen, pictures)) if pictures else set()
        return len(self.sites) - len(seen)

    def _whole(self, view: str) -> Picture:
        return Picture(view, WHOLE, self._bodies[view])

    def _close_ups(self) -> list[Picture]:
        """The views of the head, the hands and the feet that show a share of the sites best."""
        best: Counter[str] = Counter()
        for at, site in enumerate(self.sites):
            near = {
                close_up
                for view, places in self._bodies.items()
                if places[at] is not None
                and (close_up := self._atlas.close_up(site.region_id, view)) is not None
            }
            best.update(near)
        least = _LEAST_SHARE * len(self.sites)
        return [
            Picture(view, WHOLE, tuple(self._atlas.project_many(view, self._points)))
            for view, count in best.items()
            if count >= least
        ]

    def _cut_outs(self) -> list[Picture]:
        """What of the views of the whole body has all of the sites that they show."""
        found = []
        for view, places in self._bodies.items():
            seen = [place for place in places if place is not None]
            if seen and (part := _around(seen, self._atlas.views[view].size_mm)) is not None:
                found.append(Picture(view, part, places))
        return found


def _seen(picture: Picture) -> set[int]:
    return {at for at, place in enumerate(picture.places) if place is not None}


def _around(places: Sequence[tuple[float, float]], size_mm: tuple[float, float]) -> QRectF | None:
    """The part of a picture around some places; None where that is nearly all of the body."""
    wide, high = size_mm
    left, right = min(x for x, _ in places) * wide, max(x for x, _ in places) * wide
    top, bottom = min(y for _, y in places) * high, max(y for _, y in places) * high
    across = max((right - left) * 1.35 + 40, _LEAST_MM)
    down = max((bottom - top) * 1.35 + 40, _LEAST_MM * 1.35)
    # one shape for all of them, so that they stand side by side
    down = max(down, across * 1.35)
    across = down / 1.35
    if down > _SMALL_MM:
        return None
    middle = QPointF((left + right) / 2, (top + bottom) / 2)
    x = min(max(middle.x() - across / 2, 0), max(wide - across, 0))
    y = min(max(middle.y() - down / 2, 0), max(high - down, 0))
    return QRectF(x / wide, y / high, across / wide, down / high)


class MapBlock:
    """Pictures side by side, each with its title below it, ``height`` points high in all."""

    def __init__(
        self,
        figure: VectorFigure,
        maps: Maps,
        pictures: Sequence[Picture],
        title: Callable[[View, Picture], str],
        size: tuple[float, float],
        ink: Ink,
    ) -> None:
        """``title`` says what a picture shows; ``size`` is the width and the height there are, in
        points."""
        self._figure, self._maps, self._ink = figure, maps, ink
        self.height = size[1]
        # counts have room on what is near, and stand on the whole body only for want of it
        self._is_plain = False
        self._has_near = not all(map(self._is_whole, pictures))
        whole = [one for one in pictures if self._is_whole(one)]
        near = [one for one in pictures if not self._is_whole(one)]
        boxes, near_boxes = map_boxes(
            [self._ratio(one) for one in whole], [self._ratio(one) for one in near], size
        )
        placed = zip((*whole, *near), (*boxes, *near_boxes), strict=True)
        self.frames = tuple(
            (picture, title(figure.view(picture.view), picture), box) for picture, box in placed
        )

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        for picture, title, box in self.frames:
            frame = Frame(self._figure.view(picture.view), picture.part, box.translated(x, y))
            is_whole = self._is_whole(picture)
            self._figure.draw(painter, frame, is_framed=not is_whole)
            single = _BODY_DOT if is_whole else _NEAR_DOT
            found = dots(self.spots(picture, frame), single)
            draw_dots(
                painter, found, single, self._ink, with_counts=self._counts(is_whole=is_whole)
            )
            baseline = frame.box.bottom() + CAPTION - 4
            middle = frame.box.center().x()
            self._ink.write(painter, middle, baseline, title, NOTE, Align.MIDDLE)
            # beside the head there is room for the letters; what is near fills its box
            high = frame.box.top() + 4 + self._ink.ascent(LETTER)
            self._figure.letters(painter, frame, high if is_whole else baseline)

    def show_plain(self) -> None:
        """Say no more than where: dots without counts, all of them full."""
        self._is_plain = True

    def _counts(self, *, is_whole: bool) -> bool:
        return not self._is_plain and (not is_whole or not self._has_near)

    def spots(self, picture: Picture, frame: Frame) -> list[Spot]:
        """Where the sites lie on paper that a picture shows."""
        return [
            Spot(frame.place(place), self._is_plain or bool(site.twitch))
            for site, place in zip(self._maps.sites, picture.places, strict=True)
            if place is not None and frame.has(place)
        ]

    def _ratio(self, picture: Picture) -> float:
        wide, high = self._figure.view(picture.view).size_mm
        return picture.part.width() * wide / (picture.part.height() * high)

    def _is_whole(self, picture: Picture) -> bool:
        return self._figure.view(picture.view).group == _BODY and not picture.is_part
