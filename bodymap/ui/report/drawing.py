"""Brings pages that are set onto a device: a PDF, a printer, a picture for the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPdfWriter

from bodymap.services.story.report_content import ReportContent
from bodymap.services.story.report_facts import ReportFacts
from bodymap.ui.report.ink import Ink
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.report_document import ALL, LaidOut, ReportOptions, lay_out_report

_DOTS_PER_INCH = 1440
_POINTS_PER_INCH = 72

Progress = Callable[[int, int], None]
"""Told after each page: how many are drawn, of how many. What it raises ends the work."""


def pdf_of(pages: LaidOut, title: str, progress: Progress = lambda _page, _pages: None) -> bytes:
    """The pages as a PDF whose words can be selected, its fonts inside; ``title`` is in its
    properties, and holds nothing of whom it is about."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("bodymap")
    writer.setResolution(_DOTS_PER_INCH)
    draw_pages(pages, writer, progress)
    return bytes(buffer.data().data())


def draw_pages(
    pages: LaidOut,
    device: QPagedPaintDevice,
    progress: Progress = lambda _page, _pages: None,
    wanted: range | None = None,
) -> None:
    """Draw pages on a printer or a PDF, on the paper that they are set for: those ``wanted``,
    counted from 1, or all of them."""
    device.setPageLayout(pages.paper.layout())
    painter = QPainter(device)
    drawn = range(1, pages.count + 1) if wanted is None else wanted
    try:
        for page in drawn:
            if page != drawn.start:
                device.newPage()
            painter.save()
            painter.scale(
                device.logicalDpiX() / _POINTS_PER_INCH, device.logicalDpiY() / _POINTS_PER_INCH
            )
            pages.draw(painter, page)
            painter.restore()
            progress(page, pages.count)
    finally:
        painter.end()


def picture_of(
    pages: LaidOut, page: int, width: int, ratio: float, *, without_plot: bool = False
) -> QImage:
    """A page, counted from 1, as a picture ``width`` logical pixels wide for a screen with
    ``ratio`` device pixels to each."""
    scale = width * ratio / pages.paper.width
    size = QSize(round(width * ratio), round(pages.paper.height * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(pages.ink.color("surface"))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        pages.draw(painter, page, without_plot=without_plot)
    finally:
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def render_report(
    content: ReportContent,
    paper: Paper,
    device: QPagedPaintDevice,
    facts: ReportFacts,
    ink: Ink,
    options: ReportOptions = ALL,
) -> int:
    """Set the report and draw it, without any window: a QGuiApplication is enough. Gives the
    number of its pages."""
    pages = lay_out_report(content, facts, ink, paper, options)
    draw_pages(pages, device)
    return pages.count
