"""One insertion of one needle."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site_detail import NO_DETAIL, SiteDetail


@dataclass(frozen=True, slots=True)
class SitePlace:
    """Where a needle went in.

    ``view`` is the picture that was clicked, ``region`` an id of the atlas of ``atlas_version``;
    the side is kept beside the region, because it must survive an atlas that changes.
    """

    point: BodyPoint
    view: str
    region: str
    side: Side
    atlas_version: str


@dataclass(frozen=True, slots=True)
class NeedleSite:
    """One needle site of a session. ``number`` counts from 1 within the session; 0 asks the
    recorder to give the next one. ``inserted_at`` is UTC; ``depth_mm`` and ``muscle``, an id of the
    catalogue, are None where not recorded. ``sequence`` is the change log's number of the line that
    charted it, 0 before that: it says what came first, and is no part of what the site is."""

    id: UUID
    session_id: UUID
    place: SitePlace
    needle: Needle
    technique: Technique
    inserted_at: datetime
    number: int = 0
    depth_mm: float | None = None
    muscle: str | None = None
    detail: SiteDetail = NO_DETAIL
    sequence: int = field(default=0, compare=False)
