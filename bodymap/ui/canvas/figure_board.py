"""The views of the body: a group of them at once, or one large beside the thumbnails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.board_layout import tiles
from bodymap.ui.canvas.hover_card import CardWords, HoverCard
from bodymap.ui.canvas.region_walk import ARROWS
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import TITLE_HEIGHT, ViewTitle
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce

HOVER_MS = 120
GAP = 4
STRIP_WIDTH = 124
KEY_ZOOM = 1.25
DIGITS = tuple(Qt.Key(Qt.Key.Key_1 + n) for n in range(9))


Words = Callable[[str, BodyPoint | None], CardWords]


class Arrangement(Enum):
    """How the views share the board."""

    ALL = "all"
    ONE = "one"


class FigureBoard(QWidget):
    """The panes of all views, kept in step: one selection, one named region, one set of sites.

    Signals:
        place_chosen(object): a `Chosen` where a site is wanted.
        site_dropped(object, object): a site's id and the `Chosen` it was dragged to.
        site_selected(object): a site's id, or None.
        arranged(): another group is shown, or another arrangement.
    """

    place_chosen = Signal(object)
    site_dropped = Signal(object, object)
    site_selected = Signal(object)
    arranged = Signal()

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
        self._words = words
        self._arrangement = Arrangement.ALL
        self._sites: tuple[NeedleSite, ...] = ()
        self._panes = {view.id: ViewPane(atlas, view, look, self) for view in atlas.views.values()}
        self._groups: dict[str, list[str]] = {}
        for view in atlas.views.values():
            self._groups.setdefault(view.group, []).append(view.id)
        self._titles = {
            view: ViewTitle(atlas.views[view], number, look, self)
            for members in self._groups.values()
            for number, view in enumerate(members, 1)
        }
        self._large = next(iter(self._panes))
        self._show_only(self._shown_views())
        self._card = HoverCard(look, self)
        self._pointed: tuple[str, ViewPane, QPoint] | None = None
        self._arranged_group = self.group
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_sites_everywhere)
        self._hover = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hover.timeout.connect(self._show_card)
        for name, pane in self._panes.items():
            self._join(name, pane)

    def _join(self, view: str, pane: ViewPane) -> None:
        pane.place_chosen.connect(self.place_chosen)
        pane.site_dropped.connect(self.site_dropped)
        pane.site_selected.connect(self.site_selected)
        pane.pointed.connect(lambda region, at: self._pointed_in(pane, region, at))
        pane.region_walked.connect(lambda region: self._walked_in(pane, region))
        pane.opened.connect(self.toggle_large)
        self._titles[view].clicked.connect(lambda: self.toggle_large(view))

    # --- what is shown

    @property
    def arrangement(self) -> Arrangement:
        """How the views share the board now."""
        return self._arrangement

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of views, in the atlas's order."""
        return tuple(self._groups)

    @property
    def group(self) -> str:
        """The group that is shown, or that the large view belongs to."""
        return self._atlas.views[self._large].group

    def pane(self, view: str) -> ViewPane:
        """The pane of a view."""
        return self._panes[view]

    @property
    def active_pane(self) -> ViewPane:
        """The pane that keys and zoom buttons mean: the large one, or the one with the focus."""
        if self._arrangement is Arrangement.ALL:
            for view in self._shown_views():
                if self._panes[view].hasFocus():
                    return self._panes[view]
        return self._panes[self._large]

    def show_sites(self, sites: Iterable[NeedleSite], first: str | None = None) -> None:
        """Show ``sites`` in every view that sees them.

        Where a click waits for its marker, ``first`` is the view that was clicked: it shows the
        sites now, and the others do in the next turn of the event loop.
        """
        self._sites = tuple(sites)
        if first is None:
            self._show_sites_everywhere()
        else:
            self._panes[first].show_sites(self._sites, at_once=True)
            self._soon.start()

    def _show_sites_everywhere(self) -> None:
        """Show them in every view on the board; the others are told when they are shown."""
        self._soon.stop()
        for view in self._shown_views():
            self._panes[view].show_sites(self._sites)

    def show_selected(self, site: UUID | None) -> None:
        """Give ``site`` the halo in every view."""
        for pane in self._panes.values():
            pane.show_selected(site)

    def show_group(self, group: str) -> None:
        """Show all views of a group at once. KeyError for no such group."""
        members = self._groups[group]
        if self._large not in members:
            self._large = members[0]
        self.show_all()

    def open_close_up(self) -> bool:
        """Show the close-up of the region that is pointed at or walked to; False without one."""
        pane = self.active_pane
        if pane.region is None:
            return False
        view = self._atlas.close_up(pane.region, pane.view.id)
        if view is None:
            return False
        region = pane.region
        self.show_large(view)
        self._panes[view].show_region(region)
        return True

    def toggle_large(self, view: str) -> None:
        """Make ``view`` the large one; if it is already, show all again."""
        if self._arrangement is Arrangement.ONE and self._large == view:
            self.show_all()
        else:
            self.show_large(view)

    def show_large(self, view: str) -> None:
        """Show ``view`` large and the others as thumbnails."""
        by_keyboard = self.active_pane.is_walked
        self._large = view
        self._arrange(Arrangement.ONE)
        self._panes[view].take_focus(by_keyboard=by_keyboard)

    def show_all(self) -> None:
        """Show all views of the group at once, each as a whole."""
        by_keyboard = self.active_pane.is_walked
        self._arrange(Arrangement.ALL)
        for view in self._shown_views():
            self._panes[view].zoom_to_fit()
        self._panes[self._large].take_focus(by_keyboard=by_keyboard)

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
        active = self.active_pane
        panes = [active, *(self._panes[view] for view in self._shown_views())]
        return any(pane.nudge(site, direction, mm) for pane in panes)

    # --- layout

    def _shown_views(self) -> list[str]:
        """The views whose panes are on the board now."""
        if self._arrangement is Arrangement.ONE:
            return [self._large]
        return self._groups[self.group]

    def _arrange(self, arrangement: Arrangement) -> None:
        changed = (arrangement, self.group) != (self._arrangement, self._arranged_group)
        self._arrangement = arrangement
        self._card.hide()
        self._show_only(self._shown_views())
        self._lay_out()
        if changed:
            self._arranged_group = self.group
            self.arranged.emit()

    def _show_only(self, views: Sequence[str]) -> None:
        members = self._groups[self.group]
        for view, pane in self._panes.items():
            self._titles[view].setVisible(view in members)
            if view in views:
                pane.show_sites(self._sites)
            pane.setVisible(view in views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        one = self._arrangement is Arrangement.ONE
        for view in self._groups[self.group]:
            self._titles[view].show_as_thumbnail(one, current=view == self._large)
        if one:
            self._lay_out_one()
        else:
            self._lay_out_all()

    def _lay_out_all(self) -> None:
        members = self._groups[self.group]
        sizes = [self._atlas.views[view].size_mm for view in members]
        room = tiles(sizes, self.width(), self.height(), title=TITLE_HEIGHT, gap=GAP)
        for view, tile in zip(members, room, strict=True):
            self._titles[view].setGeometry(*tile.title)
            self._panes[view].setGeometry(*tile.pane)

    def _lay_out_one(self) -> None:
        members = self._groups[self.group]
        each = (self.height() - GAP * (len(members) - 1)) // len(members)
        for number, view in enumerate(members):
            self._titles[view].setGeometry(0, number * (each + GAP), STRIP_WIDTH, each)
        left = STRIP_WIDTH + GAP
        self._panes[self._large].setGeometry(left, 0, max(self.width() - left, 1), self.height())

    # --- pointing

    def _pointed_in(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        for view in self._shown_views():
            if self._panes[view] is not pane:
                self._panes[view].show_region(region)
        if region is None:
            self._pointed = None
            self._hover.stop()
            self._card.hide()
            return
        is_new = self._pointed is None or self._pointed[0] != region
        self._pointed = (region, pane, pane.mapTo(self, at))
        if self._card.isVisible():
            self._show_card()
        elif is_new or not self._hover.isActive():
            self._hover.start()

    def _walked_in(self, pane: ViewPane, region: str) -> None:
        at = pane.centre_px(region)
        for view in self._shown_views():
            self._panes[view].show_region(region)
        announce(pane, self._atlas.regions[region].label)
        if at is not None:
            self._pointed = (region, pane, pane.mapTo(self, at))
            self._show_card()

    def _show_card(self) -> None:
        if self._pointed is not None:
            region, pane, at = self._pointed
            self._card.show_words(self._words(region, pane.pointed_at), at)

    @property
    def card(self) -> HoverCard:
        """The card that names what is pointed at."""
        return self._card

    # --- keys

    def take_key(self, key: Qt.Key) -> bool:
        """Digits open a view, Home shows all, Page Up and Down change the group, C opens the
        close-up, + - 0 zoom, F2 shows the card; False for others.

        The page asks, and does not leave it to Qt: the same digits may score pain.
        """
        views = self._groups[self.group]
        if key in DIGITS and DIGITS.index(key) < len(views):
            self.toggle_large(views[DIGITS.index(key)])
        elif key == Qt.Key.Key_Home:
            self.show_all()
        elif key == Qt.Key.Key_C:
            return self.open_close_up()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = 1 if key == Qt.Key.Key_PageDown else -1
            at = self.groups.index(self.group) + step
            self.show_group(self.groups[at % len(self.groups)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(KEY_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / KEY_ZOOM)
        elif key == Qt.Key.Key_0:
            self.zoom_to_fit()
        elif key == Qt.Key.Key_F2:
            self._show_card()
        else:
            return False
        return True
