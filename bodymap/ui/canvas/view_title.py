"""The button that names a view and opens it large; a thumbnail while another one is large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from bodymap.anatomy.view import View
from bodymap.ui.theme.fonts import Fonts

TITLE_HEIGHT = 44
_WORDS_PX = 26


class ViewTitle(QToolButton):
    """A view's title, with the key that opens it in the tool tip."""

    def __init__(self, view: View, key: int, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("view-title")
        self.setText(view.title)
        self.setFont(fonts.font(13, 600))
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(
            self.tr("Show {view} large, or all again ({key})").format(view=view.title, key=key)
        )
        self.setAccessibleName(self.tr("{view}, show large").format(view=view.title))

    def show_as_thumbnail(self, thumbnail: bool, *, current: bool) -> None:
        """Show the picture over the name, or the name alone."""
        if thumbnail and self.icon().isNull():
            self.setIcon(QIcon(str(self._view.thumbnail)))
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if thumbnail
            else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        self.setChecked(thumbnail and current)
        self._fit_icon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the thumbnail fill what the words leave."""
        super().resizeEvent(event)
        self._fit_icon()

    def _fit_icon(self) -> None:
        room = self.size() - QSize(12, _WORDS_PX + 10)
        self.setIconSize(room.expandedTo(QSize(16, 16)))
