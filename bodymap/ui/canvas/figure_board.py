"""All views of the body together: four at once, or one large beside its thumbnails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.hover_card import HoverCard
from bodymap.ui.canvas.region_walk import ARROWS
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import TITLE_HEIGHT, ViewTitle
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce

HOVER_MS = 120
GAP = 4
STRIP_WIDTH = 104
KEY_ZOOM = 1.25
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


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
    """

    place_chosen = Signal(object)
    site_dropped = Signal(object, object)
    site_selected = Signal(object)

    def __init__(
        self,
        atlas: Atlas,
        look: Look,
        hint: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """``hint`` gives the card's second line for a region id."""
        super().__init__(parent)
        self._atlas = atlas
        self._hint = hint
        self._arrangement = Arrangement.ALL
        self._panes = {view.id: ViewPane(atlas, view, look, self) for view in atlas.views.values()}
        self._titles = {
            view.id: ViewTitle(view, number, look, self)
            for number, view in enumerate(atlas.views.values(), 1)
        }
        self._large = next(iter(self._panes))
        self._card = HoverCard(look, self)
        self._pointed: tuple[str, QPoint] | None = None
        self._sites: tuple[NeedleSite, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_sites_everywhere)
        self._hover = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hover.timeout.connect(self._show_card)
        for view, pane in self._panes.items():
            self._join(view, pane)

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
    def large_view(self) -> str:
        """The view that is, or would be, the large one."""
        return self._large

    def pane(self, view: str) -> ViewPane:
        """The pane of a view."""
        return self._panes[view]

    @property
    def active_pane(self) -> ViewPane:
        """The pane that keys and zoom buttons mean: the large one, or the one with the focus."""
        if self._arrangement is Arrangement.ALL:
            for pane in self._panes.values():
                if pane.hasFocus():
                    return pane
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
        self._soon.stop()
        for pane in self._panes.values():
            pane.show_sites(self._sites)

    def show_selected(self, site: UUID | None) -> None:
        """Give ``site`` the halo in every view."""
        for pane in self._panes.values():
            pane.show_selected(site)

    def toggle_large(self, view: str) -> None:
        """Make ``view`` the large one; if it is already, show all again."""
        if self._arrangement is Arrangement.ONE and self._large == view:
            self.show_all()
        else:
            self.show_large(view)

    def show_large(self, view: str) -> None:
        """Show ``view`` large and the others as thumbnails."""
        self._large = view
        self._arrange(Arrangement.ONE)
        self._panes[view].setFocus()

    def show_all(self) -> None:
        """Show all views at once, each as a whole."""
        self._arrange(Arrangement.ALL)
        for pane in self._panes.values():
            pane.zoom_to_fit()
        self._panes[self._large].setFocus()

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
        panes = [active, *(pane for pane in self._panes.values() if pane is not active)]
        return any(pane.nudge(site, direction, mm) for pane in panes)

    # --- layout

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self._card.hide()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        one = self._arrangement is Arrangement.ONE
        for view, title in self._titles.items():
            title.show_as_thumbnail(one, current=view == self._large)
        if one:
            self._lay_out_one()
        else:
            self._lay_out_all()

    def _lay_out_all(self) -> None:
        weights = [pane.view.size_mm[0] for pane in self._panes.values()]
        room = self.width() - GAP * (len(weights) - 1)
        left = 0.0
        for (view, pane), weight in zip(self._panes.items(), weights, strict=True):
            width = room * weight / sum(weights)
            x, w = round(left), round(left + width) - round(left)
            self._titles[view].setGeometry(x, 0, w, TITLE_HEIGHT)
            pane.setGeometry(x, TITLE_HEIGHT, w, max(self.height() - TITLE_HEIGHT, 1))
            pane.show()
            left += width + GAP

    def _lay_out_one(self) -> None:
        each = (self.height() - GAP * (len(self._panes) - 1)) // len(self._panes)
        for number, (view, pane) in enumerate(self._panes.items()):
            self._titles[view].setGeometry(0, number * (each + GAP), STRIP_WIDTH, each)
            pane.setVisible(view == self._large)
        left = STRIP_WIDTH + GAP
        self._panes[self._large].setGeometry(left, 0, max(self.width() - left, 1), self.height())

    # --- pointing

    def _pointed_in(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        for other in self._panes.values():
            if other is not pane:
                other.show_region(region)
        if region is None:
            self._pointed = None
            self._hover.stop()
            self._card.hide()
            return
        is_new = self._pointed is None or self._pointed[0] != region
        self._pointed = (region, pane.mapTo(self, at))
        if self._card.isVisible():
            self._show_card()
        elif is_new or not self._hover.isActive():
            self._hover.start()

    def _walked_in(self, pane: ViewPane, region: str) -> None:
        at = pane.centre_px(region)
        for other in self._panes.values():
            other.show_region(region)
        announce(pane, self._atlas.regions[region].label)
        if at is not None:
            self._pointed = (region, pane.mapTo(self, at))
            self._show_card()

    def _show_card(self) -> None:
        if self._pointed is not None:
            region, at = self._pointed
            self._card.show_words(self._atlas.regions[region].label, self._hint(region), at)

    @property
    def card(self) -> HoverCard:
        """The card that names what is pointed at."""
        return self._card

    # --- keys

    def take_key(self, key: Qt.Key) -> bool:
        """Digits open a view, Home shows all, + - 0 zoom, F2 shows the card; False for others.

        The page asks, and does not leave it to Qt: the same digits may score pain.
        """
        views = list(self._panes)
        if key in DIGITS and DIGITS.index(key) < len(views):
            self.toggle_large(views[DIGITS.index(key)])
        elif key == Qt.Key.Key_Home:
            self.show_all()
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
