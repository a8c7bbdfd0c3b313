"""Draws pages on a thread, and sends each to the window as soon as it is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bodymap.ui.report.drawing import picture_of
from bodymap.ui.report.page_work import Stop
from bodymap.ui.report.report_document import LaidOut


class PageSender(QObject):
    """Everything but the signals is for the thread of the work.

    Signals:
        drawn(object, int, int, object): of these `LaidOut` the page of this number, of how many,
            is this `QImage`.
        went_on(int, int): so many pages of how many are in the file, or at the printer.
    """

    drawn = Signal(object, int, int, object)
    went_on = Signal(int, int)
    _sent = Signal(object, object, int, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sent.connect(self._take)

    def draw(self, pages: LaidOut, width: int, ratio: float, stop: Stop) -> None:
        """Draw each page ``width`` logical px wide. Raises StoppedError."""
        for page in range(1, pages.count + 1):
            stop.check()
            if pages.waits_for_plot(page):
                # the plot's library takes longer to load than all else to draw
                hurried = picture_of(pages, page, width, ratio, without_plot=True)
                self._sent.emit(stop, pages, page, pages.count, hurried)
            image = picture_of(pages, page, width, ratio)
            stop.check()
            self._sent.emit(stop, pages, page, pages.count, image)

    def telling(self, stop: Stop) -> Callable[[int, int], None]:
        """What is to be called after each page that was put out. Raises StoppedError."""

        def tell(page: int, count: int) -> None:
            stop.check()
            self._sent.emit(stop, None, page, count, None)

        return tell

    def _take(
        self, stop: Stop, pages: LaidOut | None, page: int, count: int, image: QImage | None
    ) -> None:
        if stop.is_asked:
            return  # it was on its way when something else was asked for
        if pages is not None and image is not None:
            self.drawn.emit(pages, page, count, image)
        else:
            self.went_on.emit(page, count)
