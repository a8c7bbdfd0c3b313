"""Which muscles were needled at which visits of a complaint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.site_columns import NO_SITES, SiteColumns
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.story.complaint_visits import ComplaintVisit, complaint_visits
from bodymap.services.story.patient_story import PatientStory

UNKNOWN_PART = ""
"""The group of what the catalogue does not place in a part of the body."""

_SIDES = (Side.LEFT, Side.RIGHT, Side.MIDLINE)
_Found = dict[tuple[str | None, str], dict[int, list[int]]]


class Standing(Enum):
    """What the catalogue says of the muscle of a row."""

    OFFERED = auto()
    RETIRED = auto()
    UNKNOWN = auto()
    NOT_RECORDED = auto()


@dataclass(frozen=True, slots=True)
class GridVisit:
    """A column: a visit of the complaint. ``place`` is where it stands in the patient's overview,
    ``before`` and ``after`` are the complaint's pain, 0 to 10, None where it was not given."""

    session_id: UUID
    place: int
    started_at: datetime
    before: int | None
    after: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """The needles of one muscle and side at one visit.

    ``sites`` are places in the story's columns, by number. ``twitch`` is the highest count of
    twitches at any of them, None where none was counted.
    """

    sites: tuple[int, ...]
    twitch: int | None

    @property
    def count(self) -> int:
        """How many needles."""
        return len(self.sites)


@dataclass(frozen=True, slots=True)
class MuscleRow:
    """A muscle of one side: left and right are never one row.

    ``muscle`` is an id of the catalogue, None where none was recorded; ``label`` is its name, its
    id where the catalogue does not have it, empty where none was recorded. ``sites`` are, by the
    column of the visit and only where there are needles, places in the story's columns of sites.
    """

    muscle: str | None
    label: str
    side: Side
    standing: Standing
    total: int
    sites: Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class MuscleGroup:
    """The muscles of a part of the body, as the catalogue divides it; its ``part``, or
    UNKNOWN_PART."""

    part: str
    rows: tuple[MuscleRow, ...]


@dataclass(frozen=True, slots=True)
class MuscleGrid:
    """Groups and muscles in the catalogue's order, then what it does not have, then needles without
    a muscle. Visits are in the order of the record; one without a needle has its column too."""

    groups: tuple[MuscleGroup, ...] = ()
    visits: tuple[GridVisit, ...] = ()
    sites: SiteColumns = NO_SITES

    @property
    def rows(self) -> tuple[MuscleRow, ...]:
        """All rows, group after group."""
        return tuple(row for group in self.groups for row in group.rows)

    def cell(self, row: MuscleRow, column: int) -> Cell | None:
        """The needles of a row at a visit; None where there are none.

        Made when it is asked for: a long course has thousands, and a screen shows some hundred.
        """
        places = row.sites.get(column)
        if places is None:
            return None
        twitches = self.sites.twitch
        counted = [twitch for at in places if (twitch := twitches[at]) is not None]
        return Cell(tuple(places), max(counted, default=None))


def muscle_grid(
    story: PatientStory, episode_id: UUID, muscles: Iterable[MuscleFacts]
) -> MuscleGrid:
    """The grid of one complaint. ``muscles`` is the catalogue, the retired ones among them.

    A visit made for another complaint counts where this one was scored in it, as it does in the
    trend.
    """
    visits = tuple(map(_column, complaint_visits(story.overview.visits, episode_id)))
    found = _needles(story.sites, visits)
    known = {facts.muscle.id: facts for facts in muscles}
    parts: dict[str, list[MuscleRow]] = {}
    for key in _ordered(found, known):
        facts = None if key[0] is None else known.get(key[0])
        part = UNKNOWN_PART if facts is None else facts.part
        parts.setdefault(part, []).append(_row(key, found[key], facts))
    groups = tuple(MuscleGroup(part, tuple(rows)) for part, rows in parts.items())
    return MuscleGrid(groups, visits, story.sites)


def _column(of: ComplaintVisit) -> GridVisit:
    pain = of.pain
    session_id = of.visit.session.id
    return GridVisit(session_id, of.place, pain.started_at, pain.before, pain.after, pain.is_open)


def _needles(sites: SiteColumns, visits: Sequence[GridVisit]) -> _Found:
    """Muscle and side -> column -> places in the columns of sites."""
    columns = {visit.session_id.bytes: column for column, visit in enumerate(visits)}
    found: _Found = {}
    for at, (session, key) in enumerate(
        zip(sites.session, zip(sites.muscle, sites.side, strict=True), strict=True)
    ):
        column = columns.get(session)
        if column is None:
            continue
        cells = found.get(key)
        if cells is None:
            cells = found[key] = {}
        places = cells.get(column)
        if places is None:
            cells[column] = [at]
        else:
            places.append(at)
    return found


def _ordered(found: _Found, known: Mapping[str, MuscleFacts]) -> list[tuple[str | None, str]]:
    """The catalogue's muscles, then others as they were first needled, then none."""
    # a part of the body stands together even where a clinic's own muscles come last in the file
    parts = dict.fromkeys(facts.part for facts in known.values())
    part_places = {part: place for place, part in enumerate(parts)}
    muscle_places = {muscle: place for place, muscle in enumerate(known)}
    first_needled = {muscle: place for place, (muscle, _) in reversed([*enumerate(found)])}

    def place(key: tuple[str | None, str]) -> tuple[int, int, int, int]:
        muscle, side = key
        side_place = _SIDES.index(Side(side))
        if muscle is None:
            return 2, 0, 0, side_place
        if muscle in known:
            return 0, part_places[known[muscle].part], muscle_places[muscle], side_place
        return 1, 0, first_needled[muscle], side_place

    return sorted(found, key=place)


def _row(
    key: tuple[str | None, str],
    by_column: Mapping[int, Sequence[int]],
    facts: MuscleFacts | None,
) -> MuscleRow:
    muscle, side = key
    if muscle is None:
        label, standing = "", Standing.NOT_RECORDED
    elif facts is None:
        label, standing = muscle, Standing.UNKNOWN
    else:
        label = facts.muscle.name
        standing = Standing.RETIRED if facts.retired else Standing.OFFERED
    total = sum(map(len, by_column.values()))
    return MuscleRow(muscle, label, Side(side), standing, total, by_column)
