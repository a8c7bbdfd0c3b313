"""Where on the body a row of a needle site is.

A place is never invented. A row names a body point in mm of the body frame, and then its region is
looked up or has to agree; or it names a region only. Then it is refused, unless the person says
that such sites go into the middle of their region: each of them is marked so in its note.
"""

from __future__ import annotations

from typing import Final

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.charting.site import SitePlace
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.cells import SIDES, choice, number, text
from bodymap.exchange.csv_clinic.row import RowReader
from bodymap.exchange.csv_clinic.skin import Skin
from bodymap.exchange.csv_clinic.troubles import Why

MIDDLE_NOTE: Final = "[Imported without a body point: shown in the middle of its region.]"
"""Stands at the begin of the note of a site whose point nobody recorded."""
OFF_SKIN_MM: Final = 10.0
"""How far from the skin a point may be measured: this program's own choice. Points of another
figure's skin, or rounded to whole mm, lie nearer."""
_FRAME_MM: Final = 5000.0
_SIDE_WORDS: Final = "left, right, midline"


class PlaceRows:
    """Understands where a row's needle went in."""

    def __init__(self, skin: Skin, *, takes_middle: bool) -> None:
        """``takes_middle``: a site without a body point goes into the middle of its region."""
        self._skin = skin
        self._atlas = skin.atlas
        self._takes_middle = takes_middle

    def understand(self, row: RowReader) -> tuple[SitePlace, str] | None:
        """The place, and what its note has to say of it; None where there is none to be recorded:
        then the row is bad."""
        side = row.read(of.SIDE, lambda cell, header: choice(cell, header, SIDES, _SIDE_WORDS))
        version = row.read(of.ATLAS, lambda cell, header: text(cell, header, 32))
        axes = [
            row.read(field, lambda cell, header: number(cell, header, -_FRAME_MM, _FRAME_MM))
            for field in (of.X_MM, of.Y_MM, of.Z_MM)
        ]
        if row.is_bad:
            return None
        given = [one for one in axes if one is not None]
        if given and len(given) < len(axes):
            row.bad(Why.HALF_POINT)
            return None
        point = BodyPoint(*given) if given else None
        if point is not None and version not in (None, self._atlas.version):
            return self._of_another_atlas(row, point, side, str(version))
        return self._of_this_atlas(row, point, side)

    def _of_this_atlas(
        self, row: RowReader, point: BodyPoint | None, side: Side | None
    ) -> tuple[SitePlace, str] | None:
        region = self._region(row, side, point)
        if region is None:
            return None
        row.understand(of.REGION, region.label)
        row.understand(of.SIDE, region.side)
        if point is None:
            return self._middle(row, region)
        view = self._checked_view(row, point, region)
        if view is None:
            return None
        return SitePlace(point, view, region.id, region.side, self._atlas.version), ""

    def knows(self, region: str) -> bool:
        """Whether the atlas has a region of this id, with its side or without."""
        return bool(self._skin.named(region))

    def _of_another_atlas(
        self, row: RowReader, point: BodyPoint, side: Side | None, version: str
    ) -> tuple[SitePlace, str] | None:
        """As the record keeps it: point and region of the atlas that they were charted on."""
        region = row.need(of.REGION, lambda cell, header: text(cell, header, 64))
        known = self._atlas.regions.get(region or "")
        side = side or (None if known is None else known.side)
        if side is None:
            row.bad(Why.NO_VALUE, row.header(of.SIDE))
        view = row.raw(of.VIEW)
        if view not in self._atlas.views:
            view = next(iter(self._atlas.views))
        if region is None or side is None or row.is_bad:
            return None
        return SitePlace(point, view, region, side, version[:32]), ""

    def _region(self, row: RowReader, side: Side | None, point: BodyPoint | None) -> Region | None:
        words = row.raw(of.REGION)
        if not words:
            if point is None:
                row.bad(Why.NO_VALUE, row.header(of.REGION))
                return None
            return self._agreeing(row, self._atlas.regions[self._skin.region_at(point)], side)
        found = list(self._skin.named(words))
        if len(found) > 1 and side is not None:
            found = [one for one in found if one.side is side]
        if len(found) > 1 and point is not None:
            here = self._skin.region_at(point)
            found = [one for one in found if one.id == here] or found
        if not found:
            row.bad(Why.NO_REGION, row.header(of.REGION), row.raw(of.REGION)[:60])
        elif len(found) > 1:
            row.bad(Why.WHICH_SIDE, row.raw(of.REGION)[:60])
        else:
            return self._agreeing(row, found[0], side)
        return None

    def _agreeing(self, row: RowReader, region: Region, side: Side | None) -> Region | None:
        if side is not None and side is not region.side:
            row.bad(Why.OTHER_SIDE, region.label, side.value)
            return None
        return region

    def _middle(self, row: RowReader, region: Region) -> tuple[SitePlace, str] | None:
        if not self._takes_middle:
            row.bad(Why.NO_POINT)
            return None
        found = self._skin.middle(region.id)
        if found is None:
            row.bad(Why.NO_POINT)
            return None
        row.say(Why.MIDDLE_OF_REGION, region.label)
        point, view = found
        return (
            SitePlace(point, view, region.id, region.side, self._atlas.version),
            MIDDLE_NOTE,
        )

    def _checked_view(self, row: RowReader, point: BodyPoint, region: Region) -> str | None:
        """A view that sees the point, which lies on the skin and in its region."""
        here = self._skin.region_at(point)
        if here != region.id:
            row.bad(Why.OTHER_REGION, self._atlas.label(here), region.label)
            return None
        view, off_mm = self._skin.seen(point, region.id, row.raw(of.VIEW))
        if off_mm > OFF_SKIN_MM:
            row.bad(Why.OFF_THE_SKIN, f"{off_mm:.0f}")
            return None
        return view
