"""One view of the body that is looked at, not charted on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.figure_layer import FigureLayer
from bodymap.ui.canvas.side_letters import paint_side_letters, side_letters
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look


class StillFigure(QWidget):
    """Shows one view, whole, as large as the widget allows, with the patient's L and R.

    What is shown on the body is painted by who inherits, in ``paint_over``; plain tints of regions
    are given with ``show_regions``. Regions can be pointed at and pressed.

    Signals:
        region_hovered(object): the region id under the pointer, or None.
        region_pressed(object): the region id under a press, or None beside the body.
    """

    region_hovered = Signal(object)
    region_pressed = Signal(object)

    def __init__(
        self,
        atlas: Atlas,
        view: View,
        look: Look,
        parent: QWidget | None = None,
        *,
        keeps_views: bool = False,
    ) -> None:
        """With ``keeps_views`` what was painted of a view is kept while others are shown: for who
        goes to and fro between them."""
        super().__init__(parent)
        self._look = look
        self._atlas = atlas
        self._view = view
        self._keeps_views = keeps_views
        self._kept: dict[tuple[Figure, str], FigureLayer] = {}
        self._layer = self._layer_of(atlas, view)
        self._camera = Camera(1, 1, view.size_mm)
        self._tints: Mapping[str, QColor] = {}
        self._hovered: str | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(48, 80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Body, {view}").format(view=view.title))
        look.theme.changed.connect(self.update)

    @property
    def atlas(self) -> Atlas:
        """The body as it is drawn."""
        return self._atlas

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    @property
    def camera(self) -> Camera:
        """How the picture lies on the widget now."""
        return self._camera

    @property
    def hovered(self) -> str | None:
        """The region under the pointer."""
        return self._hovered

    def show_view(self, atlas: Atlas, view: View) -> None:
        """Show another view, or the same one of another figure."""
        if atlas is self._atlas and view == self._view:
            return
        self._atlas, self._view = atlas, view
        self._layer = self._layer_of(atlas, view)
        self._camera = Camera(self.width(), self.height(), view.size_mm)
        self._hovered = None
        self.setAccessibleName(self.tr("Body, {view}").format(view=view.title))
        self.update()

    def look_through(self, camera: Camera) -> None:
        """Look at the view from nearer, or at another part of it. Another view is shown whole."""
        if camera != self._camera:
            self._camera = camera
            self.update()

    def show_regions(self, tints: Mapping[str, QColor]) -> None:
        """Fill these regions, by their ids, and no others."""
        self._tints = dict(tints)
        self.update()

    def region_at(self, px: tuple[float, float]) -> str | None:
        """The region under a pixel of the widget; None beside the body."""
        point = self._atlas.locate(self._view.id, *self._camera.to_fraction(px))
        return None if point is None else self._atlas.region_at(point)

    def region_path(self, region: str) -> QPainterPath | None:
        """A region's outline in px of the widget; None where this view does not show it."""
        path = self._layer.path(region)
        return None if path is None else self._layer.picture_transform(self._camera).map(path)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what is shown on the body; called after the figure was painted."""

    # --- Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        self._camera = self._camera.resized(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure, what is on it, and the letters of its sides."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self._layer.pixmap(self._camera, self.devicePixelRatioF()))
        for region, tint in self._tints.items():
            path = self.region_path(region)
            if path is not None:
                painter.fillPath(path, tint)
        self.paint_over(painter)
        letters = side_letters(self._view, self._camera)
        paint_side_letters(painter, letters, theme, self._look.fonts.font(BASE_PX, BOLD))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            radius = theme.size("radius-button")
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer."""
        self._hover(self.region_at(_px(event.position())))

    def leaveEvent(self, event: QEvent) -> None:
        """No region is pointed at."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the region under the pointer, where the pointer is still here."""
        if event.button() is Qt.MouseButton.LeftButton:
            if self.rect().contains(event.position().toPoint()):
                self.region_pressed.emit(self.region_at(_px(event.position())))
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def _layer_of(self, atlas: Atlas, view: View) -> FigureLayer:
        if not self._keeps_views:
            return FigureLayer(atlas, view, self._look)
        key = (atlas.figure, view.id)
        if key not in self._kept:
            self._kept[key] = FigureLayer(atlas, view, self._look)
        return self._kept[key]

    def _hover(self, region: str | None) -> None:
        if region != self._hovered:
            self._hovered = region
            self.region_hovered.emit(region)


def _px(at: QPointF) -> tuple[float, float]:
    return at.x(), at.y()
