"""What one view draws and how the keyboard walks it, read from the view's own file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bodymap.anatomy.direction import Direction
from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.outline import Outline, Place, Polyline, Ring


class Drawing:
    """Outlines, silhouette, landmarks, centres and neighbours of one view.

    The files hold the left half of the body. A drawing with both halves adds the mirror image of
    every left region; the drawing of the right side is the left one turned over as a whole.
    """

    def __init__(
        self,
        path: Path,
        other_side: Callable[[str], str],
        *,
        both_halves: bool,
        turned_over: bool,
    ) -> None:
        content = read_json(path)
        self._turned = turned_over
        self._other = other_side
        try:
            width, height = content["units"]
            self._width, self._height = float(width), float(height)
            self.outlines: Mapping[str, Outline] = self._read_outlines(content, both_halves)
            self.silhouette = self._outline(content["silhouette"], turned_over)
            self.landmarks = self._read_landmarks(content, both_halves)
            self.centres: Mapping[str, Place] = {
                self._named(region): self._ring(place, turned_over)[0]
                for region, place in content["centres"].items()
            }
            self._neighbours = {
                self._named(region): {
                    self._way(Direction(way)): self._named(other) for way, other in ways.items()
                }
                for region, ways in content["neighbours"].items()
            }
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise damaged(path) from error

    def neighbour(self, region: str, direction: Direction) -> str | None:
        """The next region that way on the screen, None where there is none."""
        return self._neighbours.get(region, {}).get(direction)

    def _read_outlines(self, content: Any, both_halves: bool) -> dict[str, Outline]:
        outlines: dict[str, Outline] = {}
        for region, rings in content["outlines"].items():
            outlines[self._named(region)] = self._outline(rings, self._turned)
            other = self._other(region)
            if both_halves and other != region:
                outlines[other] = self._outline(rings, mirrored=True)
        return outlines

    def _read_landmarks(self, content: Any, both_halves: bool) -> tuple[Polyline, ...]:
        lines = []
        for name, numbers in content["landmarks"]:
            lines.append(Polyline(name, self._ring(numbers, self._turned)))
            if both_halves:
                lines.append(Polyline(name, self._ring(numbers, mirrored=True)))
        return tuple(lines)

    def _outline(self, rings: list[list[int]], mirrored: bool) -> Outline:
        return Outline(tuple(self._ring(ring, mirrored) for ring in rings))

    def _ring(self, numbers: list[int], mirrored: bool) -> Ring:
        width, height = self._width, self._height
        across, down = numbers[::2], numbers[1::2]
        if mirrored:
            across = [width - x for x in across]  # type: ignore[misc]  # whole numbers all the same
        return tuple((x / width, y / height) for x, y in zip(across, down, strict=True))

    def _named(self, region: str) -> str:
        return self._other(region) if self._turned else region

    def _way(self, direction: Direction) -> Direction:
        return direction.mirrored if self._turned else direction
