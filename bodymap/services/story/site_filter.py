"""Which needle sites of a patient are looked at: by day, complaint, muscle, technique, twitch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import Visit

if TYPE_CHECKING:  # numpy comes with it, and only where sites are looked at
    import numpy as np
    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]

_Word = TypeVar("_Word", str, bytes)

NO_MUSCLE = ""
"""Stands for the sites of which no muscle was recorded."""


class Twitch(StrEnum):
    """Whether a local twitch was seen. Where it was not recorded, a site is neither."""

    WITH = "with"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class SiteFilter:
    """What is looked at; None leaves nothing out.

    ``first_day`` and ``last_day`` are days of the clinic's own time zone and are both looked at.
    """

    first_day: date | None = None
    last_day: date | None = None
    episode_ids: frozenset[UUID] | None = None
    muscle: str | None = None
    technique: str | None = None
    twitch: Twitch | None = None

    @property
    def narrows_sites(self) -> bool:
        """Whether some of a visit's needles may be left out, rather than whole visits."""
        return not self.muscle is self.technique is self.twitch is None


EVERYTHING = SiteFilter()
"""Leaves nothing out."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundSites:
    """The sites that a filter leaves.

    ``mask`` has one entry for each site of the story's columns. ``visits`` counts the visits that
    are looked at, also those without such a needle: they are what "per visit" divides by.
    ``needled`` counts those with one. ``first`` and ``last`` are the earliest and the latest start
    (UTC) of the visits looked at, None without any.
    """

    mask: Mask
    sites: int
    visits: int
    needled: int
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class MuscleChoice:
    """A muscle that occurs in the record, in how many sites; ``muscle`` may be NO_MUSCLE.

    ``name`` is its id where the catalogue has lost it, and empty where none was recorded.
    """

    muscle: str
    name: str
    sites: int
    is_retired: bool = False


class FilterableSites:
    """The sites of one story, to be filtered again and again. Loads numpy with the first question.

    A visit without a site still is a visit: it counts where visits are counted.
    """

    def __init__(self, story: PatientStory) -> None:
        self.story = story
        self.visits: tuple[Visit, ...] = tuple(
            sorted(story.overview.visits, key=lambda visit: visit.session.started_at)
        )

    def __len__(self) -> int:
        return len(self.story.sites)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The day of each visit, in the clinic's own time zone."""
        return tuple(visit.session.started_at.astimezone().date() for visit in self.visits)

    def places_of(self, wanted: SiteFilter) -> list[int]:
        """The places of the visits that are looked at, in the order of their times."""
        places: list[int] = self._chosen_visits(wanted, None).nonzero()[0].tolist()
        return places

    def found(self, wanted: SiteFilter, among: Sequence[int] | None = None) -> FoundSites:
        """The sites that are left, and how many visits they are of; ``among`` are the places of
        the only visits that are looked at, None for all."""
        import numpy as np

        columns = self._columns
        chosen = self._chosen_visits(wanted, among)
        # a site whose visit is unknown stands last, and is never chosen
        mask = np.append(chosen, False)[columns.visit]
        if wanted.muscle is not None:
            mask &= columns.muscle == columns.muscles.get(wanted.muscle, -1)
        if wanted.technique is not None:
            mask &= columns.technique == columns.techniques.get(wanted.technique, -1)
        if wanted.twitch is Twitch.WITH:
            mask &= columns.twitch > 0
        elif wanted.twitch is Twitch.WITHOUT:
            mask &= columns.twitch == 0
        places = chosen.nonzero()[0]
        ends = (self.visits[places[0]], self.visits[places[-1]]) if len(places) else None
        return FoundSites(
            mask,
            sites=int(mask.sum()),
            visits=len(places),
            # not np.unique: it loads a part of numpy that nothing else needs
            needled=int(np.count_nonzero(np.bincount(columns.visit[mask]))),
            first=None if ends is None else ends[0].session.started_at,
            last=None if ends is None else ends[1].session.started_at,
        )

    def muscles(self, known: Callable[[str], MuscleFacts | None]) -> tuple[MuscleChoice, ...]:
        """The muscles of this record, the most needled first; ``known`` looks one up, the retired
        ones too, and may raise CatalogueError."""
        counted = Counter(muscle or NO_MUSCLE for muscle in self.story.sites.muscle)
        found = []
        for muscle, sites in counted.items():
            facts = known(muscle) if muscle else None
            name = muscle if facts is None else facts.muscle.name
            is_retired = bool(muscle) and (facts is None or facts.retired)
            found.append(MuscleChoice(muscle, name, sites, is_retired))
        # what has no name stands last, however often it occurs
        return tuple(sorted(found, key=lambda one: (not one.muscle, -one.sites, one.name)))

    def techniques(self) -> tuple[tuple[str, int], ...]:
        """The techniques of this record, each with its number of sites, the most used first."""
        counted = Counter(self.story.sites.technique)
        return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    @property
    def has_twitches(self) -> bool:
        """Whether a twitch, or that there was none, was recorded of any site."""
        return any(twitch is not None for twitch in self.story.sites.twitch)

    def by_region(self, mask: Mask) -> dict[str, int]:
        """How many of the sites of ``mask`` lie in each region, the most needled first."""
        import numpy as np

        columns = self._columns
        counts = np.bincount(columns.region[mask], minlength=len(columns.regions)).tolist()
        counted = [
            (name, count) for name, count in zip(columns.regions, counts, strict=True) if count
        ]
        return dict(sorted(counted, key=lambda one: (-one[1], one[0])))

    def in_region(self, region: str, mask: Mask) -> list[int]:
        """Which of the sites of ``mask`` lie in a region."""
        columns = self._columns
        there = mask & (columns.region == columns.regions.get(region, -1))
        places: list[int] = there.nonzero()[0].tolist()
        return places

    def _chosen_visits(self, wanted: SiteFilter, among: Sequence[int] | None) -> Mask:
        import numpy as np

        columns = self._columns
        chosen = np.ones(len(self.visits), bool)
        if among is not None:
            chosen[:] = False
            chosen[list(among)] = True
        if wanted.first_day is not None:
            chosen &= columns.day >= wanted.first_day.toordinal()
        if wanted.last_day is not None:
            chosen &= columns.day <= wanted.last_day.toordinal()
        if wanted.episode_ids is not None:
            of = np.zeros(len(self.visits), bool)
            for episode in wanted.episode_ids:
                of |= columns.episode == columns.episodes.get(episode.bytes, -1)
            chosen &= of
        return chosen

    @cached_property
    def _columns(self) -> _Columns:
        import numpy as np

        sites = self.story.sites
        place_of = {visit.session.id.bytes: place for place, visit in enumerate(self.visits)}
        nowhere = len(self.visits)
        episodes = [visit.session.episode_id.bytes for visit in self.visits]
        coded = _codes(episodes)
        muscles = _codes(muscle or NO_MUSCLE for muscle in sites.muscle)
        techniques, regions = _codes(sites.technique), _codes(sites.region)
        return _Columns(
            day=np.array([day.toordinal() for day in self.days], np.int64),
            episode=np.array([coded[one] for one in episodes], np.int64),
            episodes=coded,
            visit=np.array([place_of.get(of, nowhere) for of in sites.session], np.int64),
            muscle=np.array([muscles[one or NO_MUSCLE] for one in sites.muscle], np.int64),
            muscles=muscles,
            technique=np.array([techniques[one] for one in sites.technique], np.int64),
            techniques=techniques,
            region=np.array([regions[one] for one in sites.region], np.int64),
            regions=regions,
            twitch=np.array([-1 if one is None else one for one in sites.twitch], np.int64),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Columns:
    """The day and a code of the complaint of each visit; and of each site the place of its visit
    and codes of the rest, a twitch of -1 where none was recorded."""

    day: npt.NDArray[np.int64]
    episode: npt.NDArray[np.int64]
    episodes: dict[bytes, int]
    visit: npt.NDArray[np.int64]
    muscle: npt.NDArray[np.int64]
    muscles: dict[str, int]
    technique: npt.NDArray[np.int64]
    techniques: dict[str, int]
    region: npt.NDArray[np.int64]
    regions: dict[str, int]
    twitch: npt.NDArray[np.int64]


def _codes(words: Iterable[_Word]) -> dict[_Word, int]:
    return {word: code for code, word in enumerate(dict.fromkeys(words))}
