"""Where everything of the charting screen stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from bodymap.ui.session.floating_notice import NOTICE_PX
from bodymap.ui.session.sheet import Sheet

PANEL_WIDTH = 320
_LEFT_PX = 8
_STRIP_GAP_PX = 2
_BAR_ROW, _FIGURE_ROW = 1, 2
"""Over them are the strips, below them the pain scores."""


class SessionLayout(QObject):
    """Buttons and figure in the middle, strips over them, the pain scores below; at the right tray
    and list, or the sheet that is open in their place. For the left hand the sides change, and the
    figure never does.

    Where the frame's tabs stand in the upper left corner, strips stand beside them: one that comes
    or goes must not move the figure between two clicks on it. A bar over the whole width of the
    figure does move it, and comes and goes with the person at the desk.

    Signals:
        sheet_changed(object): the `Sheet` that is open now, or None.
    """

    sheet_changed = Signal(object)

    def __init__(
        self, page: QWidget, bar: QWidget, board: QWidget, below: QWidget, panel: QWidget
    ) -> None:
        super().__init__(page)
        self._page = page
        self._bar = bar
        self._panel = panel
        self._side = QStackedWidget(page)
        self._side.setFixedWidth(PANEL_WIDTH)
        self._side.addWidget(panel)
        self._corner = QSize(0, 0)
        self._strip_row = QWidget(page)
        self._strips = QHBoxLayout(self._strip_row)
        self._strips.setContentsMargins(0, 0, 0, 0)
        self._strips.setSpacing(4)
        self._bars: list[QWidget] = []
        self._middle = QHBoxLayout()
        self._middle.setSpacing(4)
        self._middle.addWidget(bar)
        self._middle.addWidget(board, 1)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(_LEFT_PX, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._below = below
        self._place(is_left_handed=False)
        self.is_left_handed = False

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open; None while tray and list are in its place."""
        shown = self._side.currentWidget()
        return shown if isinstance(shown, Sheet) else None

    @property
    def notice_place(self) -> QRect:
        """Where a notice lies, px of the page: on the strips, or in a narrow window under them,
        over the top of the figure."""
        start = self._side.width() if self.is_left_handed else 0
        right = self._page.width() - (0 if self.is_left_handed else self._side.width())
        left, high = max(start, self._corner.width()), self._corner.height()
        if right - left < NOTICE_PX:
            return QRect(start, high, right - start, high)
        return QRect(left, 0, right - left, high)

    def add_strip(self, strip: QWidget) -> None:
        """Put something over the figure that stays while it is true."""
        self._strips.addWidget(strip)

    def add_bar(self, bar: QWidget) -> None:
        """Put something between the strips and the figure that is hidden most of the time."""
        self._bars.append(bar)
        self._place(is_left_handed=self.is_left_handed)

    def leave_corner(self, corner: QSize) -> None:
        """Keep the upper left corner free, and all strips as high as that, px."""
        if corner != self._corner:
            self._corner = corner
            self._strip_row.setFixedHeight(corner.height())
            self._place(is_left_handed=self.is_left_handed)

    def open_sheet(self, sheet: Sheet) -> None:
        """Show a sheet in place of tray and list, with the focus in it."""
        if self._side.indexOf(sheet) < 0:
            self._side.addWidget(sheet)
            sheet.left.connect(self.close_sheet)
        if self.sheet is sheet:
            return
        self._side.setCurrentWidget(sheet)
        self.sheet_changed.emit(sheet)

    def close_sheet(self) -> None:
        """Show tray and list again."""
        if self.sheet is not None:
            self._side.setCurrentWidget(self._panel)
            self.sheet_changed.emit(None)

    def show_left_handed(self, *, is_left_handed: bool) -> None:
        """Put tray and list at the left, or at the right again."""
        if is_left_handed != self.is_left_handed:
            self.is_left_handed = is_left_handed
            self._place(is_left_handed=is_left_handed)

    def _place(self, *, is_left_handed: bool) -> None:
        side, figure = (0, 1) if is_left_handed else (1, 0)
        grid = self._grid
        grid.removeItem(self._middle)
        for widget in (self._strip_row, *self._bars, self._below, self._side):
            grid.removeWidget(widget)
        # at the left the panel stands under the corner, at the right beside the strips
        top, columns = (1, 2) if is_left_handed else (0, 1)
        grid.addWidget(self._strip_row, 0, 0, 1, columns)
        for bar in self._bars:
            grid.addWidget(bar, _BAR_ROW, figure)
        grid.addLayout(self._middle, _FIGURE_ROW, figure)
        grid.addWidget(self._below, _FIGURE_ROW + 1, figure)
        grid.addWidget(self._side, top, side, _FIGURE_ROW + 2 - top, 1)
        grid.setRowStretch(_FIGURE_ROW, 1)
        grid.setColumnStretch(figure, 1)
        grid.setColumnStretch(side, 0)
        self._middle.setDirection(
            QHBoxLayout.Direction.RightToLeft
            if is_left_handed
            else QHBoxLayout.Direction.LeftToRight
        )
        left, right = (0, _LEFT_PX) if is_left_handed else (_LEFT_PX, 0)
        grid.setContentsMargins(left, 0, right, 0)
        if self._corner.height():
            beside = max(PANEL_WIDTH if is_left_handed else 0, self._corner.width())
            gap = _STRIP_GAP_PX
            self._strips.setContentsMargins(beside - left, gap, _LEFT_PX - right, gap)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
