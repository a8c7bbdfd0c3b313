"""The skeleton inside the mesh: joints, skin weights and linear blend skinning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.source import Source


class Rig:
    """Bones of the standard rig, each after its parent."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._bones = source.bones()
        self.names: list[str] = []
        for name in self._bones:
            self._add(name)

    def _add(self, name: str) -> None:
        if name in self.names:
            return
        parent = self._bones[name]["parent"]
        if parent:
            self._add(parent)
        self.names.append(name)

    def heads(self, vertices: Floats) -> dict[str, Floats]:
        """Where each bone starts (3,), found from the shaped mesh."""
        return {name: self._joint(vertices, self._bones[name]["head"]) for name in self.names}

    def tails(self, vertices: Floats) -> dict[str, Floats]:
        """Where each bone ends (3,)."""
        return {name: self._joint(vertices, self._bones[name]["tail"]) for name in self.names}

    def _joint(self, vertices: Floats, how: Mapping[str, Any]) -> Floats:
        match how["strategy"]:
            case "CUBE":
                corners = vertices[self._source.vertex_group(how["cube_name"])]
            case "VERTEX":
                corners = vertices[[how["vertex_index"]]]
            case _:
                corners = vertices[how["vertex_indices"]]
        middle: Floats = corners.mean(0)
        return middle

    def weights(self, count: int) -> Floats:
        """Skin weights (count, bones); each row of a skinned vertex adds up to 1."""
        table = np.zeros((count, len(self.names)))
        given = self._source.bone_weights()
        for column, name in enumerate(self.names):
            for vertex, weight in given.get(name, []):
                table[vertex, column] = weight
        total = table.sum(1, keepdims=True)
        return table / np.where(total == 0, 1, total)

    def posed(
        self, vertices: Floats, turns: Mapping[str, Floats]
    ) -> tuple[Floats, dict[str, Floats], dict[str, Floats]]:
        """Vertices, bone heads and bone tails after turning bones about their heads.

        ``turns`` maps a bone to a 3 x 3 rotation in the axes of the unposed body.
        """
        heads, tails = self.heads(vertices), self.tails(vertices)
        moves: dict[str, Floats] = {}
        for name in self.names:
            own = np.eye(4)
            if name in turns:
                own[:3, :3] = turns[name]
                own[:3, 3] = heads[name] - turns[name] @ heads[name]
            parent = self._bones[name]["parent"]
            moves[name] = (moves[parent] if parent else np.eye(4)) @ own
        stack = np.stack([moves[name] for name in self.names])
        blend = np.tensordot(self.weights(len(vertices)), stack, 1)
        out = np.einsum("nij,nj->ni", blend, np.c_[vertices, np.ones(len(vertices))])[:, :3]
        return (
            out,
            {name: (moves[name] @ np.r_[heads[name], 1])[:3] for name in self.names},
            {name: (moves[name] @ np.r_[tails[name], 1])[:3] for name in self.names},
        )
