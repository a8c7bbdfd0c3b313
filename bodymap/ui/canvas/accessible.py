"""What a screen reader finds in a pane: the region that is named, and each site.

A pane draws its sites itself, so Qt knows nothing of them. The factory gives a pane an interface
whose children are its sites, in charting order.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.ui.canvas.marker import RADIUS, Marker
from bodymap.ui.canvas.view_pane import ViewPane

RegionWords = Callable[[str], str]


class SiteInterface(QAccessibleObject):
    """One site of a pane; its object is a plain handle that lives as long as the pane."""

    def __init__(self, handle: QObject, pane: PaneInterface, site: UUID) -> None:
        super().__init__(handle)
        self._pane = pane
        self._site = site

    def parent(self) -> QAccessibleInterface:
        """The pane."""
        return self._pane

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's way
        """Nothing lies inside a site."""
        return None

    def childCount(self) -> int:
        """Nothing lies inside a site."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Nothing lies inside a site."""
        return -1

    def role(self) -> QAccessible.Role:
        """Something that can be chosen."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Number, region and side."""
        return self._pane.site_words(self._site) if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        """Whether the site is selected, and still there."""
        state = QAccessible.State()
        state.selectable = True
        state.selected = self._pane.is_selected(self._site)
        state.invisible = self._pane.marker(self._site) is None
        return state

    def rect(self) -> QRect:
        """The marker's disc on the screen."""
        return self._pane.site_rect(self._site)


class PaneInterface(QAccessibleWidget):
    """A pane with its sites as children."""

    def __init__(self, pane: ViewPane, region_words: RegionWords) -> None:
        super().__init__(pane, QAccessible.Role.Graphic, pane.accessibleName())
        self._pane = pane
        self._region_words = region_words
        self._sites: dict[UUID, SiteInterface] = {}

    def childCount(self) -> int:
        """As many as sites are shown."""
        return len(self._pane.markers)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """The site at ``index`` in charting order."""
        markers = self._pane.markers
        if not 0 <= index < len(markers):
            return None
        site = markers[index].id
        if site not in self._sites:
            self._sites[site] = SiteInterface(QObject(self._pane), self, site)
        return self._sites[site]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a site stands among the shown ones."""
        for index, marker in enumerate(self._pane.markers):
            if self._sites.get(marker.id) is child:
                return index
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """The view, how many sites it shows, and the region the keys are at."""
        if kind != QAccessible.Text.Name:
            return ""
        count = self.childCount()
        words = [self._pane.accessibleName(), "1 site" if count == 1 else f"{count} sites"]
        if self._pane.region is not None:
            words.append(self._region_words(self._pane.region))
        return ", ".join(words)

    def marker(self, site: UUID) -> Marker | None:
        """The marker of a site; None where the pane shows it no more."""
        return next((marker for marker in self._pane.markers if marker.id == site), None)

    def is_selected(self, site: UUID) -> bool:
        """Whether the site wears the halo."""
        return self._pane.selected == site

    def site_words(self, site: UUID) -> str:
        """Number and region of a site, its side said in the region's own label."""
        marker = self.marker(site)
        if marker is None:
            return ""
        return f"Site {marker.site.number}, {self._region_words(marker.site.place.region)}"

    def site_rect(self, site: UUID) -> QRect:
        """A site's disc in screen px."""
        marker = self.marker(site)
        if marker is None:
            return QRect()
        side = round(2 * RADIUS)
        box = QRect(0, 0, side, side)
        box.moveCenter(self._pane.mapToGlobal(QPointF(*marker.label)).toPoint())
        return box


def install(region_words: RegionWords) -> None:
    """Let every pane of the running application be read. ``region_words`` words a region id."""
    # Qt holds no reference to what the factory returns; each pane holds its own
    kept: dict[int, PaneInterface] = {}

    def made(_name: str, widget: QObject) -> QAccessibleInterface | None:
        if not isinstance(widget, ViewPane):
            return None
        interface = PaneInterface(widget, region_words)
        key = id(widget)
        kept[key] = interface
        widget.destroyed.connect(lambda: kept.pop(key, None))
        return interface

    QAccessible.installFactory(made)
