"""The shapes of the body's views as Qt draws them, made once for everything that shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainterPath, QPolygonF, QTransform

from bodymap.anatomy.skin_maps import SkinMap
from bodymap.ui.canvas.outline_path import outline_path
from bodymap.ui.canvas.painted_figures import PaintedFigures

if TYPE_CHECKING:  # every window holds the shapes, the first one before there is a body
    from bodymap.anatomy.atlas import Atlas
    from bodymap.anatomy.view import View

Areas = Mapping[tuple[str, object], QPainterPath]


@dataclass(frozen=True, slots=True)
class Joined:
    """Several areas as one shape, in mm of the upright picture: ``inside`` to be filled, ``edge``
    to be stroked, without the borders where areas lie over each other."""

    inside: QPainterPath
    edge: QPainterPath


@dataclass(slots=True)
class _OfView:
    regions: Mapping[str, QPainterPath] | None = None
    silhouette: QPainterPath | None = None
    landmarks: tuple[QPolygonF, ...] | None = None
    areas: dict[SkinMap, Areas] = field(default_factory=dict)
    joined: dict[frozenset[str], Joined] = field(default_factory=dict)


class FigureShapes:
    """Keeps what was made as long as the atlas it was made from lives.

    All panes of the charting screen, and the figures of the story beside it, draw the same few
    views: reading their outlines into paths, and joining the areas of hazards, takes longer than
    painting them. ``painted`` are the last figures as they were painted.
    """

    def __init__(self) -> None:
        self._views: WeakKeyDictionary[Atlas, dict[str, _OfView]] = WeakKeyDictionary()
        self._pictures: dict[str, QImage] = {}
        self.painted = PaintedFigures()

    def regions(self, atlas: Atlas, view: View) -> Mapping[str, QPainterPath]:
        """The regions that a view shows, in fractions of its picture."""
        kept = self._of(atlas, view)
        if kept.regions is None:
            outlines = atlas.outlines(view.id)
            kept.regions = {region: outline_path(line) for region, line in outlines.items()}
        return kept.regions

    def silhouette(self, atlas: Atlas, view: View) -> QPainterPath:
        """The outline of the whole body, in fractions of its picture."""
        kept = self._of(atlas, view)
        if kept.silhouette is None:
            kept.silhouette = outline_path(atlas.silhouette(view.id))
        return kept.silhouette

    def landmarks(self, atlas: Atlas, view: View) -> tuple[QPolygonF, ...]:
        """The lines of the bony landmarks, in fractions of the picture."""
        kept = self._of(atlas, view)
        if kept.landmarks is None:
            kept.landmarks = tuple(
                QPolygonF([QPointF(*place) for place in line.points])
                for line in atlas.landmarks(view.id)
            )
        return kept.landmarks

    def areas(self, atlas: Atlas, view: View, skin_map: SkinMap) -> Areas:
        """The areas of a map of the skin by their id and side, in fractions of the picture."""
        kept = self._of(atlas, view).areas
        if skin_map not in kept:
            kept[skin_map] = {
                (drawn.area, drawn.side): outline_path(drawn.outline)
                for drawn in atlas.areas(view.id, skin_map)
            }
        return kept[skin_map]

    def hazards(self, atlas: Atlas, view: View, wanted: frozenset[str]) -> Joined:
        """The areas of these hazards as one shape; an empty one where the view shows none."""
        kept = self._of(atlas, view).joined
        if wanted not in kept:
            to_mm = QTransform.fromScale(*view.size_mm)
            whole = QPainterPath()
            for (area, _), path in self.areas(atlas, view, SkinMap.HAZARDS).items():
                if area in wanted:
                    whole = whole.united(to_mm.map(path))
            kept[wanted] = Joined(whole, whole.simplified())
        return kept[wanted]

    def small_picture(self, view: View) -> QImage:
        """The small picture of a view, as it is in its file."""
        name = str(view.small_picture)
        if name not in self._pictures:
            self._pictures[name] = QImage(name)
        return self._pictures[name]

    def _of(self, atlas: Atlas, view: View) -> _OfView:
        return self._views.setdefault(atlas, {}).setdefault(view.id, _OfView())
