"""The views of the body: a group of them at once, or one or two large beside the thumbnails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.arrangement import Arrangement, shown_views
from bodymap.ui.canvas.board_ghosts import BoardGhosts
from bodymap.ui.canvas.board_hover import BoardHover, Words
from bodymap.ui.canvas.board_keys import BoardKeys
from bodymap.ui.canvas.board_layout import plan_all, plan_beside_strip
from bodymap.ui.canvas.board_touch import BoardTouch
from bodymap.ui.canvas.board_views import BoardViews
from bodymap.ui.canvas.drawing_board import BoardDrawing
from bodymap.ui.canvas.drawing_tool import BoardTool
from bodymap.ui.canvas.hover_card import CardWords, HoverCard
from bodymap.ui.canvas.orientation import Orientation
from bodymap.ui.canvas.overlay import Overlay
from bodymap.ui.canvas.region_walk import ARROWS
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import ViewTitle
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce


class FigureBoard(QWidget):
    """The panes of all views, kept in step: one selection, one named region, one set of sites.

    Signals:
        place_chosen(object): a `Chosen` where a site is wanted.
        chosen_again(object, object): the `Chosen` at the second press of a double click on the
            body, and the id of the site whose marker was pressed, or None.
        site_dropped(object, object): a site's id and the `Chosen` it was dragged to.
        site_selected(object): a site's id, or None.
        arranged(): another group is shown, or another arrangement.
        oriented(object): the `Orientation` that is shown now.
        undo_wanted(): two fingers tapped.
    """

    place_chosen = Signal(object)
    chosen_again = Signal(object, object)
    site_dropped = Signal(object, object)
    site_selected = Signal(object)
    arranged = Signal()
    oriented = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self,
        atlas: Atlas,
        look: Look,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """``words`` gives what the card says of a region id and the body point pointed at."""
        super().__init__(parent)
        self._atlas = atlas
        self._arrangement = Arrangement.ALL
        self._orientation = Orientation()
        self._sites: tuple[NeedleSite, ...] = ()
        self.site_words: Callable[[NeedleSite], str] | None = None  # for who hears the figure
        self._views = BoardViews(atlas, look, self)
        self._large = self._used = self._views.first
        self._show_only(self._shown_views())
        self.ghosts = BoardGhosts(self)
        self.drawing = BoardDrawing(self)
        self._hover = BoardHover(look, words, self._words_instead, self._look_away, self)
        self._touch = BoardTouch(self._pane_at, self._hover.linger, self.undo_wanted.emit, self)
        self._keys = BoardKeys(self)
        self._arranged_group = self.group
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_sites_everywhere)
        for view, pane, title in self._views.items():
            self._join(view, pane, title)

    def _join(self, view: str, pane: ViewPane, title: ViewTitle) -> None:
        pane.place_chosen.connect(self.place_chosen)
        pane.chosen_again.connect(self.chosen_again)
        pane.site_dropped.connect(self.site_dropped)
        pane.site_selected.connect(self.site_selected)
        self.ghosts.join(pane)
        self.drawing.join(pane)
        pane.pointed.connect(lambda region, at: self._pointed_in(pane, region, at))
        pane.touched.connect(lambda region, at: self._touched_in(pane, region, at))
        pane.region_walked.connect(lambda region: self._walked_in(pane, region))
        pane.focused.connect(self._use)
        pane.opened.connect(self.toggle_alone)
        pane.installEventFilter(self._touch)
        title.clicked.connect(lambda: self.toggle_large(view))

    # --- what is shown

    @property
    def arrangement(self) -> Arrangement:
        """How the views share the board now."""
        return self._arrangement

    @property
    def orientation(self) -> Orientation:
        """How the patient lies on the board now."""
        return self._orientation

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of views, in the atlas's order."""
        return tuple(self._views.groups)

    @property
    def group(self) -> str:
        """The group that is shown, or that the large view belongs to."""
        return self._views.group_of(self._large)

    @property
    def group_views(self) -> tuple[str, ...]:
        """The views of that group, in the atlas's order: the digits mean these."""
        return self._views.groups[self.group]

    @property
    def atlas(self) -> Atlas:
        """The body, drawn as the figure that is shown."""
        return self._atlas

    def draw_as(self, atlas: Atlas) -> None:
        """Draw the body as another figure: every site stays on its spot of skin."""
        if atlas is not self._atlas:
            self._atlas = atlas
            self._views.draw_as(atlas)

    def show_overlay(self, overlay: Overlay) -> None:
        """Show layers over the figure, in every view."""
        self._views.show_overlay(overlay)

    def set_tool(self, tool: BoardTool | None) -> None:
        """Lead presses and fingers on the figure to ``tool`` in place of charting; with None, chart
        again. Two fingers pan and zoom as ever."""
        for _, pane, _ in self._views.items():
            pane.set_tool(tool)
        self._touch.set_tool(tool)

    def pane(self, view: str) -> ViewPane:
        """The pane of a view."""
        return self._views.pane(view)

    @property
    def active_pane(self) -> ViewPane:
        """The pane that keys and buttons mean: the one that had the focus last, or the large."""
        is_shown = self._used in self._shown_views()
        return self.pane(self._used if is_shown else self._large)

    def _use(self, view: str) -> None:
        self._used = view

    def show_sites(self, sites: Iterable[NeedleSite], first: str | None = None) -> None:
        """Show ``sites`` in every view that sees them.

        Where a click waits for its marker, ``first`` is the view that was clicked: it shows the
        sites now, and the others do in the next turn of the event loop.
        """
        self._sites = tuple(sites)
        if first is None:
            self._show_sites_everywhere()
        else:
            self.pane(first).show_sites(self._sites, at_once=True)
            self._soon.start()

    def _show_sites_everywhere(self) -> None:
        """Show them in every view on the board; the others are told when they are shown."""
        self._soon.stop()
        for view in self._shown_views():
            self.pane(view).show_sites(self._sites)

    def show_selected(self, *sites: UUID) -> None:
        """Give these sites the halo in every view, and no others."""
        for _, pane, _ in self._views.items():
            pane.show_selected(frozenset(sites))

    def show_out(self, out: frozenset[UUID]) -> None:
        """Show the sites of these ids as rings in every view: their needles were taken out."""
        for _, pane, _ in self._views.items():
            pane.show_out(out)

    def show_orientation(self, orientation: Orientation) -> None:
        """Turn every view as the patient lies; where the position is another one, the view that
        faces up becomes the large one, or the first of its group."""
        if orientation == self._orientation:
            return
        moved = orientation.position is not self._orientation.position
        used = self.active_pane
        had_keys, by_keyboard = used.hasFocus(), used.is_walked
        self._orientation = orientation
        for _, pane, _ in self._views.items():
            pane.show_orientation(orientation)
        if moved:
            self._large = self._used = orientation.facing_of(self.group_views) or self._large
        self._arrange(self._arrangement)
        if had_keys:
            self.active_pane.take_focus(by_keyboard=by_keyboard)
        self.oriented.emit(orientation)

    def turn(self, quarters: int) -> None:
        """Turn every view by quarters, clockwise."""
        self.show_orientation(self._orientation.turned(quarters))

    def show_group(self, group: str) -> None:
        """Show all views of a group at once. KeyError for no such group."""
        members = self._views.groups[group]
        if self._large not in members:
            self._large = self._orientation.facing_of(members) or members[0]
        self.show_all()

    def step_group(self, step: int) -> None:
        """Show the group so many farther on, round the end."""
        at = self.groups.index(self.group) + step
        self.show_group(self.groups[at % len(self.groups)])

    def open_close_up(self) -> bool:
        """Show the close-up of the region that is pointed at or walked to; False without one."""
        pane = self.active_pane
        return pane.region is not None and self.open_close_up_of(pane.region, pane.view.id)

    def open_close_up_of(self, region: str, view: str) -> bool:
        """Show the close-up of a region that ``view`` shows; False where there is none."""
        close_up = self._atlas.close_up(region, view)
        if close_up is None:
            return False
        self.show_large(close_up)
        self.pane(close_up).show_region(region)
        return True

    def toggle_large(self, view: str) -> None:
        """Make ``view`` the large one; if it is already, show all again."""
        if self._arrangement is not Arrangement.ALL and self._large == view:
            self.show_all()
        else:
            self.show_large(view)

    def toggle_alone(self, view: str) -> None:
        """Show ``view`` large and alone; if it is already, show all again."""
        if self._arrangement is Arrangement.TWO:
            self._show_large(view, Arrangement.ONE)
        else:
            self.toggle_large(view)

    def show_large(self, view: str) -> None:
        """Show ``view`` large and the others as thumbnails, with its partner where two are
        shown."""
        two = self._arrangement is Arrangement.TWO
        self._show_large(view, Arrangement.TWO if two else Arrangement.ONE)

    def _show_large(self, view: str, arrangement: Arrangement) -> None:
        by_keyboard = self.active_pane.is_walked
        self._large = self._used = view
        self._arrange(arrangement)
        self.pane(view).take_focus(by_keyboard=by_keyboard)

    def show_all(self) -> None:
        """Show all views of the group at once, each as a whole."""
        by_keyboard = self.active_pane.is_walked
        self._arrange(Arrangement.ALL)
        for view in self._shown_views():
            self.pane(view).zoom_to_fit()
        self.pane(self._large).take_focus(by_keyboard=by_keyboard)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show one view large, two, or all; large is the one that was used last."""
        if arrangement is Arrangement.ALL:
            self.show_all()
        else:
            self._show_large(self.active_pane.view.id, arrangement)

    def zoom(self, factor: float) -> None:
        """Zoom the active pane about its middle."""
        self.active_pane.zoom(factor)

    def zoom_to_fit(self) -> None:
        """Show the whole view in the active pane."""
        self.active_pane.zoom_to_fit()

    def nudge(self, site: UUID, key: Qt.Key, mm: float) -> bool:
        """Move a site by an arrow key, in a view that sees it; False where nothing moves."""
        direction = ARROWS.get(key)
        if direction is None:
            return False
        panes = [self.active_pane, *(self.pane(view) for view in self._shown_views())]
        return any(pane.nudge(site, direction, mm) for pane in panes)

    # --- layout

    def _shown_views(self) -> list[str]:
        """The views whose panes are on the board now, in reading order."""
        facing = self._orientation.facing_of(self.group_views)
        return shown_views(self._arrangement, self._large, self.group_views, facing)

    def _arrange(self, arrangement: Arrangement) -> None:
        changed = (arrangement, self.group) != (self._arrangement, self._arranged_group)
        self._arrangement = arrangement
        self._hover.hide()
        self._show_only(self._shown_views())
        self._lay_out()
        if changed:
            self._arranged_group = self.group
            self.arranged.emit()

    def _show_only(self, views: Sequence[str]) -> None:
        for view, pane, title in self._views.items():
            title.setVisible(view in self.group_views)
            if view in views:
                pane.show_sites(self._sites)
            pane.setVisible(view in views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        sizes = self._views.sizes(self._shown_views(), self._orientation)
        if self._arrangement is Arrangement.ALL:
            self._views.place(plan_all(sizes, self.width(), self.height()), None)
        else:
            plan = plan_beside_strip(self.group_views, sizes, self.width(), self.height())
            self._views.place(plan, self._large)

    # --- pointing and touching

    def event(self, event: QEvent) -> bool:
        """Take touches; what begins beside the panes stays a mouse."""
        if isinstance(event, QTouchEvent):
            event.setAccepted(self._touch.take(event))
            return event.isAccepted()
        return super().event(event)

    def _pane_at(self, at: QPoint) -> ViewPane | None:
        under = self.childAt(at)
        return under if isinstance(under, ViewPane) else None

    def _name_beside(self, pane: ViewPane, region: str | None) -> None:
        """Tint what is named in one pane in the others as well."""
        for view in self._shown_views():
            if self.pane(view) is not pane:
                self.pane(view).show_region(region)

    def _pointed_in(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        self._name_beside(pane, region)
        self._hover.point_at(pane, region, at)

    def _touched_in(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        self._name_beside(pane, region)
        self._hover.rest(pane, region, at)

    def _words_instead(self, pane: ViewPane) -> CardWords | None:
        return self.ghosts.words_in(pane) or self.drawing.words_in(pane)

    def _look_away(self) -> None:
        for view in self._shown_views():
            self.pane(view).look_away()

    def _walked_in(self, pane: ViewPane, region: str) -> None:
        at = pane.centre_px(region)
        self._name_beside(pane, region)
        announce(pane, self._atlas.regions[region].label)
        if at is not None:
            self._hover.name(pane, region, at)

    def point_out(self, pane: ViewPane, region: str, at: QPoint) -> None:
        """Name a place of a pane to who uses the keys."""
        self._name_beside(pane, region)
        self._hover.name(pane, region, at)

    def show_card(self) -> None:
        """Show the card of what was pointed at last."""
        self._hover.show()

    @property
    def card(self) -> HoverCard:
        """The card that names what is pointed at."""
        return self._hover.card

    # --- keys

    def take_key(self, key: Qt.Key, *, shift: bool = False) -> bool:
        """Do what a key of the board means (board_keys.BoardKeys); False for others.

        The page asks, and does not leave it to Qt: the same digits may score pain.
        """
        return self._keys.take(key, shift=shift)


__all__ = ["Arrangement", "FigureBoard"]
