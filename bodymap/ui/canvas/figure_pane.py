"""One view of the body with its sites, as it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.charting.ghost import Ghost
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_pane import PaneDrawing, Trail
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.canvas.ghost_marker import GhostMarker
from bodymap.ui.canvas.ghosts_shown import GhostsShown
from bodymap.ui.canvas.marker import Marker, changed_markers
from bodymap.ui.canvas.marker_places import MarkerPlaces
from bodymap.ui.canvas.orientation import Orientation, orientation_words
from bodymap.ui.canvas.overlay import PLAIN, Overlay
from bodymap.ui.canvas.pane_ghosts import PaneGhosts
from bodymap.ui.canvas.pane_painter import PanePainter, PaneState
from bodymap.ui.canvas.tools import Px
from bodymap.ui.theme.look import Look


class FigurePane(QWidget):
    """Shows a view, its sites, the named region and the focus, and paints only what changes.

    Signals:
        drawing_waits(): there is paint to show that would hold up the window; see drawing_board.
    """

    drawing_waits = Signal()

    def __init__(self, atlas: Atlas, view: View, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._view = view
        self._wears = look
        self._painter = PanePainter(atlas, view, look)
        self._places = MarkerPlaces(atlas, view.id)
        self._ghosts = PaneGhosts(atlas, view.id, look)
        self._drawing = PaneDrawing(atlas, view, look)
        self._sites: tuple[NeedleSite, ...] = ()
        self._out: frozenset[UUID] = frozenset()
        self._camera = Camera(1, 1, view.size_mm)
        self._overlay = PLAIN
        self._selected: frozenset[UUID] = frozenset()
        self._region: str | None = None
        self._drag: Px | None = None
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(96, 160)
        self._say_view("")
        look.theme.changed.connect(self.update)

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    @property
    def painter(self) -> PanePainter:
        """What draws the pane."""
        return self._painter

    @property
    def camera(self) -> Camera:
        """How the picture lies on the pane now."""
        return self._camera

    @property
    def region(self) -> str | None:
        """The region that is named and tinted: under the pointer, or where the keys are."""
        return self._region

    @property
    def selected(self) -> frozenset[UUID]:
        """The sites that wear the halo."""
        return self._selected

    @property
    def is_walked(self) -> bool:
        """Whether the keyboard was used here last."""
        return self._by_keyboard

    @property
    def markers(self) -> tuple[Marker, ...]:
        """The markers this view shows, in charting order."""
        return self._places.markers(self._camera)

    @property
    def ghost(self) -> Ghost | None:
        """The ghost that is named: under the pointer, or where the keys are."""
        return self._ghosts.named

    @property
    def ghosts(self) -> tuple[GhostMarker, ...]:
        """The ghosts this view shows, by number."""
        return self._ghosts.markers(self._camera, self.markers)

    @property
    def drawing(self) -> PaneDrawing:
        """The symptom drawing as this view shows it."""
        return self._drawing

    def centre_px(self, region: str) -> QPoint | None:
        """The pane pixel of a region's middle; None where this view does not show it."""
        centre = self._atlas.centre(self._view.id, region)
        return None if centre is None else QPointF(*self._camera.to_px(centre)).toPoint()

    def show_sites(self, sites: Iterable[NeedleSite], *, at_once: bool = False) -> None:
        """Show ``sites``; only what changed is painted again, ``at_once`` before this returns."""
        before = self.markers
        self._sites = tuple(sites)
        self._places.set_sites(self._sites)
        changed = self._changed_since(before)
        if at_once and self.isVisible():
            self.repaint(changed)
        else:
            self.update(changed)
            self.update(self._ghosts.make_room(self._camera, self.markers))

    def show_out(self, out: frozenset[UUID]) -> None:
        """Show the sites of these ids as rings: their needles were taken out."""
        if out == self._out:
            return
        self._out = out
        if not self.isVisible():  # nothing is laid out for a pane that nobody sees
            self._places.set_out(out)
            return
        before = self.markers
        self._places.set_out(out)
        self.update(self._changed_since(before))

    def _changed_since(self, before: tuple[Marker, ...]) -> QRegion:
        changed = QRegion()
        for marker in changed_markers(before, self.markers):
            changed += self._painter.reach_of(marker)
        return changed

    def show_ghosts(self, shown: GhostsShown) -> None:
        """Show ghosts between the figure and the sites."""
        if self._ghosts.show(shown):
            self.update()

    def name_ghost(self, origin: UUID | None) -> None:
        """Give one ghost the halo; None gives it to no one."""
        self.update(self._ghosts.name(origin, self._camera, self.markers))

    def show_drawing(self, shown: DrawingShown) -> None:
        """Show the symptom drawing, under the sites."""
        if self._drawing.show(shown):
            self.update()

    def show_drawing_opacity(self, opacity: float) -> None:
        """Let the figure shine through the drawing: 0 is clear, 1 covers it as the paint does."""
        if opacity != self._drawing.opacity:
            self._drawing.opacity = opacity
            self.update()

    def show_trail(self, trail: Trail | None) -> None:
        """Show what is being drawn and is not recorded yet; None ends that."""
        before, self._drawing.trail = self._drawing.trail, trail
        if trail is not None and before is not None and len(before.line) < len(trail.line):
            self.update(trail.reach)
        else:
            for each in (before, trail):
                if each is not None:
                    self.update(each.extent)

    def show_overlay(self, overlay: Overlay) -> None:
        """Show the layers that are switched on, under the sites."""
        if overlay != self._overlay:
            self._overlay = overlay
            self.update()

    def draw_as(self, atlas: Atlas) -> None:
        """Draw the same view of the body as another figure; what it shows stays where it is."""
        self._atlas = atlas
        self._view = atlas.views[self._view.id]
        self._painter = PanePainter(atlas, self._view, self._wears)
        self._places = MarkerPlaces(atlas, self._view.id)
        self._places.set_sites(self._sites)
        self._places.set_out(self._out)
        self._ghosts.draw_as(atlas)
        self._drawing.draw_as(atlas)
        self.update()

    def show_selected(self, sites: frozenset[UUID]) -> None:
        """Give these sites the halo, and no others."""
        touched = self._selected ^ sites
        if touched:
            self._selected = sites
            for marker in self.markers:
                if marker.id in touched:
                    self.update(self._painter.reach_of(marker))

    def show_region(self, region: str | None) -> None:
        """Tint ``region``, wherever it was pointed at."""
        if region != self._region:
            for changed in (self._region, region):
                self.update(self._painter.reach_of_region(changed, self._camera))
            self._region = region

    def show_orientation(self, orientation: Orientation) -> None:
        """Turn the picture as the patient lies, and say so to a screen reader."""
        self._look(self._camera.turned(orientation.turn))
        self._say_view(orientation_words(orientation))

    def _say_view(self, lies: str) -> None:
        words = self.tr("Body, {view}").format(view=self._view.title)
        self.setAccessibleName(", ".join(filter(None, (words, lies))))

    def zoom(self, factor: float, at: Px | None = None) -> None:
        """Zoom about a place of the pane, or about its middle."""
        self._look(self._camera.zoomed(factor, at or (self.width() / 2, self.height() / 2)))

    def zoom_to_fit(self) -> None:
        """Show the whole view."""
        self._look(self._camera.fitted())

    def show_drag_at(self, px: Px | None) -> None:
        """Show where a dragged site would land; None ends that."""
        self._drag = px
        self.update()

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by px."""
        self._look(self._camera.panned(dx, dy))

    def take_focus(self, *, by_keyboard: bool) -> None:
        """Take the keyboard, with the ring only for who uses it."""
        self.setFocus()
        self.show_ring(by_keyboard)

    def show_ring(self, by_keyboard: bool) -> None:
        """The ring says where the keys go: not while the mouse is used."""
        if by_keyboard != self._by_keyboard:
            self._by_keyboard = by_keyboard
            self.update()

    def _look(self, camera: Camera) -> None:
        if camera != self._camera:
            self._camera = camera
            self.update()

    # --- Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep zoom and centre on the new size."""
        self._camera = self._camera.resized(event.size().width(), event.size().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        state = PaneState(
            camera=self._camera,
            pixel_ratio=self.devicePixelRatioF(),
            markers=self.markers,
            selected=self._selected,
            region=self._region,
            drag=self._drag,
            has_ring=self.hasFocus() and self._by_keyboard,
            overlay=self._overlay,
            ghosts=self._ghosts.layer(self._camera, self.devicePixelRatioF(), self.markers),
            dots=self._ghosts.dots,
            drawing=self._drawing,
        )
        painter = QPainter(self)
        self._painter.paint(painter, self.rect(), event.rect(), state)
        painter.end()
        if self._drawing.is_waiting:
            self.drawing_waits.emit()
