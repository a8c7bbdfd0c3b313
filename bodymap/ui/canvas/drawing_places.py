"""Where one view shows the symptom drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.brush import Coat
from bodymap.anatomy.outline import Outline, Place
from bodymap.charting.symptom import Finding, Radiation
from bodymap.charting.symptom_mark import Brushing, coat_of
from bodymap.ui.canvas.drawing_shown import NO_DRAWING, DrawingShown

if TYPE_CHECKING:  # numpy comes with it, and only where something is drawn
    from bodymap.anatomy.skin_picture import Patches, SkinPainting, SkinPicture

AT_ONCE = 6
"""So many new strokes are worked out while the window waits; more are left to a thread."""

Prepared = tuple["SkinPicture", "dict[UUID, Patches]"]


class DrawingPlaces:
    """Keeps what a stroke covers in this view, so that another one costs only itself."""

    def __init__(self, atlas: Atlas, view: str) -> None:
        self._atlas, self._view = atlas, view
        self._shown = NO_DRAWING
        self._picture: SkinPicture | None = None
        self._patches: dict[UUID, Patches] = {}
        self._missing: tuple[Brushing, ...] = ()
        self._painting: SkinPainting | None = None
        self._laid: tuple[Brushing, ...] = ()
        self._places: dict[BodyPoint, Place | None] = {}

    @property
    def is_ready(self) -> bool:
        """Whether the view's skin was looked at, so that a stroke is quick."""
        return self._picture is not None

    @property
    def is_waiting(self) -> bool:
        """Whether there is paint that only ``work`` can place."""
        return bool(self._shown.brushed) and not self._is_quick

    def show(self, shown: DrawingShown) -> None:
        """Stand for this drawing from now on, and forget what is not in it."""
        kept = {mark.id for mark in shown.brushed}
        self._patches = {key: found for key, found in self._patches.items() if key in kept}
        self._shown = shown
        self._look_for_missing()

    def outlines(self) -> Mapping[Coat, Outline]:
        """What is painted, by its coat; nothing yet while that waits for ``work``."""
        picture, wanted = self._picture, self._shown.brushed
        if picture is None or not wanted or not self._is_quick:
            return {}
        for mark in self._missing:
            self._patches[mark.id] = picture.patches(mark)
        self._missing = ()
        if self._painting is None or wanted[: len(self._laid)] != self._laid:
            self._painting, self._laid = picture.painting(), ()
        for mark in wanted[len(self._laid) :]:
            self._painting.lay(self._patches[mark.id], coat_of(mark))
        self._laid = wanted
        return self._painting.outlines()

    def findings(self) -> tuple[tuple[Finding, Place], ...]:
        """The findings in sight, each with its place in fractions of the picture."""
        found = ((each, self._place(each.point)) for each in self._shown.findings)
        return tuple((each, place) for each, place in found if place is not None)

    def arrows(self) -> tuple[tuple[Radiation, Place | None, Place | None], ...]:
        """The arrows with an end in sight, and where start and end are; None for an end that is
        not seen."""
        found = ((one, self._place(one.start), self._place(one.end)) for one in self._shown.arrows)
        return tuple(each for each in found if each[1] is not None or each[2] is not None)

    def work(self) -> Callable[[], Prepared]:
        """What takes longer, to be done on any thread; its result is to be given to ``take``."""
        missing, atlas, view = self._missing, self._atlas, self._view

        def prepared() -> Prepared:
            picture = atlas.skin_picture(view)
            return picture, {mark.id: picture.patches(mark) for mark in missing}

        return prepared

    def take(self, prepared: Prepared) -> None:
        """Take what ``work`` found."""
        self._picture, patches = prepared
        self._patches.update(patches)
        self._look_for_missing()

    def _look_for_missing(self) -> None:
        """Asked when something changes, and not at every painting."""
        brushed = self._shown.brushed
        self._missing = tuple(mark for mark in brushed if mark.id not in self._patches)

    @property
    def _is_quick(self) -> bool:
        return self._picture is not None and len(self._missing) <= AT_ONCE

    def _place(self, point: BodyPoint) -> Place | None:
        if point not in self._places:
            self._places[point] = self._atlas.project(self._view, point)
        return self._places[point]
