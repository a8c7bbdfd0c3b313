"""The ghosts of one pane: what is shown, what a press means, and the layer they are painted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ghost import Ghost
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.ghost_marker import GhostMarker
from bodymap.ui.canvas.ghost_painter import GhostPainter
from bodymap.ui.canvas.ghost_places import GhostPlaces
from bodymap.ui.canvas.ghosts_shown import NO_GHOSTS, Dots, GhostsShown
from bodymap.ui.canvas.marker import Marker
from bodymap.ui.canvas.stand_aside import Px
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

_Look = tuple[Camera, float, Mode, tuple[GhostMarker, ...], UUID | None]


@dataclass(frozen=True, slots=True)
class PaintedGhosts:
    """A layer as large as the pane, and the parts of it that are not clear."""

    pixmap: QPixmap
    region: QRegion


class PaneGhosts:
    """Keeps the painted layer until something of it changes, so that a click costs no more with
    ghosts on the figure than without."""

    def __init__(self, atlas: Atlas, view: str, look: Look) -> None:
        self._view = view
        self._theme = look.theme
        self._painter = GhostPainter(look)
        self._places = GhostPlaces(atlas, view)
        self._shown = NO_GHOSTS
        self._named: Ghost | None = None
        self._painted: PaintedGhosts | None = None
        self._painted_for: _Look | None = None

    @property
    def named(self) -> Ghost | None:
        """The ghost that is pointed at, or that the keys are at."""
        return self._named

    @property
    def dots(self) -> Dots | None:
        """What the figure itself shows of many visits."""
        return self._shown.dots

    def show(self, shown: GhostsShown) -> bool:
        """Show these and no others; whether that changes anything."""
        if shown == self._shown:
            return False
        self._shown = shown
        self._places.set_ghosts(shown.ghosts)
        if self._named is not None and self._named not in shown.ghosts:
            self._named = None
        return True

    def draw_as(self, atlas: Atlas) -> None:
        """Stand on another figure of the same body."""
        self._places = GhostPlaces(atlas, self._view)
        self._places.set_ghosts(self._shown.ghosts)

    def make_room(self, camera: Camera, sites: Sequence[Marker]) -> QRegion:
        """Keep off the discs of the sites as they stand now; gives what changed its look."""
        if not self._shown.ghosts:
            return QRegion()
        before = self._places.markers(camera, sites)
        self._places.make_room(sites)
        after = self._places.markers(camera, sites)
        return self._reach(set(before) ^ set(after))

    def name(self, origin: UUID | None, camera: Camera, sites: Sequence[Marker]) -> QRegion:
        """Give one ghost the halo, or with None no one; gives what changed its look."""
        before = self._named
        self._named = next((one for one in self._shown.ghosts if one.origin == origin), None)
        if self._named == before:
            return QRegion()
        touched = (before, self._named)
        markers = self.markers(camera, sites)
        return self._reach({each for each in markers if each.ghost in touched})

    def markers(self, camera: Camera, sites: Sequence[Marker]) -> tuple[GhostMarker, ...]:
        """The ghosts that this pane shows, by number."""
        return self._places.markers(camera, sites) if self._shown.ghosts else ()

    def at(self, px: Px, camera: Camera, sites: Sequence[Marker], reach: float) -> Ghost | None:
        """The ghost that a press at ``px`` means, no farther than ``reach`` px from it."""
        return self._places.at(px, camera, sites, reach)

    def layer(self, camera: Camera, ratio: float, sites: Sequence[Marker]) -> PaintedGhosts | None:
        """The ghosts as they lie between figure and sites; None where there are none."""
        if not self._shown.ghosts:
            self._painted = self._painted_for = None
            return None
        markers = self.markers(camera, sites)
        named = None if self._named is None else self._named.origin
        wanted = (camera, ratio, self._theme.mode, markers, named)
        if self._painted is None or self._painted_for != wanted:
            self._painted = self._paint(camera, ratio, markers, named)
            self._painted_for = wanted
        return self._painted

    def _paint(
        self, camera: Camera, ratio: float, markers: tuple[GhostMarker, ...], named: UUID | None
    ) -> PaintedGhosts:
        pixmap = QPixmap(round(camera.pane_w * ratio), round(camera.pane_h * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint(painter, markers, named)
        painter.end()
        return PaintedGhosts(pixmap, self._reach(set(markers)))

    def _reach(self, markers: set[GhostMarker]) -> QRegion:
        region = QRegion()
        for marker in markers:
            region += self._painter.reach(marker).toAlignedRect()
        return region
