"""Which muscles may lie under a point of the skin, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle import Candidate, Muscle, TriggerPoint
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side

if TYPE_CHECKING:  # numpy comes with it, and only when the first question needs it
    from bodymap.anatomy.muscle_ranking import MuscleRanking

Load = Callable[[], tuple[Sequence[Muscle], Sequence[TriggerPoint]]]


class MuscleMap:
    """The muscles of the catalogue on the surface of the atlas.

    Nothing is read before the first question or ``warm``. A muscle without a trigger point is
    known by name, and never a candidate.
    """

    def __init__(
        self,
        load: Load,
        regions: Mapping[str, Region],
        region_at: Callable[[BodyPoint], str],
    ) -> None:
        """``load`` gives muscles and trigger points; the others are those of the atlas."""
        self._load = load
        self._regions = regions
        self._region_at = region_at

    @property
    def muscles(self) -> Mapping[str, Muscle]:
        """Id -> muscle, in the catalogue's order."""
        return self._muscles

    def trigger_points(self, muscle: str, side: Side) -> tuple[BodyPoint, ...]:
        """The trigger points of a muscle in the order of their numbers.

        ``side`` is left or right; raises KeyError for a muscle the catalogue does not have.
        """
        places = self._places[muscle]
        return tuple(place.mirrored() for place in places) if side is Side.RIGHT else places

    def muscles_at(self, point: BodyPoint, region: str | None = None) -> tuple[Candidate, ...]:
        """The muscles that may lie under a point of the skin, ranked, at most eight, never none.

        ``region`` is the region at the point where it is known already. The rule of the ranking
        stands in ``muscle_ranking.py`` and in docs/muscles.md.
        """
        found = self._regions[region if region is not None else self._region_at(point)]
        return self._ranking.at(point, found)

    def warm(self) -> None:
        """Reads the catalogue and loads numpy, so that the first question need not wait."""
        _ = self._ranking

    @cached_property
    def _content(self) -> tuple[Sequence[Muscle], Sequence[TriggerPoint]]:
        return self._load()

    @cached_property
    def _muscles(self) -> Mapping[str, Muscle]:
        return {muscle.id: muscle for muscle in self._content[0]}

    @cached_property
    def _places(self) -> Mapping[str, tuple[BodyPoint, ...]]:
        return _by_muscle(self._muscles, self._content[1])

    @cached_property
    def _ranking(self) -> MuscleRanking:
        from bodymap.anatomy.muscle_ranking import MuscleRanking  # brings numpy

        return MuscleRanking(tuple(self._muscles.values()), self._places, self._regions.values())


def _by_muscle(
    muscles: Mapping[str, Muscle], points: Iterable[TriggerPoint]
) -> dict[str, tuple[BodyPoint, ...]]:
    ordered = sorted(points, key=lambda point: point.number)
    return {
        muscle: tuple(point.place for point in ordered if point.muscle == muscle)
        for muscle in muscles
    }
