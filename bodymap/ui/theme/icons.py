"""The icons: one SVG each, in the colour of a token, sharp on every screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bodymap.ui.theme.theme import Theme


class Icons:
    """Icons by name. They follow the theme: an icon made once changes colour with the mode.

    ``folder`` holds the SVG files, drawn with ``currentColor`` on a square of 24. ``like`` are the
    icons of the same folder in another theme: what one of the two has drawn, the other need not.
    """

    def __init__(self, folder: Path, theme: Theme, like: Icons | None = None) -> None:
        self._folder = folder
        self._theme = theme
        self._drawings: dict[str, str] = {} if like is None else like._drawings
        # by their colour, and not by its name, which means another one in another theme
        self._pixmaps: dict[tuple[str, int, float, str], QPixmap] = (
            {} if like is None else like._pixmaps
        )

    def names(self) -> tuple[str, ...]:
        """Every icon there is."""
        return tuple(sorted(file.stem for file in self._folder.glob("*.svg")))

    def icon(self, name: str, token: str = "ink") -> QIcon:  # noqa: S107 - a colour token
        """The icon ``name`` in the colour of ``token``; grey where its control is disabled.

        Raises FileNotFoundError where there is no such icon.
        """
        self._drawing(name)
        return QIcon(_Engine(self, name, token))

    def pixmap(
        self,
        name: str,
        px: int,
        token: str = "ink",  # noqa: S107 - a colour token
        ratio: float = 1.0,
    ) -> QPixmap:
        """The icon as a square pixmap of ``px`` device-independent pixels."""
        color = self._theme.color(token)
        key = (name, px, ratio, color.name())
        if key not in self._pixmaps:
            self._pixmaps[key] = self._rendered(name, px, color, ratio)
        return self._pixmaps[key]

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]

    def _rendered(self, name: str, px: int, color: QColor, ratio: float) -> QPixmap:
        drawing = self._drawing(name).replace("currentColor", color.name())
        side = max(1, round(px * ratio))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(drawing.encode()))
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class _Engine(QIconEngine):
    """Asks for the colour at the moment of painting, so that a theme switch needs no new icons."""

    def __init__(self, icons: Icons, name: str, token: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._token)

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - Qt hands it over
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        pixmap = self._pixmap(side, mode, ratio)
        painter.drawPixmap(
            rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, pixmap
        )

    def pixmap(
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - Qt hands it over
    ) -> QPixmap:
        return self._pixmap(min(size.width(), size.height()), mode, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - Qt hands it over
        scale: float,
    ) -> QPixmap:
        side = min(size.width(), size.height())
        return self._pixmap(round(side / scale), mode, scale)

    def _pixmap(self, side: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        token = "ink-faint" if mode is QIcon.Mode.Disabled else self._token
        return self._icons.pixmap(self._name, side, token, ratio)
