"""The button that names a view and opens it large; a thumbnail while another one is large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.view import View
from bodymap.ui.canvas.board_layout import TITLE_HEIGHT
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

WORDS_PX = 24


class ViewTitle(PressedAtEnter):
    """A view's title, with the key that opens it in the tool tip."""

    def __init__(self, view: View, key: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, Qt.FocusPolicy.TabFocus)
        self._view = view
        self._picture: QPixmap | None = None
        self._is_thumbnail = False
        self._is_beside = False
        self.setText(view.title)
        self.setFont(look.fonts.font(BASE_PX, BOLD))
        self._small = look.fonts.font(SMALL_PX, BOLD)
        self.setCheckable(True)
        self.setToolTip(
            self.tr("Show {view} large, or all again ({key})").format(view=view.title, key=key)
        )
        self.setAccessibleName(self.tr("{view}, show large").format(view=view.title))

    def show_as_thumbnail(self, thumbnail: bool, *, current: bool, beside: bool = False) -> None:
        """Show the picture over the name, or the name alone; ``beside`` where the view is shown
        beside the ``current`` one."""
        self._is_thumbnail = thumbnail
        self._is_beside = thumbnail and beside
        self.setChecked(thumbnail and current)
        self.update()

    def show_view(self, view: View) -> None:
        """Show the same view of another figure."""
        self._view = view
        self._picture = None
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Nothing: the board says which view is the large one."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumbnail, the name, and the rings of choice and focus."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = theme.size("radius-button")
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self._is_beside or self.underMouse():
            painter.setBrush(theme.color("accent-soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, radius, radius)
        words = QRectF(self.rect())
        if self._is_thumbnail:
            self._paint_picture(painter)
            words.setTop(self.height() - WORDS_PX - 2)
        is_shown = self.isChecked() or self._is_beside
        painter.setPen(theme.color("ink" if is_shown else "ink-soft"))
        painter.setFont(self._small if self._is_thumbnail else self.font())
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - 4
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        room = QRectF(6, 6, self.width() - 12, self.height() - WORDS_PX - 10)
        if self._picture is None or self._picture.height() != round(room.height() * ratio):
            self._picture = QPixmap(str(self._view.small_picture)).scaled(
                room.size().toSize() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setDevicePixelRatio(ratio)
        size = self._picture.deviceIndependentSize()
        painter.drawPixmap(
            round(room.center().x() - size.width() / 2),
            round(room.center().y() - size.height() / 2),
            self._picture,
        )


__all__ = ["TITLE_HEIGHT", "ViewTitle"]
