"""Rows that are needle sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import TWITCH_MOST, SiteDetail
from bodymap.exchange.csv_clinic import cells
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.known import Known, SeenVisit
from bodymap.exchange.csv_clinic.places_in import MIDDLE_NOTE, PlaceRows
from bodymap.exchange.csv_clinic.row import RowReader
from bodymap.exchange.csv_clinic.troubles import Why
from bodymap.exchange.csv_clinic.who import find_visit, note, read_time_at

SAID_OUT: Final = "Imported: said of the whole file, without a time for each needle."
_TECHNIQUE_WORDS: Final = "superficial, deep_static, pistoning, winding, electrical"
_AROUND: Final = timedelta(hours=24)

MuscleOf = Callable[[str], str | None]
"""The id of the muscle that an id or a name stands for, None where the catalogue has none."""


@dataclass(frozen=True, slots=True)
class SiteIn:
    """What a row of a needle site brings. ``out`` is that the needle was taken out, None where
    nothing says so; ``visit`` is the one it is added to."""

    site: NeedleSite
    out: NeedleEvent | None
    visit: SeenVisit


class SiteRows:
    """Understands rows of needle sites."""

    def __init__(
        self,
        known: Known,
        now: datetime,
        fresh_id: Callable[[UUID | None], UUID],
        places: PlaceRows,
        muscle_of: MuscleOf,
        *,
        says_out: bool,
    ) -> None:
        """``says_out``: the person says of the whole file that the needles were taken out."""
        self._known = known
        self._now = now
        self._fresh_id = fresh_id
        self._places = places
        self._muscle_of = muscle_of
        self._says_out = says_out

    def understand(self, row: RowReader) -> SiteIn | None:
        """What a row brings; None where it does not come in."""
        key = row.read(of.SITE_ID, cells.uuid)
        visit = find_visit(row, self._known, self._now)
        if visit is not None and key is not None and self._is_there(row, key, visit):
            return None
        placed = self._places.understand(row)
        needle = _needle(row)
        technique = row.need(
            of.TECHNIQUE,
            lambda cell, header: cells.choice(cell, header, cells.TECHNIQUES, _TECHNIQUE_WORDS),
        )
        depth = row.read(of.DEPTH, lambda cell, header: cells.number(cell, header, 0, 200))
        muscle = self._muscle(row)
        number = row.read(of.NUMBER, lambda cell, header: cells.whole(cell, header, 1, 9999))
        detail = _detail(row, "" if placed is None else placed[1], self._places.knows)
        if visit is None or placed is None or needle is None or technique is None or detail is None:
            return None
        started = visit.session.started_at
        inserted = _time_of(row, of.INSERTED, started)
        taken_out = _time_of(row, of.TAKEN_OUT, started)
        if number is not None and number in visit.numbers:
            row.bad(Why.SAME_NUMBER, str(number))
        if row.is_bad:
            return None
        number = number or max(visit.numbers, default=0) + 1
        visit.numbers.add(number)
        site = NeedleSite(
            self._fresh_id(key), visit.session.id, placed[0], needle, technique,
            inserted or started, number, depth, muscle, detail,
        )  # fmt: skip
        visit.site_ids.add(site.id)
        return SiteIn(site, self._out(site, visit, taken_out), visit)

    def _is_there(self, row: RowReader, key: UUID, visit: SeenVisit) -> bool:
        is_there = self._known.ids.get(key, key) in visit.site_ids
        if is_there:
            row.there(Why.IS_THERE)
        return is_there

    def _out(
        self, site: NeedleSite, visit: SeenVisit, taken_out: datetime | None
    ) -> NeedleEvent | None:
        if taken_out is None and not self._says_out:
            return None
        session = visit.session
        at = taken_out or session.ended_at or session.started_at
        words = "" if taken_out is not None else SAID_OUT
        return NeedleEvent(new_id(), session.id, site.id, EventKind.OUT, at, 0, words)

    def _muscle(self, row: RowReader) -> str | None:
        words = row.raw(of.MUSCLE)
        if not words:
            return None
        found = self._muscle_of(words)
        if found is None:
            row.bad(Why.NO_MUSCLE, row.header(of.MUSCLE), words[:60])
        else:
            row.understand(of.MUSCLE, found)
        return found


def _needle(row: RowReader) -> Needle | None:
    if row.has(of.NEEDLE):
        return row.read(of.NEEDLE, cells.needle)
    diameter = row.need(of.DIAMETER, lambda cell, header: cells.number(cell, header, 0.05, 2))
    length = row.need(of.LENGTH, lambda cell, header: cells.number(cell, header, 1, 200))
    return None if diameter is None or length is None else Needle(diameter, length)


def _time_of(row: RowReader, field: of.Field, started: datetime) -> datetime | None:
    at = read_time_at(row, field, started)
    if at is not None and not started - _AROUND <= at <= started + _AROUND:
        row.bad(Why.OUTSIDE_VISIT, row.header(field), row.raw(field))
    return at


def _detail(
    row: RowReader, about_place: str, knows_region: Callable[[str], bool]
) -> SiteDetail | None:
    twitch = row.read(of.TWITCHES, _twitches)
    is_referred = row.read(
        of.REFERRED, lambda cell, header: cells.choice(cell, header, cells.TRUTHS, "yes, no")
    )
    regions = row.read(of.REFERRED_TO, _regions) or ()
    for region in regions:
        if not knows_region(region):
            row.bad(Why.NO_REGION, row.header(of.REFERRED_TO), region[:60])
    hertz = row.read(of.HERTZ, lambda cell, header: cells.number(cell, header, 0.01, 1000))
    words = row.read(of.NOTE, note) or ""
    if about_place and not words.startswith(MIDDLE_NOTE):
        words = f"{about_place} {words}".strip()
    if row.is_bad:
        return None
    if regions and is_referred is None:
        is_referred = True
    elif regions and not is_referred:
        row.bad(Why.NO_CHOICE, row.header(of.REFERRED), row.raw(of.REFERRED), "yes")
        return None
    return SiteDetail(
        twitch=twitch,
        is_referred=is_referred,
        referred_to=tuple(regions),
        stimulation_hz=hertz,
        note=words,
    )


def _twitches(cell: str, header: str) -> int:
    """3+ is three, and so is any more."""
    return min(cells.whole(cell.removesuffix("+"), header, 0, 99), TWITCH_MOST)


def _regions(cell: str, header: str) -> Sequence[str]:
    words = cells.text(cell, header, 500)
    return [part.strip() for part in words.split(";") if part.strip()]
