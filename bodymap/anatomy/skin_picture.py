"""Paint on the skin as a view shows it. This module loads numpy."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from bodymap.anatomy.brush import Brushed, Coat
from bodymap.anatomy.brush_line import BrushLine
from bodymap.anatomy.contour import rings
from bodymap.anatomy.outline import Outline, Place
from bodymap.anatomy.projection import LEFT, RIGHT, Projection
from bodymap.anatomy.skin_grid import OUTSIDE, Patch, SkinGrid, Small

Patches = tuple[Patch, ...]


class SkinPicture:
    """Where a view sees what a brush painted, on whatever view that was done.

    A spot of skin is painted where the brush's middle passed within its radius, measured
    straight, and where the skin does not face away from it: paint goes round a limb and never
    through it.
    """

    def __init__(
        self, seen: Projection, grid: SkinGrid, line_of: Callable[[Brushed], BrushLine]
    ) -> None:
        self._grid, self._line_of = grid, line_of
        if seen.both:
            self._halves: tuple[int, ...] = (RIGHT, LEFT) if seen.across[0] >= 0 else (LEFT, RIGHT)
        else:
            self._halves = (RIGHT,) if seen.turned else (LEFT,)
        self._is_turned = seen.turned

    def patches(self, brush: Brushed) -> Patches:
        """What is seen of the paint of one brush; to be kept, and laid on."""
        line = self._line_of(brush)
        found = (self._grid.patch(line, half) for half in self._halves)
        return tuple(patch for patch in found if patch is not None)

    def painting(self) -> SkinPainting:
        """Bare skin, to be painted."""
        return SkinPainting(self._grid, self._halves, is_turned=self._is_turned)


class SkinPainting:
    """All paint that a view sees, laid on patch by patch in the order of painting. What a patch
    does not touch stays as it was worked out before."""

    def __init__(self, grid: SkinGrid, halves: tuple[int, ...], *, is_turned: bool) -> None:
        """``halves`` from left to right on the picture."""
        self._grid, self._halves, self._is_turned = grid, halves, is_turned
        self._fields: dict[Coat, dict[int, Small]] = {}
        self._outlines: dict[Coat, Outline] = {}

    def lay(self, patches: Patches, coat: Coat) -> None:
        """Lay on what one brush painted: it covers other shades of its kind, and an eraser's coat
        takes away what is there."""
        for patch in patches:
            for other, fields in self._fields.items():
                covers = coat.kind is None or (other.kind == coat.kind and other != coat)
                if covers and _take_away(fields, patch):
                    self._outlines.pop(other, None)
            if coat.kind is not None:
                self._add(self._fields.setdefault(coat, {}), patch)
                self._outlines.pop(coat, None)

    def outlines(self) -> Mapping[Coat, Outline]:
        """Around what is left of every coat."""
        for coat, fields in self._fields.items():
            if coat not in self._outlines:
                self._outlines[coat] = self._outline(fields)
        return {coat: self._outlines[coat] for coat in self._fields if self._outlines[coat].rings}

    def _add(self, fields: dict[int, Small], patch: Patch) -> None:
        if patch.half not in fields:
            fields[patch.half] = np.full(self._grid.shape, OUTSIDE, np.float32)
        there = fields[patch.half][patch.rows, patch.columns]
        np.maximum(there, patch.inside, out=there)

    def _outline(self, fields: Mapping[int, Small]) -> Outline:
        whole = np.concatenate([self._turned(half, fields) for half in self._halves], 1)
        high, wide = whole.shape
        found = rings(whole, -2 * self._grid.cell_mm)
        scale, half_a_cell = np.array([1 / wide, 1 / high]), 0.5
        return Outline(
            tuple(tuple(map(_place, ((ring + half_a_cell) * scale).tolist())) for ring in found)
        )

    def _turned(self, half: int, fields: Mapping[int, Small]) -> Small:
        """A half's field as the picture lies."""
        field = fields.get(half)
        if field is None:
            return np.full(self._grid.shape, OUTSIDE, np.float32)
        is_at_left = len(self._halves) > 1 and half == self._halves[0]
        return field[:, ::-1] if is_at_left or self._is_turned else field


def _place(pair: list[float]) -> Place:
    x, y = pair
    return x, y


def _take_away(fields: Mapping[int, Small], patch: Patch) -> bool:
    """Take paint away; whether there was any."""
    if patch.half not in fields:
        return False
    there = fields[patch.half][patch.rows, patch.columns]
    was_painted = bool((there > 0).any())
    np.minimum(there, -patch.inside, out=there)
    return was_painted
