"""Reads the constructions, and writes what came of them beside them."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from resources.atlas.place.construction import ConstructionError, Constructor
from resources.atlas.place.skin import Point, Skin

_JOINTS = {
    "shoulder_joint": "upperarm01.L",
    "elbow_joint": "lowerarm01.L",
    "wrist_joint": "wrist.L",
    "thumb_joint": "finger1-2.L",
    "index_knuckle": "finger2-1.L",
    "middle_knuckle": "finger3-1.L",
    "ring_knuckle": "finger4-1.L",
    "little_knuckle": "finger5-1.L",
    "hip_joint": "upperleg01.L",
    "knee_joint": "lowerleg01.L",
    "ankle_joint": "foot.L",
    "neck_base": "neck01",
    "skull_base": "head",
    **{f"toe_{toe}_joint": f"toe{toe}-1.L" for toe in range(1, 6)},
}
_AXIS = {"trunk_base": (0.0, 800.0, 10.0), "trunk_top": (0.0, 1400.0, 10.0)}
_COORDINATES = ("x_mm", "y_mm", "z_mm")
_MIDLINE = 0.05  # mm: nearer than this a point lies on the midline

Row = dict[str, str]


def place_all(atlas: Path, landmarks: Path, points: Path) -> None:
    """Fills in the coordinates of both files."""
    skin = Skin(atlas)
    names = place_landmarks(skin, atlas, landmarks)
    place_points(skin, names, points)


def place_landmarks(skin: Skin, atlas: Path, path: Path) -> Mapping[str, Point]:
    """Works the landmarks out in the file's order; each may use those before it."""
    names = joints(atlas)
    header, rows = read(path)
    for row in rows:
        point = Constructor(skin, names).work_out(row["construction"])
        names[row["id"]] = _write(row, point)
    write(path, header, rows)
    return names


def place_points(skin: Skin, names: Mapping[str, Point], path: Path) -> None:
    """Works the trigger points out; a correction is a second step from where the first led."""
    header, rows = read(path)
    for row in rows:
        point = Constructor(skin, names).work_out(row["construction"])
        if row["correction"]:
            point = Constructor(skin, {**names, "here": point}).work_out(row["correction"])
        if (apart := float(np.linalg.norm(skin.nearest(point) - point))) > 0.1:
            raise ConstructionError(f"{row['muscle']} {row['number']}: {apart:.1f} mm off the skin")
        _write(row, point)
    write(path, header, rows)


def joints(atlas: Path) -> dict[str, Point]:
    """The centres of the joints of the left side, by the names constructions use."""
    bones = json.loads((atlas / "joints.json").read_text(encoding="utf-8"))
    found = {name: np.array(bones[bone][0], float) for name, bone in _JOINTS.items()}
    return found | {name: np.array(place) for name, place in _AXIS.items()}


def read(path: Path) -> tuple[list[str], list[Row]]:
    """Header and rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or ()), list(reader)


def write(path: Path, header: list[str], rows: list[Row]) -> None:
    """The same back."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _write(row: Row, point: Point) -> Point:
    """Puts the point into the row, to 0.01 mm, and gives it back as written."""
    if abs(point[0]) < _MIDLINE:
        point = np.array([0.0, point[1], point[2]])
    written = np.round(point, 2)
    for column, value in zip(_COORDINATES, written.tolist(), strict=True):
        row[column] = f"{value:.2f}"
    return written
