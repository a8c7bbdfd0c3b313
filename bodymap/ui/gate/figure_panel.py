"""The body beside the card: what this program is about, before anything else is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look

_GAP_PX = 24
_MARGIN_PX = 40
# down to this share of its size a picture is drawn without loss by a bilinear painter
_WELL_FITTED = 0.6


class FigurePanel(QWidget):
    """Pictures of the body side by side, as large as the room allows.

    ``pictures`` are files of small ones (a few hundred px high). They are read in the turn after
    the first paint: to decode them takes as long as to paint all the rest of the first window.
    """

    def __init__(self, look: Look, pictures: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._files = pictures
        self._pictures: list[QPixmap] | None = None
        self._scaled: dict[tuple[int, int], QPixmap] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wants the larger half of a window."""
        return QSize(640, 640)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pictures in a row, dimmed in the dark as the charting figure is."""
        if self._pictures is None:
            QTimer.singleShot(0, self, self._read)
        if not self._pictures:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1 - self._look.theme.size("figure-dim") / 100)
        wide = sum(picture.width() / picture.height() for picture in self._pictures)
        gaps = _GAP_PX * (len(self._pictures) - 1)
        room = self.width() - 2 * _MARGIN_PX - gaps
        high = min(self.height() - 2 * _MARGIN_PX, room / wide)
        left = (self.width() - wide * high - gaps) / 2
        top = (self.height() - high) / 2
        for index, picture in enumerate(self._pictures):
            width = high * picture.width() / picture.height()
            painter.drawPixmap(
                QRectF(left, top, width, high).toRect(), self._fitted(index, picture, round(high))
            )
            left += width + _GAP_PX
        painter.end()

    def _read(self) -> None:
        if self._pictures is None:
            read = (QPixmap(str(file)) for file in self._files)
            self._pictures = [picture for picture in read if not picture.isNull()]
            self.update()

    def _fitted(self, index: int, picture: QPixmap, high: int) -> QPixmap:
        """The picture as it is where the painter can fit it well; else scaled once per size, for a
        smooth reduction is too slow for every paint."""
        device = round(high * self.devicePixelRatioF())
        if device >= _WELL_FITTED * picture.height():
            return picture
        if (index, device) not in self._scaled:
            self._scaled = {key: kept for key, kept in self._scaled.items() if key[0] != index}
            self._scaled[index, device] = picture.scaledToHeight(
                max(device, 1), Qt.TransformationMode.SmoothTransformation
            )
        return self._scaled[index, device]
