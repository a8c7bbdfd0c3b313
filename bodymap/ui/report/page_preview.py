"""The pages as they will be printed, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.report.paper import Paper
from bodymap.ui.theme.look import Look

_WIDEST_PX = 900
_LEAST_PX = 240
_AROUND_PX = 24
_RESIZED_MS = 120


class PageSheet(QWidget):
    """One page: white paper, and what is on it as soon as it is drawn."""

    def __init__(
        self,
        look: Look,
        ground: QColor,
        paper: Paper,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        """``ground`` is the colour of paper, in every mode of the screen."""
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._paper = paper
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.take_width(width)

    @property
    def image(self) -> QImage | None:
        """What is drawn; None before."""
        return self._image

    def take_width(self, width: int) -> None:
        """Be so many pixels wide, in the paper's proportions."""
        self.setFixedSize(QSize(width, round(width * self._paper.height / self._paper.width)))

    def show_image(self, image: QImage) -> None:
        """Show the page."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the page on it; a page for another width is stretched until the
        right one comes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._ground)
        if self._image is not None:
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.setPen(self._look.theme.color("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PagePreview(QScrollArea):
    """Pages below each other, as wide as there is room; arrow keys and the wheel scroll.

    Signals:
        width_changed(): pages of another width are wanted, see `page_width`.
    """

    width_changed = Signal()

    def __init__(self, look: Look, ground: QColor, parent: QWidget | None = None) -> None:
        """``ground`` is the colour of paper."""
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._sheets: list[PageSheet] = []
        self._asked_width = 0
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(_AROUND_PX, _AROUND_PX, _AROUND_PX, _AROUND_PX)
        self._column.setSpacing(_AROUND_PX)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Pages as they will be printed"))
        # pages are drawn anew once, when a window has come to rest at its size
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED_MS)
        self._resized.timeout.connect(self._ask_again)

    @property
    def page_width(self) -> int:
        """How wide a page is shown, in logical px."""
        room = self.viewport().width() - 2 * _AROUND_PX
        return max(min(room, _WIDEST_PX), _LEAST_PX)

    @property
    def sheets(self) -> tuple[PageSheet, ...]:
        """The pages that are shown."""
        return tuple(self._sheets)

    def begin(self, paper: Paper, count: int) -> None:
        """Make room for so many pages; what is shown stays until the new pages come."""
        self._asked_width = self.page_width
        known = [sheet.image for sheet in self._sheets]
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets = []
        for number in range(1, count + 1):
            sheet = PageSheet(self._look, self._ground, paper, self._asked_width)
            name = self.tr("Page {page} of {pages}").format(page=number, pages=count)
            sheet.setAccessibleName(name)
            earlier = known[number - 1] if number <= len(known) else None
            if earlier is not None:
                sheet.show_image(earlier)
            self._sheets.append(sheet)
            self._column.addWidget(sheet)

    def show_page(self, number: int, image: QImage) -> None:
        """Show a page, counted from 1."""
        if number <= len(self._sheets):
            self._sheets[number - 1].show_image(image)

    def clear(self) -> None:
        """Show no page."""
        self.begin(Paper.A4, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as there is room."""
        super().resizeEvent(event)
        for sheet in self._sheets:
            sheet.take_width(self.page_width)
        if self._sheets and self.page_width != self._asked_width:
            self._resized.start()

    def _ask_again(self) -> None:
        if self.page_width != self._asked_width:
            self._asked_width = self.page_width
            self.width_changed.emit()
