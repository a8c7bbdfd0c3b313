"""Brings a picture into one of its forms: PNG, SVG, PDF, pixels for the clipboard, paper.

Everything here may be done on a thread of its own.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from bodymap.ui.pictures.picture import Picture, Style
from bodymap.ui.pictures.picture_ink import PictureInk
from bodymap.ui.pictures.picture_layout import LaidPicture
from bodymap.ui.report.paper import Paper
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LEAST_PX, MOST_PX, USUAL_PX = 400, 8000, 1920
"""Widths of a picture of pixels. Below the least nobody could read its words."""
_DOTS_PER_INCH = 1440
_PAPER_MARGIN = 34.0
_DESCRIPTION = "Description"
"""What a PNG calls the words that go with it, by its standard."""
_LARGEST = 1.0
"""Words on paper are not larger than they were set."""


class Form(Enum):
    """What a file of a picture is."""

    PNG = ".png"
    SVG = ".svg"
    PDF = ".pdf"

    @property
    def ending(self) -> str:
        """What the names of such files end with."""
        return self.value


def height_px(picture: Picture, look: Look, width_px: int) -> int:
    """How high a picture of this width is, in pixels."""
    wide, high = LaidPicture(picture, PictureInk(look, outlines=False)).size
    return round(high * width_px / wide)


def image_of(picture: Picture, look: Look, width_px: int) -> QImage:
    """The picture ``width_px`` pixels wide, on paper white, the body shaded as on the screen."""
    laid = LaidPicture(picture, PictureInk(look, outlines=False))
    wide, high = laid.size
    scale = width_px / wide
    image = QImage(QSize(width_px, round(high * scale)), QImage.Format.Format_RGB32)
    image.fill(look.theme.color("surface"))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        laid.draw(painter, Style.SHADED, scale)
    finally:
        painter.end()
    # what is said of it is in the file for a program that reads it aloud; of no person without ask
    image.setText(_DESCRIPTION, picture.words)
    dots_per_metre = round(scale * 72 / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def png_of(image: QImage) -> bytes:
    """An image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def svg_of(picture: Picture, look: Look) -> bytes:
    """The picture as an SVG drawing of shapes alone: the body, the map, the signs and the letters
    can be enlarged without end. Its words are in its description."""
    # few save a drawing, and everybody opens the program
    from PySide6.QtSvg import QSvgGenerator

    laid = LaidPicture(picture, PictureInk(look, outlines=True))
    wide, high = laid.size
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # the usual version, for telephones, knows no clipping
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(72)
    generator.setSize(QSize(round(wide), round(high)))
    generator.setViewBox(QRectF(0, 0, round(wide), round(high)))
    generator.setTitle(picture.title)
    generator.setDescription(picture.words)
    painter = QPainter(generator)
    try:
        painter.fillRect(QRectF(0, 0, round(wide), round(high)), look.theme.color("surface"))
        laid.draw(painter, Style.LINES, 1.0)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def pdf_of(picture: Picture, look: Look, paper: Paper) -> bytes:
    """The picture on a sheet of paper as a PDF whose words can be selected. The title in its
    properties is that of the picture, which names nobody."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.title)
    writer.setCreator("bodymap")
    writer.setResolution(_DOTS_PER_INCH)
    draw_on_paper(picture, look, paper, writer)
    return bytes(buffer.data().data())


def print_picture(printer: QPrinter, picture: Picture, look: Look, paper: Paper) -> None:
    """Print the picture as its PDF is set. What the printer's list shows names nobody."""
    printer.setDocName(picture.title)
    printer.setFullPage(True)
    draw_on_paper(picture, look, paper, printer)


def draw_on_paper(picture: Picture, look: Look, paper: Paper, device: QPagedPaintDevice) -> None:
    """Draw the picture in the middle of one sheet, upright or across as it is larger."""
    laid = LaidPicture(picture, PictureInk(look, outlines=False))
    wide, high = laid.size
    layout = paper.layout()
    if wide > high:
        layout.setOrientation(QPageLayout.Orientation.Landscape)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    device.setPageLayout(layout)
    sheet = layout.fullRect(QPageLayout.Unit.Point)
    scale = min(
        (sheet.width() - 2 * _PAPER_MARGIN) / wide,
        (sheet.height() - 2 * _PAPER_MARGIN) / high,
        _LARGEST,
    )
    painter = QPainter(device)
    try:
        dots = device.logicalDpiX() / 72, device.logicalDpiY() / 72
        painter.scale(*dots)
        painter.translate((sheet.width() - wide * scale) / 2, _PAPER_MARGIN)
        painter.scale(scale, scale)
        laid.draw(painter, Style.LINES, scale * dots[0])
    finally:
        painter.end()
