"""What the tray says a needle is used with."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site_detail import NO_DETAIL, SiteDetail


@dataclass(frozen=True, slots=True)
class Use:
    """What the next site is charted with. ``depth_mm`` is None while it is not recorded; ``detail``
    has the box that the needle comes from and the frequency of electrical stimulation in Hz."""

    needle: Needle
    technique: Technique
    depth_mm: float | None = None
    detail: SiteDetail = NO_DETAIL
