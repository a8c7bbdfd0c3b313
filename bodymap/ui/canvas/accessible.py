"""What a screen reader finds in a pane: the region that is named, and each thing on the figure.

A pane draws sites, ghosts and drawing itself, so Qt knows nothing of them. The factory gives a pane
an interface whose children they are; ``spoken`` says in which order, and how they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.ui.canvas.marker import RADIUS
from bodymap.ui.canvas.spoken import Spoken, spoken_on
from bodymap.ui.canvas.view_pane import ViewPane

RegionWords = Callable[[str], str]


class SpokenInterface(QAccessibleObject):
    """One thing on a pane; its object is a plain handle that lives as long as the pane."""

    def __init__(self, handle: QObject, pane: PaneInterface, key: Hashable) -> None:
        super().__init__(handle)
        self._pane = pane
        self._key = key

    def parent(self) -> QAccessibleInterface:
        """The pane."""
        return self._pane

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's way
        """Nothing lies inside it."""
        return None

    def childCount(self) -> int:
        """Nothing lies inside it."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Nothing lies inside it."""
        return -1

    def role(self) -> QAccessible.Role:
        """One of several on the figure."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """What it is and where; nothing once it is gone."""
        spoken = self._pane.spoken(self._key)
        return spoken.words() if spoken is not None and kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        """Whether it is selected, and still there."""
        state = QAccessible.State()
        spoken = self._pane.spoken(self._key)
        state.invisible = spoken is None
        if spoken is not None:
            state.selectable = spoken.is_selectable
            state.selected = spoken.is_selected
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        spoken = self._pane.spoken(self._key)
        return QRect() if spoken is None else self._pane.place(spoken)


class PaneInterface(QAccessibleWidget):
    """A pane with everything on it as children."""

    def __init__(self, pane: ViewPane, region_words: RegionWords) -> None:
        super().__init__(pane, QAccessible.Role.Graphic, pane.accessibleName())
        self._pane = pane
        self._region_words = region_words
        self._made: dict[Hashable, SpokenInterface] = {}

    def childCount(self) -> int:
        """As many as there are things on the pane."""
        return len(self._all())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """What is read at ``index``."""
        there = self._all()
        if not 0 <= index < len(there):
            return None
        key = there[index].id
        if key not in self._made:
            self._made[key] = SpokenInterface(QObject(self._pane), self, key)
        return self._made[key]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a child stands among those that are there."""
        for index, one in enumerate(self._all()):
            if self._made.get(one.id) is child:
                return index
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """The view, how many sites it shows, and the region the keys are at."""
        if kind != QAccessible.Text.Name:
            return ""
        count = len(self._pane.markers)
        words = [self._pane.accessibleName(), "1 site" if count == 1 else f"{count} sites"]
        if self._pane.region is not None:
            words.append(self._region_words(self._pane.region))
        return ", ".join(words)

    def spoken(self, key: Hashable) -> Spoken | None:
        """What is there under a key; None where the pane shows it no more."""
        return next((one for one in self._all() if one.id == key), None)

    def place(self, spoken: Spoken) -> QRect:
        """Where a thing is, in screen px; all of the pane for what has no one place."""
        if spoken.middle is None:
            return QRect(self._pane.mapToGlobal(self._pane.rect().topLeft()), self._pane.size())
        side = round(2 * RADIUS)
        box = QRect(0, 0, side, side)
        box.moveCenter(self._pane.mapToGlobal(QPointF(*spoken.middle)).toPoint())
        return box

    def _all(self) -> tuple[Spoken, ...]:
        return spoken_on(self._pane, self._region_words)


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
