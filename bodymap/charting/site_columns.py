"""Many needle sites at once, column by column: for maps and counts, which look at all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bodymap.charting.site import NeedleSite


@dataclass(frozen=True, slots=True)
class SiteColumns:
    """One entry of every column for each site, in the order of the visits and then of the numbers.

    A patient can have 20,000 sites. As values of their own they take ten times as long to make as
    to read, and a map needs their places only. ``site`` and ``session`` are the bytes of ids;
    ``x``, ``y`` and ``z`` are mm of the body frame; ``region`` is an id of the atlas, ``muscle``
    one of the catalogue or None; ``side`` and ``technique`` are the words of ``Side`` and
    ``Technique``; ``twitch`` counts to 3, None where it was not recorded.

    Raises ValueError for columns of different lengths.
    """

    site: tuple[bytes, ...] = ()
    session: tuple[bytes, ...] = ()
    number: tuple[int, ...] = ()
    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()
    z: tuple[float, ...] = ()
    region: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    muscle: tuple[str | None, ...] = ()
    technique: tuple[str, ...] = ()
    twitch: tuple[int | None, ...] = ()

    def __post_init__(self) -> None:
        if len({len(getattr(self, name)) for name in COLUMNS}) > 1:
            raise ValueError("Every column has one entry for each site.")

    def __len__(self) -> int:
        return len(self.site)

    @classmethod
    def of_rows(cls, rows: Sequence[tuple[Any, ...]]) -> SiteColumns:
        """From rows whose values stand in the order of ``COLUMNS``."""
        return cls(*zip(*rows, strict=True)) if rows else cls()

    @classmethod
    def of(cls, sites: Iterable[NeedleSite]) -> SiteColumns:
        """The columns of sites, in the order given."""
        return cls.of_rows([_row(site) for site in sites])


COLUMNS = (
    *("site", "session", "number", "x", "y", "z"),
    *("region", "side", "muscle", "technique", "twitch"),
)
"""The columns, in the order of the fields."""

NO_SITES = SiteColumns()
"""No site at all."""


def _row(site: NeedleSite) -> tuple[Any, ...]:
    place = site.place
    point = place.point
    return (
        *(site.id.bytes, site.session_id.bytes, site.number, point.x, point.y, point.z),
        *(place.region, place.side.value, site.muscle, site.technique.value, site.detail.twitch),
    )
