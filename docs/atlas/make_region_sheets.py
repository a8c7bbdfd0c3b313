"""Draws the contact sheets of the views: every region, and every area of the maps, with its name.

``python docs/atlas/make_region_sheets.py`` writes ``docs/atlas/regions-*.png`` and one set of
sheets for each map of the skin, from the committed atlas and catalogue.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
_ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(_ROOT))

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402 - the path is set first
from PySide6.QtGui import (  # noqa: E402 - as above
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QTransform,
)

from bodymap.anatomy.atlas import Atlas  # noqa: E402 - as above
from bodymap.anatomy.figure import Figure  # noqa: E402 - as above
from bodymap.anatomy.outline import Outline  # noqa: E402 - as above
from bodymap.anatomy.side import Side  # noqa: E402 - as above
from bodymap.anatomy.skin_maps import SkinMap  # noqa: E402 - as above
from bodymap.services.body_layers import BodyLayers  # noqa: E402 - as above
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue  # noqa: E402 - as above
from bodymap.services.catalogue.own_copy import CatalogueFolders  # noqa: E402 - as above
from bodymap.services.underlying import muscle_map  # noqa: E402 - as above
from bodymap.ui.canvas.outline_path import outline_path  # noqa: E402 - as above
from bodymap.ui.theme.fonts import inter_file  # noqa: E402 - as above

_PAPER, _INK, _SOFT, _LINE, _DOT = "#FBF9F6", "#2B2623", "#6B625B", "#7A5A4C", "#C2272D"
_TINTS = ("#d98f6f", "#8fb36b", "#6f9fc4", "#c9b04f", "#a982bd", "#5fb3a5", "#cf7f8c")
_MARGIN = 300.0  # px a side for names
_ROW = 15.0  # px a name needs
_SHEETS: dict[str, tuple[str, ...]] = {
    "front": ("front",),
    "back": ("back",),
    "sides": ("left", "right"),
    "head": ("head_front", "head_back", "head_left", "head_right"),
    "hands": ("hand_palmar_l", "hand_palmar_r", "hand_dorsal_l", "hand_dorsal_r"),
    "feet": (
        *("feet_dorsal", "feet_plantar", "foot_medial_l", "foot_medial_r"),
        *("foot_lateral_l", "foot_lateral_r"),
    ),
}


@dataclass(frozen=True)
class Named:
    """An outline with its name, and the place that the name belongs to."""

    name: str
    outline: Outline
    centre: tuple[float, float]
    tint: str


def main() -> None:
    """Draws all sheets."""
    application = QGuiApplication.instance() or QGuiApplication([])
    QFontDatabase.addApplicationFont(str(inter_file()))
    resources = _ROOT / "resources"
    atlas = Atlas.open(resources / "atlas" / "data")
    catalogue = ClinicCatalogue(CatalogueFolders(resources / "catalogue"))
    layers = BodyLayers(atlas, muscle_map(atlas, catalogue.folders), catalogue)
    out = _ROOT / "docs" / "atlas"
    for figure in Figure:
        drawn = atlas.drawn_as(figure)
        for sheet, views in _SHEETS.items():
            name = f"regions-{sheet}" if figure is atlas.figure else f"regions-{sheet}-{figure}"
            _sheet(drawn, views, {v: _regions(drawn, v) for v in views}).save(
                str(out / f"{name}.png")
            )
    labels = {
        SkinMap.FINER: {row.id: row.label for row in catalogue.finer_regions()},
        SkinMap.DERMATOMES: {a.id: a.label for a in layers.nerves(SkinMap.DERMATOMES)},
        SkinMap.NERVES: {a.id: a.label for a in layers.nerves(SkinMap.NERVES)},
        SkinMap.HAZARDS: {a.id: a.label for a in catalogue.hazards()},
    }
    for skin_map, names in labels.items():
        for sheet, views in _SHEETS.items():
            content = {view: _areas(atlas, view, skin_map, names) for view in views}
            if any(content.values()):
                _sheet(atlas, views, content).save(str(out / f"{skin_map}-{sheet}.png"))
    del application


def _regions(atlas: Atlas, view: str) -> list[Named]:
    named = []
    for k, (region, outline) in enumerate(atlas.outlines(view).items()):
        centre = atlas.centre(view, region)
        if centre is not None:
            tint = _TINTS[k * 3 % len(_TINTS)]
            named.append(Named(atlas.label(region), outline, centre, tint))
    return named


def _areas(atlas: Atlas, view: str, skin_map: SkinMap, names: Mapping[str, str]) -> list[Named]:
    order = {area: k for k, area in enumerate(names)}
    return [
        Named(
            f"{names[drawn.area]}, {drawn.side}" if drawn.side is not Side.MIDLINE else "",
            drawn.outline,
            drawn.centre,
            _TINTS[order[drawn.area] % len(_TINTS)],
        )
        for drawn in atlas.areas(view, skin_map)
    ]


def _sheet(atlas: Atlas, views: Sequence[str], content: Mapping[str, Sequence[Named]]) -> QImage:
    """The views in rows of two, each with its names at both sides."""
    height = 1150.0 if len(views) == 1 else 900.0 if len(views) == 2 else 560.0
    columns = 1 if len(views) == 1 else 2
    widths = [height * atlas.views[v].size_mm[0] / atlas.views[v].size_mm[1] for v in views]
    cell = max(widths) + 2 * _MARGIN
    rows = -(-len(views) // columns)
    image = QImage(round(cell * columns), round((height + 30) * rows), QImage.Format.Format_RGB32)
    image.fill(QColor(_PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for k, (view, width) in enumerate(zip(views, widths, strict=True)):
        left = (k % columns) * cell
        box = QRectF(left + (cell - width) / 2, (k // columns) * (height + 30) + 24, width, height)
        _draw(painter, atlas, view, content[view], box, QRectF(left, box.top(), cell, height))
    painter.end()
    # fewer shades, because there are many sheets
    fewer = image.convertToFormat(QImage.Format.Format_RGB16)
    return fewer.convertToFormat(QImage.Format.Format_RGB32)


def _draw(
    painter: QPainter, atlas: Atlas, view: str, named: Sequence[Named], box: QRectF, cell: QRectF
) -> None:
    painter.setPen(QColor(_INK))
    painter.setFont(_font(13))
    painter.drawText(QPointF(cell.left() + 12, cell.top() - 8), atlas.views[view].title)
    picture = QImage(str(atlas.views[view].picture)).scaled(
        box.size().toSize(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(box.topLeft(), picture)
    transform = QTransform(box.width(), 0, 0, box.height(), box.left(), box.top())
    for each in named:
        tint = QColor(each.tint)
        tint.setAlphaF(0.34)
        painter.setBrush(tint)
        painter.setPen(QPen(QColor(_LINE), 0.8))
        painter.drawPath(transform.map(outline_path(each.outline)))
    placed = [(transform.map(QPointF(*each.centre)), each.name) for each in named]
    middle = box.center().x()
    painter.setFont(_font(10))
    _names(painter, [p for p in placed if p[0].x() < middle], cell, at_left=True)
    _names(painter, [p for p in placed if p[0].x() >= middle], cell, at_left=False)


def _names(
    painter: QPainter,
    placed: Iterable[tuple[QPointF, str]],
    cell: QRectF,
    *,
    at_left: bool,
) -> None:
    """Names beside the picture in the order of their places, each with a line to it."""
    ordered = sorted(placed, key=lambda each: each[0].y())
    rows: list[float] = []
    for at, _ in ordered:
        rows.append(max(at.y(), rows[-1] + _ROW if rows else cell.top()))
    over = max(rows[-1] - cell.bottom() + _ROW, 0) if rows else 0
    for k in range(len(rows) - 1, -1, -1):
        limit = rows[k + 1] - _ROW if k + 1 < len(rows) else rows[k] - over
        rows[k] = min(rows[k], limit)
    for (at, name), row in zip(ordered, rows, strict=True):
        edge = cell.left() + _MARGIN - 18 if at_left else cell.right() - _MARGIN + 18
        painter.setPen(QPen(QColor(_SOFT), 0.5))
        painter.drawLine(QPointF(edge, row), at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_DOT))
        painter.drawEllipse(at, 1.6, 1.6)
        painter.setPen(QColor(_INK))
        words = QRectF(edge - _MARGIN, row - _ROW / 2, _MARGIN - 4, _ROW)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if not at_left:
            words.moveLeft(edge + 4)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, align, name)


def _font(px: int) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(px)
    return font


if __name__ == "__main__":
    main()
