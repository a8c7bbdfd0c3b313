"""Sites of an earlier visit, shown faint: each can be charted again, one by one.

There is deliberately no way to chart them all: what was not needled today must not get into the
record because it was needled last time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace

SAME_SITE_MM = 10.0
"""Within how many mm a site counts as a ghost charted again. This program's own choice: a thumb's
half width, closer than two needles that are meant to be different ones usually stand."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What an earlier site, or one of a template, offers to be charted again.

    ``origin`` is the id of that site, ``number`` the number it had there, ``muscle`` an id of the
    catalogue, ``depth_mm`` None where it was not recorded. Times, reactions and all else that
    belongs to the earlier visit stay there.
    """

    origin: UUID
    number: int
    place: SitePlace
    muscle: str | None
    needle: Needle
    technique: Technique
    depth_mm: float | None = None


def ghosts_of(sites: Iterable[NeedleSite]) -> tuple[Ghost, ...]:
    """The ghosts of an earlier visit's sites, in the order of their numbers."""
    return tuple(
        Ghost(
            origin=site.id,
            number=site.number,
            place=site.place,
            muscle=site.muscle,
            needle=site.needle,
            technique=site.technique,
            depth_mm=site.depth_mm,
        )
        for site in sorted(sites, key=lambda site: (site.number, site.id))
    )


def charted_ghosts(
    ghosts: Sequence[Ghost],
    sites: Iterable[NeedleSite],
    charted_from: Mapping[UUID, UUID] | None = None,
) -> Mapping[UUID, UUID]:
    """Which ghosts are charted in this visit: origin of the ghost -> id of the site.

    ``charted_from`` maps a site's id to the origin it was charted from; such a site belongs to that
    ghost wherever it was moved to. Any other site belongs to the nearest ghost of the same muscle
    within 10 mm, where no muscle is recorded of the same region. A site stands for one ghost only,
    so that two ghosts close to each other need two needles.
    """
    known = {ghost.origin for ghost in ghosts}
    here = sorted(sites, key=lambda site: site.id)
    found: dict[UUID, UUID] = {}
    taken: set[UUID] = set()
    for site in here:
        origin = (charted_from or {}).get(site.id)
        if origin is not None:
            taken.add(site.id)
            if origin in known:
                found.setdefault(origin, site.id)
    near = sorted(
        (ghost.place.point.distance_to(site.place.point), ghost.origin, site.id)
        for ghost in ghosts
        for site in here
        if _is_alike(ghost, site)
    )
    for millimetres, origin, site_id in near:
        if millimetres <= SAME_SITE_MM and origin not in found and site_id not in taken:
            found[origin] = site_id
            taken.add(site_id)
    return found


def chart_again(ghost: Ghost, now: datetime, session: Session) -> NeedleSite:
    """The needle site of ``session`` that charts a ghost again: a new id, inserted ``now`` (UTC),
    and number 0, which asks the recorder for the next one.

    Raises ValueError where the session has ended, and for a time without a zone.
    """
    if not session.is_open:
        raise ValueError("A ghost can only be charted in a session that is open.")
    if now.utcoffset() is None:
        raise ValueError("The time of an insertion needs a time zone.")
    return NeedleSite(
        id=new_id(),
        session_id=session.id,
        place=ghost.place,
        needle=ghost.needle,
        technique=ghost.technique,
        inserted_at=now,
        depth_mm=ghost.depth_mm,
        muscle=ghost.muscle,
    )


def _is_alike(ghost: Ghost, site: NeedleSite) -> bool:
    if ghost.muscle != site.muscle:
        return False
    return ghost.muscle is not None or ghost.place.region == site.place.region
