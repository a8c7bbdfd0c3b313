"""What one view draws of the maps of the skin, read from the view's own file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.outline import Outline, Place, Ring
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMap


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """An area of one side of the patient, as a view shows it: its outline, and a place well
    inside, both in fractions of the picture."""

    area: str
    side: Side
    outline: Outline
    centre: Place


class AreaDrawing:
    """The areas of one view by map. The files hold the left half: a view of both adds the mirror
    image, and the view of the right side is the left one turned over."""

    def __init__(self, path: Path, *, both_halves: bool, turned_over: bool) -> None:
        """Raises AtlasError."""
        content = read_json(path)
        try:
            width, height = (float(size) for size in content["units"])
            self.maps: Mapping[SkinMap, tuple[DrawnArea, ...]] = {
                skin_map: tuple(
                    _drawn(area, row, side, (width, height))
                    for area, row in content["maps"][skin_map].items()
                    for side in _sides(both_halves, turned_over)
                )
                for skin_map in SkinMap
            }
        except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
            raise damaged(path) from error


def _sides(both_halves: bool, turned_over: bool) -> tuple[Side, ...]:
    if both_halves:
        return Side.LEFT, Side.RIGHT
    return (Side.RIGHT,) if turned_over else (Side.LEFT,)


def _drawn(
    area: str, row: Mapping[str, list[list[int]]], side: Side, size: tuple[float, float]
) -> DrawnArea:
    width, height = size

    def ring(numbers: list[int]) -> Ring:
        across = [width - x for x in numbers[::2]] if side is Side.RIGHT else numbers[::2]
        return tuple((x / width, y / height) for x, y in zip(across, numbers[1::2], strict=True))

    rings = tuple(ring(numbers) for numbers in row["rings"])
    x, y = row["centre"]
    return DrawnArea(area, side, Outline(rings), ring([int(str(x)), int(str(y))])[0])
