"""Draws the contact sheets of the muscles: every trigger point beside its landmark sentence.

``python docs/atlas/make_muscle_sheets.py`` writes ``docs/atlas/muscles-*.png`` from the committed
surface and catalogue. The figure is the left half of the body in its rest pose, tinted by region;
a point is drawn from every side that it faces, soles and inner sides included.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

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
    QPolygonF,
)

from bodymap.anatomy.spot import Spot  # noqa: E402 - as above
from bodymap.anatomy.surface import Surface  # noqa: E402 - as above
from bodymap.services.catalogue.muscles import (  # noqa: E402 - as above
    MuscleFacts,
    TriggerPointFacts,
    load_muscles,
    load_trigger_points,
)
from bodymap.ui.theme.fonts import inter_file  # noqa: E402 - as above

Floats = npt.NDArray[np.float64]

_PANEL = 620  # px, longest side of a picture
_TEXT = 560  # px, width of the column of words
_PAPER, _INK, _SOFT, _DOT = "#FBF9F6", "#2B2623", "#6B625B", "#C2272D"
# name -> axis to the right, its sign, axis up, axis towards the viewer, its sign
_SIDES = {
    "front": (0, 1, 1, 2, 1),
    "back": (0, -1, 1, 2, -1),
    "outer side": (2, -1, 1, 0, 1),
    "inner side": (2, 1, 1, 0, -1),
    "from above": (0, 1, 2, 1, 1),
    "from below": (0, -1, 2, 1, -1),
}
_GROUPS: dict[str, tuple[str, ...]] = {
    "head": ("head_jaw", "head_face"),
    "neck-front": ("neck_front",),
    "neck-back": ("neck_back", "neck_shoulder"),
    "upper-back": ("upper_back",),
    "shoulder": ("shoulder",),
    "chest-and-belly": ("chest_wall", "abdomen"),
    "arm": ("arm",),
    "forearm": ("forearm",),
    "hand": ("hand",),
    "low-back-and-pelvis": ("lower_back", "pelvis", "hip_back"),
    "hip-front-and-thigh": ("hip_front", "thigh"),
    "leg": ("leg",),
    "foot": ("foot",),
}
_ARM = {"arm", "forearm", "hand"}
_FACING = 0.3
# Neighbours mostly differ; few colours keep the files small.
_TINTS = ("#f2dfd2", "#dfe9d5", "#d6e4ee", "#efe6c4", "#e8d8ea", "#d3ebe6", "#f3d3d0")
_SHADES = 10


@dataclass(frozen=True)
class Body:
    """The mesh to draw: corners (m, 3, 3) in mm, unit normals (m, 3), colours (m, 3) 0 to 1."""

    surface: Surface
    corners: Floats
    normals: Floats
    tints: Floats
    on_arm: npt.NDArray[np.bool_]

    def normal_at(self, point: Floats) -> Floats:
        """The outward normal at a point of the skin."""
        x, y, z = point.tolist()
        normal: Floats = self.normals[self.surface.nearest(x, y, z).face]
        return normal


def read_body(data: Path) -> Body:
    """The left half of the body, tinted by region."""
    surface = Surface(data / "surface.npz")
    corners = surface.rest[surface.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    codes = [surface.code(Spot(face, 1 / 3, 1 / 3)) for face in range(len(corners))]
    palette = np.array([_rgb(name) for name in _TINTS])
    middle = corners.mean(1)
    edge = np.interp(middle[:, 1], [780, 1100, 1290, 1460], [205, 195, 150, 175])
    on_arm = (middle[:, 0] > edge) & (middle[:, 1] > 600)
    return Body(surface, corners, normals, palette[np.array(codes) % len(_TINTS)], on_arm)


def panels_for(body: Body, points: Floats) -> list[str]:
    """The fewest sides that show every point, the one that shows most first."""
    facing = {
        side: np.array([body.normal_at(p)[axis] * sign > _FACING for p in points])
        for side, (_, _, _, axis, sign) in _SIDES.items()
    }
    left = np.ones(len(points), bool)
    chosen: list[str] = []
    while left.any():
        best = max(_SIDES, key=lambda side: int((facing[side] & left).sum()))
        if not (facing[best] & left).any():
            break
        chosen.append(best)
        left &= ~facing[best]
    return chosen


def draw_panel(
    painter: QPainter, body: Body, group: str, side: str, points: Floats, labels: Sequence[str]
) -> tuple[int, int]:
    """Draws one picture at the painter's origin; returns its width and height in px."""
    across, turn, up, depth, towards = _SIDES[side]
    seen = np.array([body.normal_at(p)[depth] * towards > _FACING for p in points])
    shown = points[seen]
    margin = 26.0 if group in {"head", "foot", "hand"} else 45.0
    low, high = shown.min(0) - margin, shown.max(0) + margin
    low[0] = max(low[0], -5.0)
    width_mm, height_mm = high[across] - low[across], high[up] - low[up]
    scale = min(_PANEL / max(width_mm, height_mm), 5.0)
    width, height = int(width_mm * scale), int(height_mm * scale)

    def place(at: Floats) -> Floats:
        right = (at[..., across] - low[across]) * scale
        x = right if turn > 0 else width - right
        return np.stack([x, height - (at[..., up] - low[up]) * scale], -1)

    keep = body.normals[:, depth] * towards > 0
    if side in {"from above", "from below"}:
        keep &= (body.corners[:, :, 1].mean(1) > low[1] - 20) & (
            body.corners[:, :, 1].mean(1) < high[1] + 20
        )
    if group in _ARM:
        keep &= body.on_arm | (body.corners[:, :, 1].mean(1) > 1290)
    else:
        keep &= ~body.on_arm | (body.corners[:, :, 1].mean(1) > 1240)
    middle = body.corners.mean(1)
    for axis in (across, up):
        keep &= (middle[:, axis] > low[axis] - 15) & (middle[:, axis] < high[axis] + 15)
    faces = keep.nonzero()[0]
    faces = faces[np.argsort(middle[faces, depth] * towards, kind="stable")]
    light = np.clip(body.normals[faces, depth] * towards, 0, 1)
    light = 0.45 + 0.55 * np.round(light * _SHADES) / _SHADES
    painter.save()
    painter.setClipRect(QRectF(0, 0, width, height))
    for face, shade in zip(faces.tolist(), light.tolist(), strict=True):
        colour = QColor.fromRgbF(*(body.tints[face] * shade).tolist())
        painter.setPen(colour)
        painter.setBrush(colour)
        outline = place(body.corners[face]).tolist()
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in outline]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for (x, y), label in zip(
        place(shown).tolist(), [labels[k] for k in seen.nonzero()[0].tolist()], strict=True
    ):
        painter.setPen(QColor("white"))
        painter.setBrush(QColor(_DOT))
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)
        painter.setPen(QColor(_INK))
        painter.drawText(QPointF(x + 6, y + 4), label)
    painter.restore()
    painter.setPen(QColor(_SOFT))
    painter.drawText(QPointF(6, height + 16), side)
    return width, height + 24


