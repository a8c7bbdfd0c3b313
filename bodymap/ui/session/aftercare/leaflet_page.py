"""Draws the patient's sheet: one page, large type, for a printer or a PDF."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QDate,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPdfWriter,
    QPen,
)

from bodymap.ui.session.aftercare.leaflet import Leaflet, paper
from bodymap.ui.theme.fonts import BOLD, REGULAR, Fonts
from bodymap.ui.theme.theme import Theme

_MARGIN_MM = 20.0
_DPI = 1440
"""Dots to the inch that the sheet is set in, whatever the device has: lines break where they do in
the PDF on every printer."""
_LARGEST_PT = 16.0
_SMALLEST_PT = 10.0
_STEP_PT = 0.5
_DISPLAY_FROM_PT = 24.0
_TEXT_CUT, _DISPLAY_CUT = 14.0, 32.0
"""The ends of the typeface's axis of optical sizes."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LeafletPage:
    """Sets the sheet as large as one page allows, from 16 pt down to 10 pt. Paper is light,
    whatever the screen wears: ``theme`` is one in the light mode."""

    def __init__(self, fonts: Fonts, theme: Theme, locale: QLocale | None = None) -> None:
        self._fonts = fonts
        self._theme = theme
        self._locale = locale or QLocale()

    def pdf(self, leaflet: Leaflet) -> bytes:
        """The sheet as a PDF whose text can be selected and read aloud, its fonts inside."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(_tr("After your treatment"))
        writer.setCreator("bodymap")
        writer.setResolution(_DPI)
        self.draw_on(writer, leaflet)
        return bytes(buffer.data().data())

    def draw_on(self, device: QPagedPaintDevice, leaflet: Leaflet) -> None:
        """Draw it on the one page of a printer or a PDF. A printer keeps its own paper."""
        if isinstance(device, QPdfWriter):
            device.setPageSize(paper(self._locale))
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        painter = QPainter(device)
        try:
            painter.scale(device.logicalDpiX() / _DPI, device.logicalDpiY() / _DPI)
            dot = _DPI / 72
            # in points, as the device's own width is rounded to its dots
            room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
            area = QRectF(0, 0, room.width() * dot, room.height() * dot)
            size = _LARGEST_PT
            while size > _SMALLEST_PT and not _Setting(self, painter, area, dot, size).fits(
                leaflet
            ):
                size -= _STEP_PT
            _Setting(self, painter, area, dot, size).draw(leaflet)
        finally:
            painter.end()

    def day_words(self, leaflet: Leaflet) -> str:
        """The day in full, as the locale writes it."""
        day = leaflet.day
        return self._locale.toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )

    @property
    def fonts(self) -> Fonts:
        """The typeface of the sheet."""
        return self._fonts

    @property
    def theme(self) -> Theme:
        """The colours of the sheet."""
        return self._theme


class _Setting:
    """One try to set the sheet, in a size of type. Everything is measured before it is drawn:
    without a pen nothing shows. ``dot`` is a typographic point in the device's own units."""

    def __init__(
        self, page: LeafletPage, painter: QPainter, area: QRectF, dot: float, size: float
    ) -> None:
        self._page = page
        self._painter = painter
        self._area = area
        self._dot = dot
        self._em = size * dot
        self._y = area.top()
        self._draws = False

    def fits(self, leaflet: Leaflet) -> bool:
        """Whether all of it has room on the page."""
        self._set(leaflet)
        return self._y + self._foot_height() <= self._area.bottom()

    def draw(self, leaflet: Leaflet) -> None:
        """Draw it."""
        self._draws = True
        self._set(leaflet)
        self._foot()

    def _set(self, leaflet: Leaflet) -> None:
        self._y = self._area.top()
        self._head(leaflet)
        if leaflet.advice:
            self._section(_tr("What we told you"))
            for words in leaflet.advice:
                self._item(words)
        if leaflet.warnings:
            self._warnings(leaflet.warnings)
        self._call(leaflet.call)

    def _head(self, leaflet: Leaflet) -> None:
        em = self._em
        self._line(leaflet.clinic, em * 0.85, BOLD, "accent-deep")
        self._y += em * 0.9
        self._line(_tr("After your treatment"), em * 1.9, BOLD, "ink")
        self._y += em * 0.15
        self._line(self._page.day_words(leaflet), em * 0.95, REGULAR, "ink-soft")
        self._y += em * 0.9

    def _section(self, words: str) -> None:
        self._y += self._em * 0.5
        self._line(words, self._em * 1.15, BOLD, "ink")
        self._y += self._em * 0.45

    def _item(self, words: str, inset: float = 0.0, token: str = "accent") -> None:  # noqa: S107 - a colour token
        """A sentence with a mark before it, ``inset`` from both margins."""
        em, left = self._em, inset
        mark = QPointF(self._area.left() + left + em * 0.3, self._y + em * 0.62)
        if self._draws:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._page.theme.color(token))
            self._painter.drawEllipse(mark, em * 0.16, em * 0.16)
        self._line(words, em, REGULAR, "ink", left + em * 1.1, inset)
        self._y += em * 0.5

    def _warnings(self, warnings: tuple[str, ...]) -> None:
        """The signs stand in a box, with a bar at its side: it is found in a fright."""
        em, inner = self._em, self._em * 1.1
        self._y += em * 0.9
        top = self._y
        if self._draws:
            high = self._measured(warnings, inner)
            box = QRectF(self._area.left(), top, self._area.width(), high)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._page.theme.color("danger-soft"))
            self._painter.drawRoundedRect(box, em * 0.4, em * 0.4)
            self._painter.setBrush(self._page.theme.color("danger"))
            self._painter.drawRect(QRectF(box.left(), top, em * 0.28, high))
        self._fill_warnings(warnings, inner)

    def _fill_warnings(self, warnings: tuple[str, ...], inner: float) -> None:
        em = self._em
        self._y += em * 0.9
        self._line(_tr("When to get help"), em * 1.15, BOLD, "danger-deep", inner)
        self._y += em * 0.5
        for words in warnings:
            self._item(words, inner, "danger")
        self._y += em * 0.5

    def _measured(self, warnings: tuple[str, ...], inner: float) -> float:
        top = self._y
        self._draws = False
        self._fill_warnings(warnings, inner)
        high = self._y - top
        self._y, self._draws = top, True
        return high

    def _call(self, call: str) -> None:
        em = self._em
        self._y += em * 1.1
        self._line(_tr("Whom to call"), em * 1.15, BOLD, "ink")
        self._y += em * 0.35
        if call:
            self._line(call, em * 1.15, REGULAR, "ink")
            return
        self._y += em * 1.4
        if self._draws:
            self._painter.setPen(QPen(self._page.theme.color("edge"), self._dot * 0.75))
            end = QPointF(self._area.left() + self._area.width() * 0.7, self._y)
            self._painter.drawLine(QPointF(self._area.left(), self._y), end)

    def _foot_height(self) -> float:
        return self._em * 1.6

    def _foot(self) -> None:
        words = _tr("This sheet is for you. It does not replace the advice of your therapist.")
        self._y = self._area.bottom() - self._em * 0.9
        self._line(words, self._em * 0.7, REGULAR, "ink-soft")

    def _line(
        self,
        words: str,
        px: float,
        weight: int,
        token: str,
        left: float = 0.0,
        right: float = 0.0,
    ) -> None:
        """Words that wrap ``right`` before the margin; what comes next stands below them."""
        font = self._page.fonts.font(round(px), weight)
        # the cut of the letters goes by their size on paper, and not by the printer's dots
        cut = _TEXT_CUT if px / self._dot < _DISPLAY_FROM_PT else _DISPLAY_CUT
        font.setVariableAxis(QFont.Tag("opsz"), cut)
        # a sign that is changed for another by its neighbours is not what a reader selects
        font.setFeature(QFont.Tag("calt"), 0)
        wide = self._area.width() - left - right
        room = QRectF(self._area.left() + left, self._y, wide, self._area.height() * 4)
        # a screen's or a printer's own dots must not move a letter
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        metrics = QFontMetricsF(font)
        taken = metrics.boundingRect(room, _WRAP, words)
        if self._draws:
            self._painter.setFont(font)
            self._painter.setPen(self._page.theme.color(token))
            self._painter.drawText(room, _WRAP, words)
        self._y += taken.height()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeafletPage", text)
