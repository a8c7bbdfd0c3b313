"""Maps of the skin beside the regions: finer regions, nerves, and what could be hurt."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from bodymap.anatomy.files import damaged, read_json

if TYPE_CHECKING:  # numpy comes with these
    from bodymap.anatomy.face_labels import FaceLabels
    from bodymap.anatomy.spot import Spot


class SkinMap(StrEnum):
    """A map: its areas have ids that the catalogue knows, the same on both sides."""

    FINER = "finer"
    DERMATOMES = "dermatomes"
    NERVES = "nerves"
    HAZARDS = "hazards"


class SkinMaps:
    """Which areas lie at a spot. ``maps.json`` lists the areas of each map, and the combinations
    of them that its labels stand for; the labels are read at the first question."""

    def __init__(self, folder: Path, faces: int) -> None:
        """``faces`` is how many the mesh has; raises AtlasError."""
        self._folder, self._faces = folder, faces
        path = folder / "maps.json"
        content = read_json(path)
        try:
            self._sets: Mapping[str, tuple[tuple[str, ...], ...]] = {
                name: tuple(tuple(map(str, areas)) for areas in content[name]["sets"])
                for name in SkinMap
            }
        except (KeyError, TypeError) as error:
            raise damaged(path) from error
        self._labels: dict[SkinMap, FaceLabels] = {}

    def at(self, skin_map: SkinMap, spot: Spot) -> tuple[str, ...]:
        """The areas at a spot, in the catalogue's order; none where the map has nothing there."""
        return self._sets[skin_map][self._labels_of(skin_map).at(spot)]

    def _labels_of(self, skin_map: SkinMap) -> FaceLabels:
        if skin_map not in self._labels:
            import numpy as np

            from bodymap.anatomy.face_labels import FaceLabels

            path = self._folder / "maps" / f"{skin_map}.npz"
            try:
                with path.open("rb") as content, np.load(content) as file:
                    labels = FaceLabels.of(file)
            except (OSError, ValueError, KeyError, TypeError, BadZipFile, EOFError) as error:
                raise damaged(path) from error
            if len(labels) != self._faces or labels.highest >= len(self._sets[skin_map]):
                raise damaged(path)
            self._labels[skin_map] = labels
        return self._labels[skin_map]
