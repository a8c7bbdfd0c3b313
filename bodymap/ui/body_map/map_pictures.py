"""The sheet of the map's pictures, beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.body_map.map_picture import MapPicture
from bodymap.ui.pictures.picture_desk import PictureDesk, PictureParts
from bodymap.ui.pictures.picture_sheet import PictureSheet
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:
    from bodymap.ui.body_map.body_map_page import BodyMap

SHEET_PX = 320
_SOON_MS = 150
"""How long after a change the picture is made anew: a period that is dragged along the timeline
changes it with every pixel."""


class MapPictures(QObject):
    """Belongs to a body map, its parent: opens the sheet at the button and at the key, and keeps
    its picture in step with the map."""

    def __init__(self, page: BodyMap, parts: PictureParts, beside: QBoxLayout, look: Look) -> None:
        """The sheet stands at the end of ``beside``."""
        super().__init__(page)
        self._page = page
        self.sheet = PictureSheet(look, parts.look.theme.color("surface"))
        self.sheet.setFixedWidth(SHEET_PX)
        self.sheet.hide()
        beside.addWidget(self.sheet)
        source = MapPicture(page.shown, page.needles.map, page.symptoms.map)
        self.desk = PictureDesk(parts, source, self.sheet, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._renew)
        page.modes.offer_picture()
        page.modes.picture_wanted.connect(self.toggle)
        self.sheet.left.connect(self._close)
        page.shown_changed.connect(self._soon.start)
        bind(
            *(page, Act.PRINT, self.toggle),
            when=lambda: page.shown() is not None,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self.sheet.isVisible():
            self._close()
        elif self._page.shown() is not None:
            self.sheet.show()
            self.sheet.save.setFocus()
            self.desk.show()

    def _close(self) -> None:
        focus = self._page.focusWidget()
        had_focus = focus is not None and self.sheet.isAncestorOf(focus)
        self.sheet.hide()
        self.desk.stop()
        if had_focus:
            self._page.modes.picture.setFocus()

    def _renew(self) -> None:
        if not self.sheet.isVisible():
            return
        if self._page.shown() is None:
            self._close()
        else:
            self.desk.show()
