"""The one body that all figures draw: its regions, its skin and the maps on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.projection import LEFT, RIGHT
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMaps

if TYPE_CHECKING:  # numpy comes with these, and only when the first question needs it
    from bodymap.anatomy.brush import Brushed
    from bodymap.anatomy.brush_line import BrushLine
    from bodymap.anatomy.shape import Shape
    from bodymap.anatomy.skin_area import SkinArea
    from bodymap.anatomy.surface import Surface


Words = Callable[[str], str]
"""Says the name of a region or a view in another language."""


class Body:
    """Reads ``regions.json``, and the rest of the folder when it is asked for."""

    def __init__(self, folder: Path, words: Words = str) -> None:
        """Raises AtlasError where the list of regions is damaged."""
        self.folder = folder
        self.words = words
        path = folder / "regions.json"
        content = read_json(path)
        try:
            self.regions: Mapping[str, Region] = {
                row["id"]: Region(
                    *(row["id"], row["base"], words(row["label"]), Side(row["side"]), row["part"]),
                    row["label"],
                )
                for row in content
            }
            self._mirror = _mirror_ids(self.regions)
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(path) from error
        self._last_line: tuple[Brushed, BrushLine] | None = None
        bases = dict.fromkeys(region.base_id for region in self.regions.values())
        self.ids: Mapping[int, tuple[str, ...]] = {
            half: tuple(_id_of(base, half, self.regions) for base in bases)
            for half in (LEFT, RIGHT)
        }

    def mirrored(self, region: str) -> str:
        """The region of the other side; the midline's is its own mirror."""
        return self._mirror[region]

    @cached_property
    def surface(self) -> Surface:
        """The skin; raises AtlasError where its file is damaged."""
        from bodymap.anatomy.surface import Surface  # brings numpy

        return Surface(self.folder / "surface.npz")

    @cached_property
    def skin_area(self) -> SkinArea:
        """How much of the skin is painted; raises AtlasError."""
        from bodymap.anatomy.skin_area import SkinArea  # brings numpy

        return SkinArea(self.surface, self.ids, self.brush_line)

    def brush_line(self, brush: Brushed) -> BrushLine:
        """A brush's line on the skin. The last one is kept: every view asks for the same."""
        from bodymap.anatomy.brush_line import BrushLine  # brings numpy

        last = self._last_line  # question and answer in one, so that no thread parts them
        if last is None or last[0] is not brush:
            last = self._last_line = (brush, BrushLine(self.surface, brush))
        return last[1]

    @cached_property
    def maps(self) -> SkinMaps:
        """The maps of the skin; raises AtlasError."""
        return SkinMaps(self.folder, len(self.surface.faces))

    def shape(self, figure: Figure) -> Shape:
        """The mesh as a figure has it; raises AtlasError."""
        if figure is REFERENCE:
            return self.surface.shape
        from bodymap.anatomy.shape import Shape  # brings numpy

        path = self.folder / figure / "shape.npz"
        return Shape.read(path, self.surface.faces, len(self.surface.rest))


def _mirror_ids(regions: Mapping[str, Region]) -> dict[str, str]:
    by_place = {(region.base_id, region.side): region.id for region in regions.values()}
    return {
        region.id: by_place[region.base_id, region.side.mirrored] for region in regions.values()
    }


def _id_of(base: str, half: int, regions: Mapping[str, Region]) -> str:
    if base in regions:
        return base
    return f"{base}_l" if half == LEFT else f"{base}_r"