def draw_sheet(
    body: Body, group: str, muscles: Sequence[MuscleFacts], points: Sequence[TriggerPointFacts]
) -> QImage:
    """One sheet: pictures to the left, words to the right."""
    order = {row.muscle.id: k + 1 for k, row in enumerate(muscles)}
    mine = [row for row in points if row.point.muscle in order]
    places = np.array([(p.point.place.x, p.point.place.y, p.point.place.z) for p in mine])
    labels = [f"{order[p.point.muscle]}.{p.point.number}" for p in mine]
    sides = panels_for(body, places)
    rows = (len(sides) + 1) // 2
    widest = 0
    canvas = QImage(2 * _PANEL + _TEXT + 200, 6000, QImage.Format.Format_RGB32)
    canvas.fill(QColor(_PAPER))
    painter = QPainter(canvas)
    painter.setFont(QFont("Inter", 9))
    bottom = 20
    for row in range(rows):
        tallest, x = 0, 20
        for side in sides[2 * row : 2 * row + 2]:
            painter.save()
            painter.translate(x, bottom)
            width, height = draw_panel(painter, body, group, side, places, labels)
            painter.restore()
            x, tallest = x + width + 20, max(tallest, height)
            widest = max(widest, x)
        bottom += tallest + 12
    y = _draw_words(painter, widest + 20, muscles, mine, order)
    painter.end()
    return canvas.copy(0, 0, widest + _TEXT + 40, max(bottom, y) + 10)


def _draw_words(
    painter: QPainter,
    x: int,
    muscles: Sequence[MuscleFacts],
    points: Sequence[TriggerPointFacts],
    order: dict[str, int],
) -> int:
    y = 30
    for row in muscles:
        muscle = row.muscle
        painter.setPen(QColor(_INK))
        title = f"{order[muscle.id]}  {muscle.name} ({muscle.layer.value}): "
        box = QRectF(x, y, _TEXT, 400)
        words = title + ", ".join(muscle.site_regions)
        flags = Qt.TextFlag.TextWordWrap
        y += int(painter.boundingRect(box, flags, words).height())
        painter.drawText(box, flags, words)
        painter.setPen(QColor(_SOFT))
        for p in points:
            if p.point.muscle != muscle.id:
                continue
            moved = f" Moved: {p.corrected_because}." if p.correction else ""
            words = f"    .{p.point.number}  {p.landmark}.{moved}"
            box = QRectF(x, y, _TEXT, 400)
            y += int(painter.boundingRect(box, flags, words).height())
            painter.drawText(box, flags, words)
        y += 5
    return y


def colour_table() -> list[int]:
    """Every colour a sheet uses, and the steps between words or dots and their ground."""
    shades = [0.45 + 0.55 * step / _SHADES for step in range(_SHADES + 1)]
    table = [QColor(n).darker(int(100 / shade)).rgb() for n in _TINTS for shade in shades]
    for one, other in ((_PAPER, _INK), (_PAPER, _SOFT), ("white", _DOT)):
        a, b = np.array(_rgb(one)), np.array(_rgb(other))
        table += [QColor.fromRgbF(*(a + (b - a) * k / 15).tolist()).rgb() for k in range(16)]
    return table


def _rgb(name: str) -> tuple[float, float, float]:
    colour = QColor(name)
    return colour.redF(), colour.greenF(), colour.blueF()


def main() -> None:
    """Writes all sheets beside this file."""
    application = QGuiApplication([])
    if (font := inter_file()) is not None:
        QFontDatabase.addApplicationFont(str(font))
    body = read_body(_ROOT / "resources" / "atlas" / "data")
    catalogue = _ROOT / "resources" / "catalogue"
    muscles = load_muscles(catalogue / "muscles.csv")
    points = load_trigger_points(
        catalogue / "trigger_points.csv", {row.muscle.id for row in muscles}
    )
    for group, parts in _GROUPS.items():
        mine = [row for row in muscles if row.part in parts]
        sheet = draw_sheet(body, group, mine, points)
        colours = sheet.convertToFormat(
            QImage.Format.Format_Indexed8, colour_table(), Qt.ImageConversionFlag.ThresholdDither
        )
        colours.save(str(Path(__file__).parent / f"muscles-{group}.png"))
    application.quit()


if __name__ == "__main__":
    main()
