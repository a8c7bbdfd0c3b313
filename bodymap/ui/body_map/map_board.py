"""The views of one group of the body, all at once or one of them large."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.body_map.closer_figure import CloserFigure
from bodymap.ui.body_map.region_ring import RegionRing
from bodymap.ui.body_map.zoom_buttons import ZoomButtons
from bodymap.ui.canvas.board_layout import Box, Plan, plan_all, plan_beside_strip
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.region_walk import ARROWS, RegionWalk
from bodymap.ui.canvas.view_title import ViewTitle
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce

MakeFigure = Callable[[Atlas, View], StillFigure]

_STRIP_FROM_PX = 420
"""In a narrower board the thumbnails would take the room of what they lead to."""


class MapBoard(QWidget):
    """Lays out figures below their titles. A press on a title shows its view large, with the
    others as thumbnails; one on the title of the large view shows all again. Arrow keys go from
    region to region, Enter presses the region.

    A figure is made when it is first shown.

    Signals:
        region_pressed(object): a region id, or None beside the body.
        region_entered(object): the id of a region that Enter was pressed on.
        large_wanted(object): the id of the view that is to be large, None for all of them.
        figures_changed(): other figures are shown than before.
        looked_closer(str, object): a person made a view lie as this `Camera` says.
    """

    region_pressed = Signal(object)
    region_entered = Signal(object)
    large_wanted = Signal(object)
    figures_changed = Signal()
    looked_closer = Signal(str, object)

    def __init__(
        self,
        atlas: Atlas,
        look: Look,
        make: MakeFigure,
        name_region: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """``name_region`` says what the card of a region says."""
        super().__init__(parent)
        self._atlas, self._look, self._make = atlas, look, make
        self._name = name_region
        self._group = "body"
        self._large: str | None = None
        self._chosen: str | None = None
        self._left_from: StillFigure | None = None
        self._figures: dict[str, StillFigure] = {}
        self._rings: dict[str, RegionRing] = {}
        self._titles: dict[str, ViewTitle] = {}
        self._zooms = ZoomButtons(look, self)

    # --- what is shown

    @property
    def group(self) -> tuple[str, ...]:
        """The views of the group, in the atlas' order."""
        return tuple(one.id for one in self._atlas.views.values() if one.group == self._group)

    @property
    def shown(self) -> tuple[StillFigure, ...]:
        """The figures that are shown now."""
        return tuple(self._figures[view] for view in self._wanted() if view in self._figures)

    @property
    def large(self) -> str | None:
        """The view that is shown large; None while all are."""
        return self._large

    def draw_as(self, atlas: Atlas) -> None:
        """Draw the same views as another figure of the body."""
        if atlas is not self._atlas:
            self._atlas = atlas
            for view, figure in self._figures.items():
                figure.show_view(atlas, atlas.views[view])
            for view, title in self._titles.items():
                title.show_view(atlas.views[view])

    def show_group(self, group: str, large: str | None = None) -> None:
        """Show the views of a group, or the ``large`` one of them."""
        if (group, large) != (self._group, self._large):
            self._group, self._large = group, large
        self._arrange()

    def follow(self, view: str, camera: Camera) -> None:
        """Let a view lie as it does on another board."""
        figure = self._figures.get(view)
        if isinstance(figure, CloserFigure) and figure.can_zoom:
            figure.follow(camera)

    def choose(self, region: str | None) -> None:
        """Mark the region that is looked at in every view."""
        self._chosen = region
        for ring in self._rings.values():
            ring.choose(region)

    def come_back(self) -> None:
        """Put the focus back on the figure whose region was entered."""
        if self._left_from is not None:
            self._left_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def figure(self, view: str) -> StillFigure:
        """The figure of a view; KeyError while it is not shown."""
        return self._figures[view]

    def title(self, view: str) -> ViewTitle:
        """The title of a view; KeyError while it is not shown."""
        return self._titles[view]

    # --- Qt events

    def sizeHint(self) -> QSize:
        """All the room there is."""
        return QSize(600, 400)

    def minimumSizeHint(self) -> QSize:
        """Enough to tell the views apart."""
        return QSize(200, 180)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk over a figure's regions by the keys."""
        if isinstance(watched, StillFigure) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._take_key(watched, event)
        elif isinstance(watched, StillFigure) and event.type() == QEvent.Type.FocusOut:
            self._rings[watched.view.id].point_at(watched.hovered)
        return False

    # --- inside

    def _wanted(self) -> Sequence[str]:
        return self.group if self._large is None else (self._large,)

    def _arrange(self) -> None:
        views, wanted = self.group, self._wanted()
        if not self.width() or not self.height():
            return
        sizes = {view: self._atlas.views[view].size_mm for view in wanted}
        with_strip = self._large is not None and self.width() >= _STRIP_FROM_PX
        if with_strip:
            plan = plan_beside_strip(views, sizes, self.width(), self.height())
        else:
            plan = _close_up(plan_all(sizes, self.width(), self.height()), sizes)
        known = len(self._figures), len(self._titles)
        before = {view for view, figure in self._figures.items() if not figure.isHidden()}
        for view, box in plan.panes.items():
            figure = self._figures.get(view) or self._made(view)
            figure.setGeometry(*box)
            figure.show()
            if isinstance(figure, CloserFigure):
                figure.can_zoom = self._large is not None
                if not figure.can_zoom:
                    figure.fit()
        self._zooms.show_for(None if self._large is None else self._figures[self._large])
        for view in before - set(plan.panes):
            self._figures[view].hide()
        self._lay_titles(plan.titles, with_strip=with_strip)
        if known != (len(self._figures), len(self._titles)):
            self._order_keys()
        if before != set(plan.panes):
            self.figures_changed.emit()

    def _lay_titles(self, boxes: Mapping[str, Box], *, with_strip: bool) -> None:
        for view, title in self._titles.items():
            title.setVisible(view in boxes)
        for number, (view, box) in enumerate(boxes.items()):
            title = self._titles.get(view) or self._titled(view, number + 1)
            title.setGeometry(*box)
            title.show_as_thumbnail(with_strip, current=view == self._large)
            title.show()

    def _order_keys(self) -> None:
        """Lead Tab from each title to its figure, where the board stands: what is made late would
        come last in the window."""
        last: QWidget = self._zooms.last
        for view in self._atlas.views:
            for widget in (self._titles.get(view), self._figures.get(view)):
                if widget is not None:
                    QWidget.setTabOrder(last, widget)
                    last = widget

    def _titled(self, view: str, number: int) -> ViewTitle:
        shown = self._atlas.views[view]
        title = ViewTitle(shown, number, self._look, self)
        title.setToolTip(self.tr("Show {view} large, or all again").format(view=shown.title))
        title.clicked.connect(lambda: self._press_title(view))
        self._titles[view] = title
        return title

    def _press_title(self, view: str) -> None:
        self.large_wanted.emit(None if view == self._large else view)

    def _made(self, view: str) -> StillFigure:
        figure = self._make(self._atlas, self._atlas.views[view])
        figure.setParent(self)
        if isinstance(figure, CloserFigure):
            figure.looked_closer.connect(partial(self.looked_closer.emit, view))
        figure.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        figure.installEventFilter(self)
        figure.setCursor(Qt.CursorShape.ArrowCursor)
        ring = RegionRing(figure, self._look)
        ring.choose(self._chosen)
        figure.region_pressed.connect(self.region_pressed)
        figure.region_hovered.connect(lambda region: self._hover(figure, region))
        self._figures[view], self._rings[view] = figure, ring
        return figure

    def _hover(self, figure: StillFigure, region: str | None) -> None:
        self._rings[figure.view.id].point_at(region)
        figure.setToolTip("" if region is None else self._name(region))
        shape = Qt.CursorShape.ArrowCursor if region is None else Qt.CursorShape.PointingHandCursor
        figure.setCursor(shape)

    def _take_key(self, figure: StillFigure, event: QKeyEvent) -> bool:
        ring = self._rings[figure.view.id]
        direction = ARROWS.get(Qt.Key(event.key()))
        if direction is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            target = RegionWalk(self._atlas, figure.view.id).next(ring.pointed, direction)
            if target is not None:
                ring.point_at(target)
                words = self._name(target)
                figure.setAccessibleDescription(words)
                announce(figure, words)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if ring.pointed is not None:
                self._left_from = figure
                self.region_entered.emit(ring.pointed)
            return True
        return False


def _close_up(plan: Plan, sizes_mm: Mapping[str, tuple[float, float]]) -> Plan:
    """The same plan with the titles right above the figures, where those are not as high as the
    room they have."""
    titles, panes = dict(plan.titles), dict(plan.panes)
    for top in {box[1] for box in plan.panes.values()}:
        row = [view for view, box in plan.panes.items() if box[1] == top]
        needed = max(_needed(plan.panes[view][2:], sizes_mm[view]) for view in row)
        slack = (panes[row[0]][3] - needed) // 2
        for view in row if slack > 0 else ():
            left, above, width, high = titles[view]
            titles[view] = (left, above + slack, width, high)
            left, above, width, high = panes[view]
            panes[view] = (left, above + slack, width, needed)
    return Plan(titles, panes, plan.captions)


def _needed(room: tuple[int, int], size_mm: tuple[float, float]) -> int:
    """How many px of a pane's height its picture takes."""
    scale = min(room[0] / size_mm[0], room[1] / size_mm[1])
    return min(ceil(size_mm[1] * scale), room[1])
