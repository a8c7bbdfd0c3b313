"""The picture as it will be, in small."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.look import Look

PREVIEW_PX = (272, 232)
"""The most room for it, px; the picture keeps its proportions."""
_LEAST_PX = 96


class PicturePreview(QWidget):
    """White, whatever the screen wears: so the picture is."""

    def __init__(self, look: Look, ground: QColor, parent: QWidget | None = None) -> None:
        """``ground`` is the colour of paper."""
        super().__init__(parent)
        self._look, self._ground = look, ground
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_PX)
        self.setMaximumHeight(PREVIEW_PX[1])
        self.setAccessibleName(self.tr("Preview of the picture"))

    @property
    def image(self) -> QImage | None:
        """What is shown; None while there is none."""
        return self._image

    def show_image(self, image: QImage | None, words: str = "") -> None:
        """Show a picture; ``words`` are what it says to a person who cannot see it."""
        self._image = image
        self.setAccessibleDescription(words)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """The least: it grows into what the choices under it leave."""
        return QSize(PREVIEW_PX[0], _LEAST_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no higher than the picture is at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take no more room than the picture does, and less where the choices under it need it;
        without a picture the room stays as it was."""
        if self._image is not None and self._image.width():
            wanted = round(self.width() * self._image.height() / self._image.width())
            self.setMaximumHeight(max(min(wanted, PREVIEW_PX[1]), _LEAST_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the picture on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        image = self._image
        if image is not None:
            shown = QRectF(image.rect())
            shown.setSize(shown.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
            shown.moveCenter(room.center())
            painter.drawImage(shown, image)
            room = shown
        else:
            painter.fillRect(room, self._ground)
        painter.setPen(QPen(self._look.theme.color("edge"), self._look.theme.size("hairline")))
        painter.drawRect(room)
        painter.end()
